"""The order in which Tab goes: region by region, and in each as it is laid out, whenever it was made."""

from collections.abc import Callable, Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QStackedWidget, QWidget

from models.overrides import override


class Round(QWidget):
    """Holds the regions that Tab goes round."""

    def __init__(self, regions: Callable[[], Sequence[QWidget]]) -> None:
        """Ask `regions` anew at each press of Tab."""
        super().__init__()
        self._regions = regions

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        return _walk(self._regions(), forward=next) or super().focusNextPrevChild(next)


def _walk(regions: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the focus to the next control; return whether there was one to come from and one to go to."""
    order = [control for region in regions for control in _controls(region)]
    focused = QApplication.focusWidget()
    if focused not in order or len(order) < 2:
        return False
    place = order.index(focused) + (1 if forward else -1)
    onward = order[place % len(order)]
    reason = (
        QtCore.Qt.FocusReason.TabFocusReason
        if forward
        else QtCore.Qt.FocusReason.BacktabFocusReason
    )
    onward.setFocus(reason)
    _bring(onward)
    return True


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
        yield widget
    for part in _parts(widget):
        yield from _controls(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that a widget shows, in the order of its layout."""
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        # The content first, then what lies over it at the bottom.
        found = [w for w in widget.viewport().children() if isinstance(w, QWidget)]
        yield from sorted(found, key=lambda w: w is not widget.widget())
    elif layout is not None and not isinstance(widget, QStackedWidget):
        yield from _laid(layout)
    else:
        yield from (w for w in widget.children() if isinstance(w, QWidget) and not w.isWindow())


def _laid(layout: QLayout) -> Iterator[QWidget]:
    # Not by `itemAt`: Python keeps each item that was asked for, also when Qt has deleted it. A widget that is made
    # in its place in memory later would be taken for that item.
    around = layout.parentWidget()
    inside = around.children() if around is not None else ()
    parts: list[QWidget | QLayout] = [w for w in inside if isinstance(w, QWidget)]
    parts += [inner for inner in layout.children() if isinstance(inner, QLayout)]
    placed = [(layout.indexOf(part), part) for part in parts]
    for place, part in sorted(placed, key=lambda one: one[0]):
        if place >= 0:
            yield from [part] if isinstance(part, QWidget) else _laid(part)


def _bring(control: QWidget) -> None:
    """Scroll each area around a control to it."""
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control)
        around = around.parentWidget()
