"""A group whose disk fills up, in a process of its own.

Run as `python -m tests.faults.squeezed LIBRARY ROOM`: files may grow by ROOM bytes, then no further, then freely again.
It tells what was saved under the squeeze, that saving failed, and that everything was saved in the end.
"""

import resource
import sys
import threading
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from models.editing import Editor, Subject
from models.errors import FourfoldError, LibraryError, NotSavedError
from models.store.keeper import Keeper
from tests.models.store.libraries import Clock, library_at, titled

PLAN = UUID("11111111-1111-4111-8111-111111111111")
QUESTION = "analyse.problem"
PATIENCE_S = 60.0


def main(path: Path, room: int) -> None:
    """Type ever longer texts until one cannot be saved, then make room."""
    failed = threading.Event()

    def on_failed(error: FourfoldError) -> None:
        assert isinstance(error, NotSavedError)
        failed.set()

    with library_at(path) as library:
        plan = titled(PLAN, "Referrals")
        library.keep(None, plan)
        size = path.stat().st_size
        _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, hard))
        editor = Editor(plan, clock=Clock(), who="typist")
        keeper = Keeper(library, plan, on_saved=lambda _at: None, on_failed=on_failed, retry_s=0.01)
        editor.listen(keeper.take)
        n = 0
        while not failed.is_set():
            n += 1
            text = f"text {n} " + "and more " * 300
            editor.do(editor.plan.with_answer(QUESTION, "text", text), Subject("edit"))
            if keeper.flush(PATIENCE_S):
                print("saved", n, flush=True)  # noqa: T201  The test reads it.
        # What was saved before is as it was; a disk that takes no byte at all may not even give it back now.
        with suppress(LibraryError):
            kept = library.read(PLAN).plan.text(QUESTION)
            print("kept", kept.split()[1] if kept else 0, flush=True)  # noqa: T201
        editor.do(editor.plan.with_answer("analyse.others", "text", "typed on"), Subject("edit"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        while not keeper.flush(PATIENCE_S):
            pass  # The last failing try was still under way.
        assert library.read(PLAN).plan == editor.plan
        assert keeper.close()
        print("all saved", n, flush=True)  # noqa: T201  The test reads it.


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
