"""Step 3: the actions of one level as cards, with one line at the bottom to add the next."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from models.checks.problem import Problem
from models.editing import Subject
from models.guide.rows import actions_under
from models.guide.shapes import Question
from models.guide.suggestion import Suggestion, suggested_words
from models.overrides import override
from models.plan.records import Action
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.action_card import ActionCard
from wizard.fields.asked_for import AskedFor
from wizard.fields.level_chips import LevelChips, head_of
from wizard.fields.quick_entry import QuickEntry
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.order import GAP, Order
from wizard.parts.page import clear
from wizard.parts.pinned import PinnedPage

# A wall holds no more; the rest comes at the press of a button.
FIRST_CARDS = 60


class ActionsPage(PinnedPage):
    """One level's actions."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        self._entry = QuickEntry(desk)
        super().__init__(desk, self._entry)
        self._question: Question | None = None
        self._cards: dict[UUID, ActionCard] = {}
        self._is_drawn = False
        self._open: UUID | None = None
        self._most = FIRST_CARDS
        self._order = Order(desk.look, self)
        self._order.moved.connect(self._put)
        self._entry.added.connect(self._after_adding)
        self._entry.told.connect(self.place_line)
        desk.checked.connect(self._show_suggestions)
        desk.checked.connect(self._show_all_checked)

    @override
    def show_place(self, place: str) -> None:
        question = self.desk.guide.question(place.partition("/")[2])
        if self._question is None or question.id != self._question.id:
            self._open, self._most = None, FIRST_CARDS
        self._question, self._cards, self._is_drawn = question, {}, False
        self.put_line_away()
        clear(self.column)
        self._levels = LevelChips(self.desk, question)
        self._levels.chosen.connect(self.went)
        self._asked = AskedFor(self.desk)
        self._asked.taken_up.connect(self._take_up)
        self._asked.accepted.connect(self.focus_first)
        self._asked.went.connect(self.went)
        for widget in (*head_of(self.desk, question, self.went), self._levels, self._asked):
            self.column.addWidget(widget)
        self._list = QVBoxLayout()
        self._list.setSpacing(self.look.px(GAP))
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self._entry.aim(question)
        self.show_line(is_wanted=bool(question.level))
        self.refresh()
        self._show_suggestions()
        self.go_up()

    @override
    def refresh(self) -> None:
        if self._question is None:
            return
        self.hold(self._cards.values())
        self._levels.count()
        rows = self._actions()
        shown = rows[: self._most]
        is_new = not self._is_drawn or [a.id for a in shown] != list(self._cards)
        if is_new:
            self._rebuild(shown, len(rows))
        # While somebody types, only the action at hand follows at once; the others wait for the pause after it.
        self._show(a for a in shown if is_new or self._cards[a.id].action is not a)

    def _show(self, actions: Iterable[Action]) -> None:
        for action in actions:
            self._cards[action.id].show_action(
                action, self.desk.services.gaps(action, self.desk.plan)
            )

    def _show_all_checked(self) -> None:
        """Follow what an edit elsewhere in the plan means for each action on show."""
        if self.desk.has_plan:
            self._show(a for a in self._actions() if a.id in self._cards)

    @override
    def focus_first(self) -> None:
        if self._question is not None and self._question.level:
            self._entry.what.setFocus()
            if not self.is_pinned:
                # It scrolls along with the page here: the focus is to be seen.
                self.bring(self._entry)
        elif self._cards:
            next(iter(self._cards.values())).begin()

    @override
    def show_gap(self, gap: Problem) -> None:
        if gap.record is not None:
            self.show_row(gap.record, gap.field)

    @override
    def show_row(self, row: UUID, field: str = "") -> None:
        if row not in self._cards and any(a.id == row for a in self._actions()):
            self._show_all()
        if row in self._cards:
            self._open_card(row, field)

    def _actions(self) -> list[Action]:
        question = self._question
        return actions_under(self.desk.plan, self.desk.guide, question) if question else []

    def _rebuild(self, shown: Sequence[Action], total: int) -> None:
        # Cards that stay keep their place on the screen: made anew, they would let the page jump.
        kept = {a.id: self._cards[a.id] for a in shown if a.id in self._cards}
        for card in kept.values():
            self._list.removeWidget(card)
        clear(self._list)
        self._cards, self._is_drawn = {a.id: kept.get(a.id) or self._card(a) for a in shown}, True
        for card in self._cards.values():
            self._list.addWidget(card)
        self._order.show_rows({a_id: (card,) for a_id, card in self._cards.items()})
        if not shown:
            nothing = _("No actions here yet. Type the first one below.")
            self._list.addWidget(Label(nothing, "body", "quiet"))
        if total > len(shown):
            more = ngettext("Show {n} more action", "Show {n} more actions", total - len(shown))
            self._list.addWidget(Button(more, self._show_all))
        if self._open in self._cards:
            self._cards[self._open].open()

    def _card(self, action: Action) -> ActionCard:
        card = ActionCard(self.desk, self._question, action, self._ids)  # type: ignore[arg-type]
        self._order.watch(card)
        card.opened.connect(self._open_card)
        card.moved.connect(self._move)
        card.removed.connect(self._remove)
        card.stepped_up.connect(self._step_up)
        card.went.connect(self.went)
        return card

    def _show_all(self) -> None:
        self._most = len(self.desk.plan.actions)
        self.refresh()

    def _open_card(self, row_id: UUID | None, field: str = "") -> None:
        if self._open in self._cards and self._open != row_id:
            self._cards[self._open].close_form()
        if row_id is None and self._open in self._cards:
            closed = self._cards[self._open]
            closed.edit.setFocus()
            self.bring(closed)
        self._open = row_id
        if row_id in self._cards:
            self.bring(self._cards[row_id].begin_form(field))

    def _ids(self) -> list[UUID]:
        return [a.id for a in self._actions()]

    def _move(self, row_id: UUID, by: int) -> None:
        """Move an action by one place; what was pressed for it keeps the focus."""
        ids = self._ids()
        if row_id in ids and 0 <= (place := ids.index(row_id) + by) < len(ids):
            self._most = max(self._most, place + 1)  # Its card stays on show.
            self._put(row_id, place)
            self._cards[row_id].edit.setFocus()
            self.bring_new(self._cards[row_id])

    def _put(self, row_id: UUID, place: int) -> None:
        """Let an action stand at `place` of its list."""
        rows = tuple(self._actions())
        row = next((a for a in rows if a.id == row_id), None)
        if row is not None and self._question is not None:
            self.desk.move_row(self._question, rows, row, place)

    def _remove(self, row_id: UUID) -> None:
        action = self.desk.plan.records.get(row_id)
        if action is not None and self._question is not None:
            self.focus_first()  # Before: from what is gone Qt would go on to the first control.
            self.desk.remove_row(self._question, action)
            self.noticed.emit(_("Deleted. Ctrl+Z brings it back."))

    def _step_up(self, made_id: UUID) -> None:
        """Go where the next body is asked, with the new action open at what the group must say."""
        made = next(a for a in self.desk.plan.actions if a.id == made_id)
        self.went.emit(f"question/{self.desk.guide.by_level(made.level).id}")
        self.show_row(made_id, "deadline" if made.body else "body")
        words = _("Action {number} asks one step higher. Ctrl+Z takes it back.")
        self.noticed.emit(words.format(number=made.number))

    def _after_adding(self) -> None:
        self._most = max(self._most, len(self._actions()))
        self.refresh()
        self.bring_new(self._cards[self._actions()[-1].id])

    def _show_suggestions(self) -> None:
        if self._question is not None and self.desk.has_plan:
            self.hold(self._cards.values())
            self._asked.show_level(self._question.level)

    def _take_up(self, suggestion: Suggestion) -> None:
        made = Action(
            id=suggestion.action,
            what=suggested_words(self.desk.guide, suggestion),
            level=suggestion.level,
            answers_needs=(suggestion.need,) if suggestion.need else (),
        )
        self.desk.do(self.desk.plan.with_action(made), Subject("add", suggestion.question, made.id))
        self._show_suggestions()
        self._open_card(made.id)
