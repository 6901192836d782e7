"""The rows of a sheet that stand in the plan at once: a line to type the next, and those that are there."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.labels import choice_label
from models.guide.shapes import Question
from models.guide.worksheets import paper_columns
from models.meetings.from_paper import CARD, with_row
from models.plan.columns import column
from models.plan.heard import rows_on
from models.plan.records import Action, Heard, Record, Sheet, Sign
from models.retelling.value import say_value
from models.words import _
from wizard.desk import Desk
from wizard.fields.asked_for import AskedFor
from wizard.fields.paper_cards import CardLine
from wizard.fields.paper_line import PaperLine
from wizard.fields.sheet_head import SheetHead
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import clear, put


class PaperRows(QWidget):
    """Actions, signs or reviews of one sheet; without a question, the cards of the wall."""

    chosen = Signal(str, object)

    def __init__(self, desk: Desk, sheet: Sheet, question: Question | None) -> None:
        """Take rows for `question` from `sheet`."""
        super().__init__()
        self._desk, self._sheet, self.question = desk, sheet.id, question
        self._name = f"paper/{sheet.id}/{question.id if question else ''}"
        self._shown: list[tuple[Heard, Record]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.look.px(8))
        self._head = SheetHead(desk, sheet, question) if question is not None else None
        if self._head is not None:
            column.addWidget(self._head)
        self.line = self._line()
        self.line.show_words(desk.unfinished(self._name))
        self.line.typed.connect(lambda words: desk.note_unfinished(self._name, *words))
        self.line.entered.connect(self._enter)
        desk.leaving.connect(self._enter_rest)
        column.addWidget(self.line)
        self._asked = AskedFor(desk)
        self._asked.accepted.connect(self.begin)
        column.addWidget(self._asked)
        self._asked.setVisible(False)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(desk.look.px(2))
        column.addLayout(self._rows)
        self.refresh()

    def begin(self) -> None:
        """Put the focus where the next row begins."""
        self.line.begin()

    def mark(self) -> None:
        """Mark the rows of this question as ones that cannot be read, or as ones that can after all."""
        if self._head is not None:
            self._head.mark()

    def refresh(self) -> None:
        """Show the rows as they stand in the plan, the last first."""
        if self._head is not None:
            self._head.refresh()
        rows = self._standing()
        if rows == self._shown:
            return
        self._shown = rows
        clear(self._rows)
        for heard, row in reversed(rows):
            put(self._rows, self._said(heard, row))
        if any(isinstance(row, Action) for _heard, row in rows):
            self._asked.show_level("")

    def _line(self) -> PaperLine:
        desk, question = self._desk, self.question
        if question is not None:
            columns = paper_columns(desk.guide, question)
            return PaperLine(desk, question.record, columns, self._last)
        columns = paper_columns(desk.guide, desk.guide.by_level(""))
        return CardLine(desk, columns, self._last())

    def _standing(self) -> list[tuple[Heard, Record]]:
        plan = self._desk.plan
        asked = self.question.id if self.question else None
        found = [h for h in rows_on(plan, self._sheet) if asked in (None, h.question)]
        return [(h, plan.records[h.became]) for h in found if h.became is not None]

    def _last(self) -> Record | None:
        rows = self._standing()
        if rows:
            return rows[-1][1]
        is_of_actions = self.question is None or self.question.record == "action"
        actions = self._desk.plan.actions if is_of_actions else ()
        return max(actions, key=lambda action: action.number, default=None)

    def _enter(self, values: dict[str, object]) -> None:
        desk, question, card = self._desk, self.question, ""
        if isinstance(self.line, CardLine):
            question = desk.guide.by_level(self.line.level)
            card, values = self.line.card.text(), {**values, "level": self.line.level}
            self.line.card.setText("")
        if question is None:
            return
        plan, row = with_row(desk.plan, self._sheet, question, values, card)  # type: ignore[arg-type]
        desk.end_visit()
        desk.do(plan, Subject("add", question.id, row))
        if isinstance(self.line, CardLine):
            self.line.follow(desk.plan.records[row])

    def _enter_rest(self, _place: str) -> None:
        """Enter what is typed and not entered yet: whoever leaves the page loses nothing."""
        if self.line.is_begun and self._desk.has_plan and self._sheet in self._desk.plan.records:
            self.line.enter()

    def _said(self, heard: Heard, row: Record) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(self._desk.look.px(12), 0, 0, 0)
        words = self._words(heard, row)
        across.addWidget(Label(words, "body"), 1)
        place = f"question/{self._place_of(row, heard)}"
        change = Button(_("Change"), partial(self.chosen.emit, place, row.id), kind="link")
        change.setAccessibleName(_("Change: {what}").format(what=words))
        across.addWidget(change)
        return line

    def _place_of(self, row: Record, heard: Heard) -> str:
        guide = self._desk.guide
        return guide.by_level(row.level).id if isinstance(row, Action) else heard.question

    def _words(self, heard: Heard, row: Record) -> str:
        """Return a row as it was understood, so that whoever typed it sees a slip at once."""
        desk, guide = self._desk, self._desk.guide
        asked = guide.question(heard.question)
        columns = [s for s in paper_columns(guide, asked) if column(row, s.id)]
        said = [say_value(guide, asked.record, s, column(row, s.id), desk.plan) for s in columns]
        if isinstance(row, Action):
            said[:1] = [_("{number}. {text}").format(number=row.number, text=row.what)]
            if self.question is None:
                level = choice_label(guide, "action", "level", row.level) if row.level else ""
                said.append(level or _("Level not chosen yet"))
        elif isinstance(row, Sign) and row.baseline and row.target:
            way = _("{baseline} → {target}").format(baseline=row.baseline, target=row.target)
            said[1:3] = [way]
        if card := heard.values.get(CARD):
            said.append(_("card {number}").format(number=card))
        return " · ".join(said)
