"""The desk between widgets and core: takes edits in, and tells what became of them."""

from collections.abc import Iterable
from functools import cached_property
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from models.checks.problem import Problem
from models.editing import Editor, Step, Subject
from models.errors import FourfoldError
from models.guide.rows import is_asked, rows
from models.guide.shapes import Guide, Question
from models.plan.columns import with_column
from models.plan.plan import Placed, Plan, moved, next_position
from models.plan.records import RECORDS, Action, Entry, Record, Value
from models.words import _
from wizard.look import Look
from wizard.services import Keeper, Services

# Long enough that a typist's next key comes first, short enough to be there when she looks up.
CHECK_PAUSE_MS = 250
FLUSH_S = 5.0


class Desk(QObject):
    """Holds the open plan. Every edit of every widget goes through here."""

    plan_changed = Signal()
    checked = Signal()
    opened = Signal()
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
        self._editor: Editor | None = None
        self._keeper: Keeper | None = None
        self._problems: tuple[Plan, tuple[Problem, ...]] | None = None
        self._pause = QTimer(self, singleShot=True, interval=CHECK_PAUSE_MS)
        self._pause.timeout.connect(self.checked)

    @cached_property
    def guide(self) -> Guide:
        """The guided process, read at first need."""
        return self.services.guide

    @property
    def has_plan(self) -> bool:
        """Say whether a plan is open."""
        return self._editor is not None

    @property
    def plan(self) -> Plan:
        """The open plan as it stands."""
        return self._edit.plan

    @property
    def _edit(self) -> Editor:
        if self._editor is None:
            raise RuntimeError("no plan is open")
        return self._editor

    @property
    def title(self) -> str:
        """The open plan's title, empty while it has none."""
        question = self.guide.by_role("title")
        return self.plan.text(question.id, question.fields[0].id)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the open plan lacks, as it stands."""
        if self._problems is None or self._problems[0] is not self.plan:
            self._problems = (self.plan, self.services.problems(self.plan))
        return self._problems[1]

    @property
    def to_undo(self) -> Step | None:
        """The step that undo would go back by."""
        return self._editor.to_undo if self._editor else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo would make again."""
        return self._editor.to_redo if self._editor else None

    def open(self, plan_id: UUID) -> str:
        """Open a plan; return the place where the group left off. Raises FourfoldError."""
        self.close()
        kept = self.services.library.read(plan_id)
        self.services.library.opened(plan_id)
        self._take_up(kept.plan, kept.history)
        return kept.bookmark

    def begin(self, plan: Plan) -> None:
        """Keep a plan that the library does not have yet, and open it. Raises FourfoldError."""
        self.close()
        self.services.library.keep(None, plan)
        self.services.library.opened(plan.id)
        self._take_up(plan, ())

    def close(self) -> bool:
        """Keep what is not kept yet and put the plan away; return whether all is on disk."""
        if self._keeper is None:
            return True
        whole = self._keeper.close()
        self._keeper = self._editor = self._problems = None
        self.closed.emit()
        return whole

    def flush(self) -> bool:
        """Wait until everything is on disk; return whether it is."""
        return self._keeper.flush(FLUSH_S) if self._keeper else True

    def bookmark(self, place: str) -> None:
        """Remember where the group is."""
        if self._keeper is not None:
            self._keeper.bookmark(place)

    def do(self, after: Plan, subject: Subject, *, visit: str = "") -> None:
        """Make `after` the plan. Edits of one `visit` become one step of undo."""
        self._edit.do(after, subject, visit=visit)

    def end_visit(self) -> None:
        """Let the next edit be a step of its own."""
        if self._editor is not None:
            self._editor.end_visit()

    def set_answer(self, question: Question, field: str, value: Value | None) -> None:
        """Set one field of a question's single answer."""
        answer = with_column(self.plan.answer(question.id), field, value)
        after = self.plan.with_record(answer) if answer.values else self.plan.without(answer.id)
        self.do(after, Subject("edit", question.id, answer.id, field), visit=f"{answer.id}/{field}")

    def set_column(
        self, question: Question, record: Record, field: str, value: Value | None
    ) -> None:
        """Set one field of one row, taken by its id from the plan as it stands."""
        standing = self.plan.records.get(record.id)
        if standing is not None:
            changed = with_column(standing, field, value)
            for spec in self.guide.columns(question):
                # What is no longer asked for is not kept: a survivors' group has no person.
                if not is_asked(spec, changed) and is_asked(spec, standing):
                    changed = with_column(changed, spec.id, None)
            after = self.plan.with_record(changed)
            self.do(
                after, Subject("edit", question.id, record.id, field), visit=f"{record.id}/{field}"
            )

    def add_row(self, question: Question, **columns: Value) -> Record:
        """Add a row to a list question; return it."""
        return self.add_rows(question, [columns])[0]

    def add_rows(self, question: Question, rows: Iterable[dict[str, Value]]) -> list[Record]:
        """Add rows to a list question as one step; return them."""
        after, made = self.plan, []
        for columns in rows:
            record = self._new_row(after, question, columns)
            after = (
                after.with_action(record)
                if isinstance(record, Action)
                else after.with_record(record)
            )
            made.append(after.records[record.id])
        self.end_visit()
        self.do(after, Subject("add", question.id, made[-1].id if made else None))
        return made

    def remove_row(self, question: Question, record: Record) -> None:
        """Take a row out; undo and the history keep it."""
        self.end_visit()
        self.do(self.plan.without(record.id), Subject("delete", question.id, record.id))

    def move_row(
        self, question: Question, rows: tuple[Placed, ...], record: Placed, place: int
    ) -> None:
        """Move a row to another place among `rows`."""
        self.end_visit()
        self.do(
            self.plan.with_records(moved(rows, record, place)),
            Subject("move", question.id, record.id),
        )

    def rows(self, question: Question) -> tuple[Placed, ...]:
        """Return the rows of a list question in their order; an action list holds those of its level."""
        return rows(self.plan, question)

    def undo(self) -> Step | None:
        """Go back by one step of the plan."""
        return self._edit.undo() if self._editor else None

    def redo(self) -> Step | None:
        """Make the last undone step again."""
        return self._edit.redo() if self._editor else None

    def _new_row(self, plan: Plan, question: Question, columns: dict[str, Value]) -> Placed:
        if question.record == "entry":
            record: Placed = Entry(
                id=uuid4(), question=question.id, position=next_position(plan.entries(question.id))
            )
        elif question.record == "action":
            record = Action(id=uuid4(), level=question.level)
        else:
            kind = RECORDS[question.record]
            record = kind(id=uuid4(), position=next_position(self.rows(question)))  # type: ignore[call-arg, assignment]
        for field, value in columns.items():
            record = with_column(record, field, value)
        return record

    def _take_up(self, plan: Plan, history: tuple[Step, ...]) -> None:
        who = self.services.settings.typist or _("this computer")
        self._editor = Editor(plan, clock=self.services.clock, who=who, history=history)
        # The keeper tells on its own thread; a signal carries it over to this one.
        self._keeper = self.services.keeper(plan, self.saved.emit, self._tell_failed)
        self._editor.listen(lambda edited: self._heard(edited.before is not edited.after))
        self._editor.listen(self._keeper.take)
        self.opened.emit()

    def _heard(self, changed: bool) -> None:  # noqa: FBT001
        if changed:
            self.saving.emit()
            self.plan_changed.emit()
            self._pause.start()

    def _tell_failed(self, error: FourfoldError) -> None:
        self.save_failed.emit(error.sentence)
