"""A sign over time on paper: every number can be read, and a copy of a copy shows it too."""

import re
from datetime import date, timedelta
from itertools import combinations, product
from uuid import uuid5

import pytest

from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import Day, Reading
from tests.paper.plans import PLAN_ID, answered, made_id
from tests.paper.reading import Bounds, Paper, printed

FIRST = date(2027, 2, 25)
MANY = [f"{n} of 20" for n in range(6, 18)]
HOSTILE = ("9" * 90 + " of 14", "6 of 12\nwomen ᐃᓄᒃᑎᑐᑦ <b>", "fewer than 5 of 10")


def counted(guide: Guide, *values: str, note: str = "", sign: str = "sign 1") -> Plan:
    """A plan whose first sign was counted every two months."""
    return answered(guide).with_records(
        Reading(
            id=uuid5(PLAN_ID, f"reading {place}"),
            sign=made_id(sign),
            on=Day(FIRST + timedelta(days=61 * place)),
            value=value,
            note=note,
        )
        for place, value in enumerate(values)
    )


def paper(plan: Plan, guide: Guide, options: Options | None = None) -> Paper:
    return Paper(printed(plan, guide, options).pdf)


def test_first_number_readings_and_goal_stand_under_their_shapes(guide: Guide) -> None:
    text = paper(counted(guide, "6 of 12", "8 of 12"), guide).text
    for words in ("5of14atfirst", "6of1225Feb2027", "8of1227Apr2027countedlast"):
        assert words in text
    assert "Goal:9of10by31Mar2028" in text
    assert "Alsocounted" not in text


def test_numbers_that_find_no_room_under_the_drawing_stand_below_it(guide: Guide) -> None:
    text = paper(counted(guide, *MANY), guide).text
    assert "Alsocounted:" in text
    for number in MANY:
        assert number.replace(" ", "") in text


def test_what_is_no_number_and_what_was_noted_can_be_read(guide: Guide) -> None:
    text = paper(counted(guide, "not counted", note="The list was lost."), guide).text
    assert "Alsocounted:notcounted(25Feb2027)" in text
    assert "25Feb2027:Thelistwaslost." in text


def test_without_a_reading_nothing_is_drawn(guide: Guide) -> None:
    assert "atfirst" not in paper(answered(guide), guide).text


def test_the_public_edition_shows_no_readings(guide: Guide) -> None:
    text = paper(counted(guide, "6 of 12"), guide, Options(edition="public")).text
    assert "6of12" not in text
    assert "countedlast" not in text


@pytest.mark.parametrize("values", [("6 of 12",), ("6 of 12", "8 of 12"), MANY, HOSTILE])
def test_no_words_stand_on_other_words_or_on_a_line(guide: Guide, values: tuple[str, ...]) -> None:
    sheet = paper(counted(guide, *values), guide)
    for words, lines in sheet.words_and_lines():
        assert [pair for pair in combinations(words, 2) if _over(*pair)] == []
        assert [pair for pair in product(words, lines) if _over(*pair)] == []
    for _page, (width, _height), (left, _bottom, right, _top) in sheet.bounds():
        assert left >= 0
        assert right <= width


def test_all_is_pure_black_and_no_letter_is_under_12_points(guide: Guide) -> None:
    sheet = paper(counted(guide, *MANY, "fewer than 5 of 10"), guide)
    letters = list(sheet.letters())
    assert min(size for _text, size, _black in letters) >= 12
    assert all(black for _text, _size, black in letters)
    stream = b"".join(
        page.get_contents().get_data()  # type: ignore[union-attr]
        for page in sheet.reader.pages
    )
    assert not re.search(rb"\b(RG|rg|G|SCN|scn|K|k)\b", re.sub(rb"\([^)]*\)", b"", stream))


def _over(one: Bounds, other: Bounds) -> bool:
    """Say whether two things share more than their edges."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and down > 0.5
