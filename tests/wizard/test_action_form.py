"""An action opens as a form that begins at its top, where the focus is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.wizard.find import find, focused, names, press
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.button import Button


def test_a_form_longer_than_the_page_is_shown_from_its_top(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 768)
    action = program.desk.plan.actions[0]
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    name = f"Edit {action.number}  {action.what}"
    qtbot.waitUntil(lambda: name in names(page))
    button = find(page, name, Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    card = button.parentWidget()
    assert isinstance(card, ActionCard)
    qtbot.waitUntil(lambda: card.height() > page.viewport().height())
    qtbot.waitUntil(lambda: 0 <= card.mapTo(page.viewport(), QPoint()).y() < 60)
    assert focused().accessibleName() == "What will be done?"
    assert card.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    assert focused() is button
