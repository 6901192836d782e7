"""What Home shows of a plan: its name, how far it is, what falls due next and what is missing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.checks.summary import StepMark, Summary
from models.checks.summing import summarise
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Action, Day, Person
from models.plan.text import folded
from tests.models.checks.little import GUIDE, TODAY, WORDS, action, review, whole_plan


def undated(**days: Day) -> Action:
    """An action without any day but these."""
    never = action(deadline=NO_DAY, follow_up_on=NO_DAY, answer_by=NO_DAY)
    return replace(never, **days)  # type: ignore[arg-type]  # each name is a day's


def summary(plan: Plan) -> Summary:
    return summarise(plan, GUIDE, WORDS, TODAY)


def test_a_plan_goes_by_its_title_place_and_group() -> None:
    plan = whole_plan().with_answer("one-name", "text", " Weekend calls ")
    said = summary(plan)
    assert (said.title, said.place, said.group) == (
        "Weekend calls",
        "said of zero-place",
        "said of zero-group",
    )
    assert (said.id, said.round, said.is_sample) == (plan.id, 1, False)


def test_the_header_is_told() -> None:
    plan = whole_plan()
    said = summary(plan.with_record(replace(plan.header, round=3, is_sample=True)))
    assert (said.round, said.is_sample) == (3, True)


def test_a_plan_with_every_answer_has_every_step_complete() -> None:
    plan = whole_plan().with_answer("three-him", "links", (str(action().id),))
    said = summary(plan.with_answer("three-voice", "text", "In the circle"))
    assert [(m.step, m.answered, m.required) for m in said.marks] == [
        ("zero", 2, 2),
        ("one", 4, 4),
        ("two", 1, 1),
        ("three", 8, 8),
        ("four", 2, 2),
    ]
    assert all(mark.is_complete for mark in said.marks)
    assert said.missing == 0


def test_an_empty_plan_has_nothing_answered() -> None:
    said = summary(Plan.new(whole_plan().id))
    assert [(m.answered, m.required) for m in said.marks] == [
        (0, 2),
        (0, 3),
        (0, 1),
        (0, 8),
        (0, 2),
    ]
    assert (said.next_due, said.next_kind, said.next_what, said.search) == (None, "", "", "")


def test_only_questions_that_are_asked_count() -> None:
    plan = whole_plan().with_answer("one-spare", "text", None)
    assert summary(plan).marks[1] == StepMark("one", 3, 3)


def test_a_ticked_level_makes_its_question_count() -> None:
    plan = whole_plan().with_answer("one-levels", "ticks", ("regional_authority",))
    assert summary(plan).marks[3] == StepMark("three", 7, 9)


def test_actions_that_lack_something_count_once_each_in_their_step() -> None:
    bare = action(2, lead=NOBODY, deadline=NO_DAY)
    dropped = action(3, status="dropped", lead=NOBODY)
    said = summary(whole_plan(bare, dropped, action(4, follow_up_by=NOBODY), action(5)))
    assert said.missing == 2
    assert [mark.missing for mark in said.marks] == [0, 0, 0, 2, 0]
    assert not said.marks[3].is_complete


@pytest.mark.parametrize(
    ("answered", "missing", "is_complete"), [(2, 0, True), (1, 0, False), (2, 1, False)]
)
def test_a_step_is_complete_when_nothing_required_is_open(
    answered: int, missing: int, is_complete: bool
) -> None:
    assert StepMark("x", answered, 2, missing).is_complete is is_complete


def due(*rows: Action, reviewed: Day = NO_DAY) -> tuple[date | None, str, str]:
    said = summary(whole_plan(review(on=reviewed), *rows))
    return said.next_due, said.next_kind, said.next_what


@pytest.mark.parametrize(
    ("field", "kind"),
    [("deadline", "deadline"), ("follow_up_on", "follow_up"), ("answer_by", "answer")],
)
def test_the_earliest_day_falls_due_next(field: str, kind: str) -> None:
    day = date(2026, 12, 1)
    first = replace(undated(**{field: Day(day)}), what=" Phone the mill ")
    other = action(2, deadline=Day(day + timedelta(days=1)), follow_up_on=NO_DAY)
    assert due(first, other) == (day, kind, "Phone the mill")


def test_a_deadline_that_has_gone_by_is_still_due() -> None:
    assert due(action(deadline=Day(TODAY - timedelta(days=9))))[:2] == (
        TODAY - timedelta(days=9),
        "deadline",
    )


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_nothing_is_due_of_an_action_that_is_over(status: str) -> None:
    assert due(action(status=status)) == (None, "", "")


@pytest.mark.parametrize("status", ["not_started", "under_way", "stuck"])
def test_what_is_not_over_is_due(status: str) -> None:
    assert due(action(status=status))[1] == "deadline"


def test_the_next_review_is_due_without_words() -> None:
    assert due(undated(), reviewed=Day(TODAY)) == (TODAY, "review", "")


def test_a_review_that_has_gone_by_waits_for_nobody() -> None:
    assert due(undated(), reviewed=Day(TODAY - timedelta(days=1)))[0] is None


def test_words_without_a_day_are_not_due() -> None:
    assert due(undated(deadline=Day(as_typed="soon")))[0] is None


def test_a_plan_is_found_by_title_place_group_action_and_lead_without_accents() -> None:
    one = action(what="Téléphoner", lead=Person(role="Infirmière", agency="Hôpital"))
    searched = summary(whole_plan(one)).search
    for words in ("said of one-name", "said of zero-place", "said of zero-group"):
        assert folded(words) in searched
    assert "telephoner" in searched
    assert "infirmiere, hopital" in searched


def test_a_big_plan_is_summed_up_whole() -> None:
    plan = whole_plan(*(action(n, lead=NOBODY) for n in range(2, 501)))
    assert summary(plan).missing == 499
