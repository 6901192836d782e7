"""A month to pick a day from, in the colours and the size of the rest."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from models.days.calendar import shifted
from models.words import _
from wizard.look import Look
from wizard.parts.menu import open_under

# A page of the calendar shows six weeks; some of its days are of the month before or after.
SHOWN_DAYS = 42
WIDTH, HEIGHT = 336, 292


class DayMenu(QMenu):
    """A calendar that opens under a button. A click picks a day and closes it."""

    picked = Signal(object)

    def __init__(
        self, parent: QWidget, look: Look, today: date, works: Callable[[date], bool]
    ) -> None:
        """Mark today, and the days on which nobody works."""
        super().__init__(parent)
        self._look, self._today, self._works = look, today, works
        self._calendar = calendar = QCalendarWidget(self)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(_("Calendar"))
        calendar.setMinimumSize(look.px(WIDTH), look.px(HEIGHT))
        self._dress()
        holder = QWidgetAction(self)
        holder.setDefaultWidget(calendar)
        self.addAction(holder)
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        calendar.currentPageChanged.connect(self._mark)
        self.aboutToHide.connect(self.deleteLater)

    def open_under(self, button: QWidget, start: date) -> None:
        """Show the month of `start` at a button, with the focus on that day."""
        self._calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        self._mark(start.year, start.month)
        open_under(self, button)
        self._calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()

    def _dress(self) -> None:
        """Give the parts that a stylesheet does not reach the colours of the theme."""
        theme, calendar = self._look.theme, self._calendar
        calendar.setHeaderTextFormat(_format(theme.quiet, theme.card))
        for weekday in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(weekday, _format(theme.ink))
        for side, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            arrow = calendar.findChild(QToolButton, f"qt_calendar_{side}month")
            if isinstance(arrow, QToolButton):
                arrow.setIcon(self._look.icon(icon))
                arrow.setIconSize(self._look.icon_size())

    def _mark(self, year: int, month: int) -> None:
        theme = self._look.theme
        first = date(year, month, 1)
        for day in (shifted(first, n) for n in range(-6, SHOWN_DAYS)):
            works = self._works(day)
            dressed = _format(theme.ink if works else theme.quiet, "" if works else theme.side)
            dressed.setFontItalic(not works)
            if not works:
                dressed.setToolTip(_("This is not a working day."))
            if day == self._today:
                dressed.setFontWeight(QFont.Weight.Bold)
                dressed.setFontUnderline(True)
            self._calendar.setDateTextFormat(QDate(day.year, day.month, day.day), dressed)


def _format(ink: str, ground: str = "") -> QTextCharFormat:
    dressed = QTextCharFormat()
    dressed.setForeground(QBrush(QColor(ink)))
    if ground:
        dressed.setBackground(QBrush(QColor(ground)))
    return dressed
