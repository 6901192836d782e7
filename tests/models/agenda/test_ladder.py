"""The ladder of authority: a late answer is seen, and one step leads to the next body."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from models.agenda.ladder import followed, followers, is_late, late, next_rung
from models.plan.events import Telling
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person

TODAY = date(2026, 11, 20)
ONE = UUID(int=1)
NURSE = Person(role="Head nurse", agency="Nursing station")
ASKED = Action(
    id=ONE,
    what="Ask the health region for money for the on-call phone",
    level="regional_authority",
    lead=NURSE,
    serves=("a sign",),
    body="Health region",
    ask="Pay for the on-call phone",
    sent_on=Day(date(2026, 10, 1)),
    answer_by=Day(date(2026, 11, 1)),
    next_rung="Ministry of Health",
)


def plan_of(action: Action = ASKED) -> tuple[Plan, Action]:
    plan = Plan.new(UUID(int=9)).with_action(action)
    return plan, plan.actions[0]


def is_late_with(**fields: object) -> bool:
    plan, action = plan_of(replace(ASKED, **fields))  # type: ignore[arg-type]
    return is_late(plan, action, TODAY)


def test_an_answer_is_late_once_its_day_has_passed() -> None:
    assert is_late_with()
    assert not is_late_with(answer_by=Day(TODAY))
    assert not is_late_with(answer_by=Day(as_typed="soon"))
    assert is_late_with(level="province_ministry")


def test_what_was_answered_is_closed_or_asks_nobody_above_is_not_late() -> None:
    assert not is_late_with(reply="They will look at it in spring.")
    assert not is_late_with(replied_on=Day(date(2026, 10, 20)))
    assert not is_late_with(status="done")
    assert not is_late_with(status="dropped")
    assert not is_late_with(level="now_practical")


def test_one_step_up_asks_the_next_body_the_same() -> None:
    plan, action = plan_of()
    after, made_id = next_rung(plan, action, Telling("Facilitator", TODAY))
    made = after.records[made_id]
    assert isinstance(made, Action)
    assert made.what == "Ask Ministry of Health: Pay for the on-call phone"
    assert (made.level, made.body, made.number) == ("province_ministry", "Ministry of Health", 2)
    assert (made.lead, made.serves, made.ask) == (NURSE, ("a sign",), ASKED.ask)
    # The health region had 31 days; the ministry has as many.
    assert made.answer_by == Day(date(2026, 12, 21))
    assert not made.deadline
    assert made.status == "not_started"


def test_the_chain_is_known_from_both_ends_and_the_old_answer_is_waited_for_no_more() -> None:
    plan, action = plan_of()
    assert late(plan, TODAY) == (action,)
    after, made_id = next_rung(plan, action, Telling("Facilitator", TODAY))
    made = after.actions[1]
    assert made.id == made_id
    assert followed(after, made) == action
    assert followers(after, action) == (made,)
    assert followed(after, action) is None
    assert late(after, TODAY) == ()
    (event,) = after.events
    assert (event.action, event.before, event.after) == (ONE, "not_started", "not_started")
    assert event.note == "No answer came. We go one step up: action 2."


def test_a_body_that_is_not_named_yet_is_asked_for_later() -> None:
    plan, action = plan_of(replace(ASKED, next_rung="", ask="", sent_on=Day()))
    after, made_id = next_rung(plan, action, Telling("Facilitator", TODAY))
    made = after.records[made_id]
    assert isinstance(made, Action)
    assert made.what == f"Ask one step higher: {ASKED.what}"
    assert made.body == ""
    assert made.answer_by == Day(date(2026, 12, 18))


def test_a_day_beyond_all_calendars_is_left_open() -> None:
    plan, action = plan_of()
    after, made_id = next_rung(plan, action, Telling("Facilitator", date.max))
    made = after.records[made_id]
    assert isinstance(made, Action)
    assert not made.answer_by
