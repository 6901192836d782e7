"""The desk between widgets and core: takes edits in, and tells what became of them."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import FourfoldError, NotSavedError
from models.words import _
from wizard.bookmark import Bookmark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from models.checks.problem import Problem
    from models.editing import Step, Subject
    from models.guide.shapes import Guide, Question
    from models.plan.plan import Placed, Plan
    from models.plan.records import Record, Value
    from wizard.look import Look
    from wizard.open_plan import OpenPlan
    from wizard.services import Keeper, Services

# Long enough that a typist's next key comes first, short enough to be there when she looks up.
CHECK_PAUSE_MS = 250
FLUSH_S = 5.0


class Desk(QObject):
    """Holds the open plan. Every edit of every widget goes through here."""

    plan_changed = Signal()
    checked = Signal()
    opened = Signal()
    leaving = Signal(str)
    closed = Signal()
    saving = Signal()
    saved = Signal(object)
    save_failed = Signal(str)
    settings_asked = Signal(object)

    def __init__(self, services: Services, look: Look) -> None:
        """Take up what main.py handed over; no plan is open."""
        super().__init__()
        self.services = services
        self.look = look
        self._open: OpenPlan | None = None
        self._keeper: Keeper | None = None
        self._bookmark = self._cut_off = Bookmark()
        # A page without a plan may hold words that could not be kept.
        self.holds_words = self.is_starting = False
        self._pause = QTimer(self, singleShot=True, interval=CHECK_PAUSE_MS)
        self._pause.timeout.connect(self.checked)

    @cached_property
    def guide(self) -> Guide:
        """The guided process, read at first need."""
        return self.services.guide

    @property
    def has_plan(self) -> bool:
        """Say whether a plan is open."""
        return self._open is not None

    @property
    def plan(self) -> Plan:
        """The open plan as it stands."""
        return self._opened.plan

    @property
    def _opened(self) -> OpenPlan:
        if self._open is None:
            raise RuntimeError("no plan is open")
        return self._open

    @property
    def title(self) -> str:
        """The open plan's title, empty while it has none."""
        question = self.guide.by_role("title")
        return self.plan.text(question.id, question.fields[0].id)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the open plan lacks, as it stands."""
        return self._opened.problems

    @property
    def to_undo(self) -> Step | None:
        """The step that undo would go back by."""
        return self._open.editor.to_undo if self._open else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo would make again."""
        return self._open.editor.to_redo if self._open else None

    def open(self, plan_id: UUID) -> tuple[str, str]:
        """Open a plan; return where the group left off, and what it must be told. Raises FourfoldError."""
        self._leave()
        kept = self.services.library.read(plan_id)
        self.services.library.opened(plan_id)
        self._take_up(kept.plan, kept.history)
        self.note_open(str(plan_id))
        self._bookmark = self._cut_off = Bookmark.read(kept.bookmark)
        return self._bookmark.place, kept.warning

    def begin(self, plan: Plan) -> None:
        """Keep a plan that the library does not have yet, and open it. Raises FourfoldError."""
        self._leave()
        self.services.library.keep(None, plan)
        self.services.library.opened(plan.id)
        self._take_up(plan, ())
        self.note_open(str(plan.id))

    def close(self) -> bool:
        """Put the plan away once every word of it is on disk; else leave it open, and return False."""
        self.settle()
        if self.holds_words or not self.flush():
            return False
        self.abandon()
        return True

    def abandon(self) -> None:
        """Put the plan away after one last try to keep what is not kept yet."""
        self.holds_words = False
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = self._open = None
            self._bookmark = self._cut_off = Bookmark()
            self.note_open("")
            self.closed.emit()

    def _leave(self) -> None:
        if not self.close():
            raise NotSavedError(
                _("Not all is saved yet, so the open plan stays open. Fourfold keeps trying.")
            )

    def note_open(self, plan_id: str) -> None:
        """Note which plan is open, so that after a power cut the group is back at its question."""
        from dataclasses import replace  # noqa: PLC0415  Home is painted without it.

        # Where the note cannot be written, the next start begins at Home.
        with suppress(FourfoldError):
            self.services.keep_settings(replace(self.services.settings, open_plan=plan_id))

    def flush(self) -> bool:
        """Wait until everything is on disk; return whether it is."""
        return self._keeper.flush(FLUSH_S) if self._keeper else True

    def bookmark(self, place: str) -> None:
        """Remember where the group is."""
        self._mark(self._bookmark.at(place))

    def note_unfinished(self, line: str, *words: str) -> None:
        """Remember what stands in a line, known by its question's id, and is not entered yet."""
        self._mark(self._bookmark.with_unfinished(line, words))

    def take_unfinished(self, line: str) -> tuple[str, ...]:
        """Return, once, what stood in a line when the plan was cut off."""
        words = self._cut_off.unfinished(line)
        self._cut_off = self._cut_off.with_unfinished(line, ())
        return words

    def unfinished(self, line: str) -> tuple[str, ...]:
        """Return what stands in a line and is not entered yet."""
        return self._bookmark.unfinished(line)

    def _mark(self, bookmark: Bookmark) -> None:
        if self._keeper is not None and bookmark != self._bookmark:
            self._bookmark = bookmark
            self._keeper.bookmark(bookmark.written())

    def do(self, after: Plan, subject: Subject, *, visit: str = "") -> None:
        """Make `after` the plan. Edits of one `visit` become one step of undo."""
        self._opened.editor.do(after, subject, visit=visit)

    def settle(self, place: str = "") -> None:
        """Take in what is typed and not entered yet: its page is left for `place`, or for good."""
        self.leaving.emit(place)
        self.end_visit()

    def end_visit(self) -> None:
        """Let the next edit be a step of its own."""
        if self._open is not None:
            self._open.editor.end_visit()

    def set_answer(self, question: Question, field: str, value: Value | None) -> None:
        """Set one field of a question's single answer."""
        self._opened.set_answer(question, field, value)

    def set_column(
        self, question: Question, record: Record, field: str, value: Value | None
    ) -> None:
        """Set one field of one row, taken by its id from the plan as it stands."""
        self._opened.set_column(question, record, field, value)

    def add_row(self, question: Question, **columns: Value) -> Record:
        """Add a row to a list question; return it."""
        return self.add_rows(question, [columns])[0]

    def add_rows(self, question: Question, rows: Iterable[dict[str, Value]]) -> list[Record]:
        """Add rows to a list question as one step; return them."""
        return self._opened.add_rows(question, rows)

    def remove_row(self, question: Question, record: Record) -> None:
        """Take a row out; undo and the history keep it."""
        self._opened.remove_row(question, record)

    def move_row(
        self, question: Question, rows: tuple[Placed, ...], record: Placed, place: int
    ) -> None:
        """Move a row to another place among `rows`."""
        self._opened.move_row(question, rows, record, place)

    def rows(self, question: Question) -> tuple[Placed, ...]:
        """Return the rows of a list question in their order; an action list holds those of its level."""
        return self._opened.rows(question)

    def undo(self) -> Step | None:
        """Go back by one step of the plan."""
        return self._open.editor.undo() if self._open else None

    def redo(self) -> Step | None:
        """Make the last undone step again."""
        return self._open.editor.redo() if self._open else None

    def _take_up(self, plan: Plan, history: tuple[Step, ...]) -> None:
        from wizard.open_plan import OpenPlan  # noqa: PLC0415  Home needs no editor.

        self._open = OpenPlan(self.services, plan, history)
        # The keeper tells on its own thread; a signal carries it over to this one.
        self._keeper = self.services.keeper(plan, self.saved.emit, self._tell_failed)
        self._open.editor.listen(lambda edited: self._heard(edited.before is not edited.after))
        self._open.editor.listen(self._keeper.take)
        self.opened.emit()

    def _heard(self, changed: bool) -> None:
        if changed:
            self.saving.emit()
            self.plan_changed.emit()
            self._pause.start()

    def _tell_failed(self, error: FourfoldError) -> None:
        self.save_failed.emit(error.sentence)
