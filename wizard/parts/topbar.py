"""The bar at the top: the way back to all plans, and what can be done from anywhere."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from models.overrides import override
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.menu import open_under


class TopBar(QFrame):
    """Buttons for the window's actions; where room is scarce they stand in one menu."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._icons: dict[QAction, str] = {}
        self._buttons: dict[QAction, Button] = {}
        self._kept: QAction | None = None
        self._gathered: Sequence[QAction] = ()
        self._gathered_words = ""
        self._made: QMenu | None = None
        self.setProperty("surface", "top")
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        self._across.setSpacing(look.px(4))
        self.home = Button(_("All plans"), kind="quiet").with_icon(look, "arrow-left")
        self._across.addWidget(self.home)
        self._across.addStretch(1)
        self._menu = QMenu(self)
        self._more = Button(_("Menu"), self._open_menu, kind="quiet").with_icon(look, "list")
        self._across.addWidget(self._more)

    def add(self, action: QAction, icon: str) -> None:
        """Give an action its line in the menu, and its button as soon as it makes sense."""
        action.changed.connect(lambda: self._follow(action))
        self._menu.addAction(action)
        self._icons[action] = icon

    def gather(self, words: str, icon: str, actions: Sequence[QAction]) -> None:
        """Give several actions one button that opens a menu of them, seen while any of them is."""
        gate = QAction(words, self)
        gate.triggered.connect(lambda: open_under(self._submenu(), self._button(gate)))
        for action in actions:
            action.changed.connect(lambda: gate.setVisible(any(a.isVisible() for a in actions)))
        gate.setVisible(bool(actions))
        self._gathered = actions
        self._gathered_words = words
        self.add(gate, icon)
        self._menu.removeAction(gate)

    def _submenu(self) -> QMenu:
        """Return the menu of the gathered actions, made when somebody first opens it: Home has none."""
        if self._made is None:
            self._made = self._menu.addMenu(self._gathered_words)
            self._made.addActions(self._gathered)
        return self._made

    def keep(self, action: QAction) -> None:
        """Let an action keep its button also where the others stand in the menu."""
        self._kept = action
        self._menu.removeAction(action)

    def _lay_out(self) -> None:
        """Fold where the words of this language, in this size, need more room than there is."""
        visible = [action for action in self._icons if action.isVisible()]
        shown = [self.home, *(self._button(action) for action in visible)]
        gaps = self._across.spacing() * (len(shown) + 1) + 2 * self._look.px(12)
        is_folded = sum(button.sizeHint().width() for button in shown) + gaps > self.width()
        self._more.setVisible(is_folded)
        for action, button in self._buttons.items():
            button.setVisible(action.isVisible() and (not is_folded or action is self._kept))

    def _button(self, action: QAction) -> Button:
        """Return the button of an action, made when it is first to be seen: Home shows few."""
        if action not in self._buttons:
            key = action.shortcut().toString()
            # Several steps are taken back by several quick clicks; for a page it makes no difference.
            made = Button(action.text(), action.trigger, kind="quiet", key=key, repeats=True)
            made.with_icon(self._look, self._icons[action])
            order = list(self._icons)
            behind = order[: order.index(action)]
            # Home and the stretch stand first.
            self._across.insertWidget(2 + sum(a in self._buttons for a in behind), made)
            self._buttons[action] = made
            self._tell(action)
        return self._buttons[action]

    def _follow(self, action: QAction) -> None:
        if self.isVisible():
            self._lay_out()
        if action in self._buttons:
            self._tell(action)

    def _tell(self, action: QAction) -> None:
        button = self._buttons[action]
        button.setEnabled(action.isEnabled())
        if action.toolTip() and action.toolTip() != action.text():
            button.setToolTip(action.toolTip())
            button.setAccessibleDescription(action.toolTip())

    def _open_menu(self) -> None:
        if self._gathered:
            self._submenu()
        open_under(self._menu, self._more)

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._lay_out()
