"""The neutral page that lies over everything: a calendar, as anybody may leave open."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from models.overrides import override
from models.words import _, say_day
from wizard.look import Look
from wizard.parts.label import Label

# They begin a combination: it is the whole of it that takes the cover off, and does nothing else.
HELD_KEYS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)


class CoverPage(QFrame):
    """A calendar of this month, as anybody may leave open."""

    left = Signal()

    def __init__(self, look: Look, today: date, window: QWidget) -> None:
        """Lie over the whole of `window`."""
        super().__init__(window)
        self.setProperty("surface", "cover")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Planner"))
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(56), px(40), px(56), px(56))
        column.setSpacing(px(20))
        column.addWidget(Label(say_day(today), "page"))
        calendar = QCalendarWidget()
        calendar.setSelectionMode(QCalendarWidget.SelectionMode.NoSelection)
        calendar.setNavigationBarVisible(False)
        calendar.setSelectedDate(QDate(today.year, today.month, today.day))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(QColor(look.theme.ink))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for part in (calendar, *calendar.findChildren(QWidget)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(calendar, 1)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not event.isAutoRepeat() and event.key() not in HELD_KEYS:
            self.left.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.left.emit()
