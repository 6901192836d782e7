"""The worksheets on which small groups write: which questions stand on each, in their order, under their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.words import _

if TYPE_CHECKING:
    from models.guide.shapes import Field, Guide, Question, Step

# The form of the cards on the wall, which are no worksheet of one table.
CARDS = "cards"
# What stands on paper of each row; an ask to the province also says what exactly is asked, and of whom.
_COLUMNS = {
    "action": ("what", "lead", "deadline"),
    "sign": ("what", "baseline", "target", "target_on", "counted_by"),
    "review": ("on",),
}
_OF_AN_ASK = ("ask", "body")
_ASKED_IN_FULL = "province_ministry"


@dataclass(frozen=True, slots=True)
class Worksheet:
    """One sheet: `form` is its id, that of its step or of its question for actions; `number` stands on it, as 3a."""

    form: str
    number: str
    title: str
    questions: tuple[Question, ...]


def worksheets(guide: Guide) -> tuple[Worksheet, ...]:
    """Return the sheets in the order of the steps: one a step, for the actions one a level."""
    return tuple(
        sheet
        for step in guide.steps
        if step.number
        for sheet in (_by_level(guide, step) or (_of_step(guide, step),))
    )


def worksheet(guide: Guide, form: str) -> Worksheet | None:
    """Return the sheet of a form, None for cards and for a form of a newer version."""
    return next((sheet for sheet in worksheets(guide) if sheet.form == form), None)


def say_form(guide: Guide, form: str) -> str:
    """Return what a form is called: "Worksheet 3a · Do it now"."""
    if form == CARDS:
        return _("Action cards")
    found = worksheet(guide, form)
    if found is None:
        return _("A sheet")
    return _("Worksheet {number} · {title}").format(number=found.number, title=found.title)


def paper_columns(guide: Guide, question: Question) -> tuple[Field, ...]:
    """Return the columns that stand on paper for each row of a list of actions, signs or reviews."""
    names = _COLUMNS.get(question.record, ())
    if question.record == "action" and question.level == _ASKED_IN_FULL:
        names = (*names, *_OF_AN_ASK)
    columns = {field.id: field for field in guide.columns(question)}
    return tuple(columns[name] for name in names)


def _of_step(guide: Guide, step: Step) -> Worksheet:
    required = tuple(question for question in step.questions if question.need == "required")
    return Worksheet(step.id, str(step.number), guide.texts.one(step.id, "name"), required)


def _by_level(guide: Guide, step: Step) -> tuple[Worksheet, ...]:
    asked = [q for q in step.questions if q.record == "action" and q.level]
    return tuple(
        Worksheet(q.id, f"{step.number}{letter}", guide.texts.one(q.id, "title"), (q,))
        for q, letter in zip(asked, "abcdefgh", strict=False)
    )
