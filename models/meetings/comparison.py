"""One round in what can be laid beside another: the problem, the vision, the actions, the signs, what was tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.meetings.rounds import last_reading, what_became_of
from models.plan.columns import column
from models.plan.course import Course, course
from models.plan.plan import Plan
from models.plan.records import STATUSES, Action, Day, Reading, Sign

# The prompts of step 1 that say what the problem is: practical problems, women's safety, accountability.
_PROBLEM = frozenset({1, 2, 3})
# What changes first, what is over last.
_ORDER = ("stuck", "under_way", "not_started", "done", "dropped")


@dataclass(frozen=True, slots=True)
class Stood:
    """An action as it stands in a round, and why, where somebody said so."""

    number: int
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A sign in a round: where it began, what was counted last, where it is to be."""

    sign: Sign
    last: Reading | None
    course: Course | None


@dataclass(frozen=True, slots=True)
class Tried:
    """What an earlier round tried: whether it held and why, in words; `round` 0 where nobody said which."""

    text: str
    held: str
    why: str
    round: int


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """One round. `answer` is the choice to "is the problem gone?", empty while nobody asked."""

    plan_id: UUID
    number: int
    begun_on: date | None
    title: str
    problem: tuple[str, ...]
    vision: str
    actions: tuple[tuple[str, tuple[Stood, ...]], ...]
    signs: tuple[Measured, ...]
    tried: tuple[Tried, ...]
    answer: str
    why: str

    @property
    def count(self) -> int:
        """How many actions the round has."""
        return sum(len(actions) for _status, actions in self.actions)

    @property
    def done(self) -> int:
        """How many of its actions are done."""
        return sum(len(actions) for status, actions in self.actions if status == "done")


def round_facts(plan: Plan, guide: Guide) -> RoundFacts:
    """Return what can be compared of one round."""
    revisit = guide.by_role("revisit").id
    begun = plan.value(guide.by_role("workshop_day").id, "day")
    return RoundFacts(
        plan_id=plan.id,
        number=plan.header.round,
        begun_on=begun.on if isinstance(begun, Day) else None,
        title=plan.text(guide.by_role("title").id).strip(),
        problem=tuple(_problem(plan, guide)),
        vision=plan.text(guide.by_role("vision").id).strip(),
        actions=tuple(_by_status(plan, guide)),
        signs=tuple(Measured(s, last_reading(plan, s), course(plan, s)) for s in plan.signs),
        tried=tuple(_tried(plan, guide)),
        answer=plan.text(revisit, "choice"),
        why=plan.text(revisit).strip(),
    )


def _problem(plan: Plan, guide: Guide) -> Iterator[str]:
    for question in guide.questions:
        if not _PROBLEM.intersection(question.prompts):
            continue
        rows = plan.entries(question.id) if question.is_list else (plan.answer(question.id),)
        for row in rows:
            said = column(row, "text")
            if isinstance(said, str) and said.strip():
                yield said.strip()


def _by_status(plan: Plan, guide: Guide) -> Iterator[tuple[str, tuple[Stood, ...]]]:
    """Yield each status that an action has; one of a newer version counts as not started."""
    for status in _ORDER:
        found = [a for a in plan.actions if _status(a) == status]
        if found:
            ordered = sorted(found, key=lambda a: (a.number, a.position))
            yield status, tuple(_stood(plan, guide, action) for action in ordered)


def _status(action: Action) -> str:
    return action.status if action.status in STATUSES else "not_started"


def _stood(plan: Plan, guide: Guide, action: Action) -> Stood:
    return Stood(action.number, action.what.strip(), what_became_of(plan, guide, action))


def _tried(plan: Plan, guide: Guide) -> Iterator[Tried]:
    question = guide.by_role("tried")
    for row in plan.entries(question.id):
        text, choice, why, number = (
            column(row, field) for field in ("text", "choice", "reason", "round")
        )
        if isinstance(text, str) and text.strip():
            held = choice_label(guide, question.id, "choice", str(choice)) if choice else ""
            yield Tried(
                text.strip(),
                held,
                why.strip() if isinstance(why, str) else "",
                number if isinstance(number, int) else 0,
            )
