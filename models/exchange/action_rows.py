"""One row of an action list and one action: each made from the other, and nothing lost on the way."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid5

from models.exchange.arrival import Context
from models.exchange.headings import COLUMNS
from models.plan.people import read_person, say_person
from models.plan.plan import Plan
from models.plan.records import LEVELS, NO_DAY, STATUSES, Action, Day, Partner, Person, Sign
from models.plan.text import clean, clean_line, folded

Cell = str | date
# Columns of a list that are fields of an action by the same name.
DAYS = ("deadline", "follow_up_on", "sent_on", "answer_by", "replied_on", "first_step_on")
TEXTS = (
    *("how", "contributes_to", "body", "ask", "reply", "next_rung"),
    *("first_step", "resources", "status_note"),
)
CHOSEN = ("follow_up_how", "aims_at", "about_person_causing_harm", "from_survivors")
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
    chosen = {column: _chosen(row, column, context) for column in CHOSEN}
    missed = {column for column, choice in chosen.items() if not choice}
    unknown = {"level": not level, "status": not status, "baseline": not sign, "target": not sign}
    missed |= {column for column, is_unknown in unknown.items() if is_unknown}
    strange = [column for column in row.cells if column in missed and row.line(column)]
    days = {column: _day(row.cells.get(column, ""), context.find_day) for column in DAYS}
    lead, helpers = _people(row, context.partners)
    action = Action(
        id=uuid5(source, f"action {row.place}"),
        what=row.text("action"),
        lead=lead,
        helpers=helpers,
        deputy=read_person(row.line("deputy"), context.partners),
        level=level,
        follow_up_by=read_person(row.line("follow_up_by"), context.partners),
        status=status or STATUSES[0],
        serves=(str(sign.id),) if sign else (),
        note=_note((*((c, row.text(c)) for c in strange), *row.others)),
    )
    action = replace(action, **days, **chosen, **{column: row.text(column) for column in TEXTS})  # type: ignore[arg-type]
    kept = [column for column, day in days.items() if day and day.on is None]
    return Taken(action, sign, (*kept, *strange))


def row_of(action: Action, plan: Plan, labels: Mapping[str, str]) -> dict[str, Cell]:
    """Return the cells of an action by column; `labels` are the words for levels and statuses."""
    signs = [s for s in plan.signs if str(s.id) in action.serves]
    cells: dict[str, Cell] = {
        "action": action.what,
        "lead": say_person(Person(action.lead.name, action.lead.role)) or _unread(action.lead),
        "organisation": action.lead.agency,
        "deputy": say_person(action.deputy),
        "helpers": "; ".join(say_person(h) for h in action.helpers),
        "level": labels.get(action.level, action.level),
        "follow_up_by": say_person(action.follow_up_by),
        "status": labels.get(action.status, action.status),
        "measure": _joined(s.what for s in signs),
        "baseline": _joined(s.baseline for s in signs),
        "target": _joined(s.target for s in signs),
    }
    days: dict[str, Day] = {column: getattr(action, column) for column in DAYS}
    cells |= {column: day.on or day.as_typed for column, day in days.items()}
    cells |= {column: getattr(action, column) for column in TEXTS}
    cells |= {c: labels.get(getattr(action, c), getattr(action, c)) for c in CHOSEN}
    said = {c: v if isinstance(v, date) else clean(v) for c, v in cells.items()}
    return {column: said[column] for column in COLUMNS}


def _identified(ids: tuple[str, ...], words: Mapping[str, str], typed: str) -> str:
    """Return the id that was typed, or that the typed words stand for; empty when there is none."""
    known = {folded(word): found for word, found in words.items()} | {folded(i): i for i in ids}
    return known.get(folded(typed), known.get(folded(typed).replace(" ", "_"), ""))


def _chosen(row: Row, column: str, context: Context) -> str:
    words = context.choices.get(column, {})
    return _identified(tuple(words.values()), words, row.line(column))


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
