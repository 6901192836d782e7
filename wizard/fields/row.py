"""One row of a list: closed it reads as words, open it is a form; a row of one column is always open."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.overrides import override
from models.plan.plan import Placed
from models.words import _
from wizard.desk import Desk
from wizard.fields.row_form import RowForm
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.movable import Movable
from wizard.parts.page import clear
from wizard.said import row_words

# How many sentences a closed row says under its first column.
SHOWN_SENTENCES = 4


class Row(Movable):
    """One row, with what can be done to it behind one button."""

    opened = Signal(object)
    went = Signal(str)

    def __init__(
        self,
        desk: Desk,
        question: Question,
        columns: Sequence[Spec],
        record: Placed,
        order: Callable[[], Sequence[UUID]],
    ) -> None:
        """Show `record`, a row of `question`."""
        super().__init__(desk.look, record.id, order)
        self._desk, self._question = desk, question
        self._columns, self._record = columns, record
        self._form: RowForm | None = None
        self._is_line = len(columns) == 1
        if self._is_line:
            self.setProperty("surface", "row")
        outer = self._beside_grip()
        self._head = QHBoxLayout()
        outer.addLayout(self._head)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(desk.look.px(8))
        if self._is_line:
            self._head.addLayout(self._body, 1)
        else:
            self._add_words()
        self._add_tools()
        if self._is_line:
            self._make_form()
        else:
            outer.addLayout(self._body)

    def show_row(self, record: Placed) -> None:
        """Show what the plan says of this row."""
        self._record = record
        if self._form is not None:
            self._form.show_row(record)
        name, others = row_words(self._desk.plan, self._desk.guide, self._question, record)
        if not self._is_line:
            self._title.setText(name or _("Nothing written yet"))
            self._under.setText(" ".join(others[:SHOWN_SENTENCES]))
            self._under.setVisible(bool(others) and self._form is None)
            turn = _("Close {what}") if self._form else _("Edit {what}")
            self._edit.setAccessibleName(turn.format(what=name))
        self.call(name)

    def open(self, is_open: bool, field: str = "") -> None:
        """Show the row as a form, with the focus in `field`, or as words again."""
        if self._is_line or is_open == (self._form is not None):
            if self._form is not None and field:
                self._form.begin(field)
            return
        if is_open:
            self._make_form()
        else:
            clear(self._body)
            self._form = None
        self._name_turn(is_open=is_open)
        self.show_row(self._record)
        if is_open:
            # The fields are laid out before they can take the focus.
            QTimer.singleShot(0, self, lambda: self._focus_form(field))
        else:
            self._edit.setFocus()

    def focus_tools(self) -> None:
        """Put the focus on the button that moves the row on."""
        self.more.setFocus()

    def _beside_grip(self) -> QVBoxLayout:
        """Return the room at the right of the grip."""
        px, across = self._desk.look.px, QHBoxLayout(self)
        if self._is_line:
            across.setContentsMargins(0, 0, 0, 0)
            # Level with the first line of the words in the box.
            self.grip.setFixedHeight(px(50))
        else:
            across.setContentsMargins(px(2), px(8), px(10), px(8))
        across.setSpacing(px(2))
        across.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout()
        outer.setSpacing(px(8))
        across.addLayout(outer, 1)
        return outer

    def _add_words(self) -> None:
        words = QVBoxLayout()
        self._head.addLayout(words, 1)
        words.setSpacing(self._desk.look.px(2))
        self._title = Label("", "answer", bold=True)
        self._under = Label("", "small", "quiet")
        words.addWidget(self._title)
        words.addWidget(self._under)
        self._edit = Button("", self._turn, kind="quiet")
        self._name_turn(is_open=False)
        self._head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)

    def _name_turn(self, *, is_open: bool) -> None:
        """Say what the button in the head does: a long form closes at its top as well as at its end."""
        self._edit.say(_("Close") if is_open else _("Edit"))
        self._edit.with_icon(self._desk.look, "chevron-up" if is_open else "pencil")
        self.lead(None if is_open else self._edit)

    def _turn(self) -> None:
        self.opened.emit(None if self._form else self._record.id)

    def _add_tools(self) -> None:
        beside = QVBoxLayout()
        self._head.addLayout(beside)
        # Level with the first line of the words beside it.
        beside.setContentsMargins(0, self._desk.look.px(7) if self._is_line else 0, 0, 0)
        beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def _make_form(self) -> None:
        self._form = RowForm(self._desk, self._question, self._columns, self._record)
        self._form.went.connect(self.went)
        self._body.addWidget(self._form)
        if not self._is_line:
            done = Button(_("Done"), lambda: self.opened.emit(None))
            self._body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)

    def _focus_form(self, field: str) -> None:
        if self._form is not None:
            self._form.begin(field)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._form and not self._is_line:
            self.opened.emit(None)
        else:
            super().keyPressEvent(event)
