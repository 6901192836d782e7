"""Qt's named values that Home needs to appear, by number: they cost no enumeration.

PySide makes all ninety of Qt's enumerations at the first use of `Qt`, which takes as long as all of the frame. So what
Home imports says `QtCore.Qt` where it needs one later, and never imports `Qt` itself.
"""

from PySide6 import QtCore

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus
NO_SCROLL_BAR = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
WHOLE_PROGRAM = 2  # Qt.ShortcutContext.ApplicationShortcut


def make_enumerations() -> None:
    """Make all of Qt's enumerations now, so that the first key need not wait for them."""
    QtCore.Qt  # noqa: B018  Being asked for is what makes them.
