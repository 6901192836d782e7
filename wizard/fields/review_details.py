"""What else is said of an action at a review: why, a note, a new day, a new lead, other words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from models.guide.labels import choice_label
from models.guide.shapes import Field as Spec
from models.meetings.adjustments import adjusted
from models.meetings.standing import Standing
from models.plan.records import CLOSED, REASONS
from models.words import _
from wizard.fields.at_review import AtReview
from wizard.fields.day import DayField
from wizard.fields.person import PersonField
from wizard.parts.button import Button
from wizard.parts.cell import Cell
from wizard.parts.chip_row import ChipRow
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import put
from wizard.parts.row import Row
from wizard.parts.wrapping_button import WrappingButton

WIDE_FROM = 640


class ReviewDetails(QWidget):
    """Opens under the status of one action. Enter in any of its lines goes on to the next action."""

    entered = Signal()

    def __init__(self, at: AtReview, standing: Standing) -> None:
        """Ask for the reason and the rest; all of it is optional."""
        super().__init__()
        self._at, self._id, number = at, standing.action.id, standing.action.number
        look = at.desk.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._why = Cell(look, _("Why? This helps us plan; nobody is to blame."), self._reasons())
        column.addWidget(self._why)
        self._note = self._note_line(number)
        self.day = DayField(
            at.desk,
            Spec("deadline", "date"),
            _("New day of action {number}").format(number=number),
        )
        self.lead = PersonField(
            at.desk,
            Spec("lead", "person"),
            _("New lead of action {number}").format(number=number),
        )
        self._moved = Row(look, WIDE_FROM)
        self._moved.add(Cell(look, _("New day"), self._typed(self.day)), 1)
        self._moved.add(Cell(look, _("New lead"), self._typed(self.lead)), 1)
        column.addWidget(Cell(look, _("Note"), self._note))
        column.addWidget(self._moved)
        self._add_ways(column, number)
        self._reworder: QWidget | None = None
        self._column = column

    def show_standing(self, standing: Standing) -> None:
        """Show what the plan says."""
        action, event = standing.action, standing.now.get("status")
        self._chips.show_chosen((event.reason,) if event else ())
        self._note.show_text(event.note if event else "")
        self._why.setVisible(action.status != "done")
        self._moved.setVisible(action.status not in CLOSED)
        self.day.show_value(action.deadline)
        self.lead.show_value(action.lead)

    def choose(self, reason: str) -> None:
        """Take a reason, or go on where it was taken already."""
        event = self._at.now(self._id)
        if event is not None and event.reason == reason:
            self.entered.emit()
        else:
            self._at.deal(self._id, reason=reason)

    def _reasons(self) -> QWidget:
        look, guide = self._at.desk.look, self._at.desk.guide
        self._chips = ChipRow(look.px(8))
        for key, reason in enumerate(REASONS, start=1):
            words = choice_label(guide, "event", "reason", reason)
            chip = self._chips.add(reason, words)
            chip.setAccessibleName(_("Why: {words}").format(words=words))
            chip.setToolTip(str(key))
        self._chips.pressed.connect(self.choose)
        return self._chips

    def _note_line(self, number: int) -> LineBox:
        note = LineBox()
        note.setAccessibleName(_("Note on action {number}").format(number=number))
        note.textEdited.connect(lambda words: self._at.deal(self._id, note=words))
        note.editingFinished.connect(self._at.desk.end_visit)
        note.returnPressed.connect(self.entered)
        return note

    def _typed(self, field: DayField | PersonField) -> QWidget:
        name = field.spec.id
        field.answered.connect(lambda value: self._at.deal(self._id, name, value))
        field.left.connect(self._at.desk.end_visit)
        field.box.returnPressed.connect(lambda: self._enter(field.box))
        return field

    def _enter(self, box: LineBox) -> None:
        """Go on; where Enter only takes what the list under the box offers, stay."""
        offers = next((c.popup() for c in box.findChildren(QCompleter)), None)
        if offers is None or not offers.isVisible():
            self.entered.emit()

    def _add_ways(self, column: QVBoxLayout, number: int) -> None:
        flow = FlowLayout(gap=self._at.desk.look.px(8))
        column.addLayout(flow)
        onward = Button(_("Next action"), self.entered.emit)
        onward.setAccessibleName(_("Next action after {number}").format(number=number))
        other = WrappingButton(_("Say it in other words"), self._reword, kind="quiet")
        other.setAccessibleName(_("Say action {number} in other words").format(number=number))
        flow.addWidget(onward)
        flow.addWidget(other)

    def _reword(self) -> None:
        """Ask for the other words and why; the old ones stay readable under what changes."""
        if self._reworder is not None:
            self._reworder.setVisible(not self._reworder.isVisible())
            return
        look, action = self._at.desk.look, self._at.plan.records[self._id]
        self._reworder = holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        words, why = LineBox(), LineBox()
        words.setText(str(getattr(action, "what", "")))
        words.setAccessibleName(_("The new words"))
        why.setAccessibleName(_("Why the words change"))
        keep = Button(_("Keep the new words"), lambda: self._keep(words.text(), why.text()))
        for box in (words, why):
            box.returnPressed.connect(keep.click)
        column.addWidget(Cell(look, _("The new words"), words))
        column.addWidget(Cell(look, _("Why the words change"), why))
        column.addWidget(Label(_("What it said before stays readable."), "small", "quiet"))
        column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        put(self._column, holder)
        words.setFocus()

    def _keep(self, words: str, why: str) -> None:
        at = self._at
        if words.strip():
            at.do(adjusted(at.plan, at.desk.guide, self._id, words, reason=why, on=at.on))
        if self._reworder is not None:
            self._reworder.hide()
            self._reworder.deleteLater()
            self._reworder = None
        self._note.setFocus()
