"""One action at a review: its status in one key, then why; what is dealt with folds to one quiet line."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.guide.labels import choice_label
from models.meetings.standing import Standing
from models.overrides import override
from models.plan.people import say_person
from models.plan.records import REASONS, STATUSES
from models.words import _, say_short_day
from wizard.fields.at_review import AtReview
from wizard.fields.review_details import ReviewDetails
from wizard.fields.review_words import say_dealt_with
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.chip_row import ChipRow
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, chip
from wizard.parts.page import clear
from wizard.parts.status_mark import status_icon, status_icon_size, status_shape

# The letters are those of the hint above the list, and the same in every language.
STATUS_KEYS: dict[int, str] = {
    Qt.Key.Key_N: "not_started",
    Qt.Key.Key_W: "under_way",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "stuck",
    Qt.Key.Key_X: "dropped",
}
REASON_KEYS: dict[int, str] = dict(
    zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), REASONS, strict=True)
)


class ReviewLine(Card):
    """Stands as a line with its statuses, opens at the first word about it, and folds when one goes on."""

    opened = Signal(object)
    went_on = Signal(object)

    def __init__(self, at: AtReview, standing: Standing) -> None:
        """Show an action that is still to be talked of."""
        super().__init__()
        self._at, self._shown = at, standing
        self._details: ReviewDetails | None = None
        self._facts_shown: list[tuple[str, str]] = []
        px = at.desk.look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), px(8), px(12), px(8))
        outer.setSpacing(px(6))
        outer.addWidget(self._folded())
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._title = Label("", "answer", bold=True)
        self._facts = QWidget()
        self._flow = FlowLayout(self._facts, gap=px(8))
        self._chips = self._statuses()
        for widget in (self._title, self._facts, self._chips):
            self._column.addWidget(widget)
        outer.addWidget(self._body)
        self._fill(standing)

    @property
    def is_dealt_with(self) -> bool:
        """Say whether the group has spoken of it at this review."""
        return self._shown.is_dealt_with

    def show_standing(self, standing: Standing) -> None:
        """Show what the plan says of it, if that is something else."""
        if standing != self._shown:
            self._shown = standing
            self._fill(standing)

    def open(self) -> None:
        """Show all that can be said of it."""
        if self._details is None:
            self._details = ReviewDetails(self._at, self._shown)
            self._details.entered.connect(self._go_on)
            self._column.addWidget(self._details)
            self._details.show()
        self._fill(self._shown)

    def fold(self) -> None:
        """Stand as one quiet line where it was dealt with."""
        if self._details is not None:
            self._details.hide()
            self._details.deleteLater()
            self._details = None
        self._fill(self._shown)

    def begin(self) -> None:
        """Put the focus where a person would begin with it."""
        if self._body.isHidden():
            self._again.setFocus()
        else:
            self._by_status[self._shown.action.status].setFocus(Qt.FocusReason.TabFocusReason)

    def _folded(self) -> QWidget:
        look = self._at.desk.look
        self._fold = QWidget()
        across = QHBoxLayout(self._fold)
        across.setContentsMargins(0, 0, 0, 0)
        self._shape = QLabel()
        self._said = Label("", "body", "quiet")
        self._again = Button(_("Change"), self._open_again, kind="quiet").with_icon(look, "pencil")
        across.addWidget(self._shape)
        across.addWidget(self._said, 1)
        across.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        return self._fold

    def _statuses(self) -> ChipRow:
        row = ChipRow(self._at.desk.look.px(8))
        self._by_status: dict[str, Button] = {}
        letters = {status: chr(key) for key, status in STATUS_KEYS.items()}
        number = self._shown.action.number
        for status in STATUSES:
            words = choice_label(self._at.desk.guide, "action", "status", status)
            made = self._by_status[status] = row.add(status, words)
            named = _("Action {number}: {words}")
            made.setAccessibleName(named.format(number=number, words=words))
            made.setAccessibleDescription(letters[status])
            made.setToolTip(letters[status])
            made.setIcon(status_icon(self._at.desk.look, status))
            made.setIconSize(status_icon_size(self._at.desk.look))
        row.pressed.connect(self._press)
        return row

    def _fill(self, standing: Standing) -> None:
        action, now = standing.action, standing.now.get("status")
        is_folded = standing.is_dealt_with and self._details is None
        words = f"{action.number}  {action.what}"
        self._title.setText(words)
        self._shape.setPixmap(status_shape(self._at.desk.look, action.status))
        self._said.setText(say_dealt_with(self._at.desk.guide, standing))
        self._again.setAccessibleName(_("Change: {what}").format(what=words))
        self._chips.show_chosen((action.status,) if now else ())
        self._show_facts(self._fact_words(standing))
        self._fold.setVisible(is_folded)
        self._body.setVisible(not is_folded)
        self.lead(self._again if is_folded else None)
        if self._details is not None:
            self._details.setVisible(standing.is_dealt_with)
            self._details.show_standing(standing)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        # Not at each letter of a note: these are widgets to lay out.
        if facts != self._facts_shown:
            self._facts_shown = facts
            clear(self._flow)
            for text, kind in facts:
                self._flow.addWidget(chip(text, kind))

    def _fact_words(self, standing: Standing) -> list[tuple[str, str]]:
        action, guide = standing.action, self._at.desk.guide
        found = [(say_person(action.lead) or _("No lead yet"), "true")]
        if standing.is_overdue and standing.due:
            words = _("Was due {day}").format(day=say_short_day(standing.due))
            found.append((words, "amber"))
        elif standing.due:
            found.append((_("by {day}").format(day=say_short_day(standing.due)), "true"))
        else:
            found.append((_("No day yet"), "true"))
        if standing.silent_since is not None:
            day = say_short_day(standing.silent_since)
            found.append((_("No reply yet; it was due {day}").format(day=day), "amber"))
        if standing.is_dealt_with:
            return found
        if standing.before is not None:
            was = choice_label(guide, "action", "status", standing.before.after)
            found.append((_("Last time: {words}").format(words=was), "true"))
        elif action.status != "not_started":
            found.append((choice_label(guide, "action", "status", action.status), "true"))
        return found

    def _press(self, status: str) -> None:
        """Take a status; who presses the one that was taken goes on to the next action."""
        is_same = self._shown.is_dealt_with and status == self._shown.action.status
        if is_same and self._details is not None:
            self._chips.show_chosen((status,))
            self._go_on()
            return
        self._at.deal(self._shown.action.id, "status", status)
        self.opened.emit(self._shown.action.id)
        self._by_status[status].setFocus(Qt.FocusReason.TabFocusReason)

    def _open_again(self) -> None:
        self.opened.emit(self._shown.action.id)
        # What was hidden takes the focus only once it is laid out.
        QTimer.singleShot(0, self, self.begin)

    def _go_on(self) -> None:
        self.went_on.emit(self._shown.action.id)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        status, reason = STATUS_KEYS.get(event.key()), REASON_KEYS.get(event.key())
        if is_plain and status and not self._body.isHidden():
            self._press(status)
        elif is_plain and reason and self._details is not None:
            self._details.choose(reason)
        elif event.key() == Qt.Key.Key_Escape and self._details is not None:
            self._go_on()
        else:
            super().keyPressEvent(event)
