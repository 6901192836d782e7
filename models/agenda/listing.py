"""What is due as plain lines and facts, for the command line."""

from models.agenda.due import Due

_WORDS = ("what", "who", "whom", "how", "then", "status")


def facts(due: Due, near: str) -> dict[str, object]:
    """Return one thing that is due as JSON-ready facts; `near` is its span."""
    return {
        "plan": str(due.plan_id),
        "title": due.title,
        "day": due.day.isoformat(),
        "span": near,
        "kind": due.kind,
        "number": due.number,
        "record": str(due.record_id) if due.record_id else None,
        **{name: getattr(due, name) for name in _WORDS},
    }


def line(due: Due, near: str) -> str:
    """Return one thing that is due as one line; a contact stays on the screen and on paper."""
    words = (due.day.isoformat(), near, due.kind, due.title, due.what, due.who or due.whom)
    return "\t".join(" ".join(word.split()) or "-" for word in words)
