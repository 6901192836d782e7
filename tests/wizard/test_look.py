"""Every word can be read and the focus be seen, in each theme, also where a dim projector shows it."""

from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.guard import ROOT
from tests.wizard.find import find
from wizard.app import dress
from wizard.look import THEMES, Look, stylesheet
from wizard.parts.button import Button
from wizard.parts.edit import LineBox

# What WCAG 2.2 asks of words, and of edges and marks.
WORDS, EDGES = 4.5, 3.0
GROUNDS = ("ground", "card", "side", "tint")
PAIRS = {
    **dict.fromkeys(product(("ink", "quiet"), (*GROUNDS, "chip", "hover")), WORDS),
    **dict.fromkeys(product(("accent", "amber", "green"), GROUNDS), WORDS),
    **dict.fromkeys((("ink", "pressed"), *product(("hint",), GROUNDS)), WORDS),
    **dict.fromkeys((("on_accent", "accent"), ("on_accent", "ink")), WORDS),
    **dict.fromkeys((("amber", "on_amber"), ("green", "on_green"), ("accent", "hover")), WORDS),
    **dict.fromkeys(product(("border", "focus"), ("ground", "card")), EDGES),
}


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG 2.2 reckons it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", THEMES)
def test_every_word_and_every_edge_stands_out_from_its_ground(theme: str) -> None:
    colours = THEMES[theme]._asdict()
    for (above, below), least in PAIRS.items():
        found = contrast(QColor(colours[above]), QColor(colours[below]))
        assert found >= least, (above, below, round(found, 2))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("text", [100, 200])
def test_the_focus_is_seen_and_moves_nothing(
    qtbot: QtBot, qapp: QApplication, theme: str, text: int
) -> None:
    dress(qapp, stylesheet(Look(ROOT / "resources", theme, text), ROOT / "resources"))
    window = controls()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    elsewhere = find(window, "Elsewhere", Button)
    for control in (*window.findChildren(Button)[1:], *window.findChildren(LineBox)):
        elsewhere.setFocus()
        plain, place = window.grab(control.geometry()).toImage(), control.geometry()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        focused = window.grab(control.geometry()).toImage()
        assert control.geometry() == place, control.accessibleName()
        # A line around the control, one pixel thick, is the least that WCAG 2.2 calls visible.
        around = 2 * (control.width() + control.height())
        assert changed(plain, focused) >= 0.8 * around, control.accessibleName()


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_switched_off_looks_so(theme: str) -> None:
    colours = THEMES[theme]
    assert contrast(QColor(colours.ink), QColor(colours.hint)) >= 1.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_list_that_drops_down_has_an_arrow(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    # Only dialogs of Qt have some: the printers of the print dialog, the folders of the one for files.
    dress(qapp, stylesheet(Look(ROOT / "resources", theme), ROOT / "resources"))
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.resize(260, 44)
    choice.show()
    seen = choice.grab(QRect(choice.width() - 36, 8, 28, 28)).toImage()
    ground = QColor(THEMES[theme].card)
    places = product(range(seen.width()), range(seen.height()))
    assert sum(contrast(seen.pixelColor(x, y), ground) >= EDGES for x, y in places) > 8


def controls() -> QWidget:
    """A window with one control of each kind that takes the focus."""
    window = QWidget()
    window.setObjectName("page")
    column = QVBoxLayout(window)
    kinds = ("plain", "primary", "quiet", "chip", "link", "fold", "step")
    for words in ("Elsewhere", *kinds):
        column.addWidget(Button(words, kind=words if words in kinds else "plain"))
    ticked = Button("ticked chip", kind="chip")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    box = LineBox()
    box.setAccessibleName("line")
    column.addWidget(ticked)
    column.addWidget(box)
    return window


def changed(before: QImage, after: QImage) -> int:
    """How many pixels changed so much that everybody sees it."""
    return sum(
        contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= EDGES
        for x, y in product(range(before.width()), range(before.height()))
        if before.pixel(x, y) != after.pixel(x, y)
    )
