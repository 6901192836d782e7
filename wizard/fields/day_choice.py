"""A day that is chosen once: from a few that suggest themselves, or typed and taken by Enter."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Field as Spec
from models.plan.records import Day
from models.words import _, say_day
from wizard.desk import Desk
from wizard.fields.day import DayField
from wizard.parts.button import Button
from wizard.parts.chip_row import ChipRow


class DayChoice(QWidget):
    """Tells the day once somebody has settled on it; what is typed and left is taken too."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, label: str, days: Sequence[date]) -> None:
        """Offer `days` as chips, and a box for any other one under `label`."""
        super().__init__()
        self._day: date | None = None
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = ChipRow(px(8))
        for day in days:
            chip = row.add(day.isoformat(), say_day(day))
            chip.setAccessibleName(_("{name}: {words}").format(name=label, words=say_day(day)))
        row.pressed.connect(lambda day: self.chosen.emit(date.fromisoformat(day)))
        self._row = row
        column.addWidget(row)
        self._field = DayField(desk, Spec("on", "date"), label)
        self._field.answered.connect(self._note)
        self._field.box.returnPressed.connect(self._take)
        column.addWidget(self._field)
        take = Button(_("Take this day"), self._take)
        take.setAccessibleName(_("Take this day: {name}").format(name=label))
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        desk.leaving.connect(self._take_rest)

    def begin(self) -> None:
        """Put the focus on the first of the days."""
        if not self._row.begin():
            self._field.begin()

    def _note(self, day: object) -> None:
        self._day = day.on if isinstance(day, Day) else None

    def _take(self) -> None:
        if self._day is not None:
            day, self._day = self._day, None
            self.chosen.emit(day)

    def _take_rest(self, _place: str) -> None:
        """Take what is typed and not entered yet: the page is about to be left."""
        self._take()
