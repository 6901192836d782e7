"""Tab goes on in the order in which a page is laid out; and of no layout anything is kept that Qt deletes."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLayoutItem
from shiboken6 import Shiboken

from tests.wizard.find import focus_name, tap
from wizard.app import Program
from wizard.parts.flow import FlowLayout

PLACES = ("home", "today", "new", "settings", "help", "print", "checkup", "history", "rounds")
MORE = ("handover", "meeting", "load", "deleted", "arrival")


def kept_items() -> int:
    """How many items of layouts Python keeps, but for those that lines of widgets are made of."""
    tops = QApplication.topLevelWidgets()
    flows = [flow for top in tops for flow in top.findChildren(FlowLayout)]
    own = {id(flow.itemAt(at)) for flow in flows for at in range(flow.count())}
    return sum(
        isinstance(one, QLayoutItem) and not isinstance(one, QObject) and id(one) not in own
        for one in Shiboken.getAllValidWrappers()
    )


# Qt deletes an item with its widget. Where Python keeps it, a widget that is made in its place in memory is taken for
# the item, with a traceback. PySide keeps what is asked for by `itemAt`, and all that stands in a layout when that is
# put into another: layouts are put where they belong first and filled then.


def test_tab_keeps_no_item_of_a_layout(program: Program) -> None:
    program.window.go(f"question/{program.desk.guide.by_role('vision').id}")
    before = kept_items()
    seen = set()
    for _press in range(12):
        tap(program.window, Qt.Key.Key_Tab)
        seen.add(focus_name())
    assert len(seen) > 6
    assert kept_items() == before


@pytest.mark.parametrize("place", [*PLACES, *MORE])
def test_a_page_keeps_no_item_of_a_layout(program: Program, place: str) -> None:
    before = kept_items()
    program.window.go(place)
    assert kept_items() <= before


def test_no_question_keeps_an_item_of_a_layout(program: Program) -> None:
    before = kept_items()
    for question in program.desk.guide.questions:
        program.window.go(f"question/{question.id}")
        assert kept_items() <= before, question.id
