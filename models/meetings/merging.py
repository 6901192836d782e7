"""What the tables said to a question, side by side, and the one answer that the group makes of it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from models.guide.shapes import Field, Guide, Question
from models.plan.columns import column, is_filled, with_column
from models.plan.frozen import FrozenMap
from models.plan.heard import waiting
from models.plan.plan import GAP, Plan, next_position
from models.plan.records import Answer, Entry, Heard, Record, Value
from models.plan.text import folded

ONE_OF = ("choice", "yes_no", "yes_no_unsure", "level")
SEVERAL_OF = ("multi", "levels")


@dataclass(frozen=True, slots=True)
class Taking:
    """What the group takes: from which answers, which choice where one was pressed, and whether its own stays too."""

    sources: Sequence[Heard]
    choice: str = ""
    keeps_own: bool = True


def to_merge(plan: Plan, guide: Guide) -> tuple[tuple[Question, tuple[Heard, ...]], ...]:
    """Return each question to which tables said something that waits, in the order of the steps, with their answers."""
    waits: dict[str, list[Heard]] = {}
    for heard in waiting(plan):
        waits.setdefault(heard.question, []).append(heard)
    return tuple((q, tuple(waits[q.id])) for q in guide.questions if q.id in waits)


def tally(field: Field, sources: Iterable[Heard]) -> tuple[tuple[str, tuple[Heard, ...]], ...]:
    """Return each choice that somebody made, in the order of the field, with those who made it."""
    said: dict[str, list[Heard]] = {}
    for heard in sources:
        value = column(heard, field.id)
        for choice in value if isinstance(value, tuple) else (value,):
            if isinstance(choice, str) and choice:
                said.setdefault(choice, []).append(heard)
    known = [choice for choice in field.choices if choice in said]
    return tuple((choice, tuple(said[choice])) for choice in (*known, *(said.keys() - set(known))))


def merged(plan: Plan, question: Question, taking: Taking) -> Plan:
    """Return the plan whose answer is what the group takes; nothing of this question waits any longer."""
    if question.record == "entry":
        made: Iterable[Record] = _new_lines(plan, question, taking.sources)
    else:
        made = (_one_answer(plan, question, taking),)
    return settled(plan.with_records(made), question)


def settled(plan: Plan, question: Question) -> Plan:
    """Return the plan in which its own answer stands, and nothing of this question waits any longer."""
    waits = [heard for heard in waiting(plan) if heard.question == question.id]
    return plan.with_records(replace(heard, is_merged=True) for heard in waits)


def _new_lines(plan: Plan, question: Question, sources: Iterable[Heard]) -> list[Entry]:
    """Return a row for each line that does not stand in the list yet."""
    field = question.fields[0].id
    there = {folded(str(column(row, field) or "")) for row in plan.entries(question.id)}
    position = next_position(plan.entries(question.id))
    made: list[Entry] = []
    for heard in sources:
        value = column(heard, field)
        for line in value if isinstance(value, tuple) else ():
            if folded(line) not in there:
                there.add(folded(line))
                values: FrozenMap[str, Value] = FrozenMap({field: line})
                place = position + len(made) * GAP
                made.append(Entry(id=uuid4(), question=question.id, position=place, values=values))
    return made


def _one_answer(plan: Plan, question: Question, taking: Taking) -> Answer:
    answer = plan.answer(question.id)
    has_merged = any(h.is_merged and h.question == question.id for h in plan.heard)
    for field in question.fields:
        own = column(answer, field.id) if taking.keeps_own else None
        said = [column(heard, field.id) for heard in taking.sources]
        value = _joined(field, own, [v for v in said if is_filled(v)], taking, has_merged)
        if is_filled(value):
            answer = with_column(answer, field.id, value)
    return answer


def _joined(
    field: Field,
    own: Value | None,
    said: Sequence[Value | None],
    taking: Taking,
    has_merged: bool,
) -> Value | None:
    """Return one value of several: words below each other, ticks together, hands counted up, a choice if all agree."""
    if field.kind in ONE_OF:
        return taking.choice or _agreed(said) or own
    if field.kind in SEVERAL_OF:
        ticked: Collection[object] = [t for value in (own, *said) for t in _ticks(value)]
        return tuple(choice for choice in field.choices if choice in ticked)
    if field.kind == "number":
        # Hands that were counted in the whole room are no table's: they give way.
        counted = [own, *said] if has_merged else said
        return sum(n for n in counted if isinstance(n, int)) if said else own
    gap = "\n" if field.kind in ("long", "note") else "; "
    return gap.join(_once(v for v in (own, *said) if isinstance(v, str)))


def _agreed(said: Sequence[Value | None]) -> Value | None:
    counted = Counter(said)
    return said[0] if len(counted) == 1 else None


def _ticks(value: Value | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _once(words: Iterable[str]) -> Iterable[str]:
    """Return words that differ, in their order, blank ones left out."""
    found: dict[str, str] = {}
    for text in words:
        if text.strip():
            found.setdefault(folded(text), text.strip())
    return found.values()
