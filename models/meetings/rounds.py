"""The next round of a plan: what a group takes along when the problem is still there, and what it asks anew."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.plan.columns import is_filled
from models.plan.frozen import FrozenMap
from models.plan.plan import GAP, Plan, answer_id, next_position
from models.plan.records import (
    CLOSED,
    NO_DAY,
    NOTHING,
    Action,
    Answer,
    Day,
    Entry,
    Event,
    Reading,
    Record,
    Sign,
    Value,
)

# Getting ready and step 1: what they hold goes along. The vision, the plan and the checking are asked anew.
TAKEN_STEPS = (0, 1)
# Asked anew though it stands there: it belongs to one meeting.
_OF_ONE_MEETING = ("sign_in",)
# What became of an action, as far as its status tells; the group says better in the new round.
_HELD = {"done": "held", "stuck": "partly", "dropped": "not_done"}
_STILL_THERE = ("same", "back")


def next_round(plan: Plan, guide: Guide, today: date, new_id: UUID) -> Plan:
    """Return the round after `plan`, which itself stays as it is: a plan of its own in the same family.

    Ids, numbers and events of open actions stay what they were; what was tried stands in step 1.
    """
    header = replace(
        plan.header,
        id=new_id,
        round=plan.header.round + 1,
        previous=plan.id,
        family=plan.header.family or plan.id,
        beyond=NOTHING,
    )
    taken: list[Record] = [header, *_from_first_steps(plan, guide, new_id)]
    taken += [replace(partner, attended="") for partner in plan.partners]
    taken += [sign_from_last_reading(plan, sign) for sign in plan.signs]
    open_ones = {action.id: action for action in plan.actions if action.status not in CLOSED}
    taken += open_ones.values()
    taken += [event for event in plan.events if event.action in open_ones]
    made = Plan(FrozenMap({record.id: record for record in taken}), new_id)
    made = made.with_records(_tried(plan, made, guide))
    return _on_day(made, guide, today)


def sign_from_last_reading(plan: Plan, sign: Sign) -> Sign:
    """Return a sign whose first number is the one that was counted last, with its day."""
    last = last_reading(plan, sign)
    if last is None:
        return sign
    return replace(sign, baseline=last.value, baseline_on=last.on, find_out_by=NO_DAY)


def last_reading(plan: Plan, sign: Sign) -> Reading | None:
    """Return what was counted last of a sign, None where nothing was."""
    said = [r for r in plan.readings if r.sign == sign.id and r.value.strip()]
    return said[-1] if said else None


def what_became_of(plan: Plan, guide: Guide, action: Action) -> str:
    """Return why an action stands as it does: the last reason in words, and what was noted."""
    last = _last_explained(plan, action)
    reason = choice_label(guide, "event", "reason", last.reason) if last and last.reason else ""
    notes = (reason, last.note.strip() if last else "", action.status_note.strip())
    return "\n".join(dict.fromkeys(note for note in notes if note))


def _from_first_steps(plan: Plan, guide: Guide, new_id: UUID) -> Iterator[Record]:
    """Yield the answers and rows of getting ready and step 1; answers get the ids of the new plan."""
    taken = {
        question.id
        for step in guide.steps
        if step.number in TAKEN_STEPS
        for question in step.questions
        if question.role not in _OF_ONE_MEETING
    }
    for record in plan.records.values():
        if isinstance(record, Answer) and record.question in taken:
            yield replace(record, id=answer_id(new_id, record.question))
        elif isinstance(record, Entry) and record.question in taken:
            yield record


def _tried(plan: Plan, made: Plan, guide: Guide) -> Iterator[Entry]:
    """Yield a row for each action that is done, dropped or stuck: what was tried, and why it did not hold."""
    question = guide.by_role("tried").id
    closing = [a for a in plan.actions if a.status in _HELD and a.what.strip()]
    position = next_position(made.entries(question))
    for place, action in enumerate(closing):
        values: dict[str, Value] = {
            "text": action.what,
            "choice": _held(plan, guide, action),
            "reason": what_became_of(plan, guide, action),
            "round": plan.header.round,
        }
        yield Entry(
            id=uuid5(made.id, str(action.id)),
            question=question,
            position=position + place * GAP,
            values=FrozenMap({name: value for name, value in values.items() if is_filled(value)}),
        )


def _held(plan: Plan, guide: Guide, action: Action) -> str:
    """Return whether it held: what was done held only in part where the problem is still there."""
    answer = plan.value(guide.by_role("revisit").id, "choice")
    if action.status == "done" and answer in _STILL_THERE:
        return "partly"
    return _HELD[action.status]


def _last_explained(plan: Plan, action: Action) -> Event | None:
    """Return the last event that says why the action has the status it has, None where none does."""
    for event in reversed([e for e in plan.events if e.action == action.id]):
        if event.field == "status" and event.after != action.status:
            return None
        if event.field == "status" and (event.reason or event.note.strip()):
            return event
    return None


def _on_day(plan: Plan, guide: Guide, today: date) -> Plan:
    """Return the plan whose workshop is on the day on which the round begins."""
    question = guide.by_role("workshop_day")
    return plan.with_answer(question.id, question.fields[0].id, Day(today))
