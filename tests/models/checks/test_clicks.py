"""What one click on a point does to the plan, and that the point is closed by it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import given

from models.checks.clicks import PAGES, after_click
from models.checks.left import left_as_it_is
from models.checks.problem import Problem
from models.checks.register import RULES, checkup
from models.checks.rule import NEXT_STEPS
from models.checks.setting_aside import set_aside
from models.kind_words.clicks import button_words, words_of_new_action
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Person
from models.sentences import sentence
from tests.models.checks.little import TODAY, WORDS, action, review, sign
from tests.models.checks.shipped import EMPTY, GUIDE, day, partner, points, row, said, with_rows
from tests.strategies import plans

ACTION = action()


def point(next_step: str, field: str = "what", **facts: str) -> Problem:
    """A point about the action, with this step and these facts."""
    question = GUIDE.by_level(ACTION.level).id
    made = Problem("A16_soft_start", "L", False, question, field, ACTION.id, FrozenMap(facts))
    return replace(made, next_step=next_step)


def clicked(problem: Problem, plan: Plan) -> Plan:
    """The plan after the click."""
    words = words_of_new_action(problem, plan, GUIDE)
    after = after_click(plan, GUIDE, problem, words)
    assert after is not None
    return after


def test_a_day_is_taken() -> None:
    plan = with_rows(review(on=day(2, 27)))
    (off,) = points(plan, "M15")
    assert button_words(off) == "Take Fri 26 February 2027"
    after = clicked(off, plan)
    assert after.reviews[0].on.on == date(2027, 2, 26)
    assert points(after, "M15") == []


def test_words_are_taken_and_taken_out() -> None:
    plan = with_rows(action(what="Ring 555 0100 about the card"))
    assert clicked(point("take_words", words="Ring"), plan).actions[0].what == "Ring"
    assert (
        clicked(point("take_out", text="555 0100"), plan).actions[0].what == "Ring about the card"
    )
    assert after_click(plan, GUIDE, point("take_out", text="Dome")) is None


def test_one_action_becomes_two() -> None:
    plan = with_rows(ACTION)
    after = clicked(point("split", first="Print cards", second="Brief staff"), plan)
    assert [a.what for a in after.actions] == ["Print cards", "Brief staff"]
    assert after.actions[1].lead == ACTION.lead
    assert after.actions[1].id != ACTION.id


def test_of_two_that_say_the_same_one_is_dropped() -> None:
    plan = with_rows(ACTION, action(2))
    after = clicked(point("put_together", other=str(action(2).id)), plan)
    assert [a.status for a in after.actions] == ["not_started", "dropped"]
    assert after_click(plan, GUIDE, point("put_together", other="?")) is None


def test_the_second_name_becomes_a_helper() -> None:
    lead = Person(role="Clerk & Nurse", agency="Band Office")
    plan = with_rows(action(lead=lead), partner(1, "Regional Hospital", role="Nurse"))
    after = clicked(point("move_to_helpers", "lead", first="Clerk", helpers="Nurse"), plan)
    (changed,) = after.actions
    assert (changed.lead.role, changed.lead.agency) == ("Clerk", "Band Office")
    assert [h.agency for h in changed.helpers] == ["Regional Hospital"]


def test_somebody_is_asked() -> None:
    plan = with_rows(ACTION)
    after = clicked(point("ask_absent", name="Head nurse", day="2026-12-04"), plan)
    assert (after.actions[1].what, after.actions[1].deadline) == (
        "Ask Head nurse",
        Day(date(2026, 12, 4)),
    )
    after = clicked(point("ask_above", name="Head nurse", above="Health region"), plan)
    assert after.actions[1].what == "Ask Health region for a yes"


def test_somebody_new_becomes_a_partner() -> None:
    after = clicked(point("add_partner", "lead", name="Night charge nurse"), with_rows(ACTION))
    (made,) = after.partners
    assert (made.role, made.agency) == ("Night charge nurse", "Regional Hospital")
    assert after_click(EMPTY, GUIDE, point("add_partner", "lead")) is None


def test_what_is_not_known_or_needed_becomes_an_action_once() -> None:
    plan = said(("training", "choice", "not_sure"))
    (unknown,) = points(plan, "P02")
    after = clicked(unknown, plan)
    assert after.actions[0].what == words_of_new_action(unknown, plan, GUIDE)
    assert points(after, "P02") == []
    plan = said(("referral", "choice", "yes"))
    (needed,) = points(plan, "B07")
    after = clicked(needed, plan)
    assert after.actions[0].answers_needs == ("referral",)
    assert points(after, "B07") == []
    assert after_click(after, GUIDE, needed) is None


def test_every_step_has_its_words_and_leads_or_does() -> None:
    for step in NEXT_STEPS:
        assert button_words(point(step, day="2027-01-15"))
    assert set(PAGES) <= NEXT_STEPS
    steps = {rule.next_step for rule in RULES.values()}
    assert {button_words(point(step)) for step in steps - {"go"}}.isdisjoint({"Go there"})


def test_what_is_left_so_is_listed_until_its_words_change() -> None:
    plan = with_rows(review(on=day(2, 27)), sign(about="safety"))
    (off,) = points(plan, "M15")
    kept = set_aside(plan, off, "We meet on Saturdays", "", TODAY)
    left = with_rows(kept, of=plan)
    assert points(left, "M15") == []
    (listed,) = left_as_it_is(left, GUIDE, words=WORDS, today=TODAY)
    assert (listed.point, listed.why) == (off, kept)
    moved = with_rows(review(on=day(2, 28)), of=left)
    assert len(points(moved, "M15")) == 1
    assert left_as_it_is(moved, GUIDE, words=WORDS, today=TODAY) == ()
    assert left_as_it_is(plan, GUIDE, words=WORDS, today=TODAY) == ()


def test_a_point_about_all_actions_stays_left_until_one_of_them_changes() -> None:
    plan = with_rows(action(level="province_ministry"))
    (up,) = points(plan, "B05")
    left = with_rows(set_aside(plan, up, "So it is", "", TODAY), of=plan)
    assert points(left, "B05") == []
    assert points(with_rows(row("thanks", text="All"), of=left), "B05") == []
    other = action(level="province_ministry", what="Write to the minister")
    assert len(points(with_rows(other, of=left), "B05")) == 1
    assert up.record is None
    assert UUID(int=101) == ACTION.id


@given(plans())
def test_any_point_of_any_plan_has_its_words_and_its_click(plan: Plan) -> None:
    for problem in checkup(plan, GUIDE, words=WORDS, today=TODAY):
        assert sentence(problem, plan, GUIDE)
        assert button_words(problem)
        words = words_of_new_action(problem, plan, GUIDE)
        assert after_click(plan, GUIDE, problem, words) != plan
