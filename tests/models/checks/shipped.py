"""The guide that is shipped, and plans on it: for rules that ask what only this guide asks."""

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid5

from models.checks.problem import Problem
from models.checks.register import checkup
from models.guide.reader import read_guide
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Partner, Reading, Record, Value
from models.sentences import sentence
from tests.models.checks.little import RESOURCES, TODAY, WORDS

GUIDE = read_guide(RESOURCES / "guide", "en")
EMPTY = Plan.new(UUID(int=1))
Change = Callable[[], Plan]
Hit = tuple[str, Change]


def day(month: int, number: int, year: int = 2027) -> Day:
    """A day of next year, or of another."""
    return Day(date(year, month, number))


def said(*answers: tuple[str, str, Value], of: Plan = EMPTY) -> Plan:
    """A plan with answers, each by the role of its question and the id of its field."""
    for role, field, value in answers:
        of = of.with_answer(GUIDE.by_role(role).id, field, value)
    return of


def row(role: str, **values: Value) -> Entry:
    """A row of a list question."""
    question = GUIDE.by_role(role).id
    own = uuid5(EMPTY.id, f"{question}{sorted(values)}")
    return Entry(id=own, question=question, values=FrozenMap(values))


def partner(number: int, agency: str, category: str = "", **fields: object) -> Partner:
    """A partner of this number."""
    own = UUID(int=700 + number)
    return Partner(id=own, position=number, agency=agency, category=category, **fields)  # type: ignore[arg-type]


def reading(sign: UUID, on: Day, value: str) -> Reading:
    """One count of a sign."""
    return Reading(id=uuid5(sign, f"{on}{value}"), sign=sign, on=on, value=value)


def with_rows(*records: Record, of: Plan = EMPTY) -> Plan:
    """A plan with these records."""
    return of.with_records(records)


def points(plan: Plan, rule: str, today: date = TODAY) -> list[Problem]:
    """What one rule says of a plan, its sentences whole and short."""
    found = [p for p in checkup(plan, GUIDE, words=WORDS, today=today) if p.rule.startswith(rule)]
    for problem in found:
        words = sentence(problem, plan, GUIDE)
        assert 0 < len(words.split()) <= 25, words
        assert "{" not in words
        assert words[0].isupper() or words[0] in "“0123456789"
        assert problem.question in {q.id for q in GUIDE.questions}
    return found


def words_of_point(plan: Plan, rule: str) -> str:
    """The sentence of the one point that a rule finds."""
    (only,) = points(plan, rule)
    return sentence(only, plan, GUIDE)
