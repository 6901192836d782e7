"""The way out: a plan as the bytes of a file, by the ending of its name."""

from collections.abc import Callable
from datetime import datetime

from models.exchange import calendar, plan_file, spreadsheet
from models.exchange.more_sheets import more_sheets
from models.exchange.wording import labels
from models.guide.shapes import Guide
from models.plan.plan import Plan

# What each kind of file that leaves the program ends in.
ENDINGS = ("plan.json", "csv", "xlsx", "ics")


def write(
    ending: str, plan: Plan, guide: Guide, now: datetime, *, full: bool = False, lead: str = ""
) -> bytes:
    """Return `plan` as a file of one of ENDINGS; a calendar has its words only if `full`, and may be one lead's."""
    writers: dict[str, Callable[[], bytes]] = {
        "plan.json": lambda: plan_file.write_plan(plan),
        "csv": lambda: spreadsheet.write_csv(plan, labels(guide)),
        "xlsx": lambda: spreadsheet.write_xlsx(plan, labels(guide), more_sheets(plan, guide)),
        "ics": lambda: calendar.write_calendar(plan, now=now, full=full, lead=lead),
    }
    return writers[ending]()
