"""Tab goes on in the order in which a page is laid out, and leaves nothing behind."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayoutItem
from shiboken6 import Shiboken

from tests.wizard.find import focus_name, tap
from wizard.app import Program


def items_of_layouts() -> int:
    """How many items of layouts Python holds."""
    return sum(
        isinstance(one, QLayoutItem) and not isinstance(one, QObject)
        for one in Shiboken.getAllValidWrappers()
    )


def test_tab_keeps_no_item_of_a_layout(program: Program) -> None:
    # Qt deletes an item with its widget; what is made in its place was taken for the item, with a traceback.
    program.window.go(f"question/{program.desk.guide.by_role('vision').id}")
    before = items_of_layouts()
    seen = set()
    for _press in range(12):
        tap(program.window, Qt.Key.Key_Tab)
        seen.add(focus_name())
    assert len(seen) > 6
    assert items_of_layouts() == before
