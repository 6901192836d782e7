"""The bar at the top: the way back to all plans, and what can be done from anywhere."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from models.overrides import override
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button


class TopBar(QFrame):
    """Buttons for the window's actions; where room is scarce they stand in one menu."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._buttons: list[tuple[Button, QAction]] = []
        self._is_narrow = False
        self._is_folded = False
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
        self.fold(False)

    def add(self, action: QAction, icon: str) -> None:
        """Give an action its button and its line in the menu."""
        key = action.shortcut().toString()
        button = Button(action.text(), action.trigger, kind="quiet", key=key).with_icon(
            self._look, icon
        )
        action.changed.connect(lambda: self._follow(button, action))
        self._across.insertWidget(self._across.count() - 1, button)
        self._menu.addAction(action)
        self._buttons.append((button, action))
        self._follow(button, action)

    def fold(self, is_narrow: bool) -> None:
        """Stand as buttons, or as one menu."""
        self._is_narrow = is_narrow
        self._lay_out()

    def _lay_out(self) -> None:
        """Fold also where the words of a language need more room than there is."""
        shown = [self.home, *(b for b, action in self._buttons if action.isVisible())]
        gaps = self._across.spacing() * (len(shown) + 1) + 2 * self._look.px(12)
        needed = sum(button.sizeHint().width() for button in shown) + gaps
        self._is_folded = self._is_narrow or needed > self.width()
        self._more.setVisible(self._is_folded)
        for button, action in self._buttons:
            button.setVisible(action.isVisible() and not self._is_folded)

    def _follow(self, button: Button, action: QAction) -> None:
        self._lay_out()
        button.setEnabled(action.isEnabled())
        if action.toolTip() and action.toolTip() != action.text():
            button.setToolTip(action.toolTip())
            button.setAccessibleDescription(action.toolTip())

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._lay_out()
