"""What a group says anew: the old words stay readable beside the new ones, with the reason and the day."""

from datetime import date
from uuid import UUID, uuid4

from models.guide.shapes import Guide
from models.plan.columns import column, with_column
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan, answer_id, next_position
from models.plan.records import Action, Answer, Day, Entry, Record, Sign, Value
from models.plan.text import clean


def adjusted(
    plan: Plan, guide: Guide, about: UUID, words: str, *, reason: str, on: date | None
) -> Plan:
    """Return the plan in which an action, a sign or the vision says `words`, and a row tells what it said before.

    `about` is the record's id; where nothing would change, the plan is the same.
    """
    record, field = _words_of(plan, guide, about)
    was, now = str(column(record, field) or ""), clean(words).strip()
    if now == was:
        return plan
    question = guide.by_role("adjustments").id
    said: dict[str, Value] = {"text": now, "was": was, "reason": clean(reason).strip()}
    if on is not None:
        said["day"] = Day(on)
    row = Entry(
        id=uuid4(),
        question=question,
        position=next_position(plan.entries(question)),
        values=FrozenMap({name: value for name, value in said.items() if value}),
    )
    return plan.with_records((with_column(record, field, now), row))


def vision_id(plan: Plan, guide: Guide) -> UUID:
    """Return the id under which the vision's sentence stands."""
    return answer_id(plan.id, guide.by_role("vision").id)


def _words_of(plan: Plan, guide: Guide, about: UUID) -> tuple[Record, str]:
    """Return the record that is said anew, and the field that holds its words."""
    match plan.records.get(about):
        case Action() | Sign() as record:
            return record, "what"
        case Answer() | None if about == vision_id(plan, guide):
            question = guide.by_role("vision")
            return plan.answer(question.id), question.fields[0].id
    raise ValueError("only an action, a sign and the vision have words to adjust")
