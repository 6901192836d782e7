"""The head of the print page: the ways out for what is on show, and how much paper that is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

HIGH = 40


class PrintHead(QWidget):
    """Tells which way out is wanted."""

    printed = Signal()
    saved = Signal()
    saved_each = Signal()

    def __init__(self, look: Look) -> None:
        """Say nothing of any paper yet."""
        super().__init__()
        flow = FlowLayout(self, gap=look.px(12))
        title = Label(_("Print and hand out"), "title", wraps=False)
        self._count = Label("", "heading", wraps=False)
        self._sheets = Label("", "body", "quiet", wraps=False)
        for label in (title, self._count, self._sheets):
            label.setMinimumHeight(look.px(HIGH))
        self._print = Button(_("Print"), self.printed.emit, kind="primary", key="Ctrl+P")
        self._save = Button(_("Save PDF"), self.saved.emit)
        self._each = Button(_("Save each by itself"), self.saved_each.emit)
        # The bar at the top has a Print too, which comes here.
        self._print.with_icon(look, "printer").setAccessibleName(_("Print this paper"))
        self._save.with_icon(look, "save")
        for widget in (title, self._print, self._save, self._each, self._count, self._sheets):
            flow.addWidget(widget)
        self._each.hide()

    def show_set(self, *, is_set: bool) -> None:
        """Say whether several papers go out, which can be kept each in a file of its own."""
        self._each.setVisible(is_set)
        self._print.setAccessibleName(_("Print these papers") if is_set else _("Print this paper"))

    def show_count(self, count: str, sheets: str = "") -> None:
        """Say how many pages there are, and how many sheets that takes."""
        self._count.setText(count)
        self._sheets.setText(sheets)
        for label in (self._count, self._sheets):
            label.setVisible(bool(label.text()))

    def enable(self, *, is_on: bool) -> None:
        """Let what is on show go out, or hold it back."""
        for button in (self._print, self._save, self._each):
            button.setEnabled(is_on)

    def begin(self) -> None:
        """Put the focus on the first way out that is open."""
        (self._print if self._print.isEnabled() else self._save).setFocus()
