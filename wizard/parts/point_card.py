"""One point of the check-up: an open circle, kind words, the next step, and "Leave it so" with a reason."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.wrapping_button import WrappingButton

DOT = 14
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class PointWords:
    """What stands on a card: the kind of point and where it is, the sentence, and the words of the button."""

    kind: str
    where: str
    sentence: str
    step: str
    may_be_left: bool


class PointCard(QFrame):
    """Tells what a person wants done with one point."""

    stepped = Signal()
    typed = Signal(str)
    left_so = Signal(str)

    def __init__(self, look: Look, words: PointWords, reason: str = "") -> None:
        """Show `words`; a `reason` that was typed before is still there."""
        super().__init__()
        self._look = look
        self._words = words
        self.setProperty("surface", "card")
        px = look.px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(14), px(12), px(14), px(12))
        across.setSpacing(px(12))
        circle = QLabel()
        circle.setPixmap(look.mark("dot", DOT, edge=look.theme.quiet, fill="none"))
        circle.setContentsMargins(0, px(4), 0, 0)
        across.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        across.addLayout(column, 1)
        above = " · ".join(part for part in (words.kind, words.where) if part)
        column.addWidget(Label(above, "small", "quiet", bold=True))
        column.addWidget(Label(words.sentence, "answer"))
        self._buttons = self._choices()
        self._why = self._reason_line(reason)
        column.addWidget(self._buttons)
        column.addWidget(self._why)
        self._why.setVisible(bool(reason))

    def begin(self) -> None:
        """Put the focus on the next step, or into the reason that is being typed."""
        (self._step if self._why.isHidden() else self._line).setFocus()

    def _choices(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=self._look.px(8))
        words = self._words
        self._step = WrappingButton(words.step, self.stepped.emit)
        self._step.setAccessibleName(f"{words.step}: {words.sentence}")
        flow.addWidget(self._step)
        if words.may_be_left:
            leave = Button(_("Leave it so"), self._ask_why, kind="quiet")
            leave.setMinimumHeight(self._step.sizeHint().height())
            leave.setAccessibleName(_("Leave it so: {what}").format(what=words.sentence))
            flow.addWidget(leave)
        return holder

    def _reason_line(self, reason: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        column.addWidget(Label(_("Why is it fine so? A few words, then Enter."), "body"))
        self._line = LineBox(LONGEST_REASON)
        self._line.setText(reason)
        access.name(self._line, _("Why is it fine so?"), _("Enter keeps it, Esc goes back."))
        self._line.returnPressed.connect(self._leave)
        self._line.textChanged.connect(self.typed)
        across = QHBoxLayout()
        column.addLayout(across)
        across.setSpacing(self._look.px(8))
        across.addWidget(self._line, 1)
        across.addWidget(Button(_("Keep it so"), self._leave))
        across.addWidget(Button(_("Back"), self._back, kind="quiet", key="Esc"))
        self._said = Label("", "small", "quiet")
        self._said.hide()
        column.addWidget(self._said)
        escape = QShortcut(QKeySequence("Esc"), holder, self._back)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return holder

    def _ask_why(self) -> None:
        self._why.show()
        self._line.setFocus()

    def _back(self) -> None:
        self._line.setText("")
        self._said.hide()
        self._why.hide()
        self._step.setFocus()

    def _leave(self) -> None:
        if reason := self._line.text().strip():
            self.left_so.emit(reason)
        else:
            self._said.setText(_("A few words are enough: then everybody knows why."))
            self._said.show()
            self._line.setFocus()
