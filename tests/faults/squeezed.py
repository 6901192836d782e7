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
from models.store.library import Library
from tests.models.store.libraries import Clock, library_at, titled

PLAN = UUID("11111111-1111-4111-8111-111111111111")
QUESTION = "analyse.problem"
PATIENCE_S = 60.0


def main(path: Path, room: int) -> None:
    """Type ever longer texts until one cannot be saved, then make room."""
    with library_at(path) as library:
        library.keep(None, titled(PLAN, "Referrals"))
        group = Group(library)
        limit_files(path.stat().st_size + room)
        typed = group.type_until_it_fails()
        # What was saved before is as it was; a disk that takes no byte at all may not even give it back now.
        with suppress(LibraryError):
            kept = library.read(PLAN).plan.text(QUESTION)
            tell("kept", kept.split()[1] if kept else 0)
        group.type_text("analyse.others", "typed on")
        limit_files(None)
        while not group.keeper.flush(PATIENCE_S):
            pass  # The last failing try was still under way.
        assert library.read(PLAN).plan == group.editor.plan
        assert group.keeper.close()
        tell("all saved", typed)


class Group:
    """An editor and a keeper of the one plan."""

    def __init__(self, library: Library) -> None:
        self.failed = threading.Event()
        plan = library.read(PLAN).plan
        self.editor = Editor(plan, clock=Clock(), who="typist")
        self.keeper = Keeper(
            library, plan, on_saved=lambda _at: None, on_failed=self.hear, retry_s=0.01
        )
        self.editor.listen(self.keeper.take)

    def hear(self, error: FourfoldError) -> None:
        """Take note that something could not be saved."""
        assert isinstance(error, NotSavedError)
        self.failed.set()

    def type_text(self, question: str, text: str) -> None:
        """Answer a question."""
        self.editor.do(self.editor.plan.with_answer(question, "text", text), Subject("edit"))

    def type_until_it_fails(self) -> int:
        """Type numbered texts, tell which were saved, and return the number of the last."""
        n = 0
        while not self.failed.is_set():
            n += 1
            self.type_text(QUESTION, f"text {n} " + "and more " * 300)
            if self.keeper.flush(PATIENCE_S):
                tell("saved", n)
        return n


def limit_files(size: int | None) -> None:
    """Let no file grow over `size` bytes, or let every file grow again."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size is None else size, hard))


def tell(*words: object) -> None:
    """Tell the test."""
    print(*words, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
