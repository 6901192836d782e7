"""Typed in from paper: sheets in any order, cards from the wall, and what the tables said put together."""

from uuid import UUID

from PySide6.QtWidgets import QApplication

from models.guide.shapes import Question
from models.meetings.merging import to_merge
from models.overrides import override
from models.plan.records import Sheet
from models.words import _
from wizard.desk import Desk
from wizard.fields.merge_panel import MergePanel
from wizard.fields.paper_sheet import PaperSheet
from wizard.fields.paper_start import PaperStart
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put

MERGE = "merge"


class PaperPage(Page):
    """Three views: `paper` begins and lists, `paper/ID` is one sheet, `paper/merge` puts together."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._view: PaperStart | PaperSheet | None = None
        self._panels: list[MergePanel] = []

    @override
    def show_place(self, place: str) -> None:
        clear(self.column)
        self._view, self._panels = None, []
        put(self.column, Label(_("From paper"), "small", "accent", bold=True))
        rest = place.partition("/")[2]
        sheet = self._sheet(rest)
        if rest == MERGE:
            self._draw_merging()
        elif sheet is not None:
            self._draw_sheet(sheet)
        else:
            self._draw_start()
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        if isinstance(self._view, PaperSheet) and not self._view.is_there:
            # Undo took it away while it was on show.
            self.show_place("paper")
            self.focus_first()
        if self._view is not None:
            self._view.refresh()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and any(p.isAncestorOf(focused) for p in self._panels)
        for panel in self._panels:
            panel.refresh()
        if self._panels:
            self._done.setVisible(all(panel.isHidden() for panel in self._panels))
            if had_focus:
                self.focus_first()

    @override
    def focus_first(self) -> None:
        if self._view is not None:
            self._view.begin()
        elif not any(panel.begin() for panel in self._panels):
            self._back.setFocus()
        focused = QApplication.focusWidget()
        if focused is not None and self.body.isAncestorOf(focused):
            self.bring(focused)

    def _sheet(self, rest: str) -> Sheet | None:
        try:
            found = self.desk.plan.records.get(UUID(rest))
        except ValueError:
            return None
        return found if isinstance(found, Sheet) else None

    def _draw_start(self) -> None:
        view = PaperStart(self.desk)
        view.asked.connect(self._open_at)
        view.noticed.connect(self.noticed)
        view.went.connect(self.went)
        self._view = view
        put(self.column, view)

    def _draw_sheet(self, sheet: Sheet) -> None:
        view = PaperSheet(self.desk, sheet)
        view.noticed.connect(self.noticed)
        view.went.connect(self.went)
        view.row_chosen.connect(self.row_chosen)
        view.reached.connect(self.bring)
        self._view = view
        put(self.column, view)

    def _open_at(self, sheet: str, question: str) -> None:
        self.went.emit(f"paper/{sheet}")
        if isinstance(self._view, PaperSheet) and question:
            self._view.begin_at(question)

    def _draw_merging(self) -> None:
        put(self.column, Label(_("Put together what the tables said"), "page"))
        words = _(
            "Read it aloud. Tick what the group takes. The words of all tables stay in the history."
        )
        put(self.column, Label(words, "answer", "quiet"))
        for question, _said in to_merge(self.desk.plan, self.desk.guide):
            self._add_panel(question)
        self._done = Label(_("Nothing waits. All that the tables said is put together."), "answer")
        self.column.addWidget(self._done)
        self._done.setVisible(not self._panels)
        self._add_back()

    def _add_panel(self, question: Question) -> None:
        panel = MergePanel(self.desk, question, is_away=True)
        panel.went.connect(self.went)
        self._panels.append(panel)
        put(self.column, panel)

    def _add_back(self) -> None:
        self._back = Button(_("All sheets"), lambda: self.went.emit("paper"), kind="quiet")
        self._back.with_icon(self.look, "layers")
        flow = FlowLayout()
        self.column.addLayout(flow)
        flow.addWidget(self._back)
