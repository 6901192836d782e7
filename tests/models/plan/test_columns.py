"""A field is read and written alike, whether a record has it as an attribute or among its values."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from models.plan.columns import column, is_filled, with_column
from models.plan.frozen import FrozenMap
from models.plan.records import (
    NO_DAY,
    NOBODY,
    Action,
    Answer,
    Day,
    Entry,
    Person,
    Record,
    Value,
)

ONE = UUID("11111111-1111-4111-8111-111111111111")
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
DAY = Day(date(2027, 3, 31))
ENTRY = Entry(id=ONE, question="analyse.already_done", values=FrozenMap({"what": "Talks"}))


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        (Action(id=ONE), "what", "Print cards"),
        (Action(id=ONE), "lead", NURSE),
        (Action(id=ONE), "deadline", DAY),
        (Action(id=ONE), "helpers", (NURSE,)),
        (ENTRY, "what", "More talks"),
        (ENTRY, "worked", "yes"),
        (ENTRY, "how_many", 0),
        (Answer(id=ONE, question="ready.day"), "day", DAY),
    ],
)
def test_what_is_written_is_read(record: Record, field: str, value: Value) -> None:
    assert column(with_column(record, field, value), field) == value


@pytest.mark.parametrize(
    ("field", "empty"),
    [("what", ""), ("lead", NOBODY), ("deadline", NO_DAY), ("helpers", ()), ("level", "")],
)
def test_nothing_clears_an_attribute(field: str, empty: object) -> None:
    full = Action(
        id=ONE, what="x", lead=NURSE, deadline=DAY, helpers=(NURSE,), level="now_practical"
    )
    assert column(with_column(full, field, None), field) == empty
    assert with_column(with_column(full, field, None), field, column(full, field)) == full


@pytest.mark.parametrize("nothing", [None, "", (), "\u0000"])
def test_nothing_is_not_kept_among_values(nothing: Value | None) -> None:
    assert dict(with_column(ENTRY, "what", nothing).values) == {}
    assert column(ENTRY, "never said") is None


def test_words_are_cleaned_at_the_border() -> None:
    dirty = "e\u0301\u0000"
    action = with_column(Action(id=ONE), "what", dirty)
    action = with_column(action, "lead", Person(dirty, dirty, dirty, None, dirty))
    action = with_column(action, "deadline", Day(None, dirty))
    helpers: Any = (Person(role=dirty),)  # No answer holds several people; this column does.
    action = with_column(action, "helpers", helpers)
    assert action.what == "é"
    assert action.lead == Person("é", "é", "é", None, "é")
    assert action.deadline == Day(None, "é")
    assert action.helpers == (Person(role="é"),)
    assert with_column(ENTRY, "ticks", (dirty, "b")).values["ticks"] == ("é", "b")


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        (None, False),
        ("", False),
        (" \n", False),
        ("x", True),
        ((), False),
        (("a",), True),
        (NOBODY, False),
        (NURSE, True),
        (NO_DAY, False),
        (Day(as_typed="soon"), True),
        (0, True),
    ],
)
def test_what_counts_as_said(value: object, filled: bool) -> None:
    assert is_filled(value) is filled
