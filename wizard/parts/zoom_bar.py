"""The line above the pages: which page is on show, how large it is, and the ways to change both."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.count_box import CountBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.zoom import FIT_PAGE, FIT_WIDTH

# Room for three digits: else the buttons beside it would move with every step.
PERCENT_WIDTH = 44
TOTAL_WIDTH = 48


class ZoomBar(QWidget):
    """Tells what is asked; it decides nothing."""

    turned = Signal(int)
    stepped = Signal(int)
    fitted = Signal(str)

    def __init__(self, look: Look) -> None:
        """Show no page yet."""
        super().__init__()
        flow = FlowLayout(self, gap=look.px(6))
        self._page = CountBox(_("Page to go to"))
        self._page.counted.connect(lambda number: self.turned.emit(number - 1))
        self._of = Label("", "small", "quiet", wraps=False)
        flow.addWidget(
            _side_by_side(look, Label(_("Page"), "small", "quiet"), self._page, self._of)
        )
        self._percent = Label("", "small", "quiet", wraps=False)
        self._percent.setMinimumWidth(look.px(PERCENT_WIDTH))
        smaller = self._button(_("Smaller"), lambda: self.stepped.emit(-1), key="-")
        larger = self._button(_("Larger"), lambda: self.stepped.emit(1), key="+")
        flow.addWidget(_side_by_side(look, smaller, self._percent, larger))
        for words, fit, key in (
            (_("Page width"), FIT_WIDTH, "0"),
            (_("Whole page"), FIT_PAGE, ""),
        ):
            flow.addWidget(self._button(words, partial(self.fitted.emit, fit), key=key))

    def _button(self, words: str, pressed: Callable[[], object], *, key: str) -> Button:
        button = Button(words, pressed, kind="quiet", key=key, repeats=True)
        button.setAccessibleName(_("Pages: {words}").format(words=words))
        return button

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is on show, the first being 0, and how many there are."""
        self._page.limit(pages)
        self._page.show_number(page + 1)
        self._of.setText(_("of {all}").format(all=pages))

    def show_percent(self, percent: int) -> None:
        """Say how large the page is, 100 being its true size."""
        self._percent.setText(_("{n} %").format(n=percent))


def _side_by_side(look: Look, *widgets: QWidget) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look.px(6))
    for widget in widgets:
        across.addWidget(widget)
    return holder
