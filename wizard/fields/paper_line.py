"""One row of a sheet or one card in one line: straight down with Tab and Enter, and on to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout

from models.guide.labels import field_label
from models.guide.shapes import Field as Spec
from models.plan.columns import is_filled
from models.plan.people import read_person
from models.plan.records import Day, Record, Value
from models.words import _
from wizard import access
from wizard.desk import Desk
from wizard.fields.person import complete
from wizard.fields.typed_words import DITTO, as_typed, say_understood
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.row import Row

LETTERS = {"date": 200, "person": 500, "agency": 500}
# How the room is shared out: words take most of it, a day least.
SHARES = {"text": 5, "long": 5, "person": 4, "agency": 3, "date": 2}
# More than these stand in two lines, the words alone in the first.
IN_ONE_LINE = 3
_REPEATED = ("person", "date")


class PaperLine(QFrame):
    """A box for each column that stands on paper. Enter tells the row and empties the boxes."""

    entered = Signal(object)
    typed = Signal(object)

    def __init__(
        self, desk: Desk, owner: str, columns: Sequence[Spec], above: Callable[[], Record | None]
    ) -> None:
        """Take rows of the record `owner`; `above` is the row that a ditto repeats."""
        super().__init__()
        self._desk, self._owner, self._columns, self._above = desk, owner, columns, above
        self.setProperty("surface", "card")
        px = desk.look.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(6))
        self.boxes = {spec.id: self._box(spec) for spec in columns}
        self.row = Row(desk.look, gap=6)
        beside = columns if len(columns) <= IN_ONE_LINE else columns[1:]
        if beside is not columns:
            self._column.addWidget(self.boxes[columns[0].id])
        for spec in beside:
            self.row.add(self.boxes[spec.id], SHARES.get(spec.kind, 3))
        self.button = Button(_("Add"), self.enter, kind="primary").with_icon(desk.look, "plus")
        self.row.add(self.button)
        self._column.addWidget(self.row)
        self._echo = Label("", "small", "quiet")
        self._echo.hide()
        self._column.addWidget(self._echo)
        ditto = QShortcut(QKeySequence("Ctrl+D"), self)
        ditto.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        ditto.activated.connect(self._repeat)

    def begin(self) -> None:
        """Put the focus where a row begins."""
        next(iter(self.boxes.values())).setFocus()

    def show_words(self, words: Sequence[str]) -> None:
        """Show what stood here and was not entered yet."""
        for box, text in zip(self.boxes.values(), words, strict=False):
            box.setText(text)

    @property
    def is_begun(self) -> bool:
        """Say whether anything stands here that is not entered yet."""
        return any(box.text().strip() for box in self.boxes.values())

    def enter(self) -> None:
        """Tell the row that was typed; whatever is missing can follow later."""
        first = next(iter(self.boxes.values()))
        if not first.text().strip():
            first.setFocus()
            self._tell(_("Nothing stands here yet. Type the first box."), "amber")
            return
        values = {spec.id: self._value(spec) for spec in self._columns}
        for box in self.boxes.values():
            # Unlike clear(), this leaves no undo in the box: the words are in the plan now.
            box.setText("")
        self._tell("")
        self.entered.emit({name: value for name, value in values.items() if is_filled(value)})
        self.begin()

    def _value(self, spec: Spec) -> Value:
        text = self._meant(spec)
        if spec.kind == "person":
            return read_person(text, self._desk.plan.partners)
        if spec.kind == "date":
            return Day(self._desk.services.read_day(text, self._desk.plan), text) if text else ""
        return text

    def _meant(self, spec: Spec) -> str:
        text = self.boxes[spec.id].text().strip()
        return self._said_above(spec) if text in DITTO and spec.kind in _REPEATED else text

    def _said_above(self, spec: Spec) -> str:
        row = self._above()
        return as_typed(row, spec.id) if row is not None else ""

    def _box(self, spec: Spec) -> LineBox:
        box = LineBox(LETTERS.get(spec.kind, 2000))
        label = field_label(self._desk.guide, self._owner, spec.id)
        box.setPlaceholderText(label)
        access.name(box, label)
        if spec.kind == "person":
            complete(self._desk, box, lambda _words: self._say())
        box.returnPressed.connect(lambda: self._press_enter(spec))
        box.textChanged.connect(lambda _text: self._say())
        box.textChanged.connect(lambda _text: self._note())
        return box

    def _press_enter(self, spec: Spec) -> None:
        """Enter the row; where Enter only takes what the list under the box offers, go on to the next box."""
        offers = self.boxes[spec.id].completer().popup() if spec.kind == "person" else None
        if offers is None or not offers.isVisible():
            self.enter()
        elif offers.currentIndex().isValid():
            # The list closes first, and gives the focus back.
            QTimer.singleShot(0, self, self.focusNextChild)
        else:
            offers.hide()
            self.enter()

    def _repeat(self) -> None:
        for spec in self._columns:
            if self.boxes[spec.id].hasFocus() and spec.kind in _REPEATED:
                self.boxes[spec.id].setText(self._said_above(spec))

    def _note(self) -> None:
        self.typed.emit(tuple(box.text() for box in self.boxes.values()))

    def _say(self) -> None:
        """Say what was understood of the day that is typed."""
        said = [
            say_understood(self._desk, self._meant(spec), is_typing=self.boxes[spec.id].hasFocus())
            for spec in self._columns
            if spec.kind == "date"
        ]
        self._tell(*next((each for each in said if each[0]), ("", "quiet")))

    def _tell(self, words: str, tone: str = "quiet") -> None:
        self._echo.setText(words)
        self._echo.setVisible(bool(words))
        self._echo.retone(tone)
