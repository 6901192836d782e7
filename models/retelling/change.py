"""One changed record as lines in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from models.guide.labels import field_label
from models.guide.shapes import Field, Guide
from models.plan.columns import column
from models.plan.difference import Change
from models.plan.plan import Plan
from models.plan.records import Action, Answer, Event, Heard, Printing, Record, SetAside, Sheet
from models.retelling.back_from_paper import say_heard, say_sheet
from models.retelling.event import say_event, say_why
from models.retelling.naming import columns_of, gist_of, name_of, subject_of
from models.retelling.value import say_value
from models.words import _


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changed: what it was, the words before and the words after; empty where there were none.

    What is private is for the facilitator alone.
    """

    words: str
    before: str = ""
    after: str = ""
    why: str = ""
    is_private: bool = False


Told = Iterator[Line]
PRIVATE = "facilitator"


def lines_of(change: Change, events: Sequence[Event], guide: Guide, plan: Plan) -> list[Line]:
    """Return what changed in one record; `events` are those that its step told, `plan` names the others."""
    before, after = change.before, change.after
    if before is not None and after is not None and type(before) is not type(after):
        parts = (Change(before, None), Change(None, after))
        return [line for part in parts for line in lines_of(part, events, guide, plan)]
    tell = _TELLERS.get(type(change.record), _of_row)
    return list(tell(change, events, guide, plan))


def _of_answer(change: Change, _events: Sequence[Event], guide: Guide, plan: Plan) -> Told:
    record = change.record
    assert isinstance(record, Answer)  # noqa: S101  The table's promise, told to the type checker.
    question = next((q for q in guide.questions if q.id == record.question), None)
    title = guide.texts.one(record.question, "title")
    for spec in question.fields if question else ():
        before, after = (
            say_value(guide, record.question, spec, column(r, spec.id) if r else None, plan)
            for r in (change.before, change.after)
        )
        if before != after:
            label = field_label(guide, record.question, spec.id)
            words = _("{title}: {label}") if label and len(question.fields) > 1 else "{title}"  # type: ignore[union-attr]
            is_private = spec.edition == PRIVATE
            words = words.format(title=title, label=label)
            yield Line(words, before, after, is_private=is_private)


def _of_row(change: Change, events: Sequence[Event], guide: Guide, plan: Plan) -> Told:
    name = name_of(change.record, guide, plan)
    is_private = all(spec.edition == PRIVATE for spec in columns_of(change.record, guide))
    if change.before is None:
        words = _("{row}: new").format(row=name)
        yield Line(words, "", gist_of(change.record, guide, plan), "", is_private)
    elif change.after is None:
        words = _("{row}: taken out").format(row=name)
        yield Line(words, gist_of(change.record, guide, plan), "", "", is_private)
    else:
        yield from _of_columns(change.before, change.after, events, guide, plan)


def _of_columns(
    before: Record, after: Record, events: Sequence[Event], guide: Guide, plan: Plan
) -> Told:
    specs = columns_of(after, guide)
    changed = [s for s in specs if column(before, s.id) != column(after, s.id)]
    for spec in changed:
        was, now = (
            say_value(guide, subject_of(after), spec, column(r, spec.id), plan)
            for r in (before, after)
        )
        told = (e for e in events if e.action == after.id and e.field == spec.id)
        why = "; ".join(filter(None, (say_why(event, guide) for event in told)))
        words = _what_changed(after, spec, guide, plan)
        yield Line(words, was, now, why, spec.edition == PRIVATE)
    if not changed:
        name = name_of(after, guide, plan)
        is_moved = getattr(before, "position", 0) != getattr(after, "position", 0)
        moved, other = _("{row}: moved").format(row=name), _("{row}: changed").format(row=name)
        yield Line(moved if is_moved else other)


def _what_changed(record: Record, spec: Field, guide: Guide, plan: Plan) -> str:
    """Return which field of which row changed, as a short sentence where there is one."""
    if isinstance(record, Action) and spec.id in _OF_ACTIONS:
        return _OF_ACTIONS[spec.id]().format(number=record.number)
    label = field_label(guide, subject_of(record), spec.id)
    name = name_of(record, guide, plan)
    return _("{row}: {label}").format(row=name, label=label) if label else name


def _of_event(change: Change, _events: Sequence[Event], guide: Guide, plan: Plan) -> Told:
    event = change.record
    assert isinstance(event, Event)  # noqa: S101  The table's promise, told to the type checker.
    action = plan.records.get(event.action)
    number = str(action.number) if isinstance(action, Action) else "–"
    if change.after is None:
        words = _("What happened to action {number}: taken out").format(number=number)
        yield Line(words, before=say_event(event, guide))
    elif change.before is None:
        words = _("What happened to action {number}").format(number=number)
        yield Line(words, after=say_event(event, guide), why=say_why(event, guide))
    else:
        was = say_why(change.before, guide) if isinstance(change.before, Event) else ""
        words = _("Why action {number} changed").format(number=number)
        yield Line(words, was, say_why(event, guide))


def _of_set_aside(change: Change, *_others: object) -> Told:
    words = _("A point of the check-up was left as it is")
    taken_up = _("A point of the check-up was taken up again")
    reason = getattr(change.record, "reason", "")
    yield Line(taken_up if change.after is None else words, after=reason)


def _of_printing(change: Change, *_others: object) -> Told:
    is_final = getattr(change.record, "is_final", False)
    final, draft = _("A final paper was printed or saved"), _("A draft was printed or saved")
    yield Line(final if is_final else draft)


def _of_sheet(change: Change, _events: Sequence[Event], guide: Guide, plan: Plan) -> Told:
    yield Line(*say_sheet(change, guide, plan), is_private=True)


def _of_heard(change: Change, _events: Sequence[Event], guide: Guide, plan: Plan) -> Told:
    yield Line(*say_heard(change, guide, plan), is_private=True)


def differing(before: Record, after: Record) -> list[str]:
    """Return the fields of two records of one kind that do not hold the same."""
    names = (f.name for f in fields(after) if f.name != "id")
    return [name for name in names if getattr(before, name) != getattr(after, name)]


_TELLERS: Mapping[type[Record], Callable[..., Any]] = {
    Answer: _of_answer,
    Event: _of_event,
    SetAside: _of_set_aside,
    Printing: _of_printing,
    Sheet: _of_sheet,
    Heard: _of_heard,
}
_OF_ACTIONS: Mapping[str, Callable[[], str]] = {
    "what": lambda: _("The words of action {number} were changed"),
    "lead": lambda: _("The lead of action {number} was changed"),
    "deadline": lambda: _("The day of action {number} was changed"),
    "level": lambda: _("The level of action {number} was changed"),
    "status": lambda: _("The status of action {number} was changed"),
    "helpers": lambda: _("The helpers of action {number} were changed"),
    "deputy": lambda: _("The deputy of action {number} was changed"),
    "follow_up_by": lambda: _("Who asks about action {number} was changed"),
    "follow_up_on": lambda: _("The follow-up day of action {number} was changed"),
}
