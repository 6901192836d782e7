"""What was agreed, at a review: every open action in its order, and on to the next with Enter."""

from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from models.meetings.standing import Standing, standings
from models.words import _, ngettext
from wizard.fields.at_review import AtReview
from wizard.fields.review_line import ReviewLine
from wizard.fields.review_part import ReviewPart
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import clear, put

# A screen holds fewer; the rest comes at the press of a button, or with Enter.
FIRST_LINES = 15


class ReviewActions(ReviewPart):
    """The lines of one review. One of them at most is open."""

    def __init__(self, at: AtReview) -> None:
        """Show the actions as they stand."""
        super().__init__()
        self._at = at
        self._open: UUID | None = None
        self._lines: dict[UUID, ReviewLine] = {}
        self._most = FIRST_LINES
        self._more: Button | None = None
        self._count = Label("", "body", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(at.desk.look.px(8))
        self._column.addWidget(self._count)
        self._column.addWidget(Label(_hint(), "small", "quiet"))
        self._list = QVBoxLayout()
        self._list.setSpacing(at.desk.look.px(8))
        self._column.addLayout(self._list)
        self.refresh()

    @property
    def left(self) -> int:
        """How many actions were not dealt with yet."""
        return sum(not s.is_dealt_with for s in self._standings)

    def refresh(self) -> None:
        """Follow the plan."""
        review = self._at.review
        self._standings: list[Standing] = standings(self._at.plan, review) if review else []
        shown = self._standings[: self._most]
        ids, known = [s.action.id for s in shown], list(self._lines)
        if ids[: len(known)] != known:
            self._empty()
        if len(ids) != len(self._lines):
            self._add_lines(shown[len(self._lines) :])
        for standing in shown:
            self._lines[standing.action.id].show_standing(standing)
        self._count.setText(self._say_count())

    def begin(self) -> None:
        """Put the focus on the first action that was not dealt with, or on the first at all."""
        waiting = [line for line in self._lines.values() if not line.is_dealt_with]
        for line in (waiting or list(self._lines.values()))[:1]:
            line.begin()
            self.turned.emit(line)

    def _say_count(self) -> str:
        if not self._standings:
            return _("No action is open. Well done.")
        overdue = sum(s.is_overdue for s in self._standings)
        words = ngettext("{n} action is open.", "{n} actions are open.", len(self._standings))
        if overdue:
            late = ngettext("{n} is past its day.", "{n} are past their day.", overdue)
            words = f"{words} {late}"
        if not self.left:
            return _("{words} All of them were talked of.").format(words=words)
        left = ngettext(
            "{n} is still to be talked of.", "{n} are still to be talked of.", self.left
        )
        return f"{words} {left}"

    def _empty(self) -> None:
        clear(self._list)
        self._lines, self._more = {}, None

    def _add_lines(self, behind: list[Standing]) -> None:
        if self._more is not None:
            self._list.removeWidget(self._more)
            self._more.deleteLater()
            self._more = None
        for standing in behind:
            line = ReviewLine(self._at, standing)
            line.opened.connect(self._open_line)
            line.went_on.connect(self._go_on)
            self._list.addWidget(line)
            if self.isVisible():
                # It may get the focus at once.
                line.show()
            self._lines[standing.action.id] = line
        left = len(self._standings) - len(self._lines)
        if left > 0:
            words = ngettext("Show {n} more action", "Show {n} more actions", left)
            self._more = Button(words, self._show_more)
            put(self._list, self._more)
        if self._open in self._lines:
            self._lines[self._open].open()

    def _show_more(self) -> None:
        self._most = len(self._lines) + FIRST_LINES
        self.refresh()

    def _open_line(self, action_id: UUID) -> None:
        if self._open in self._lines and self._open != action_id:
            self._lines[self._open].fold()
        self._open = action_id
        line = self._lines[action_id]
        line.open()
        self.turned.emit(line)

    def _go_on(self, action_id: UUID) -> None:
        """Fold an action, and begin with the next one that was not dealt with."""
        self._lines[action_id].fold()
        self._open = None
        waiting = self._waiting(action_id)
        if not waiting and self.left:
            self._show_more()
            waiting = self._waiting(action_id)
        if not waiting:
            self.asked.emit("signs")
            return
        line = waiting[0]
        line.begin()
        self.turned.emit(line)
        # The line above has just become shorter.
        QTimer.singleShot(0, line, lambda: self.turned.emit(line))

    def _waiting(self, action_id: UUID) -> list[ReviewLine]:
        """Return the lines that were not dealt with, those behind an action first."""
        ids = list(self._lines)
        place = ids.index(action_id) + 1
        lines = [self._lines[i] for i in (*ids[place:], *ids[:place])]
        return [line for line in lines if not line.is_dealt_with]


def _hint() -> str:
    return _(
        "Keys: N not started, W on the way, D done, S stuck, X dropped. "
        "1 to 4 say why. Enter goes to the next."
    )
