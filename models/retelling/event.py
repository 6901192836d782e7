"""One event of an action in words: what changed from what to what, and why."""

from contextlib import suppress
from datetime import date

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.plan.records import Event
from models.words import _, say_day


def say_event(event: Event, guide: Guide) -> str:
    """Return what happened as a sentence; the page says of which action."""
    before, after = (_in_words(event, text, guide) for text in (event.before, event.after))
    if event.before == event.after:
        return _("Looked at: {status}.").format(status=after)
    nothing = _("nothing")
    says = {
        "status": _("From “{before}” to “{after}”."),
        "deadline": _("The day went from {before} to {after}."),
        "lead": _("The lead went from {before} to {after}."),
    }.get(event.field, _("From {before} to {after}."))
    return says.format(before=before or nothing, after=after or nothing)


def say_why(event: Event, guide: Guide) -> str:
    """Return the reason of an event and its note in words; empty where nobody gave one."""
    reason = choice_label(guide, "event", "reason", event.reason) if event.reason else ""
    if reason and event.note:
        return _("Why: {reason}. {note}").format(reason=reason, note=event.note)
    if reason:
        return _("Why: {reason}.").format(reason=reason)
    return event.note


def _in_words(event: Event, text: str, guide: Guide) -> str:
    if event.field == "status" and text:
        return choice_label(guide, "action", "status", text)
    if event.field == "deadline":
        with suppress(ValueError):
            return say_day(date.fromisoformat(text))
    return text
