"""The agenda: clock times as people write them, and usual rows that add up to the guide's minutes."""

from datetime import date

import pytest

from models.guide.shapes import Guide
from models.meetings.agenda import agenda, ends_at, read_clock, say_clock
from models.meetings.filling import FILLINGS
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Entry, Value
from tests.paper.plans import PLAN_ID, made_id

EMPTY = Plan.new(PLAN_ID)
TODAY = date(2026, 11, 20)
LENGTHS = {"two_hours": "short", "full_day": "full", "two_half_days": "two"}


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("13:00", "13:00"),
        ("9.30", "9:30"),
        ("9h15", "9:15"),
        ("10 o’clock", "10:00"),
        ("1 pm", "13:00"),
        ("12 a.m.", "0:00"),
        ("12:15 PM", "12:15"),
        (" 8:05 in the hall", "8:05"),
        ("25:00", None),
        ("9:75", None),
        ("after lunch", None),
        ("", None),
    ],
)
def test_a_clock_is_read_as_people_write_it(words: str, clock: str | None) -> None:
    read = read_clock(words)
    assert (None if read is None else say_clock(read)) == clock


def test_the_usual_rows_fill_the_time_and_no_step_takes_more_than_its_minutes(guide: Guide) -> None:
    totals = {"two_hours": 120, "full_day": 435, "two_half_days": 350}
    assert {m.id: sum(row.minutes for row in m.rows) for m in guide.meetings} == totals
    for meeting in guide.meetings:
        for step in guide.steps[1:]:
            taken = sum(row.minutes for row in meeting.rows if row.kind == step.id)
            wanted = step.minutes[LENGTHS[meeting.id]]
            assert abs(taken - wanted) <= 5, (meeting.id, step.id, taken, wanted)


def test_every_length_that_can_be_chosen_has_its_rows_with_a_break_in_each(guide: Guide) -> None:
    chosen = next(f for f in guide.question("agenda.length").fields if f.id == "choice").choices
    assert [meeting.id for meeting in guide.meetings] == list(chosen)
    assert all(any(row.kind == "pause" for row in meeting.rows) for meeting in guide.meetings)


def test_an_empty_agenda_is_filled_with_the_usual_rows_and_a_full_one_is_left_alone(
    guide: Guide,
) -> None:
    plan = EMPTY.with_answer("agenda.length", "choice", "two_half_days")
    found = FILLINGS["agenda"].rows(plan, guide, TODAY)
    assert len(found) == 18
    own = [
        Entry(id=made_id(str(n)), question="agenda.rows", position=n, values=FrozenMap(values))
        for n, values in enumerate(found)
    ]
    full = plan.with_records(own)
    assert FILLINGS["agenda"].rows(full, guide, TODAY) == []
    assert agenda(full, guide) == agenda(plan, guide)
    assert ends_at(agenda(EMPTY, guide)) == "15:00"


def test_a_row_without_minutes_takes_no_time(guide: Guide) -> None:
    values: tuple[dict[str, Value], ...] = (
        {"text": "Sing"},
        {"text": "Eat", "minutes": -5},
        {"text": "Go"},
    )
    own = [
        Entry(id=made_id(str(n)), question="agenda.rows", position=n, values=FrozenMap(one))
        for n, one in enumerate(values)
    ]
    assert [point.clock for point in agenda(EMPTY.with_records(own), guide)] == ["13:00"] * 3
