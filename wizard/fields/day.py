"""A day, typed as people say it or picked; what was understood is said in full under the line."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from models.days.calendar import shifted
from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import NO_DAY, Day, Value
from models.plan.text import clean
from models.words import _, say_day
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.button import Button
from wizard.parts.calendar import DayMenu
from wizard.parts.edit import LineBox
from wizard.parts.row import Row

SHIFTS: dict[int, int] = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 7,
    Qt.Key.Key_PageDown: -7,
}


class DayField(Field):
    """One day. Arrow keys shift it by a day, the Page keys by a week."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `date` field."""
        super().__init__(desk, spec, label, help_text)
        self._day = NO_DAY
        self.box = LineBox(200)
        self.box.setPlaceholderText(_("15 Mar, or in 6 weeks"))
        self.box.textEdited.connect(self._typed)
        self._pick = Button(_("Pick a day"), self._open_calendar, kind="quiet").with_icon(
            desk.look, "calendar"
        )
        if label:
            # Several stand on one page, and are heard without what is beside them.
            self._pick.setAccessibleName(
                _("{name}: {words}").format(name=label, words=_("Pick a day"))
            )
        across = Row(desk.look, gap=4)
        across.add(self.box, 1)
        across.add(self._pick)
        self.column.addWidget(across)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        found = self.desk.services.read_day(text, self.desk.plan)
        self._take(Day(found, clean(text).strip()) or NO_DAY)

    def _take(self, day: Day) -> None:
        self._day = day
        self._explain()
        self.answered.emit(day)

    def _set(self, on: date) -> None:
        self.box.setText(say_day(on))
        self._take(Day(on, self._day.as_typed or say_day(on)))

    def _explain(self) -> None:
        day = self._day
        if day.on is not None:
            works = self.desk.services.is_working_day(day.on, self.desk.plan)
            words = (
                say_day(day.on)
                if works
                else _("{day}. This is not a working day.").format(day=say_day(day.on))
            )
            self.echo(words, "quiet" if works else "amber")
        elif day.as_typed:
            words = _("“{words}” is not one day yet. Type a day such as 15 March, or in 6 weeks.")
            self.echo(words.format(words=day.as_typed), "amber")
        else:
            self.echo("")

    def _open_calendar(self) -> None:
        services, today = self.desk.services, self.desk.services.clock().date()
        menu = DayMenu(
            self, self.desk.look, today, lambda day: services.is_working_day(day, self.desk.plan)
        )
        menu.picked.connect(self._picked)
        menu.open_under(self._pick, self._day.on or today)

    def _picked(self, on: date) -> None:
        self._set(on)
        self.box.setFocus()

    @override
    def begin(self) -> bool:
        if self._day.on is None:
            # What is no day yet gives way to what is typed.
            self.box.selectAll()
        return super().begin()

    @override
    def on_left(self) -> None:
        if self._day.on is not None:
            self.box.setText(say_day(self._day.on))

    @override
    def show_value(self, value: Value | None) -> None:
        day = value if isinstance(value, Day) else NO_DAY
        if day != self._day:
            self._day = day
            self.box.setText(say_day(day.on) if day.on else day.as_typed)
            self._explain()
            if self._echo.text() == self.box.text():
                self.echo("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shift = SHIFTS.get(event.key())
            if shift is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                start = self._day.on or self.desk.services.clock().date()
                self._set(shifted(start, shift) if self._day.on else start)
                return True
        return super().eventFilter(watched, event)
