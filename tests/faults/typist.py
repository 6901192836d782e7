"""A group at the keyboard, in a process of its own: it types numbered texts without end, and tells what is on disk.

Run as `python -m tests.faults.typist LIBRARY FIRST`. Each line is the number of a text that was saved.
"""

import sys
from pathlib import Path
from uuid import UUID

from models.editing import Editor, Subject
from models.errors import FourfoldError
from models.store.keeper import Keeper
from tests.models.store.libraries import Clock, library_at, titled

PLAN = UUID("11111111-1111-4111-8111-111111111111")
QUESTION = "analyse.problem"
PATIENCE_S = 30.0


def give_up(error: FourfoldError) -> None:
    """Keep no more: the test misses the line of the text that could not be kept."""
    sys.exit(str(error))


def main(path: Path, first: int) -> None:
    """Type on in the plan that is there, or in a new one, until the process is killed."""
    with library_at(path) as library:
        if not library.count():
            library.keep(None, titled(PLAN, "Referrals"))
        kept = library.read(PLAN)
        editor = Editor(kept.plan, clock=Clock(), who="typist", history=kept.history)
        keeper = Keeper(library, kept.plan, on_saved=lambda _at: None, on_failed=give_up)
        editor.listen(keeper.take)
        for n in range(first, first + 1_000_000):
            editor.do(editor.plan.with_answer(QUESTION, "text", f"text {n}"), Subject("edit"))
            keeper.bookmark(f"place {n}")
            if keeper.flush(PATIENCE_S):
                print(n, flush=True)  # noqa: T201  The test reads it.


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
