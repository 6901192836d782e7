"""The one button: words always, an icon beside them where it helps."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtGui import QEnterEvent, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPushButton

from models.overrides import override
from wizard.look import Look


class Button(QPushButton):
    """A button of one kind: `plain primary quiet chip step line link`."""

    def __init__(
        self,
        words: str,
        pressed: Callable[[], object] | None = None,
        *,
        kind: str = "plain",
        key: str = "",
        repeats: bool = False,
    ) -> None:
        """Show `words`, call `pressed` when pressed, and say the key that does the same.

        A double-click presses it once, as some people double-click everything; where it `repeats`, twice.
        """
        # An ampersand in a plan's words is a letter here, not a mnemonic.
        super().__init__()
        self._has_icon = False
        self._repeats = repeats
        self.setProperty("kind", kind)
        self.say(words)
        self.setAutoDefault(False)
        if key:
            self.setToolTip(key)
            self.setAccessibleDescription(key)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())  # noqa: PLW0108  Qt would pass `checked`.

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(self._spaced(words))
        self.setAccessibleName(words)

    def with_icon(self, look: Look, name: str, colour: str = "") -> "Button":
        """Draw an icon beside the words, and return the button."""
        tone = colour or ("on_accent" if self.property("kind") == "primary" else "ink")
        icon = look.icon(name, tone)
        if tone == "on_accent":
            # Switched off, the button loses its ground: a light icon would be lost on it.
            icon.addPixmap(look.icon(name, "hint").pixmap(look.icon_size()), QIcon.Mode.Disabled)
        return self.with_mark(icon, look.icon_size())

    def with_mark(self, mark: QIcon, size: QtCore.QSize) -> "Button":
        """Draw a mark of a `size` beside the words, and return the button."""
        self._has_icon = True
        self.say(self.accessibleName())
        self.setIcon(mark)
        self.setIconSize(size)
        return self

    def _spaced(self, line: str) -> str:
        """Return a line of words as Qt shows it."""
        # Qt sets an icon close to its words: a space keeps them apart, and no name begins with it.
        gap = " " if self._has_icon and line else ""
        return gap + line.replace("&", "&&")

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        # The second click may also be meant for the button of the page before, which stood at the same spot.
        if self._repeats:
            super().mouseDoubleClickEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        # Not before a mouse comes: see wizard/numbers.py.
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Qt presses a button by Enter in dialogs only, and people press Enter everywhere.
        if (
            event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
            and not event.isAutoRepeat()
        ):
            self.click()
        elif event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier and event.key() in (
            QtCore.Qt.Key.Key_Up,
            QtCore.Qt.Key.Key_Down,
        ):
            # Qt would go on to the next control, as it does without Alt: the row moves by it.
            event.ignore()
        else:
            super().keyPressEvent(event)
