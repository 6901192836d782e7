"""“Leave it so”: a point that the group has looked at stays quiet until the words it was about change."""

from datetime import date
from hashlib import blake2b
from uuid import UUID, uuid4

from models.checks.problem import Problem
from models.plan.columns import column
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Day, Person, SetAside
from models.plan.text import folded

# What was said of a name holds wherever it stands.
EVERYWHERE = frozenset({"S01_name"})
# What makes a point that was set aside the same as one that is found: rule, row, field, and the words.
Mark = tuple[str, UUID | str, str, str]


def may_be_set_aside(problem: Problem) -> bool:
    """Say whether a group may leave it so: what keeps the plan a draft may never be passed over."""
    return not problem.blocks


def set_aside(plan: Plan, problem: Problem, reason: str, who: str, on: date) -> SetAside:
    """Return the record by which `problem` stays quiet, or raise ValueError where it blocks."""
    if not may_be_set_aside(problem):
        raise ValueError(problem.rule)
    return SetAside(
        id=uuid4(),
        rule=problem.rule,
        question=problem.question,
        field=problem.field,
        about=problem.record,
        reason=reason,
        words=words_mark(plan, problem),
        who=who,
        on=Day(on),
    )


def is_set_aside(plan: Plan, problem: Problem, marks: frozenset[Mark]) -> bool:
    """Say whether the group left `problem` as it is, and its words have not changed since."""
    if not marks or problem.blocks:
        return False
    place = _place(problem.rule, problem.record or problem.question, problem.field)
    return (*place, words_mark(plan, problem)) in marks


def marks_of(plan: Plan) -> frozenset[Mark]:
    """Return the marks of all that a plan's group left as it is."""
    return frozenset(
        (*_place(s.rule, s.about or s.question, s.field), s.words) for s in plan.set_asides
    )


def words_mark(plan: Plan, problem: Problem) -> str:
    """Return a short mark of the words that `problem` is about: the words themselves are not kept twice."""
    words = folded(problem.about or _words(plan, problem))
    return blake2b(words.encode(), digest_size=8).hexdigest()


def _place(rule: str, about: UUID | str, field: str) -> tuple[str, UUID | str, str]:
    return (rule, "", "") if rule in EVERYWHERE else (rule, about, field)


def _words(plan: Plan, problem: Problem) -> str:
    """Return what stands in the field; of a question, its whole answer and what the sentence says of it."""
    record = plan.records.get(problem.record) if problem.record is not None else None
    if record is not None:
        return _said(column(record, problem.field))
    said = [_said(value) for _field, value in sorted(plan.answer(problem.question).values.items())]
    return "\n".join((*said, *(fact for _name, fact in sorted(problem.facts.items()))))


def _said(value: object) -> str:
    match value:
        case None:
            return ""
        case Day(on=date() as on):
            return on.isoformat()
        case Day(as_typed=typed):
            return typed
        case Person() as person:
            return say_person(person)
        case tuple():
            return "; ".join(_said(one) for one in value)
    return str(value)
