"""A little guide with ids of its own, and a plan that answers all of it: rules must find both by role."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from models.checks.problem import Problem
from models.checks.register import problems
from models.checks.words import WordLists, read_word_lists
from models.guide.shapes import Condition, Field, Guide, Question, Step, Texts, Trigger
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    LEVELS,
    Action,
    Day,
    Entry,
    Message,
    Partner,
    Person,
    Record,
    Review,
    Sign,
)

TODAY = date(2026, 11, 20)
RESOURCES = Path(__file__).resolve().parents[3] / "resources"
WORDS: WordLists = read_word_lists(RESOURCES / "words")
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
KEEPER = Person(role="Coordinator", agency="Safety circle")
TEXT = Field("text", "long", need="required")
WHO = Field("person", "person", need="required")


def _ask(
    question: str,
    role: str,
    *fields: Field,
    need: str = "required",
    **more: Any,
) -> Question:
    step = question.partition("-")[0]
    return Question(question, step, f"n.{question}", need, fields, role=role, **more)


def _actions(question: str, level: str, need: str = "advised") -> Question:
    asked = (Condition("one-levels", "ticks", (level,)),)
    return _ask(question, "", record="action", need=need, level=level, required_when=asked)


START = (
    _ask("zero-place", "place", TEXT),
    _ask("zero-group", "group", TEXT),
    _ask("zero-who", "partners", record="partner", need="advised"),
    _ask(
        "zero-asks",
        "follow_up_default",
        Field("person", "person"),
        Field("number", "number"),
        need="optional",
    ),
    _ask("zero-when", "workshop_day", Field("day", "date"), need="optional"),
    _ask("zero-rest", "days_off", Field("day", "date"), record="entry", need="optional"),
)
ONE = (
    _ask("one-name", "title", TEXT),
    _ask("one-wrong", "practical_problems", TEXT, record="entry"),
    _ask("one-why", "", TEXT, shown_when=(Condition("one-spare", "text"),)),
    _ask("one-spare", "", TEXT, need="optional"),
    _ask("one-levels", "levels", Field("ticks", "levels", need="required")),
    _ask("one-heard", "survivor_input", Field("choice", "choice"), TEXT, need="advised"),
)
TWO = (_ask("two-wish", "vision", TEXT),)
THREE = (
    _actions("three-now", "now_practical", "required"),
    _actions("three-here", "local_systemic"),
    _actions("three-region", "regional_authority"),
    _actions("three-up", "province_ministry"),
    _ask(
        "three-him", "about_person_causing_harm", Field("links", "actions", need="required"), TEXT
    ),
    _ask("three-voice", "survivor_voice", Field("links", "actions", need="required"), TEXT),
    _ask("three-problem", "document_problem", WHO),
    _ask("three-works", "document_practice", WHO),
    _ask("three-keeps", "keeper", WHO),
    _ask("three-told", "told_to", Field("ticks", "multi", need="required")),
    _ask("three-how", "messages", record="message"),
)
FOUR = (
    _ask("four-signs", "signs", record="sign"),
    _ask("four-meet", "reviews", record="review"),
    _ask("four-look", "", record="action", need="review"),
)
GUIDE = Guide(
    tuple(
        Step(name, number, questions, FrozenMap())
        for number, (name, questions) in enumerate(
            (("zero", START), ("one", ONE), ("two", TWO), ("three", THREE), ("four", FOUR))
        )
    ),
    FrozenMap(
        {
            "action": (
                Field("what", "text", need="required"),
                Field("lead", "person", need="required"),
                Field("deadline", "date", need="required"),
                Field("level", "level", need="required"),
                Field("follow_up_by", "person", need="required"),
                Field("follow_up_on", "date", need="required"),
                Field("about_person_causing_harm", "yes_no", need="required"),
                Field("how", "long"),
            ),
            "partner": (Field("agency", "agency", need="required"),),
            "sign": (Field("what", "text", need="required"),),
            "review": (Field("on", "date", need="required"),),
            "message": (Field("to", "text", need="required"),),
        }
    ),
    tuple(
        Trigger(level, "needs_level", Condition("one-levels", "ticks", (level,)), level)
        for level in LEVELS
    ),
    Texts(
        FrozenMap(
            {
                ("one-name", "ask"): "What worry do we work on today?",
                ("one-name", "title"): "The worry",
                ("choice:now_practical", "label"): "Do it now",
                ("action.how", "label"): "How",
            }
        ),
    ),
)


def action(number: int = 1, **fields: object) -> Action:
    """An action that lacks nothing, but for the fields given."""
    whole = Action(
        id=UUID(int=100 + number),
        number=number,
        position=number,
        what=f"Print card {number} for every patrol car",
        level="now_practical",
        lead=NURSE,
        deadline=Day(date(2027, 1, 15)),
        follow_up_by=KEEPER,
        follow_up_on=Day(date(2027, 1, 19)),
        about_person_causing_harm="yes",
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def sign(**fields: object) -> Sign:
    """A sign that lacks nothing, but for the fields given."""
    whole = Sign(
        id=UUID(int=201),
        what="Women offered a call",
        source="On-call log",
        counted_by=NURSE,
        baseline="5 of 14",
        target="9 of 10",
        target_on=Day(date(2028, 3, 31)),
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def message(**fields: object) -> Message:
    """A message that lacks nothing, but for the fields given."""
    when = Day(date(2027, 1, 22))
    whole = Message(id=UUID(int=301), to="Band council", by=KEEPER, how="visit", when=when)
    return replace(whole, **fields)  # type: ignore[arg-type]


def review(**fields: object) -> Review:
    """A review that lacks nothing, but for the fields given."""
    whole = Review(id=UUID(int=401), on=Day(date(2027, 2, 25)), called_by=KEEPER)
    return replace(whole, **fields)  # type: ignore[arg-type]


SHELTER = Partner(id=UUID(int=501), agency="Women's shelter", category="p.ngo_survivor")
WISH = "By 31 March 2028 every woman who calls is offered a call within 24 hours."


def whole_plan(*rows: Record) -> Plan:
    """A plan without one open point, in which `rows` stand beside or in place of its own."""
    plan = Plan.new(UUID(int=1))
    for question in ("zero-place", "zero-group", "one-name", "one-why", "one-spare"):
        plan = plan.with_answer(question, "text", f"said of {question}")
    for question in ("three-problem", "three-works", "three-keeps"):
        plan = plan.with_answer(question, "person", KEEPER)
    plan = plan.with_answer("zero-asks", "number", 2)
    plan = plan.with_answer("one-levels", "ticks", ("now_practical",))
    plan = plan.with_answer("one-heard", "choice", "asked")
    plan = plan.with_answer("two-wish", "text", WISH)
    plan = plan.with_answer("three-told", "ticks", ("partners",))
    wrong = Entry(id=UUID(int=601), question="one-wrong", values=FrozenMap({"text": "Closed"}))
    return plan.with_records((wrong, action(), sign(), message(), review(), SHELTER, *rows))


def found(plan: Plan, guide: Guide = GUIDE, words: WordLists = WORDS) -> tuple[Problem, ...]:
    """Every open point of a plan."""
    return problems(plan, guide, words=words, today=TODAY)


def rules(plan: Plan, guide: Guide = GUIDE) -> list[str]:
    """The rules that hit, by the letter and number of their id."""
    return [problem.rule.partition("_")[0] for problem in found(plan, guide)]
