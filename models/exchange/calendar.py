"""Days of a plan as `.ics`, for the calendar on a phone: neutral words unless somebody asks for more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from models.agenda.leads import actions_of
from models.plan.plan import Plan
from models.plan.records import Action
from models.plan.text import clean_line
from models.words import _

CLOSED = ("done", "dropped")


@dataclass(frozen=True, slots=True)
class _Event:
    uid: str
    on: date
    summary: str
    place: str = ""


def write_calendar(plan: Plan, *, now: datetime, full: bool = False, lead: str = "") -> bytes:
    """Return deadlines, follow-ups, answers and reviews as all-day events; `full` adds what and where in words.

    For one `lead` (`agenda.leads.actions_of`) these are the reviews and their own deadlines, and nothing else.
    """
    import icalendar  # noqa: PLC0415  It costs 130 ms: not before somebody exports.

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Fourfold//Fourfold//EN")
    calendar.add("version", "2.0")
    mine = _deadlines(actions_of(plan, lead), full=full) if lead else _of_actions(plan, full=full)
    for planned in sorted((*mine, *_reviews(plan, full=full)), key=_order):
        event = icalendar.Event()
        # No organizer and no attendee: nobody is told of anything by opening the file.
        event.add("uid", planned.uid)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", planned.on)
        if planned.on < date.max:
            event.add("dtend", planned.on + timedelta(days=1))
        event.add("summary", planned.summary)
        event.add("transp", "TRANSPARENT")
        if planned.place:
            event.add("location", planned.place)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _order(event: _Event) -> tuple[date, str]:
    return event.on, event.uid


def _of_actions(plan: Plan, *, full: bool) -> Iterator[_Event]:
    """Yield deadline and follow-up of each action that is still open, and the day of an answer that did not come."""
    for action in plan.actions:
        if action.status in CLOSED:
            continue
        yield from _deadlines([action], full=full)
        what = clean_line(action.what) if full else ""
        ask = _("Follow-up, action {n}: {what}") if what else _("Follow-up, action {n}")
        if day := action.follow_up_on.on:
            yield _Event(f"{action.id}.follow-up", day, ask.format(n=action.number, what=what))
        if (day := action.answer_by.on) and not (action.reply or action.replied_on):
            answer = _("Answer due, action {n}: {what}") if what else _("Answer due, action {n}")
            yield _Event(f"{action.id}.answer", day, answer.format(n=action.number, what=what))


def _deadlines(actions: Iterable[Action], *, full: bool) -> Iterator[_Event]:
    for action in actions:
        what = clean_line(action.what) if full else ""
        due = _("Deadline, action {n}: {what}") if what else _("Deadline, action {n}")
        if day := action.deadline.on:
            yield _Event(f"{action.id}.deadline", day, due.format(n=action.number, what=what))


def _reviews(plan: Plan, *, full: bool) -> Iterator[_Event]:
    for review in plan.reviews:
        if (day := review.on.on) and review.state != "not_held":
            place = clean_line(review.place) if full else ""
            yield _Event(f"{review.id}.review", day, _("Review meeting"), place)
