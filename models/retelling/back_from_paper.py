"""What was typed in from paper and what became of it, in words: before, and after."""

from dataclasses import replace
from uuid import UUID

from models.guide.labels import field_label
from models.guide.shapes import Guide
from models.guide.worksheets import CARDS, paper_columns, say_form
from models.plan.difference import Change
from models.plan.heard import came_from
from models.plan.plan import Plan
from models.plan.records import Heard, Sheet
from models.retelling.value import say_value
from models.words import _

Words = tuple[str, str, str]


def say_sheet(change: Change, guide: Guide, plan: Plan) -> Words:  # noqa: ARG001  Told like every other kind.
    """Return what happened to a sheet, how it was and how it is."""
    sheet = change.record
    assert isinstance(sheet, Sheet)  # noqa: S101  The table's promise, told to the type checker.
    name = say_form(guide, sheet.form)
    if change.after is None:
        return _("{sheet}: taken out").format(sheet=name), _said(change.before), ""
    words = _("{sheet}: begun") if change.before is None else _("{sheet}: changed")
    return words.format(sheet=name), _said(change.before), _said(change.after)


def say_heard(change: Change, guide: Guide, plan: Plan) -> Words:
    """Return what happened to what a sheet says, how it read and how it reads."""
    heard = change.record
    assert isinstance(heard, Heard)  # noqa: S101  The table's promise, told to the type checker.
    was, now = (_read(found, guide, plan) for found in (change.before, change.after))
    words = _("{source}: {title}").format(
        source=say_source(plan, heard), title=guide.texts.one(heard.question, "title")
    )
    is_merged = _is_merged(change.after) and not _is_merged(change.before)
    if is_merged and change.before is not None:
        return _("{words}, taken into the plan").format(words=words), "", now
    return words, was, now


def say_source(plan: Plan, heard: Heard) -> str:
    """Return who said it: "Table 2", or that it stood on a card or on a sheet of no number."""
    sheet = plan.records.get(heard.sheet)
    if isinstance(sheet, Sheet) and sheet.table:
        return _("Table {table}").format(table=sheet.table)
    is_card = isinstance(sheet, Sheet) and sheet.form == CARDS
    return _("A card") if is_card else _("A sheet without a table number")


def say_origin(row: UUID, guide: Guide, plan: Plan) -> str:
    """Return on which sheet of which table a row of the plan was written; empty where it was typed on the screen."""
    sheet = came_from(plan, row)
    if sheet is None:
        return ""
    name, who = say_form(guide, sheet.form), _said(replace(sheet, is_unreadable=False))
    if not who:
        return _("From paper: {sheet}").format(sheet=name)
    return _("From paper: {sheet}, {who}").format(sheet=name, who=who)


def _is_merged(record: object) -> bool:
    return isinstance(record, Heard) and record.is_merged


def _said(sheet: object) -> str:
    if not isinstance(sheet, Sheet):
        return ""
    table = _("Table {table}").format(table=sheet.table) if sheet.table else ""
    unreadable = _("cannot be read") if sheet.is_unreadable else ""
    return " · ".join(part for part in (table, sheet.note_taker, unreadable) if part)


def _read(heard: object, guide: Guide, plan: Plan) -> str:
    """Return what was heard in one line; a list's lines one after the other."""
    question = next(
        (q for q in guide.questions if isinstance(heard, Heard) and q.id == heard.question), None
    )
    if not isinstance(heard, Heard) or question is None:
        return ""
    if heard.is_unreadable:
        return _("cannot be read")
    fields = question.fields or paper_columns(guide, question)
    said = []
    for field in fields:
        value = heard.values.get(field.id)
        is_lines = isinstance(value, tuple) and question.record == "entry"
        words = (
            " / ".join(map(str, value))
            if is_lines and isinstance(value, tuple)
            else say_value(guide, question.id, field, value, plan)
        )
        label = field_label(guide, question.id, field.id) if field.kind == "number" else ""
        if words:
            said.append(_("{label}: {words}").format(label=label, words=words) if label else words)
    return " · ".join(said)
