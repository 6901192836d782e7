"""What was said of an action at a review, as one quiet line."""

from datetime import date

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.meetings.standing import Standing
from models.plan.records import Event
from models.words import _, say_day


def say_dealt_with(guide: Guide, standing: Standing) -> str:
    """Return the action and what was said of it; empty while nothing was."""
    event = standing.now.get("status")
    if event is None:
        return ""
    status = choice_label(guide, "action", "status", event.after)
    action = f"{standing.action.number}  {standing.action.what}"
    if event.reason:
        reason = choice_label(guide, "event", "reason", event.reason)
        first = _("{action} · {status}: {reason}.")
        parts = [first.format(action=action, status=status, reason=reason)]
    else:
        parts = [_("{action} · {status}.").format(action=action, status=status)]
    if event.note:
        parts.append(_("“{words}”").format(words=event.note))
    parts += _moved(standing.now.get("deadline"), _("New day {words}."))
    parts += _moved(standing.now.get("lead"), _("New lead {words}."))
    return " ".join(parts)


def _moved(event: Event | None, sentence: str) -> list[str]:
    if event is None or event.before == event.after or not event.after:
        return []
    return [sentence.format(words=_day_or_words(event.after))]


def _day_or_words(words: str) -> str:
    try:
        return say_day(date.fromisoformat(words))
    except ValueError:
        return words
