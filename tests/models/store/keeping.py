"""A keeper at work: what tests of it share."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from models.editing import Editor, Subject
from models.errors import FourfoldError
from models.store.keeper import Keeper
from models.store.library import Library
from tests.models.store.libraries import titled

ONE = UUID("11111111-1111-4111-8111-111111111111")
PLAN = titled(ONE, "Referrals")
# Long enough for the slowest machine, and no test waits for it to pass.
PATIENCE_S = 30.0
NEVER_S = 3600.0


class Listener:
    """Hears what a keeper tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self.heard: list[datetime | FourfoldError] = []
        self._told = threading.Condition()

    def hear(self, what: datetime | FourfoldError) -> None:
        with self._told:
            self.heard.append(what)
            self._told.notify_all()

    def wait_for(self, count: int) -> None:
        """Wait until so many things were told."""
        with self._told:
            assert self._told.wait_for(lambda: len(self.heard) >= count, PATIENCE_S)


def keeper(library: Library, listener: Listener, **times: float) -> Keeper:
    return Keeper(library, PLAN, on_saved=listener.hear, on_failed=listener.hear, **times)


@contextmanager
def refusing(library: Library) -> Iterator[None]:
    """Let SQLite refuse every write, as a disk without rights does."""
    library._connection.execute("PRAGMA query_only = 1")  # noqa: SLF001
    try:
        yield
    finally:
        library._connection.execute("PRAGMA query_only = 0")  # noqa: SLF001


def type_text(editor: Editor, text: str) -> None:
    editor.do(editor.plan.with_answer("analyse.problem", "text", text), Subject("edit"), visit="it")
