"""The open plan: its editor, and every edit that a widget can ask for. Imported when the first plan is opened."""

from collections.abc import Iterable
from uuid import uuid4

from models.checks.problem import Problem
from models.editing import Editor, Step, Subject
from models.guide.rows import is_asked, rows
from models.guide.shapes import Question
from models.plan.columns import with_column
from models.plan.plan import Placed, Plan, moved, next_position
from models.plan.records import RECORDS, Action, Entry, Record, Value
from models.words import _
from wizard.services import Services


class OpenPlan:
    """A plan that is being edited, row by row and field by field."""

    def __init__(self, services: Services, plan: Plan, history: tuple[Step, ...]) -> None:
        """Take up `plan` with the steps it was kept with."""
        self._services = services
        self._problems: tuple[Plan, tuple[Problem, ...]] | None = None
        who = services.settings.typist or _("this computer")
        self.editor = Editor(plan, clock=services.clock, who=who, history=history)

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self.editor.plan

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the plan lacks, as it stands."""
        if self._problems is None or self._problems[0] is not self.plan:
            self._problems = (self.plan, self._services.problems(self.plan))
        return self._problems[1]

    def rows(self, question: Question) -> tuple[Placed, ...]:
        """Return the rows of a list question in their order."""
        return rows(self.plan, question)

    def set_answer(self, question: Question, field: str, value: Value | None) -> None:
        """Set one field of a question's single answer."""
        answer = with_column(self.plan.answer(question.id), field, value)
        after = self.plan.with_record(answer) if answer.values else self.plan.without(answer.id)
        about = Subject("edit", question.id, answer.id, field)
        self.editor.do(after, about, visit=f"{answer.id}/{field}")

    def set_column(
        self, question: Question, record: Record, field: str, value: Value | None
    ) -> None:
        """Set one field of one row, taken by its id from the plan as it stands."""
        standing = self.plan.records.get(record.id)
        if standing is None:
            return
        changed = with_column(standing, field, value)
        for spec in self._services.guide.columns(question):
            # What is no longer asked for is not kept: a survivors' group has no person.
            if not is_asked(spec, changed) and is_asked(spec, standing):
                changed = with_column(changed, spec.id, None)
        about = Subject("edit", question.id, record.id, field)
        self.editor.do(self.plan.with_record(changed), about, visit=f"{record.id}/{field}")

    def add_rows(self, question: Question, rows: Iterable[dict[str, Value]]) -> list[Record]:
        """Add rows to a list question as one step; return them."""
        after, made = self.plan, []
        for columns in rows:
            record = _new_row(after, question, columns)
            after = (
                after.with_action(record)
                if isinstance(record, Action)
                else after.with_record(record)
            )
            made.append(after.records[record.id])
        self._do_alone(after, Subject("add", question.id, made[-1].id if made else None))
        return made

    def remove_row(self, question: Question, record: Record) -> None:
        """Take a row out; undo and the history keep it."""
        self._do_alone(self.plan.without(record.id), Subject("delete", question.id, record.id))

    def move_row(
        self, question: Question, rows: tuple[Placed, ...], record: Placed, place: int
    ) -> None:
        """Move a row to another place among `rows`."""
        after = self.plan.with_records(moved(rows, record, place))
        self._do_alone(after, Subject("move", question.id, record.id))

    def _do_alone(self, after: Plan, subject: Subject) -> None:
        self.editor.end_visit()
        self.editor.do(after, subject)


def _new_row(plan: Plan, question: Question, columns: dict[str, Value]) -> Placed:
    if question.record == "entry":
        record: Placed = Entry(
            id=uuid4(), question=question.id, position=next_position(plan.entries(question.id))
        )
    elif question.record == "action":
        record = Action(id=uuid4(), level=question.level)
    else:
        kind = RECORDS[question.record]
        record = kind(id=uuid4(), position=next_position(rows(plan, question)))  # type: ignore[call-arg, assignment]
    for field, value in columns.items():
        record = with_column(record, field, value)
    return record
