"""Workbooks as people keep them: days as days, numbers as they look, the list on any sheet."""

import io
from datetime import datetime, time

import xlsxwriter

from models.exchange.reading import read
from models.plan.records import Day
from tests.models.exchange.lists import CONTEXT, MARCH, workbook


def test_excel_days_and_numbers_are_read_as_they_were_meant() -> None:
    content = workbook(
        ["Action", "Deadline", "Target", "Measure", "Cost"],
        ["Print", datetime.combine(MARCH, time(17, 30)), 14, "Cards", 0.5],
        ["Call", "autumn", True, "Calls", ""],
    )

    arrival = read("list.XLSX", content, CONTEXT)

    assert [a.deadline for a in arrival.actions] == [Day(MARCH), Day(as_typed="autumn")]
    assert [s.target for s in arrival.signs] == ["14", "True"]
    assert arrival.actions[0].note == "Cost: 0.5"


def test_the_list_may_stand_on_a_later_sheet() -> None:
    paper = io.BytesIO()
    with xlsxwriter.Workbook(paper, {"in_memory": True}) as book:
        book.add_worksheet("Read me").write(0, 0, "Hello")
        book.add_chartsheet()
        book.add_worksheet("Empty")
        book.add_worksheet("List").write_column(2, 1, ["Action", "Print"])

    assert [a.what for a in read("l.xlsx", paper.getvalue(), CONTEXT).actions] == ["Print"]


def test_empty_cells_with_a_style_far_below_are_no_obstacle() -> None:
    paper = io.BytesIO()
    with xlsxwriter.Workbook(paper, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["Action", "Print"])
        sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))
        sheet.set_row(1_048_570, 30)

    assert len(read("l.xlsx", paper.getvalue(), CONTEXT).actions) == 1
