"""The sample plan, moved to today: whoever opens it finds a workshop of three weeks ago."""

import re
from datetime import date, timedelta
from uuid import UUID

from models.exchange.plan_file import read_plan
from models.plan.frozen import FrozenMap
from models.plan.plain import from_plain, to_plain
from models.plan.plan import Plan
from models.plan.records import Day, Record

WEEKS_AGO = 3
# The sample's own words name its days like this: "By 31 March 2028".
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WRITTEN = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")


def sample_plan(content: bytes, *, today: date, plan_id: UUID, workshop_question: str) -> Plan:
    """Return the sample as the plan `plan_id`, all its days moved by whole weeks: a Friday stays a Friday."""
    sample = read_plan(content)
    workshop = sample.value(workshop_question, "day")
    held = workshop.on if isinstance(workshop, Day) and workshop.on else today
    by = timedelta(weeks=(today - held).days // 7 - WEEKS_AGO)
    moved = FrozenMap({id_: _moved(record, by) for id_, record in sample.records.items()})
    return Plan(moved, sample.id).under(plan_id)


def _moved(record: Record, by: timedelta) -> Record:
    plain = to_plain(record)
    return from_plain({k: _with_days(v, by) for k, v in plain.items()})


def _with_days(value: object, by: timedelta) -> object:
    """Return a plain value with its days moved, those too that are written in a sentence."""
    match value:
        case {"on": str(on), **others}:
            moved = date.fromisoformat(on) + by
            return {"on": moved.isoformat(), **{k: _with_days(v, by) for k, v in others.items()}}
        case dict():
            return {k: _with_days(v, by) for k, v in value.items()}
        case list():
            return [_with_days(v, by) for v in value]
        case str():
            return _WRITTEN.sub(lambda found: _say(_written_day(found) + by), value)
    return value


def _written_day(found: re.Match[str]) -> date:
    day, month, year = found.groups()
    return date(int(year), _MONTHS.index(month) + 1, int(day))


def _say(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
