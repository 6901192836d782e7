"""The agenda of a meeting: what is done from when to when, by the group's own rows or the usual ones of its length."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.guide.shapes import Guide, Meeting
from models.meetings.asked import answered, rows_of, said
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Person, Value

PAUSE, NEXT_DAY = "pause", "next_day"
_HOUR, _DAY, _NOON = 60, 24 * 60, 12
# As people write it: 13:00, 9.30, 10 h 15, 1 pm, 10 o’clock.
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?:\s*([ap])\.?\s?m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """One row of an agenda: when it begins, how long it takes, its kind, what is done and who leads it."""

    clock: str
    minutes: int
    kind: str
    what: str
    who: str = ""


def meeting_of(plan: Plan, guide: Guide) -> Meeting | None:
    """Return the kind of meeting that the plan names, else the first; None where the guide has none."""
    chosen = answered(plan, guide, "agenda_length", "choice")
    first = guide.meetings[0] if guide.meetings else None
    return next((meeting for meeting in guide.meetings if meeting.id == chosen), first)


def usual_rows(plan: Plan, guide: Guide) -> list[dict[str, Value]]:
    """Return the usual rows of a meeting of this length."""
    meeting = meeting_of(plan, guide)
    return [
        {"text": guide.texts.one(row.id, "text"), "minutes": row.minutes, "choice": row.kind}
        for row in (meeting.rows if meeting else ())
    ]


def agenda(plan: Plan, guide: Guide) -> tuple[Point, ...]:
    """Return the rows of the meeting with their clock times, counted on from the start of each of its days."""
    own: list[Mapping[str, Value]] = [row.values for row in rows_of(plan, guide, "agenda")]
    chair = answered(plan, guide, "agenda_length", "person")
    leads = say_person(chair) if isinstance(chair, Person) else ""
    return tuple(_timed(own or usual_rows(plan, guide), starts(plan, guide), leads))


def ends_at(points: Sequence[Point]) -> str:
    """Return the clock time at which the last row ends, empty where there is none."""
    if not points:
        return ""
    return say_clock((read_clock(points[-1].clock) or 0) + points[-1].minutes)


def starts(plan: Plan, guide: Guide) -> Sequence[int]:
    """Return the minute at which each day of the meeting begins: as the plan says, else as usual."""
    meeting = meeting_of(plan, guide)
    typed = [
        said(plan, guide, "invite_when", "starts"),
        said(plan, guide, "agenda_length", "again"),
    ]
    usual = [read_clock(words) for words in (meeting.starts if meeting else ())]
    usual += usual[-1:] * (len(typed) - len(usual))
    read = (read_clock(words) for words in typed)
    return [one if one is not None else other or 0 for one, other in zip(read, usual, strict=False)]


def read_clock(words: str) -> int | None:
    """Return the minute of the day that a text begins with, None where it begins with none."""
    found = _CLOCK.match(words.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    clock = hour * _HOUR + minute
    return clock if minute < _HOUR and clock < _DAY else None


def say_clock(clock: int) -> str:
    """Return a minute of the day as on a clock of 24 hours."""
    hour, minute = divmod(clock % _DAY, _HOUR)
    return f"{hour}:{minute:02d}"


def _timed(
    rows: Sequence[Mapping[str, Value]], begins: Sequence[int], leads: str
) -> Iterator[Point]:
    days = iter(begins)
    clock = next(days, 0)
    for row in rows:
        kind = str(row.get("choice", ""))
        if kind == NEXT_DAY:
            clock = next(days, clock)
        minutes, who = row.get("minutes"), row.get("person")
        length = minutes if isinstance(minutes, int) and minutes > 0 else 0
        named = say_person(who) if isinstance(who, Person) else ""
        led = named or (leads if kind not in (PAUSE, NEXT_DAY) else "")
        yield Point(say_clock(clock), length, kind, str(row.get("text", "")).strip(), led)
        clock += length
