"""Rules for the days of one action: what was meant by them, and whether they can hold."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.checks.inspection import Finding, Inspection
from models.checks.tokens import between, phrases, tokens_of
from models.checks.words import words_of
from models.days.calendar import is_working_day, previous_working_day, shifted
from models.plan.records import CLOSED, Action

# A follow-up farther away than this from the day is not about it any more.
LONGEST_BEFORE = timedelta(days=60)
LONGEST_AFTER = timedelta(days=30)
YEAR_DIGITS = 4
# The levels that a group can only ask.
ABOVE = ("regional_authority", "province_ministry")


def rough_day(action: Action, look: Inspection) -> Finding | None:
    """A04: a month, a quarter, a season or a year was typed, and became its last working day."""
    day = action.deadline
    if day.on is None or not day.as_typed:
        return None
    rough, months = look.listed("rough_day"), look.listed("month")
    said = words_of(day.as_typed)
    if not said or not all(w in rough or w in months or _is_year(w) for w in said):
        return None
    return look.at(action, "deadline", text=day.as_typed.strip(), day=day.on.isoformat())


def _is_year(word: str) -> bool:
    return len(word) == YEAR_DIGITS and word.isdecimal()


def working_days(action: Action, look: Inspection) -> Finding | None:
    """A05: so many days after something: after a day it is a day, after an event not yet."""
    day = action.deadline
    if not day.as_typed:
        return None
    for start, behind in phrases(day.as_typed, look.listed("after_day")):
        tokens = tokens_of(day.as_typed)
        if start == 0 or not tokens[start - 1].word.isdecimal():
            continue
        if day.on is not None:
            return look.at(action, "deadline", day=day.on.isoformat())
        if behind < len(tokens):
            event = between(day.as_typed, tokens, behind, len(tokens))
            return look.at(action, "deadline", event=event, next_step="pick_day")
    return None


def past(action: Action, look: Inspection) -> Finding | None:
    """A11: the day has gone by, and the action is not done."""
    on = action.deadline.on
    if on is None or on >= look.today or action.status in CLOSED:
        return None
    was_over = look.workshop is not None and on < look.workshop
    return look.at(action, "deadline", day=on.isoformat(), was_over="yes" if was_over else "")


def past_many(look: Inspection) -> Iterator[Finding]:
    """A11 at a review: so many actions have passed their day."""
    late = sum(a.deadline.on is not None and a.deadline.on < look.today for a in look.open_actions)
    if late:
        yield look.of_all_actions(n=str(late))


def day_off(action: Action, look: Inspection) -> Finding | None:
    """A12: nobody works on that day."""
    on = action.deadline.on
    if on is None or action.status in CLOSED or is_working_day(on, look.closed):
        return None
    before = previous_working_day(on, look.closed)
    return look.at(action, "deadline", on=on.isoformat(), day=before.isoformat())


def far(action: Action, look: Inspection) -> Finding | None:
    """A14: the day is far away, and no first step has a day."""
    on = action.deadline.on
    if on is None or action.status in CLOSED or action.first_step_on.on is not None:
        return None
    if on <= shifted(look.today, look.limits.long_deadline_days):
        return None
    return look.at(action, "first_step_on", about=on.isoformat(), deadline=on.isoformat())


def follow_up_far(action: Action, look: Inspection) -> Finding | None:
    """A23: the follow-up is far from the day."""
    on, asked = action.deadline.on, action.follow_up_on.on
    if on is None or asked is None or action.status in CLOSED:
        return None
    if -LONGEST_BEFORE <= asked - on <= LONGEST_AFTER:
        return None
    return look.at(
        action, "follow_up_on", about=f"{on} {asked}", deadline=_iso(on), follow_up=_iso(asked)
    )


def no_answer_day(action: Action, look: Inspection) -> Finding | None:
    """A30: somebody above is asked, and nobody knows when an answer is due."""
    if action.level not in ABOVE or action.status in CLOSED:
        return None
    if action.answer_by.on is not None or action.replied_on.on is not None:
        return None
    return look.at(action, "answer_by")


def carried(look: Inspection) -> Iterator[Finding]:
    """A31: the day of an action has moved again and again."""
    moved: dict[object, set[date | None]] = {}
    for event in look.plan.events:
        if event.field == "deadline" and event.before != event.after:
            moved.setdefault(event.action, set()).add(event.on.on)
    for action in look.open_actions:
        # Several changes on one day are one: somebody was still looking for the right one.
        times = len(moved.get(action.id, ()))
        if times > look.limits.carried_over_max:
            yield look.at(action, "deadline", about=f"{times}", n=str(times))


def _iso(day: date) -> str:
    return day.isoformat()
