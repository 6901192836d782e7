"""Every rule for the plan as a whole hits where it should, and is silent where it should be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.checks.problem import Problem
from models.checks.words import WordLists
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Entry, Person
from tests.models.checks.little import (
    SHELTER,
    action,
    found,
    message,
    review,
    rules,
    sign,
    whole_plan,
)

WHOLE = whole_plan()
HARMLESS = action(about_person_causing_harm="no")
LINK = (str(action().id),)
Change = Callable[[], Plan]

HITS: dict[str, tuple[str, Change]] = {
    "no title": ("P01", lambda: WHOLE.with_answer("one-name", "text", None)),
    "blank answer": ("P01", lambda: WHOLE.with_answer("one-why", "text", " \n")),
    "list without rows": ("P01", lambda: WHOLE.without(WHOLE.entries("one-wrong")[0].id)),
    "list with a blank row": ("P01", lambda: WHOLE.with_record(blank_row())),
    "an action without words": ("P01", lambda: whole_plan(action(2, what=" "))),
    "an action without a level": ("P01", lambda: whole_plan(action(2, level=""))),
    "not said whether about him": (
        "P01",
        lambda: whole_plan(action(2, about_person_causing_harm="")),
    ),
    "no action about him": ("B01", lambda: whole_plan(HARMLESS)),
    "nobody is sure that it is about him": (
        "B01",
        lambda: whole_plan(replace(HARMLESS, about_person_causing_harm="not_sure")),
    ),
    "the one about him is dropped": (
        "B01",
        lambda: whole_plan(HARMLESS, action(2, status="dropped")),
    ),
    "a link to a dropped action": (
        "B01",
        lambda: whole_plan(HARMLESS, action(2, status="dropped")).with_answer(
            "three-him", "links", (str(action(2).id),)
        ),
    ),
    "survivors not asked yet": ("B02", lambda: heard("not_yet")),
    "nothing said of survivors": ("B02", lambda: heard(None)),
    "blank words of survivors": (
        "B02",
        lambda: heard(None).with_answer("one-heard", "text", " "),
    ),
    "no action for a level that is ticked and asked of all": (
        "B04",
        lambda: whole_plan(action(level="local_systemic")),
    ),
    "no action for a level that is asked of all": (
        "P01",
        lambda: ticked("local_systemic", whole_plan(action(level="local_systemic")), now=False),
    ),
    "a ticked level without action": ("B04", lambda: ticked("local_systemic")),
    "a ticked level with a dropped action": (
        "B04",
        lambda: ticked(
            "local_systemic", whole_plan(action(2, level="local_systemic", status="dropped"))
        ),
    ),
    "no writer of the problem": ("D01", lambda: WHOLE.with_answer("three-problem", "person", None)),
    "no writer of what works": ("D02", lambda: WHOLE.with_answer("three-works", "person", None)),
    "no keeper": ("D03", lambda: WHOLE.with_answer("three-keeps", "person", None)),
    "keeper who is nobody": ("D03", lambda: WHOLE.with_answer("three-keeps", "person", NOBODY)),
    "nobody is told": ("D04", lambda: untold(message(to=" "))),
    "told but not how": ("D05", lambda: whole_plan(message(how=" "))),
    "told by nobody": ("D05", lambda: whole_plan(message(by=NOBODY))),
    "told at no time": ("D05", lambda: whole_plan(message(when=Day(as_typed="soon")))),
    "ticked but no message": ("D05", lambda: WHOLE.without(message().id)),
    "no sign": ("M01", lambda: WHOLE.without(sign().id)),
    "no number today": ("M02", lambda: whole_plan(sign(baseline=" "))),
    "no day to find out": (
        "M02",
        lambda: whole_plan(sign(baseline="", find_out_by=Day(as_typed="soon"))),
    ),
    "no goal": ("M03", lambda: whole_plan(sign(target=" "))),
    "no day for the goal": ("M03", lambda: whole_plan(sign(target_on=Day(as_typed="later")))),
    "no source": ("M04", lambda: whole_plan(sign(source=" "))),
    "nobody counts": ("M04", lambda: whole_plan(sign(counted_by=NOBODY))),
    "no review": ("M11", lambda: WHOLE.without(review().id)),
    "a review without a day": ("M11", lambda: whole_plan(review(on=Day(as_typed="spring")))),
    "a review that nobody calls": ("M14", lambda: whole_plan(review(called_by=NOBODY))),
    "no women's service": ("T04", lambda: WHOLE.without(SHELTER.id)),
    "a women's service without a name": ("T04", lambda: whole_plan(replace(SHELTER, agency=" "))),
    "partners of another kind": (
        "T04",
        lambda: whole_plan(replace(SHELTER, category="p.marginalised")),
    ),
}
SILENT: dict[str, Change] = {
    "an optional question and one that is not asked then": lambda: WHOLE.with_answer(
        "one-spare", "text", None
    ).with_answer("one-why", "text", None),
    "why not, in words": lambda: whole_plan(HARMLESS).with_answer(
        "three-him", "text", "Not before the shelter was asked"
    ),
    "a link to an action about him": lambda: whole_plan(HARMLESS).with_answer(
        "three-him", "links", LINK
    ),
    "links to a dropped and a live action": lambda: whole_plan(
        HARMLESS, action(2, status="dropped")
    ).with_answer("three-him", "links", (*LINK, str(action(2).id))),
    "about him and done": lambda: whole_plan(action(status="done")),
    "survivors said something": lambda: heard(None).with_answer("one-heard", "text", "Call me"),
    "an idea of survivors": lambda: heard("not_yet").with_record(action(from_survivors="yes")),
    "how survivors are asked": lambda: heard("not_yet").with_answer(
        "three-voice", "text", "In the circle"
    ),
    "a link to the action that asks": lambda: heard("not_yet").with_answer(
        "three-voice", "links", LINK
    ),
    "a ticked level with an action": lambda: ticked(
        "local_systemic", whole_plan(action(2, level="local_systemic"))
    ),
    "a message stands for the ticks": lambda: untold(message()),
    "a day to find out": lambda: whole_plan(sign(baseline="", find_out_by=Day(date(2027, 1, 29)))),
    "a second review without a day": lambda: whole_plan(
        replace(review(on=NO_DAY), id=UUID(int=402))
    ),
    "someone of an agency counts": lambda: whole_plan(sign(counted_by=Person(agency="Probation"))),
    "somebody keeps the plan by role": lambda: WHOLE.with_answer(
        "three-keeps", "person", Person(role="Coordinator")
    ),
}


def blank_row() -> Entry:
    return replace(WHOLE.entries("one-wrong")[0], values=FrozenMap({"text": " "}))


def heard(choice: str | None) -> Plan:
    return WHOLE.with_answer("one-heard", "choice", choice)


def ticked(level: str, plan: Plan = WHOLE, *, now: bool = True) -> Plan:
    return plan.with_answer("one-levels", "ticks", ("now_practical", level) if now else (level,))


def untold(row: object) -> Plan:
    return whole_plan(row).with_answer("three-told", "ticks", None)  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "change"), HITS.values(), ids=HITS.keys())
def test_a_rule_hits_alone(rule: str, change: Change) -> None:
    assert rules(change()) == [rule]


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT.keys())
def test_a_rule_is_silent(change: Change) -> None:
    assert rules(change()) == []


def test_an_empty_plan_is_asked_everything_once() -> None:
    hit = rules(Plan.new(WHOLE.id))
    assert sorted(set(hit) - {"P01"}) == sorted(h for h in hit if h != "P01")
    assert {"A00", "B01", "B02", "D01", "D02", "D03", "D04", "M01", "M11", "T04"} <= set(hit)
    assert not {"B04", "D05", "M02", "M03", "M04", "M14", "V01", "V03"} & set(hit)


def test_a_plan_without_actions_is_asked_for_one_once() -> None:
    plan = ticked("local_systemic", whole_plan(action(what=" ")), now=False)
    assert rules(plan.without(action().id)) == ["A00", "B04", "B01"]


def test_a_problem_of_a_question_names_the_question() -> None:
    (only,) = found(WHOLE.with_answer("one-name", "text", None))
    assert only == Problem("P01_required_empty", "D", False, "one-name", "one-name")


@pytest.mark.parametrize(
    ("plan", "question", "field", "record"),
    [
        (whole_plan(action(2, what="")), "three-now", "what", action(2).id),
        (whole_plan(sign(target="")), "four-signs", "target", sign().id),
        (whole_plan(sign(target_on=NO_DAY)), "four-signs", "target_on", sign().id),
        (whole_plan(sign(source="")), "four-signs", "source", sign().id),
        (whole_plan(sign(counted_by=NOBODY)), "four-signs", "counted_by", sign().id),
        (whole_plan(message(how="")), "three-how", "how", message().id),
        (whole_plan(message(by=NOBODY)), "three-how", "by", message().id),
        (whole_plan(message(when=NO_DAY)), "three-how", "when", message().id),
        (whole_plan(review(called_by=NOBODY)), "four-meet", "called_by", review().id),
        (WHOLE.without(SHELTER.id), "zero-who", "zero-who", None),
        (WHOLE.without(message().id), "three-how", "three-how", None),
    ],
)
def test_a_problem_can_be_jumped_to(
    plan: Plan, question: str, field: str, record: UUID | None
) -> None:
    (only,) = found(plan)
    assert (only.question, only.field, only.record) == (question, field, record)


def test_an_empty_level_is_named_and_has_its_question() -> None:
    (only,) = found(ticked("regional_authority"))
    assert only.question == "three-region"
    assert only.facts == {"level": "regional_authority"}


def test_the_audience_that_does_not_hear_is_named() -> None:
    (only,) = found(whole_plan(message(how="")))
    assert only.facts == {"audience": "Band council"}


def test_the_gate_asks_the_lists_of_every_language_at_once() -> None:
    english = WordLists.of({"en": {"many_people": ["all"]}})
    plan = whole_plan(action(lead=Person(role="todos")))
    assert found(plan, words=english) == ()
    assert [p.rule for p in found(plan)] == ["A06_vague_owner"]
