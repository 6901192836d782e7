"""The sentence builder: five short answers that make one clear sentence. The group may type freely instead."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

# Room for what a person types where the hint is short.
LEAST_WIDTH = 150


class SentenceBuilder(QFrame):
    """Five boxes and the sentence they make. Nothing is kept here: `typed` tells what stands in the boxes."""

    typed = Signal(list)
    built = Signal(str)

    def __init__(self, look: Look) -> None:
        """Show the boxes empty."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "notes")
        column = QVBoxLayout(self)
        px = look.px
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.addWidget(Label(_("Build the sentence"), "strong"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=px(8))
        asked = (
            ("who", _("Every … (who?)"), _("woman who calls the police")),
            ("where", _("in … (where?)"), _("the valley")),
            ("what", _("is offered … (what?)"), _("a call from a support worker")),
            ("how_fast", _("within … (how fast?)"), _("24 hours")),
            ("day", _("by … (when?)"), _("31 March 2028")),
        )
        self._boxes = {name: self._box(flow, label, hint) for name, label, hint in asked}
        column.addWidget(holder)
        across = QHBoxLayout()
        column.addLayout(across)
        self._sentence = Label("", "body")
        self._use = Button(_("Use this sentence"), self._build)
        across.addWidget(self._sentence, 1)
        across.addWidget(self._use)
        self._show()

    def show_words(self, words: Iterable[str]) -> None:
        """Show what stood in the boxes before."""
        for box, word in zip(self._boxes.values(), words, strict=False):
            box.setText(word)
        self._show()

    def begin(self) -> None:
        """Put the focus into the first box that is still empty."""
        boxes = list(self._boxes.values())
        next((box for box in boxes if not box.text().strip()), boxes[0]).setFocus()

    def _box(self, flow: FlowLayout, label: str, hint: str) -> LineBox:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(2))
        box = LineBox(200)
        box.setPlaceholderText(hint)
        box.setAccessibleName(label)
        box.setMinimumWidth(self._look.px(LEAST_WIDTH))
        box.textEdited.connect(self._tell)
        box.returnPressed.connect(lambda: self._go_on_from(box))
        column.addWidget(Label(label, "small", "quiet", wraps=False))
        column.addWidget(box)
        flow.addWidget(holder)
        return box

    def _go_on_from(self, box: LineBox) -> None:
        """Let Enter go on to the next box, and behind the last one to the button."""
        boxes = list(self._boxes.values())
        following = boxes[boxes.index(box) + 1 :]
        if following:
            following[0].setFocus()
        elif self._use.isEnabled():
            self._use.setFocus()
        else:
            self.begin()

    def _tell(self) -> None:
        self._show()
        self.typed.emit([box.text() for box in self._boxes.values()])

    def _words(self) -> str:
        answers = {name: box.text().strip() for name, box in self._boxes.items()}
        if not all(answers.values()):
            return ""
        return _("Every {who} in {where} is offered {what} within {how_fast}, by {day}.").format(
            **answers
        )

    def _show(self) -> None:
        words = self._words()
        self._sentence.setText(words or _("Fill all five, and the sentence stands here."))
        self._use.setEnabled(bool(words))

    def _build(self) -> None:
        self.built.emit(self._words())
