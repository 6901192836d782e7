"""What is printed together: a row a set, with how many pages it has, a way to look at it, and a way to print it now."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.wrapping_button import WrappingButton


def set_names() -> dict[str, str]:
    """Return what each set is called, by its name on the command line."""
    return {
        "workshop": _("Everything for the workshop"),
        "after": _("Everything after the workshop"),
        "leads": _("One sheet for each lead"),
    }


class SetList(QWidget):
    """Tells which set is wanted: to look at and choose from, or to print at once."""

    chosen = Signal(str)
    printed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Offer every set; nothing is counted yet."""
        super().__init__()
        self._look = look
        self._rows: dict[str, QFrame] = {}
        self._counts: dict[str, Label] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(Label(_("All at once"), "strong"))
        for name, words in set_names().items():
            column.addWidget(self._row(name, words))

    def show_counts(self, counts: Mapping[str, str]) -> None:
        """Say how much each set is, in words."""
        for name, label in self._counts.items():
            label.setText(counts.get(name, ""))

    def show_chosen(self, name: str) -> None:
        """Show which set is looked at; none where the name is empty."""
        for other, row in self._rows.items():
            row.setProperty("surface", "current" if other == name else "plain")
            row.style().polish(row)

    def _row(self, name: str, words: str) -> QWidget:
        row = self._rows[name] = QFrame()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, self._look.px(2), self._look.px(2), self._look.px(2))
        said = QVBoxLayout()
        across.addLayout(said, 1)
        said.setSpacing(0)
        way = WrappingButton(words, partial(self.chosen.emit, name), kind="link")
        way.setAccessibleDescription(_("Choose from it, and see its pages"))
        said.addWidget(way)
        count = self._counts[name] = Label("", "small", "quiet")
        count.setContentsMargins(self._look.px(8), 0, 0, 0)
        # Its line is kept free: what is counted later must not move the buttons under the mouse.
        count.ensurePolished()
        count.setMinimumHeight(count.fontMetrics().lineSpacing())
        said.addWidget(count)
        press = Button(_("Print"), partial(self.printed.emit, name))
        press.setAccessibleName(_("Print: {what}").format(what=words))
        across.addWidget(press, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
