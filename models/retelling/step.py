"""One step of the history as lines in words: what was done to which row, its old text and its new one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.editing import Step
from models.guide.shapes import Guide
from models.plan.difference import Change
from models.plan.plan import Plan
from models.plan.records import Action, Event, Header, Printing
from models.retelling.change import Line, lines_of
from models.subjects import say_subject
from models.words import _, say_clock, say_day

# A step that changed more is told by its first lines and the number of the others.
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words: a heading where one stands above its lines, the lines, and how many are left out."""

    heading: str
    lines: tuple[Line, ...]
    left_out: int = 0


def tell(step: Step, plan: Plan, guide: Guide) -> Told:
    """Return what a step did; `plan` gives the names of the rows that it refers to."""
    changes = _told_changes(step.difference.changes)
    lines = [line for c in changes[:MOST_LINES] for line in lines_of(c, _events(step), guide, plan)]
    left_out = max(len(changes) - MOST_LINES, 0) + max(len(lines) - MOST_LINES, 0)
    heading = _heading(step, guide)
    if not lines and not heading:
        heading = _("Something was changed: {what}.").format(what=say_subject(step.subject, guide))
    return Told(heading, tuple(lines[:MOST_LINES]), left_out)


def touched_actions(step: Step) -> frozenset[UUID]:
    """Return the ids of the actions that a step changed or told about."""
    records = [c.record for c in step.difference.changes]
    actions = (r.id for r in records if isinstance(r, Action))
    return frozenset((*actions, *(r.action for r in records if isinstance(r, Event))))


def only(
    steps: Iterable[Step], *, actions: bool = False, action: UUID | None = None, who: str = ""
) -> list[Step]:
    """Return the steps about any action, about one, or made by one person; those that did nothing never."""
    found = []
    for step in steps:
        if not step.difference or (who and step.who != who):
            continue
        touched = touched_actions(step) if actions or action is not None else frozenset[UUID]()
        if (not actions or touched) and (action is None or action in touched):
            found.append(step)
    return found


def _heading(step: Step, guide: Guide) -> str:
    match step.kind:
        case "undo":
            return _("Undone: {what}.").format(what=say_subject(step.subject, guide))
        case "redo":
            return _("Done again: {what}.").format(what=say_subject(step.subject, guide))
    if step.subject.verb == "restore":
        return _say_restored(step.subject.field)
    return _("A file was brought in.") if step.subject.verb == "import" else ""


def _say_restored(moment: str) -> str:
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return _("One earlier change was taken back.")
    return _("The plan was brought back to how it was on {day}, {time}.").format(
        day=say_day(at.date()), time=say_clock(at)
    )


def _told_changes(changes: Iterable[Change]) -> list[Change]:
    """Return the changes that have something to tell: the plan's header has not, nor has what a line tells already."""
    others = [c for c in changes if not isinstance(c.record, Header)]
    # Papers that went out together are told as one, unless some were drafts.
    printed = {c.record.is_final: c for c in others if isinstance(c.record, Printing)}
    others = [c for c in others if not isinstance(c.record, Printing)] + list(printed.values())
    changed = {c.record.id for c in others if isinstance(c.record, Action)}
    return [c for c in others if not _is_told(c, changed)]


def _is_told(change: Change, actions: set[UUID]) -> bool:
    event = change.record
    return isinstance(event, Event) and change.before is None and event.action in actions


def _events(step: Step) -> tuple[Event, ...]:
    return tuple(_new_events(step.difference.changes))


def _new_events(changes: Iterable[Change]) -> Iterator[Event]:
    for change in changes:
        if change.before is None and isinstance(change.after, Event):
            yield change.after
