"""What every kind of field promises: show a value, show what it lacks, say when a person answered."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from wizard import access
from wizard.desk import Desk
from wizard.parts.label import Label


class Field(QWidget):
    """One field on a page. It holds no answer of its own: the plan does."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for the field `spec` under a label."""
        super().__init__()
        self.desk = desk
        self.spec = spec
        self.label = label
        self.help_text = help_text
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.look.px(4))
        self._first: QWidget | None = None
        self._echo = Label("", "small", "quiet")
        self._echo.hide()

    def finish(self, *controls: QWidget) -> None:
        """Name the controls, watch them for leaving, and put the echo line under them."""
        for control in controls:
            access.name(control, self.label, self.help_text)
            control.installEventFilter(self)
        # No focus proxy: a screen reader would then find the focus on this widget, not on the box.
        self._first = controls[0] if controls else None
        self.column.addWidget(self._echo)

    def begin(self) -> bool:
        """Put the focus where answering begins; return whether there is such a place."""
        if self._first is not None:
            self._first.setFocus()
        return self._first is not None

    def show_value(self, value: Value | None) -> None:
        """Show what the plan says, unless it is on show already."""
        raise NotImplementedError

    def shrink(self) -> None:
        """Take no more room than the words need, as in a row of a list."""

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say in amber under the field what is needed; an empty list takes it back."""
        self.echo(" ".join(sentences), "amber")

    def echo(self, words: str, tone: str = "quiet", *, aloud: bool = False) -> None:
        """Say something small under the field; `aloud` where a letter that was typed is not taken."""
        if aloud and words != self._echo.text():
            access.announce(self, words)
        self._echo.setVisible(bool(words))
        self._echo.setText(words)
        self._echo.retone(tone)
        if self._first is not None:
            access.name(self._first, self.label, self.help_text, words)

    def on_left(self) -> None:
        """Tidy up when the focus goes; the visit to the field is over."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.on_left()
            self.left.emit()
        return super().eventFilter(watched, event)
