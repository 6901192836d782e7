"""Home: the plans as cards, what comes next in each, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import FourfoldError, LibraryError
from models.overrides import override
from models.words import _, ngettext
from wizard import jobs
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.fit import fit
from wizard.parts.home_head import HomeHead
from wizard.parts.label import Label
from wizard.parts.page import Page, clear
from wizard.parts.shelf import Shelf
from wizard.parts.start_card import nothing_found, start_card

if TYPE_CHECKING:
    from uuid import UUID

    from models.plan.plan import Plan
    from wizard.desk import Desk
    from wizard.parts.plan_card import PlanCard

# Further cards are built when this much of the page is left below what is seen.
NEAR_THE_END = 400
# A title in a sentence is shortened to this.
SAID_LETTERS = 60


class HomePage(Page):
    """All plans of this computer."""

    def __init__(self, desk: Desk) -> None:
        """Lay the head of the page; the cards come after the first paint."""
        super().__init__(desk, margin=56)
        self._deleted_last: UUID | None = None
        self._waits_for_paint = False
        self._head = HomeHead(self.look)
        self._banner = Banner(self.look)
        self._shelf = Shelf(desk)
        self._advice = QVBoxLayout()
        self._drawer = Button("", partial(self.went.emit, "deleted"), kind="quiet")
        self._drawer.with_icon(self.look, "trash-2")
        self._drawer.hide()
        stays = Label(
            _("Everything stays on this computer. Nothing is sent anywhere."), "small", "quiet"
        )
        for widget in (self._head, stays, self._banner):
            self.column.addWidget(widget)
        self.column.addLayout(self._advice)
        self.column.addWidget(self._shelf)
        under = QHBoxLayout()
        self.column.addLayout(under)
        under.addWidget(self._drawer)
        under.addStretch(1)
        self.column.addStretch(1)
        self._connect()

    def undo(self) -> None:
        """Take the last deleted plan out of the drawer again."""
        plan_id, self._deleted_last = self._deleted_last, None
        if plan_id is not None and self._try(lambda: self.desk.services.library.restore(plan_id)):
            self._banner.hide()
            self._fill()
            self._focus_on(plan_id)

    def _connect(self) -> None:
        self._head.searched.connect(self._fill)
        self._head.new_asked.connect(partial(self.went.emit, "new"))
        self._head.file_asked.connect(self._choose_file)
        self._head.list_asked.connect(lambda: self._shelf.focus(0))
        self._shelf.made.connect(self._connect_card)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        QShortcut(QKeySequence("Ctrl+O"), self, self._choose_file)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        QShortcut(QKeySequence("Ctrl+F"), self, self._head.focus_search)

    def _connect_card(self, card: PlanCard) -> None:
        card.opened.connect(partial(self.went.emit, f"open/{card.plan_id}"))
        card.deleted.connect(partial(self._delete, card))
        card.duplicated.connect(partial(self._duplicate, card))
        card.file_wanted.connect(partial(self._save_file, card))
        card.focused.connect(self._show_focused)

    def _begin(self) -> None:
        """Show the plans, the one that was opened last one Enter away; at the start Today, if something is due."""
        is_starting, self.desk.is_starting = self.desk.is_starting and self.isVisible(), False
        services = self.desk.services
        try:
            last = services.library.last_opened()
            is_due = is_starting and services.library.is_due(services.clock().date())
        except LibraryError:
            self.went.emit("refused")
            return
        if is_due:
            self.went.emit("today")
            return
        self._fill()
        if not self.isVisible():
            # Somebody went on before the plans were there: the focus is theirs.
            return
        card = self._shelf.card_of(last)
        if card is not None and card.can_open:
            card.take_focus()
        else:
            self._focus_near(0)

    def _fill(self) -> bool:
        """Show the plans that are searched for; return whether the library could be read."""
        search = self._head.search
        if not self._try(partial(self._shelf.show_plans, search)):
            return False
        clear(self._advice)
        if not self._shelf.total:
            self._advice.addWidget(
                nothing_found(self.look, search, self._head.clear_search)
                if search
                else start_card(self.look, self.went.emit)
            )
        deleted = self.desk.services.library.count(deleted=True)
        self._drawer.setVisible(bool(deleted))
        self._drawer.say(ngettext("Deleted: {n} plan", "Deleted: {n} plans", deleted))
        return True

    def _focus_near(self, place: int) -> None:
        if not self._shelf.focus(place):
            self._head.focus_new()

    def _focus_on(self, plan_id: UUID) -> None:
        card = self._shelf.card_of(plan_id)
        if card is not None:
            card.take_focus()

    def _follow_scroll(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if self._shelf.has_more and value > bar.maximum() - self.look.px(NEAR_THE_END):
            self._try(self._shelf.show_more)

    def _show_focused(self, control: QWidget) -> None:
        # A card that was made just now has its place only after Qt's next turn.
        QTimer.singleShot(0, control, partial(self.ensureWidgetVisible, control))

    def _choose_file(self) -> None:
        from wizard import dialogs  # noqa: PLC0415  Qt's choosers are slow to import.

        kinds = _("Plans and action lists (*.plan.json *.csv *.xlsx)")
        path = dialogs.open_file(self, _("Open a plan file"), (kinds,))
        if path is not None:
            self.file_chosen.emit(path)

    def _delete(self, card: PlanCard) -> None:
        place = self._shelf.cards.index(card)
        if not self._try(lambda: self.desk.services.library.delete(card.plan_id)):
            return
        self._deleted_last = card.plan_id
        words = _("“{title}” is in Deleted now.").format(title=fit(card.title, SAID_LETTERS))
        self._banner.say(words, kind="green", action=_("Undo"), do=self.undo)
        self._fill()
        self._focus_near(place)

    def _duplicate(self, card: PlanCard) -> None:
        from uuid import uuid4  # noqa: PLC0415  Home is painted before the first id is read.

        made = uuid4()
        title = self.desk.guide.by_role("title").id
        library = self.desk.services.library
        if self._try(lambda: library.duplicate(card.plan_id, made, title)):
            self._fill()
            self._focus_on(made)
            self._banner.say(
                _("A copy of “{title}” was made.").format(title=fit(card.title, SAID_LETTERS)),
                kind="green",
            )

    def _save_file(self, card: PlanCard) -> None:
        from wizard import dialogs  # noqa: PLC0415  Qt's choosers are slow to import.

        services = self.desk.services
        path = dialogs.save_file(self, _("Save plan file"), "plan.json", services.clock().date())
        if path is None:
            return
        plans: list[Plan] = []
        if self._try(lambda: plans.append(services.library.read(card.plan_id).plan)):
            jobs.run(
                lambda: services.write_file(path, services.export("plan.json", plans[0])),
                lambda _nothing: self._banner.say(dialogs.say_saved(path), kind="green"),
                self._say_failed,
                parent=self,
            )

    def _try(self, deed: Callable[[], object]) -> bool:
        """Do something that the world may refuse; say why in the banner, and return whether it was done."""
        try:
            deed()
        except FourfoldError as error:
            self._say_failed(error)
            return False
        return True

    def _say_failed(self, error: FourfoldError) -> None:
        self._banner.say(error.sentence)

    @override
    def show_place(self, place: str) -> None:
        # The frame is painted first, and the cards right after.
        if self.isVisible():
            QTimer.singleShot(0, self, self._begin)
        else:
            self._waits_for_paint = True

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._waits_for_paint:
            self._waits_for_paint = False
            QTimer.singleShot(0, self, self._begin)

    @override
    def focus_first(self) -> None:
        """Leave the focus to the cards, which are not there yet."""
