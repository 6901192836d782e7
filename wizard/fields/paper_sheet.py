"""One sheet as it stands on paper: who filled it in, its questions straight down, and what cannot be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.worksheets import CARDS, say_form, worksheet
from models.meetings.from_paper import Filled, with_unreadable, without_sheet
from models.plan.columns import with_column
from models.plan.plan import Plan
from models.plan.records import Sheet
from models.words import _
from wizard.desk import Desk
from wizard.fields.paper_rows import PaperRows
from wizard.fields.sheet_answer import SheetAnswer
from wizard.fields.sheet_head import UNREADABLE_KEY
from wizard.fields.who_filled import WhoFilled
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import put
from wizard.parts.unreadable import Unreadable


class PaperSheet(QWidget):
    """Every key is kept at once: whoever leaves comes back to the sheet as it was."""

    went = Signal(str)
    noticed = Signal(str)
    row_chosen = Signal(str, object)
    reached = Signal(QWidget)

    def __init__(self, desk: Desk, sheet: Sheet) -> None:
        """Show `sheet`."""
        super().__init__()
        self._desk, self._id = desk, sheet.id
        self._parts: list[SheetAnswer | PaperRows] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.look.px(10))
        self._add_head(sheet)
        form = worksheet(desk.guide, sheet.form)
        if sheet.form == CARDS:
            self._add_rows(PaperRows(desk, sheet, None))
        for question in form.questions if form else ():
            if question.record in ("", "entry"):
                self._add_answer(SheetAnswer(desk, sheet, question))
            else:
                self._add_rows(PaperRows(desk, sheet, question))
        self._add_foot()
        mark = QShortcut(QKeySequence(UNREADABLE_KEY), self)
        mark.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        mark.activated.connect(self._mark_here)

    @property
    def is_there(self) -> bool:
        """Say whether the plan has the sheet still."""
        return self._sheet() is not None

    def begin(self) -> None:
        """Put the focus on the first box of the sheet."""
        self._go_to(0)

    def begin_at(self, question: str) -> None:
        """Put the focus on one question of the sheet."""
        asked = [part.question.id if part.question else "" for part in self._parts]
        self._go_to(asked.index(question) if question in asked else 0)

    def refresh(self) -> None:
        """Follow the plan."""
        sheet = self._sheet()
        if sheet is None:
            return
        self._show_who(sheet)
        for part in self._parts:
            part.refresh()

    def _sheet(self) -> Sheet | None:
        found = self._desk.plan.records.get(self._id)
        return found if isinstance(found, Sheet) else None

    def _add_head(self, sheet: Sheet) -> None:
        desk = self._desk
        put(self._column, Label(say_form(desk.guide, sheet.form), "question"))
        is_of_cards, name = sheet.form == CARDS, say_form(desk.guide, sheet.form)
        words = _("A card cannot be read") if is_of_cards else _("Cannot read this sheet")
        self._unreadable = Unreadable(desk.look, words, name, self._mark_all)
        # The wall has no table.
        self._who = WhoFilled(desk.look, None if is_of_cards else self._unreadable)
        self._who.table_typed.connect(lambda text: self._set("table", text))
        self._who.taker_typed.connect(lambda text: self._set("note_taker", text))
        self._who.left.connect(desk.end_visit)
        self._who.finished.connect(self.begin)
        self._column.addWidget(self._who)
        self._who.setHidden(is_of_cards)
        self._show_who(sheet)
        for how in _how_to_type_cards() if is_of_cards else _how_to_type():
            put(self._column, Label(how, "small", "quiet"))
        if is_of_cards:
            self._column.addWidget(self._unreadable, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_who(self, sheet: Sheet) -> None:
        self._who.show_filled(Filled(sheet.table, sheet.note_taker))
        self._unreadable.show_mark(is_unreadable=sheet.is_unreadable)

    def _set(self, field: str, text: str) -> None:
        sheet = self._sheet()
        if sheet is not None:
            after = self._desk.plan.with_record(with_column(sheet, field, text))
            about = Subject("paper", record=self._id, field=field)
            self._desk.do(after, about, visit=f"{self._id}/{field}")

    def _add_answer(self, answer: SheetAnswer) -> None:
        place = len(self._parts)
        answer.went_on.connect(lambda: self._go_to(place + 1))
        self._parts.append(answer)
        put(self._column, answer)

    def _add_rows(self, rows: PaperRows) -> None:
        rows.chosen.connect(self.row_chosen)
        self._parts.append(rows)
        put(self._column, rows)

    def _go_to(self, place: int) -> None:
        if place < len(self._parts):
            self._parts[place].begin()
            self.reached.emit(self._parts[place])
        else:
            self._next.setFocus()
            self.reached.emit(self._next)

    def _add_foot(self) -> None:
        safe = _("Leave out names and details that could point to a survivor.")
        put(self._column, Label(safe, "small", "quiet"))
        flow = FlowLayout(gap=self._desk.look.px(8))
        self._column.addLayout(flow)
        self._next = Button(_("Next sheet"), lambda: self.went.emit("paper"), kind="primary")
        flow.addWidget(self._next.with_icon(self._desk.look, "plus"))
        out = Button(_("Take this sheet out"), self._take_out, kind="quiet")
        flow.addWidget(out.with_icon(self._desk.look, "trash-2"))

    def _mark_here(self) -> None:
        """Mark the question that has the focus."""
        focused = QApplication.focusWidget()
        if focused is None:
            return
        for part in self._parts:
            if part.isAncestorOf(focused):
                part.mark()

    def _mark_all(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            marked = not sheet.is_unreadable
            self._do(with_unreadable(self._desk.plan, self._id, "", is_unreadable=marked))

    def _take_out(self) -> None:
        self._do(without_sheet(self._desk.plan, self._id))
        self.went.emit("paper")
        self.noticed.emit(
            _("Taken out. What it brought into the plan stays. Ctrl+Z brings it back.")
        )

    def _do(self, after: Plan) -> None:
        self._desk.end_visit()
        self._desk.do(after, Subject("paper", record=self._id))
        self.refresh()


def _how_to_type() -> tuple[str, ...]:
    return (_("Enter goes on. Shift+Enter begins a line. F3 marks what cannot be read."),)


def _how_to_type_cards() -> tuple[str, ...]:
    return (
        _("One line a card. A number key says the level, Enter goes to the next card."),
        _('Type " alone for the lead or the day of the card above.'),
    )
