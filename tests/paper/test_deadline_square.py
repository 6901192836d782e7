"""The square for a phone: read back from paper it is a calendar of days, and says nothing else of anybody."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache

import icalendar
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from models.documents.deadline_square import deadline_square
from models.documents.register import DOCUMENTS
from models.errors import PaperRefusedError
from models.guide.shapes import Guide
from models.papers import Options, check_options
from models.plan.plan import Plan
from models.plan.records import Day, Person
from tests.paper.plans import PRINTED_ON, action, made_id
from tests.paper.reading import MM, Paper, printed, squeezed
from tests.paper.structure_reading import Told
from tests.paper.test_copied import SCALE, copied

NAME = "owner-sheet"
LEAD = Person(role="Clerk", agency="Band Office")


def led(days: Sequence[int]) -> Plan:
    """A plan of one lead whose deadlines are so many days away."""
    actions = [
        action(n, lead=LEAD, deadline=Day(PRINTED_ON + timedelta(days=day)))
        for n, day in enumerate(days, start=1)
    ]
    return Plan.new(made_id("squares")).with_records(actions)


def sheet(plan: Plan, guide: Guide, *, large: bool = False) -> bytes:
    return printed(plan, guide, Options(qr=True, large=large), name=NAME).pdf


@cache
def picture(pdf: bytes) -> Image.Image:
    """The page that bears the square, else the first one, at 300 dots to the inch."""
    pages = [squeezed(page) for page in Paper(pdf).pages]
    place = next((n for n, page in enumerate(pages) if "Pointthecamera" in page), 0)
    document = pypdfium2.PdfDocument(pdf)
    try:
        found: Image.Image = document[place].render(scale=SCALE).to_pil().convert("L")
        return found
    finally:
        document.close()


def read(pdf: bytes) -> list[zxingcpp.Barcode]:
    """Every square on that page."""
    return list(zxingcpp.read_barcodes(picture(pdf)))


def events(code: zxingcpp.Barcode) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(code.text)
    return [e for e in calendar.walk("VEVENT") if isinstance(e, icalendar.Event)]


def test_a_phone_reads_the_days_to_come_and_not_a_word_of_the_plan(guide: Guide) -> None:
    pdf = sheet(led([30, 2, -5, 30]), guide)
    (code,) = read(pdf)
    found = events(code)
    # What is over is in no calendar, and two deadlines on one day are one day.
    assert [e.start for e in found] == [PRINTED_ON + timedelta(days=n) for n in (2, 30)]
    assert {str(e["SUMMARY"]) for e in found} == {"Deadline"}
    assert {key for e in found for key in e} == {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}
    assert len({str(e["UID"]) for e in found}) == 2
    assert "Itholds2days:yournextdeadlines." in Paper(pdf).text


def test_the_same_deadline_read_again_is_the_same_event(guide: Guide) -> None:
    (first,), (later,) = (read(sheet(led([days]), guide)) for days in (2, 9))
    assert events(first)[0]["UID"] == events(later)[0]["UID"]
    assert str(made_id("action 1")) not in first.text
    assert sheet(led([2]), guide) == sheet(led([2]), guide)


def test_the_nearest_come_first_and_the_paper_says_how_many_are_left_out(guide: Guide) -> None:
    pdf = sheet(led(range(19, 10, -1)), guide)
    (code,) = read(pdf)
    days = [e.start for e in events(code)]
    assert days == [PRINTED_ON + timedelta(days=n) for n in range(11, 11 + len(days))]
    assert 4 <= len(days) < 9
    assert f"{9 - len(days)}laterdaysfoundnoroominit." in Paper(pdf).text


@pytest.mark.parametrize("days", [[1], range(1, 10)], ids=["one", "most"])
def test_the_square_is_large_enough_with_room_around_it(guide: Guide, days: Sequence[int]) -> None:
    square = deadline_square(led(days).actions, PRINTED_ON, "Deadline")
    assert square is not None
    assert 35 * MM <= square.side <= 50 * MM
    assert square.module >= 0.5 * MM
    (code,) = read(pdf := sheet(led(days), guide))
    corner, across = code.position.top_left, code.position.top_right.x - code.position.top_left.x
    assert across / SCALE == pytest.approx(square.side, abs=1)
    quiet = int(4 * square.module * SCALE) - 2
    box = (corner.x - quiet, corner.y - quiet, corner.x + across + quiet, corner.y + across + quiet)
    around = picture(pdf).crop(box)
    inside = (quiet - 2, quiet - 2, quiet + across + 2, quiet + across + 2)
    around.paste(255, inside)
    assert around.getextrema() == (255, 255)


def test_a_copy_of_a_copy_can_still_be_read(guide: Guide) -> None:
    copy = copied(copied(picture(sheet(led(range(1, 10)), guide))))
    assert len(zxingcpp.read_barcodes(copy)) == 1


def test_a_screen_reader_says_what_it_is(guide: Guide) -> None:
    told = Told(sheet(led([3]), guide))
    figures = [node.alt for node in told.root.walk() if node.role == "Figure"]
    assert "Square for a phone, with 1 deadline" in figures


def test_it_is_off_unless_asked_for_and_on_no_other_paper(guide: Guide) -> None:
    assert read(printed(led([3]), guide, name=NAME).pdf) == []
    assert read(sheet(led([-3]), guide)) == []
    with pytest.raises(PaperRefusedError, match="no square"):
        check_options(DOCUMENTS["action-plan"], Options(qr=True))
