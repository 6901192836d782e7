"""One row of an action list and one action: each made from the other, and nothing lost on the way."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from models.exchange.arrival import Context
from models.plan.people import read_person, say_person
from models.plan.plan import Plan
from models.plan.records import LEVELS, NO_DAY, STATUSES, Action, Day, Partner, Person, Sign
from models.plan.text import clean, clean_line, folded

Cell = str | date
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ][\d:.]+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it came: cells by column of ours, the others with their headings, and its place in the file."""

    place: int
    cells: Mapping[str, Cell]
    others: tuple[tuple[str, str], ...] = ()

    def text(self, column: str) -> str:
        """Return a cell as text, as it stands."""
        return _as_text(self.cells.get(column, ""))

    def line(self, column: str) -> str:
        """Return a cell as one line."""
        return clean_line(self.text(column))


@dataclass(frozen=True, slots=True)
class Taken:
    """The action and sign of one row; `kept` names the columns whose words were kept as typed."""

    action: Action
    sign: Sign | None
    kept: tuple[str, ...]


def take_row(row: Row, source: UUID, context: Context) -> Taken:
    """Return what a row says; the same row of the same source has the same ids every time."""
    sign = _sign(row, source)
    level = _identified(LEVELS, context.levels, row.line("level"))
    status = _identified(STATUSES, context.statuses, row.line("status"))
    unknown = {"level": not level, "status": not status, "baseline": not sign, "target": not sign}
    strange = [c for c, is_unknown in unknown.items() if is_unknown and row.line(c)]
    lead, helpers = _people(row, context.partners)
    action = Action(
        id=uuid5(source, f"action {row.place}"),
        what=row.text("action"),
        lead=lead,
        helpers=helpers,
        deadline=_day(row.cells.get("deadline", ""), context.find_day),
        level=level,
        how=row.text("how"),
        follow_up_by=read_person(row.line("follow_up_by"), context.partners),
        follow_up_on=_day(row.cells.get("follow_up_on", ""), context.find_day),
        status=status or STATUSES[0],
        serves=(str(sign.id),) if sign else (),
        note=_note((*((c, row.text(c)) for c in strange), *row.others)),
    )
    days = {"deadline": action.deadline, "follow_up_on": action.follow_up_on}
    kept = [column for column, day in days.items() if day and day.on is None]
    return Taken(action, sign, (*kept, *strange))


def row_of(action: Action, plan: Plan, labels: Mapping[str, str]) -> dict[str, Cell]:
    """Return the cells of an action by column; `labels` are the words for levels and statuses."""
    signs = [s for s in plan.signs if str(s.id) in action.serves]
    cells: dict[str, Cell] = {
        "action": action.what,
        "lead": say_person(Person(action.lead.name, action.lead.role)) or _unread(action.lead),
        "organisation": action.lead.agency,
        "helpers": "; ".join(say_person(h) for h in action.helpers),
        "deadline": action.deadline.on or action.deadline.as_typed,
        "level": labels.get(action.level, action.level),
        "how": action.how,
        "follow_up_by": say_person(action.follow_up_by),
        "follow_up_on": action.follow_up_on.on or action.follow_up_on.as_typed,
        "status": labels.get(action.status, action.status),
        "measure": _joined(s.what for s in signs),
        "baseline": _joined(s.baseline for s in signs),
        "target": _joined(s.target for s in signs),
    }
    return {c: v if isinstance(v, date) else clean(v) for c, v in cells.items()}


def _identified(ids: tuple[str, ...], words: Mapping[str, str], typed: str) -> str:
    """Return the id that was typed, or that the typed words stand for; empty when there is none."""
    known = {folded(word): found for word, found in words.items()} | {folded(i): i for i in ids}
    return known.get(folded(typed), known.get(folded(typed).replace(" ", "_"), ""))


def _sign(row: Row, source: UUID) -> Sign | None:
    if not row.line("measure"):
        return None
    return Sign(
        id=uuid5(source, f"sign {row.place}"),
        what=row.text("measure"),
        baseline=row.text("baseline"),
        target=row.text("target"),
    )


def _people(row: Row, partners: Sequence[Partner]) -> tuple[Person, tuple[Person, ...]]:
    """Return who leads and who helps: the first of several owners leads."""
    first, *others = _names(row.text("lead")) or [""]
    helpers = [*others, *_names(row.text("helpers"))]
    lead = _lead(first, row.line("organisation"), partners)
    return lead, tuple(read_person(name, partners) for name in helpers)


def _lead(who: str, organisation: str, partners: Sequence[Partner]) -> Person:
    """Return the lead of a row that has an organisation beside the person: what stands there counts."""
    person = read_person(who, partners)
    if not organisation or (person.agency and folded(person.agency) == folded(organisation)):
        return person
    if not who:
        return Person(agency=organisation)
    known = read_person(f"{who}, {organisation}", partners)
    return known if known.partner_id else Person(role=who, agency=organisation)


def _names(text: str) -> list[str]:
    return [name for part in text.split(";") if (name := clean_line(part))]


def _day(cell: Cell, find_day: Callable[[str], date | None]) -> Day:
    """Return the day of a cell; words are kept as typed, whether or not they mean a day."""
    if isinstance(cell, date):
        return Day(cell)
    typed = clean_line(cell)
    if not typed:
        return NO_DAY
    if iso := _ISO.fullmatch(typed):
        try:
            return Day(date.fromisoformat(iso[1]))
        except ValueError:
            return Day(as_typed=typed)
    return Day(find_day(typed), typed)


def _note(others: Iterable[tuple[str, str]]) -> str:
    said = ((clean_line(heading), text) for heading, text in others if text.strip())
    return "\n".join(f"{heading}: {text}" if heading else text for heading, text in said)


def _as_text(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else cell


def _unread(person: Person) -> str:
    return "" if person.agency else person.as_typed


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(text for text in texts if text)
