"""Finds widgets as a person who does not see the screen would: by what they are called."""

from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.due_row import DueRow
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.page import Page
from wizard.parts.plan_card import PlanCard

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
    """The one visible widget under `root` with this accessible name."""
    found = [w for w in root.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}; there are {names(root)}"
    return found[0]


def names(root: QWidget) -> list[str]:
    """The accessible names of all that can be seen under `root`."""
    return [
        w.accessibleName()
        for w in root.findChildren(QWidget)
        if w.accessibleName() and w.isVisible()
    ]


def words(root: QWidget) -> str:
    """All words that can be read under `root`, line by line."""
    return "\n".join(label.text() for label in root.findChildren(Label) if label.isVisible())


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def focus_name() -> str:
    """What the widget that has the focus is called, empty where nothing has it."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifier)


def is_seen(widget: QWidget, page: Page) -> bool:
    """Whether all of a widget is on show."""
    here = QRect(widget.mapTo(page.viewport(), QPoint()), widget.size())
    return page.viewport().rect().contains(here)


def choose_paper(program: Program, title: str) -> None:
    """Choose a paper on the print page by its title."""
    (fold,) = (
        f
        for f in program.window.current().findChildren(Fold)
        if f.isVisible() and f.button.accessibleName().startswith("Paper: ")
    )
    fold.open(True)
    find(program.window, f"Which paper: {title}", Button).click()


def rows(program: Program) -> list[DueRow]:
    """The rows of Today that can be seen."""
    found = program.window.current().findChildren(DueRow)
    return [row for row in found if row.isVisible()]


def titles(page: QWidget) -> list[str]:
    """The titles of the plans that have a card."""
    return [card.title for card in page.findChildren(PlanCard)]


def tap(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key as the keyboard does: menus, shortcuts and the focus get it in their order."""
    handle = window.windowHandle()
    assert handle is not None, "the window was never shown"
    QTest.keyClick(handle, key, modifier)
