"""Action lists made by hand, and what their readers are told."""

import io
from datetime import date

import xlsxwriter

from models.exchange.arrival import Arrival, Context
from models.exchange.incoming import new_plan_from
from models.exchange.reading import read
from models.plan.plan import Plan

LEVELS = {"Do it now": "now_practical", "Demander à la région": "regional_authority"}
STATUS_WORDS = {"under way": "under_way", "hecho": "done"}
MARCH = date(2027, 3, 31)


def find_day(typed: str) -> date | None:
    return MARCH if typed == "end of March 2027" else None


CONTEXT = Context(find_day, LEVELS, STATUS_WORDS)


def from_csv(text: str, encoding: str = "utf-8", context: Context = CONTEXT) -> Arrival:
    return read("list.csv", text.encode(encoding), context)


def workbook(*rows: list[object], far: tuple[int, int] | None = None) -> bytes:
    paper = io.BytesIO()
    with xlsxwriter.Workbook(paper, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                sheet.write(y, x, cell, *([day] if isinstance(cell, date) else []))
        if far:
            sheet.write(*far, "far away")
    return paper.getvalue()


def plan_of(arrival: Arrival) -> Plan:
    return new_plan_from(arrival, title="A list", title_question="analyse.title")
