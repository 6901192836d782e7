"""Sheets come back in any order; what tables said stays beside the plan until the group has merged it."""

from datetime import date
from uuid import UUID

import pytest

from models.checks.summing import summarise
from models.editing import Editor, Subject
from models.guide.shapes import Guide, Question
from models.guide.worksheets import CARDS
from models.meetings.from_paper import (
    Filled,
    begun,
    with_row,
    with_said,
    with_unreadable,
    without_sheet,
    wrote_last,
)
from models.meetings.merging import Taking, merged, settled, tally, to_merge
from models.plan.heard import by_table, came_from, rows_on, unreadable, waiting
from models.plan.plan import Plan
from models.plan.records import Day, Review, Value
from tests.models.checks.little import WORDS
from tests.models.store.libraries import Clock

DAY = date(2026, 11, 17)
PROBLEMS, SAFETY = "analyse.practical_problems", "analyse.effect_on_safety"
TRAINING, LEVELS, HANDS = (
    "analyse.training_need",
    "analyse.level_of_authority",
    "vision.agreement",
)


def told(plan: Plan, table: str, question: str, field: str, value: Value) -> Plan:
    """The plan with one more sheet, on which a table says something."""
    plan, sheet = begun(plan, question.partition(".")[0], Filled(table, "Clerk"), DAY)
    return with_said(plan, sheet, question, field, value)


@pytest.fixture
def plan() -> Plan:
    return Plan.new(UUID(int=9))


def taken(plan: Plan, question: Question, **how: object) -> Plan:
    """The plan after the group took all that waits at a question."""
    sources = [h for h in waiting(plan) if h.question == question.id]
    return merged(plan, question, Taking(sources, **how))  # type: ignore[arg-type]


def test_what_tables_say_stays_beside_the_plans_own_answer(plan: Plan, guide: Guide) -> None:
    plan = told(plan, "2", SAFETY, "text", "The road is closed at night")
    assert plan.text(SAFETY) == ""
    assert [(q.id, len(said)) for q, said in to_merge(plan, guide)] == [(SAFETY, 1)]


def test_tables_stand_in_the_order_of_their_numbers_whatever_came_first(plan: Plan) -> None:
    for table in ("10", "2", "", "1"):
        plan = told(plan, table, SAFETY, "text", f"said at {table}")
    assert [sheet.table for sheet in by_table(plan.sheets)] == ["1", "2", "10", ""]
    assert [h.values["text"] for h in waiting(plan)][:2] == ["said at 1", "said at 2"]


def test_several_answers_become_lines_and_the_own_one_stays_first(plan: Plan, guide: Guide) -> None:
    plan = plan.with_answer(SAFETY, "text", "No phone signal")
    for table, words in (("1", "The road is closed"), ("2", "the  ROAD is closed"), ("3", "Money")):
        plan = told(plan, table, SAFETY, "text", words)
    after = taken(plan, guide.question(SAFETY))
    assert after.text(SAFETY) == "No phone signal\nThe road is closed\nMoney"
    assert waiting(after) == ()
    assert len(after.heard) == 3, "who said it stays known"


def test_one_answer_alone_takes_the_place_of_the_own_one(plan: Plan, guide: Guide) -> None:
    plan = plan.with_answer(SAFETY, "text", "No phone signal")
    plan = told(told(plan, "1", SAFETY, "text", "First"), "2", SAFETY, "text", "Second")
    second = waiting(plan)[1]
    after = merged(plan, guide.question(SAFETY), Taking([second], keeps_own=False))
    assert after.text(SAFETY) == "Second"
    assert waiting(after) == (), "the group has decided: nothing of it is open"


def test_lines_become_rows_that_are_not_there_yet(plan: Plan, guide: Guide) -> None:
    plan = told(plan, "1", PROBLEMS, "text", ("Nobody answers", "", "  Far away "))
    plan = told(plan, "2", PROBLEMS, "text", ("nobody answers", "No card"))
    after = taken(plan, guide.question(PROBLEMS))
    rows = [row.values["text"] for row in after.entries(PROBLEMS)]
    assert rows == ["Nobody answers", "Far away", "No card"]
    again = taken(told(after, "3", PROBLEMS, "text", ("No card",)), guide.question(PROBLEMS))
    assert len(again.entries(PROBLEMS)) == 3


def test_yes_and_no_are_tallied_and_one_is_chosen_with_all_words(plan: Plan, guide: Guide) -> None:
    for table, choice in (("1", "yes"), ("2", "not_sure"), ("3", "yes")):
        plan = told(plan, table, TRAINING, "choice", choice)
        plan = with_said(plan, plan.sheets[-1].id, TRAINING, "text", f"words {table}")
    question = guide.question(TRAINING)
    said = tally(question.fields[0], waiting(plan))
    assert [(choice, len(who)) for choice, who in said] == [("yes", 2), ("not_sure", 1)]
    after = taken(plan, question, choice="not_sure")
    assert after.value(TRAINING, "choice") == "not_sure"
    assert after.text(TRAINING) == "words 1\nwords 2\nwords 3"
    assert taken(plan, question).value(TRAINING, "choice") is None, "nobody chose for the group"
    agreed = merged(plan, question, Taking([h for h in waiting(plan) if h in said[0][1]]))
    assert agreed.value(TRAINING, "choice") == "yes"


def test_ticks_come_together_and_hands_are_counted_up(plan: Plan, guide: Guide) -> None:
    plan = told(plan, "1", LEVELS, "choices", ("province_ministry",))
    plan = told(plan, "2", LEVELS, "choices", ("now_practical", "province_ministry"))
    plan = taken(plan, guide.question(LEVELS))
    assert plan.value(LEVELS, "choices") == ("now_practical", "province_ministry")
    plan = plan.with_answer(HANDS, "hands_5", 9)
    for table, hands in (("1", 2), ("2", 3)):
        plan = told(plan, table, HANDS, "hands_5", hands)
    plan = taken(plan, guide.question(HANDS))
    assert plan.value(HANDS, "hands_5") == 5
    plan = taken(told(plan, "3", HANDS, "hands_5", 1), guide.question(HANDS))
    assert plan.value(HANDS, "hands_5") == 6, "a table that comes late is counted in"


def test_the_own_answer_may_stand_and_nothing_is_open(plan: Plan, guide: Guide) -> None:
    plan = told(plan.with_answer(SAFETY, "text", "Ours"), "1", SAFETY, "text", "Theirs")
    after = settled(plan, guide.question(SAFETY))
    assert (after.text(SAFETY), waiting(after)) == ("Ours", ())


def test_what_is_said_anew_waits_again(plan: Plan, guide: Guide) -> None:
    plan = taken(told(plan, "1", SAFETY, "text", "Nihgt"), guide.question(SAFETY))
    plan = with_said(plan, plan.sheets[0].id, SAFETY, "text", "Night")
    assert [heard.values["text"] for heard in waiting(plan)] == ["Night"]
    assert waiting(with_said(plan, plan.sheets[0].id, SAFETY, "text", " ")) == ()


def test_what_cannot_be_read_is_kept_open_until_somebody_reads_it(plan: Plan) -> None:
    plan, sheet = begun(plan, "analyse", Filled("2"), DAY)
    marked = with_unreadable(plan, sheet, SAFETY, is_unreadable=True)
    whole = with_unreadable(marked, sheet, "", is_unreadable=True)
    assert [type(found).__name__ for found in unreadable(whole)] == ["Sheet", "Heard"]
    assert with_unreadable(marked, sheet, SAFETY, is_unreadable=False) == plan


def test_rows_stand_in_the_plan_at_once_and_tell_where_they_come_from(
    plan: Plan, guide: Guide
) -> None:
    plan, sheet = begun(plan, "plan.regional", Filled("3"), DAY)
    question = guide.question("plan.regional")
    plan, action = with_row(plan, sheet, question, {"what": "Ask for a night worker"}, card="7")
    assert [(a.what, a.level, a.number) for a in plan.actions] == [
        ("Ask for a night worker", "regional_authority", 1)
    ]
    assert waiting(plan) == ()
    assert came_from(plan, action) == plan.sheets[0]
    assert [heard.values["card"] for heard in rows_on(plan, sheet)] == ["7"]
    assert len(without_sheet(plan, sheet).actions) == 1


def test_a_day_that_two_tables_wrote_is_one_meeting(plan: Plan, guide: Guide) -> None:
    reviews = guide.by_role("reviews")
    for table in ("1", "2"):
        plan, sheet = begun(plan, "monitor", Filled(table), DAY)
        plan, _row = with_row(plan, sheet, reviews, {"on": Day(DAY)})
    assert [type(r) for r in plan.reviews] == [Review]
    assert len(rows_on(plan, sheet)) == 1


def test_who_wrote_last_is_likely_to_have_written_the_next(plan: Plan) -> None:
    assert wrote_last(plan) == Filled()
    for form, filled in (("analyse", Filled("1", "Clerk")), ("vision", Filled("2", "Nurse"))):
        plan, _sheet = begun(plan, form, filled, DAY)
    plan, _sheet = begun(plan, CARDS, Filled(), DAY)
    assert wrote_last(plan) == Filled("2", "Nurse")
    assert wrote_last(plan, "1") == Filled("1", "Clerk")
    assert wrote_last(plan, "9") == Filled("9")


def test_a_merge_is_one_step_that_undo_takes_back_whole(plan: Plan, guide: Guide) -> None:
    before = told(told(plan, "1", SAFETY, "text", "First"), "2", SAFETY, "text", "Second")
    editor = Editor(before, clock=Clock(), who="Facilitator")
    editor.do(taken(before, guide.question(SAFETY)), Subject("merge", SAFETY))
    editor.undo()
    assert editor.plan == before
    editor.redo()
    assert editor.plan.text(SAFETY) == "First\nSecond"


def test_what_waits_is_counted_and_holds_nothing_up(plan: Plan, guide: Guide) -> None:
    plain = summarise(plan, guide, WORDS, DAY)
    found = summarise(told(plan, "1", SAFETY, "text", "x"), guide, WORDS, DAY)
    assert (plain.waiting, found.waiting) == (0, 1)
    assert found.missing == plain.missing
    assert [m.answered for m in found.marks] == [m.answered for m in plain.marks]
