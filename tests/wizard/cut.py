"""Finds what has less room on the screen than its words need."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

# Qt keeps so many pixels free on each side of a line of words.
BESIDE_A_LINE = 2


def cut(root: QWidget) -> list[str]:
    """Name the words, hints and controls under `root` that are not whole, or stand beyond the edge of their page."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{type(widget).__name__}: {fault}" for fault in _faults(widget)]
    return found


def _faults(widget: QWidget) -> Iterator[str]:
    match widget:
        case QScrollArea() if (inside := widget.widget()) is not None:
            if inside.width() > widget.viewport().width():
                yield f"{inside.width()} in {widget.viewport().width()}"
        case QLabel() if widget.text():
            if widget.width() < _least_width(widget) or widget.height() < _least_height(widget):
                yield f"{widget.text()[:60]} in {widget.size().toTuple()}"
        case QLineEdit() if not widget.text():
            if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > _line(widget):
                yield widget.placeholderText()
        case QAbstractButton() if widget.text():
            least = widget.minimumSizeHint()
            if widget.width() < least.width() or widget.height() < least.height():
                yield f"{widget.text()[:60]} in {widget.size().toTuple()}"
        case _:
            pass
    around = widget.parentWidget()
    if around is not None and widget.mapTo(around, QPoint(widget.width(), 0)).x() > around.width():
        yield f"{widget.accessibleName()} stands beyond its edge"


def _least_width(label: QLabel) -> int:
    return (label.minimumSizeHint() if label.wordWrap() else label.sizeHint()).width()


def _least_height(label: QLabel) -> int:
    if label.wordWrap():
        return label.heightForWidth(label.width())
    return label.minimumSizeHint().height()


def _line(box: QLineEdit) -> int:
    """How many pixels a line edit has for its words."""
    option = QStyleOptionFrame()
    box.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    return box.style().subElementRect(part, option, box).width() - 2 * BESIDE_A_LINE
