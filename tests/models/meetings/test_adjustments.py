"""What a group says anew keeps its old words, the reason and the day."""

from datetime import date
from uuid import UUID

import pytest

from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.meetings.adjustments import adjusted, vision_id
from models.plan.columns import column
from models.plan.plan import Plan
from models.plan.records import Action, Day, Review, Sign
from tests.guard import ROOT

ACTION, SIGN, MEETING = UUID(int=1), UUID(int=2), UUID(int=3)
ON = date(2027, 2, 25)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(ROOT / "resources" / "guide")


@pytest.fixture
def plan() -> Plan:
    made = Plan.new(UUID(int=9)).with_action(Action(id=ACTION, what="Answer at night"))
    made = made.with_answer("vision.concrete_statement", "text", "Every woman is called.")
    return made.with_records(
        (Sign(id=SIGN, what="Calls answered"), Review(id=MEETING, on=Day(ON), state="held"))
    )


def rows(plan: Plan) -> list[tuple[object, ...]]:
    return [
        tuple(column(row, field) for field in ("text", "was", "reason", "day"))
        for row in plan.entries("monitor.adjustments")
    ]


def test_an_action_says_something_else_and_its_old_words_stay(plan: Plan, guide: Guide) -> None:
    after = adjusted(plan, guide, ACTION, "Answer till 10", reason="One nurse less", on=ON)
    assert [a.what for a in after.actions] == ["Answer till 10"]
    assert rows(after) == [("Answer till 10", "Answer at night", "One nurse less", Day(ON))]


def test_a_sign_and_the_vision_keep_their_old_words_too(plan: Plan, guide: Guide) -> None:
    after = adjusted(plan, guide, SIGN, "Calls returned", reason="", on=None)
    vision = vision_id(after, guide)
    after = adjusted(after, guide, vision, "Every woman is seen.", reason="Asked for", on=ON)
    assert after.signs[0].what == "Calls returned"
    assert after.text("vision.concrete_statement") == "Every woman is seen."
    assert rows(after) == [
        ("Calls returned", "Calls answered", None, None),
        ("Every woman is seen.", "Every woman is called.", "Asked for", Day(ON)),
    ]


def test_a_vision_said_for_the_first_time_had_no_words_before(guide: Guide) -> None:
    plan = Plan.new(UUID(int=9))
    after = adjusted(plan, guide, vision_id(plan, guide), "Every woman.", reason="", on=ON)
    assert rows(after) == [("Every woman.", None, None, Day(ON))]


def test_the_same_words_change_nothing(plan: Plan, guide: Guide) -> None:
    assert adjusted(plan, guide, ACTION, " Answer at night ", reason="None", on=ON) is plan


def test_a_meeting_has_no_words_to_adjust(plan: Plan, guide: Guide) -> None:
    with pytest.raises(ValueError, match="only an action"):
        adjusted(plan, guide, MEETING, "Else", reason="", on=ON)
