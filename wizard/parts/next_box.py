"""Enter in a short box goes on to the next one, as people press it after each thing that they type."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from wizard.parts.edit import LineBox
from wizard.parts.page import Page

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def goes_on(event: QKeyEvent, boxes: Iterable[LineBox]) -> bool:
    """Go on from the box that has the focus to the next of those on show; say whether there was one."""
    shown = [box for box in boxes if box.isVisible() and not box.isReadOnly()]
    at = next((n for n, box in enumerate(shown) if box.hasFocus()), len(shown))
    if event.key() not in ENTER or at + 1 >= len(shown):
        return False
    following = shown[at + 1]
    following.setFocus(Qt.FocusReason.TabFocusReason)
    page = following.parentWidget()
    while page is not None and not isinstance(page, Page):
        page = page.parentWidget()
    if page is not None:
        page.bring(following)
    return True
