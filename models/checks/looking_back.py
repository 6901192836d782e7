"""Rules for a meeting that looks back: what it measured, changed, answered, and whom it thanks and tells."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from models.checks.goals import moved
from models.checks.inspection import Finding, Inspection
from models.checks.meeting_days import LOOKED_BACK, last_look
from models.guide.path import is_answered
from models.plan.frozen import FrozenMap
from models.plan.records import STATUSES, Day


def no_reading(look: Inspection) -> Iterator[Finding]:
    """M17: a meeting looked back, and a sign has no number since the one before."""
    last = last_look(look)
    if last is None or last.on.on is None:
        return
    since = _look_before(last.on.on, look)
    fresh = {r.sign for r in look.plan.readings if r.on.on is not None and r.on.on > since}
    next_day = {"day": look.next_review.isoformat()} if look.next_review else {}
    for sign in look.plan.signs:
        if sign.what.strip() and sign.id not in fresh:
            facts = FrozenMap({"sign": sign.what.strip()} | next_day)
            about = f"{sign.what}\n{last.on.on}"
            yield Finding(look.guide.by_role("signs").id, "what", sign.id, facts, about)


def not_revisited(look: Inspection) -> Iterator[Finding]:
    """M18: a meeting looked back, and nobody said whether the first problem is gone."""
    asked, last = look.asked("revisit"), last_look(look)
    if asked is None or last is None or last.on.on is None:
        return
    answer = look.plan.answer(asked.id)
    days = [value.on for value in answer.values.values() if isinstance(value, Day) and value.on]
    since = _look_before(last.on.on, look)
    if not is_answered(look.plan, look.guide, asked) or any(day <= since for day in days):
        yield Finding(asked.id, asked.id, about=str(last.on.on))


def another_round(look: Inspection) -> Iterator[Finding]:
    """M19: the problem is the same, or it is back."""
    asked = look.asked("revisit")
    if asked is not None and look.plan.text(asked.id, "choice") in ("same", "back"):
        facts = FrozenMap({"n": str(look.plan.header.round + 1)})
        yield Finding(asked.id, asked.id, facts=facts)


def nothing_changed(look: Inspection) -> Iterator[Finding]:
    """M20: actions are stuck, and nobody wrote down what we change."""
    asked = look.asked("adjustments")
    stuck = [action for action in look.actions if action.status == "stuck"]
    if asked is not None and stuck and not is_answered(look.plan, look.guide, asked):
        about = " ".join(str(action.id) for action in stuck)
        yield Finding(asked.id, asked.id, facts=FrozenMap({"n": str(len(stuck))}), about=about)


def sum_differs(look: Inspection) -> Iterator[Finding]:
    """M21: the parts add up to another number than the list has.

    Each action has one status, so the parts always add up here; only a plan of a newer version, with a status
    that this one does not know, can differ.
    """
    counted = Counter(action.status for action in look.plan.actions)
    parts, whole = sum(counted[status] for status in STATUSES), len(look.plan.actions)
    if parts != whole:
        question = look.guide.by_level("").id
        yield Finding(question, question, facts=FrozenMap({"a": str(parts), "b": str(whole)}))


def all_green(look: Inspection) -> Iterator[Finding]:
    """M22: all is done, and no sign that was counted again has moved."""
    if not look.actions or any(action.status != "done" for action in look.actions):
        return
    signs = [has_moved for s in look.plan.signs if (has_moved := moved(s, look)) is not None]
    if signs and not any(signs):
        question = look.guide.by_role("signs").id
        about = "\n".join(r.value for r in look.plan.readings)
        yield Finding(question, question, about=about)


def nobody_thanked(look: Inspection) -> Iterator[Finding]:
    """M23: a meeting looked back, and nobody was thanked."""
    asked = look.asked("thanks")
    if asked is not None and last_look(look) and not is_answered(look.plan, look.guide, asked):
        yield Finding(asked.id, asked.id)


def survivors_not_told(look: Inspection) -> Iterator[Finding]:
    """M24: survivors gave ideas, a meeting looked back, and they have not heard what changed."""
    asked = look.asked("survivors_told")
    if asked is None or last_look(look) is None:
        return
    has_ideas = any(action.from_survivors == "yes" for action in look.actions)
    if has_ideas and look.plan.text(asked.id, "choice") != "yes":
        yield Finding(asked.id, asked.id)


def _look_before(day: date, look: Inspection) -> date:
    """Return the day of the look back before the one on `day`, the first of all days where there is none."""
    before = (r.on.on for r in look.plan.reviews if r.state in LOOKED_BACK and r.on.on)
    return max((on for on in before if on < day), default=date.min)
