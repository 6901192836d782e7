"""Where typing in from paper begins: which sheet comes next, which were typed, and which table is to be asked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.worksheets import CARDS, say_form, worksheet, worksheets
from models.meetings.from_paper import Filled, begun, wrote_last
from models.plan.columns import is_filled
from models.plan.heard import by_table, rows_on, sheet_of, unreadable, waiting
from models.plan.records import Heard, Sheet
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.who_filled import WhoFilled
from wizard.parts.chip_row import ChipRow
from wizard.parts.framed import Framed
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear, put
from wizard.ways import say_waiting

REVIEW = "review"


class PaperStart(QWidget):
    """Sheets come in any order; what cannot be read waits for its table."""

    went = Signal(str)
    noticed = Signal(str)
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        """Offer to begin with any sheet."""
        super().__init__()
        self._desk = desk
        self._takes_over = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.look.px(10))
        put(self._column, Label(_("Type in from paper"), "page"))
        words = _("Take the sheets in any order. Whatever is typed is kept at once.")
        put(self._column, Label(words, "answer", "quiet"))
        self._waits = QVBoxLayout()
        self._column.addLayout(self._waits)
        self._add_starter()
        self._rest = QVBoxLayout()
        self._rest.setSpacing(desk.look.px(6))
        self._column.addLayout(self._rest)
        self.refresh()

    def begin(self) -> None:
        """Put the focus where the next sheet begins."""
        self._who.begin()

    def refresh(self) -> None:
        """Follow the plan."""
        plan = self._desk.plan
        clear(self._waits)
        if words := say_waiting(len(waiting(plan))):
            way = Offer(
                self._desk.look,
                words,
                _("Put them together"),
                lambda: self.went.emit("paper/merge"),
            )
            put(self._waits, way)
        clear(self._rest)
        self._show_to_ask()
        self._show_sheets()

    def _add_starter(self) -> None:
        look = self._desk.look
        panel = Framed(look)
        panel.column.addWidget(Label(_("The next sheet"), "heading"))
        self._who = WhoFilled(look)
        self._who.show_filled(wrote_last(self._desk.plan))
        self._who.table_typed.connect(self._fill_in_taker)
        self._who.taker_typed.connect(self._stop_filling_in)
        panel.column.addWidget(self._who)
        self._forms = ChipRow(look.px(8))
        for form, words in self._names().items():
            chip = self._forms.add(form, words)
            chip.setCheckable(False)
        self._who.finished.connect(self._forms.begin)
        self._forms.pressed.connect(self._start)
        panel.column.addWidget(self._forms)
        put(self._column, panel)

    def _names(self) -> dict[str, str]:
        guide = self._desk.guide
        forms = [sheet.form for sheet in worksheets(guide)]
        names = {form: say_form(guide, form) for form in (*forms, CARDS)}
        return {**names, REVIEW: _("Review sheet: the meeting")}

    def _fill_in_taker(self, table: str) -> None:
        if self._takes_over:
            self._who.show_filled(wrote_last(self._desk.plan, table.strip()))

    def _stop_filling_in(self, words: str) -> None:
        self._takes_over = not words.strip()

    def _start(self, form: str) -> None:
        """Go to a new sheet, or to the one that this table has of this form already."""
        if form == REVIEW:
            self.went.emit("meeting")
            return
        is_of_cards = form == CARDS
        filled = Filled() if is_of_cards else self._who.filled
        there = self._typed_already(form, filled.table)
        if there is not None:
            self.went.emit(f"paper/{there.id}")
            if not is_of_cards:
                words = _("This sheet of table {table} is begun already: go on here.")
                self.noticed.emit(words.format(table=filled.table))
            return
        today = self._desk.services.clock().date()
        plan, sheet = begun(self._desk.plan, form, filled, today)
        self._desk.end_visit()
        self._desk.do(plan, Subject("paper", record=sheet))
        self.went.emit(f"paper/{sheet}")

    def _typed_already(self, form: str, table: str) -> Sheet | None:
        """Return the sheet of this form and table; there is one wall of cards, and a sheet without a number is new."""
        found = (s for s in self._desk.plan.sheets if s.form == form and s.table == table)
        return next(found, None) if table or form == CARDS else None

    def _show_to_ask(self) -> None:
        """Say which table is to be asked about what, with the way there."""
        found = unreadable(self._desk.plan)
        if not found:
            return
        put(self._rest, Label(_("Still to ask"), "heading"))
        for one in found:
            sheet = one if isinstance(one, Sheet) else sheet_of(self._desk.plan, one)
            if sheet is not None:
                question = one.question if isinstance(one, Heard) else ""
                go = partial(self.asked.emit, str(sheet.id), question)
                words = self._say_to_ask(sheet, question)
                put(self._rest, Offer(self._desk.look, words, _("Go there"), go))

    def _say_to_ask(self, sheet: Sheet, question: str) -> str:
        guide = self._desk.guide
        if question:
            asked = guide.question(question)
            what = _("{number} {title}").format(
                number=asked.number, title=guide.texts.one(question, "title")
            )
        else:
            what = say_form(guide, sheet.form)
        if not sheet.table:
            return _("Ask who wrote it: {what}").format(what=what)
        return _("Ask table {table}: {what}").format(table=sheet.table, what=what)

    def _show_sheets(self) -> None:
        sheets = by_table(self._desk.plan.sheets)
        if not sheets:
            return
        put(self._rest, Label(_("Typed in so far"), "heading"))
        for sheet in sheets:
            go = partial(self.went.emit, f"paper/{sheet.id}")
            put(self._rest, Offer(self._desk.look, self._say_sheet(sheet), _("Go on"), go))

    def _say_sheet(self, sheet: Sheet) -> str:
        parts = [
            _("Table {table}").format(table=sheet.table) if sheet.table else "",
            say_form(self._desk.guide, sheet.form),
            sheet.note_taker,
            self._say_how_far(sheet),
        ]
        return " · ".join(part for part in parts if part)

    def _say_how_far(self, sheet: Sheet) -> str:
        if sheet.is_unreadable:
            return _("cannot be read")
        plan, form = self._desk.plan, worksheet(self._desk.guide, sheet.form)
        asked = [q for q in form.questions if q.record in ("", "entry")] if form else []
        if asked:
            said = {h.question for h in plan.heard if h.sheet == sheet.id and is_filled(h.values)}
            return _("{answered} of {needed} answered").format(
                answered=sum(q.id in said for q in asked), needed=len(asked)
            )
        rows = len(rows_on(plan, sheet.id))
        return ngettext("{n} line", "{n} lines", rows)
