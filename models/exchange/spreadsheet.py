"""Action lists as spreadsheets, `.csv` and `.xlsx`, in and out: the same columns both ways."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from models.errors import ImportRefusedError, OutputRefusedError
from models.exchange.action_rows import (
    CHOSEN,
    DAYS,
    TEXTS,
    Cell,
    Row,
    Taken,
    row_of,
    take_row,
)
from models.exchange.arrival import Arrival, Context, source_of
from models.exchange.delimited import defused, read_delimited, write_delimited
from models.exchange.headings import COLUMNS, FIRST_ROWS, columns_of, said
from models.exchange.more_sheets import Sheet, widest
from models.exchange.strict_json import refuse_too_big
from models.exchange.workbook import read_sheets
from models.plan.plan import Plan
from models.plan.text import MAX_LETTERS, clean
from models.words import _, ngettext

MAX_ROWS = 5_000
# How many letters wide a column is at its first sight; 24 where nothing is said.
_WIDTHS = {"action": 50, "how": 40, "measure": 40, "deadline": 14, "follow_up_on": 14}
_FORMS: dict[str, dict[str, Any]] = {
    "heading": {"bold": True},
    "text": {"text_wrap": True, "valign": "top"},
    # Stays text even when somebody edits the cell.
    "quoted": {"text_wrap": True, "valign": "top", "quote_prefix": True},
    "day": {"num_format": "yyyy-mm-dd", "valign": "top"},
}
_MADE_AT = datetime(2000, 1, 1)  # noqa: DTZ001  Always the same; the format knows no time zone.


def read_actions(content: bytes, *, kind: Literal["csv", "xlsx"], context: Context) -> Arrival:
    """Return the actions and signs of a spreadsheet, or raise ImportRefusedError."""
    refuse_too_big(content)
    sheets: Iterable[Sequence[Sequence[Cell]]] = (
        [read_delimited(content)] if kind == "csv" else read_sheets(content)
    )
    source = source_of(content)
    taken = [take_row(row, source, context) for row in _rows(_list_among(sheets))]
    for place, one in enumerate(taken, 1):
        _refuse_too_long(place, one)
    return Arrival(
        actions=tuple(one.action for one in taken),
        signs=tuple(one.sign for one in taken if one.sign),
        notes=_notes(taken),
        source=source,
    )


def write_csv(plan: Plan, labels: Mapping[str, str]) -> bytes:
    """Return the actions of `plan` as `.csv`, with `labels` as the words for levels and statuses."""
    rows = [row_of(action, plan, labels) for action in plan.actions]
    return write_delimited([COLUMNS, *([str(row[c]) for c in COLUMNS] for row in rows)])


def write_xlsx(plan: Plan, labels: Mapping[str, str], more: Sequence[Sheet] = ()) -> bytes:
    """Return the actions of `plan`, and `more` sheets, as `.xlsx`: equal plans, equal bytes, no author in it."""
    import xlsxwriter  # noqa: PLC0415  It costs 60 ms: not before somebody exports.

    paper = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(paper, options) as workbook:
        workbook.set_properties({"author": "", "created": _MADE_AT})
        forms = {name: workbook.add_format(look) for name, look in _FORMS.items()}
        rows = [tuple(row_of(action, plan, labels).values()) for action in plan.actions]
        actions = Sheet(_("Actions"), COLUMNS, tuple(rows))
        widths = [_WIDTHS.get(column, 24) for column in COLUMNS]
        _write_sheet(workbook, actions, widths, forms)
        for sheet in more:
            widths = [widest(sheet.rows, place) for place in range(len(sheet.headings))]
            _write_sheet(workbook, sheet, widths, forms)
    return paper.getvalue()


def _write_sheet(
    workbook: Any, content: Sheet, widths: Sequence[int], forms: Mapping[str, Any]
) -> None:
    sheet = workbook.add_worksheet(content.name)
    for place, (heading, width) in enumerate(zip(content.headings, widths, strict=True)):
        sheet.write_string(0, place, heading, forms["heading"])
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    for place, cells in enumerate(content.rows, 1):
        _write_row(sheet, place, cells, forms)


def _write_row(sheet: Any, place: int, cells: Sequence[Cell], forms: Mapping[str, Any]) -> None:
    for across, cell in enumerate(cells):
        # Excel's calendar begins in 1900, with a day in February that never was.
        if isinstance(cell, date) and cell.year > 1900:
            sheet.write_datetime(place, across, cell, forms["day"])
            continue
        text = str(cell)
        form = forms["text" if defused(text) == text else "quoted"]
        if sheet.write_string(place, across, text, form):
            raise OutputRefusedError(
                _(
                    "A text is too long for a cell of a spreadsheet. Shorten it, or export a .csv list."
                )
            )


def _list_among(sheets: Iterable[Sequence[Sequence[Cell]]]) -> tuple[int, Sequence[Sequence[Cell]]]:
    """Return the first sheet that has a heading `action`, and the place of its headings."""
    found = ""
    for rows in sheets:
        for place, row in enumerate(rows[:FIRST_ROWS]):
            headings = [str(cell) for cell in row]
            if "action" in columns_of(headings):
                return place, rows
            found = found or said(headings)
    raise ImportRefusedError(
        _("This list has no column “action”. It has: {found}. Name one column “action”.").format(
            found=found or "–"
        )
    )


def _rows(found: tuple[int, Sequence[Sequence[Cell]]]) -> Iterator[Row]:
    """Yield the rows below the headings that say anything."""
    place, rows = found
    headings = [str(cell) for cell in rows[place]]
    ours = columns_of(headings)
    if len(rows) - place - 1 > MAX_ROWS:
        raise ImportRefusedError(
            _("This list has more than {n} rows. Keep only the actions.").format(n=MAX_ROWS)
        )
    for number, row in enumerate(rows[place + 1 :], 1):
        cells = [clean(cell) if isinstance(cell, str) else cell for cell in row]
        if not any(str(cell).strip() for cell in cells):
            continue
        headings += [""] * (len(cells) - len(headings))
        strangers = [i for i in range(len(cells)) if i not in ours.values()]
        others = tuple((headings[i], str(cells[i])) for i in strangers)
        yield Row(number, {c: cells[i] for c, i in ours.items() if i < len(cells)}, others)


def _refuse_too_long(place: int, taken: Taken) -> None:
    action, sign = taken.action, taken.sign
    people = (action.lead, action.deputy, *action.helpers, action.follow_up_by)
    texts = [action.what, action.note, *(getattr(action, column) for column in TEXTS)]
    texts += [getattr(action, column).as_typed for column in DAYS]
    texts += [text for p in people for text in (p.role, p.agency, p.as_typed)]
    texts += [sign.what, sign.baseline, sign.target] if sign else []
    if max(map(len, texts)) > MAX_LETTERS:
        raise ImportRefusedError(
            _("Action {n} of this list holds more text than fits in a plan. Shorten it.").format(
                n=place
            )
        )


def _notes(taken: list[Taken]) -> tuple[str, ...]:
    """Return a kind sentence for each kind of thing that was kept as typed."""
    kept = Counter(column for one in taken for column in one.kept)
    days = sum(kept[column] for column in DAYS)
    words = kept["level"] + kept["status"]
    choices = sum(kept[column] for column in CHOSEN)
    goals = kept["baseline"] + kept["target"]
    sentences = {
        ngettext(
            "{n} date is in words, not a day yet. It is kept as typed.",
            "{n} dates are in words, not days yet. They are kept as typed.",
            days,
        ): days,
        ngettext(
            "{n} level or status is not one of ours. It stands in the note of its action.",
            "{n} levels or statuses are not ours. They stand in the notes of their actions.",
            words,
        ): words,
        ngettext(
            "{n} choice is not one of ours. It stands in the note of its action.",
            "{n} choices are not ours. They stand in the notes of their actions.",
            choices,
        ): choices,
        ngettext(
            "{n} number has no measure. It stands in the note of its action.",
            "{n} numbers have no measure. They stand in the notes of their actions.",
            goals,
        ): goals,
    }
    return tuple(sentence for sentence, n in sentences.items() if n)
