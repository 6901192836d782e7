"""On a small screen and in the largest text every control of the main job is reached, and none is cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from wizard.parts.button import Button

LARGER = 4  # Each press of the key is 25 percent.
SIZES = [(1024, 700, 0), (1024, 700, LARGER), (1366, 768, LARGER)]


@pytest.mark.parametrize(("width", "height", "larger"), SIZES)
def test_nothing_is_out_of_reach_or_cut_off(
    computer: Computer, width: int, height: int, larger: int
) -> None:
    keyboard = computer.start(width, height)
    keyboard.press(*["Ctrl++"] * larger)
    keyboard.wait(lambda: keyboard.here == "New plan")
    found = list(faults(keyboard))
    keyboard.press("Return")
    found += faults(keyboard)
    keyboard.press("Alt+Home")
    keyboard.wait(lambda: keyboard.here == "New plan")
    keyboard.do("Look at the example")
    for _page in range(story.MOST_STEPS):
        found += faults(keyboard)
        if "Save PDF" in keyboard.names:
            break
        keyboard.press("Ctrl+Return")
    for key in ("Ctrl+,", "F1", "Alt+Home"):
        keyboard.press(key)
        found += faults(keyboard)
    assert (window().width(), window().height()) == (width, height)
    assert found == []


def window() -> QWidget:
    found = QApplication.activeWindow()
    assert found is not None
    return found


def faults(keyboard: Keyboard) -> Iterator[str]:
    """Name each control of the page on show that does not come whole into the window, and each sideways bar."""
    page = keyboard.question
    for area in window().findChildren(QAbstractScrollArea):
        bar = area.horizontalScrollBar()
        if area.isVisible() and area.accessibleName() != "The pages" and bar.isVisible():
            yield f"{page}: {type(area).__name__} scrolls sideways"
    for control in window().findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            bring_into_sight(control)
            if trouble := trouble_of(control):
                yield f"{page}: {control.accessibleName()!r} {trouble}"


def bring_into_sight(control: QWidget) -> None:
    """Scroll every area around a control as the focus does."""
    parent = control.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(control)
        parent = parent.parentWidget()


def trouble_of(control: QWidget) -> str:
    left = control.mapTo(window(), QPoint(0, 0)).x()
    if left < 0 or left + control.width() > window().width():
        return f"stands at {left} and is {control.width()} wide"
    if isinstance(control, Button) and control.width() < control.sizeHint().width():
        # Words that go on in the next line need height instead.
        needed = control.heightForWidth(control.width())
        if not 0 < needed <= control.height():
            return f"is {control.width()} wide and needs {control.sizeHint().width()}"
    if control.visibleRegion().boundingRect().width() < control.width():
        return f"shows {control.visibleRegion().boundingRect().width()} of {control.width()}"
    return ""
