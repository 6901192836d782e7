"""Qt's named values that the first paint needs, by number: set as properties, they cost no enumeration.

PySide makes all ninety of Qt's enumerations at the first use of `Qt`, which takes as long as all of the frame. So what
is imported before the first paint says `QtCore.Qt` where it needs one later, and never imports `Qt` itself.
"""

PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus
NO_SCROLL_BAR = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
WHOLE_PROGRAM = 2  # Qt.ShortcutContext.ApplicationShortcut
