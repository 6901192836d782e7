"""The step list: where the group is, what is answered, what is missing. It folds to a strip where room is scarce."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.outline import Line, StepLine
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import clear

WIDTH = 264


class StepList(QFrame):
    """The steps as a column beside the page, or as a strip above it."""

    chosen = Signal(str)
    printed = Signal()
    more_asked = Signal()

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._steps: tuple[StepLine, ...] = ()
        self._is_strip = False
        self.setProperty("surface", "side")
        self._outer = QVBoxLayout(self)
        px = look.px
        self._outer.setContentsMargins(px(16), px(16), px(16), px(16))
        self._outer.setSpacing(px(6))
        self._title = Label("", "heading")
        self._under = Label("", "small", "quiet")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("surface", "side-inner")
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(6))
        self._scroll.setWidget(inner)
        self._print = Button(_("Print and hand out"), self.printed.emit, key="Ctrl+P").with_icon(
            look, "printer"
        )
        for widget in (self._title, self._under, self._scroll, self._print):
            self._outer.addWidget(widget)
        self._outer.setStretchFactor(self._scroll, 1)
        self.fold(False)

    def fold(self, is_strip: bool) -> None:  # noqa: FBT001  It is the one thing said.
        """Stand as a strip above the page, or as a column beside it."""
        px = self._look.px
        self._is_strip = is_strip
        for widget in (self._title, self._under, self._print):
            widget.setVisible(not is_strip)
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if is_strip else QBoxLayout.Direction.TopToBottom
        )
        if is_strip:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self._scroll.setFixedHeight(px(52))
            self._outer.setContentsMargins(px(12), px(2), px(12), px(2))
        else:
            self.setFixedWidth(px(WIDTH))
            self._scroll.setMinimumHeight(0)
            self._scroll.setMaximumHeight(16_777_215)
            self._outer.setContentsMargins(px(16), px(16), px(16), px(16))
        self._draw()

    def show_steps(self, title: str, under: str, steps: Sequence[StepLine]) -> None:
        """Show the plan's title, the group under it, and the steps."""
        self._title.setText(title)
        self._under.setText(under)
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._draw()

    def _draw(self) -> None:
        focused = self.focusWidget()
        had = (
            focused.accessibleName()
            if focused is not None and self.isAncestorOf(focused) and focused.hasFocus()
            else ""
        )
        clear(self._rows)  # type: ignore[arg-type]
        for step in self._steps:
            self._rows.addWidget(self._chip(step) if self._is_strip else self._card(step))
        self._rows.addStretch(1)
        if had:
            again = next((b for b in self.findChildren(Button) if b.accessibleName() == had), None)
            if again is not None:
                again.setFocus()

    def _chip(self, step: StepLine) -> QWidget:
        words = step.name if step.is_current else ""
        button = Button(words, lambda place=step.place: self.chosen.emit(place), kind="step")  # type: ignore[misc]
        button.setIcon(mark(self._look, step))
        button.setIconSize(self._look.icon_size(26))
        button.setAccessibleName(
            _("{name}: {words}").format(name=step.name, words=step.words)
            if step.words
            else step.name
        )
        button.setToolTip(step.name)
        return button

    def _card(self, step: StepLine) -> QWidget:
        card = QFrame()
        card.setProperty("surface", "current" if step.is_current else "")
        column = QVBoxLayout(card)
        px = self._look.px
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.setSpacing(0)
        button = Button(step.name, lambda place=step.place: self.chosen.emit(place), kind="step")  # type: ignore[misc]
        button.setIcon(mark(self._look, step))
        button.setIconSize(self._look.icon_size(26))
        button.setAccessibleName(step.name)
        button.setAccessibleDescription(step.words)
        column.addWidget(button)
        if step.words:
            words = Label(step.words, "small", "amber" if "more" in step.words else "quiet")
            words.setContentsMargins(px(46), 0, 0, px(2))
            column.addWidget(words)
        for line in step.lines:
            column.addWidget(self._line(line))
        if step.is_current:
            more = Button(_("More questions"), self.more_asked.emit, kind="line")
            more.setIcon(self._look.icon("list", "quiet", 14))
            column.addWidget(more)
        return card

    def _line(self, line: Line) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(self._look.px(20), 0, 0, 0)
        button = Button(line.title, lambda: self.chosen.emit(line.place), kind="line")
        button.setProperty("current", line.is_current)
        button.setIcon(dot(self._look, filled=line.is_answered, is_current=line.is_current))
        button.setIconSize(self._look.icon_size(14))
        button.setAccessibleDescription(_("answered") if line.is_answered else _("open"))
        across.addWidget(button)
        return row


def dot(look: Look, *, filled: bool, is_current: bool) -> QIcon:
    """Return a small circle, filled when the question is answered."""
    colour = look.theme.accent if is_current else look.theme.quiet
    return _drawn(
        look, 14, lambda p, side: _circle(p, side * 0.36, colour, colour if filled else "")
    )


def mark(look: Look, step: StepLine) -> QIcon:
    """Return a step's round mark: a check when it is complete, else its number."""
    theme = look.theme
    if step.is_complete and not step.is_current:
        return _drawn(look, 26, lambda p, side: _check(p, side, theme.green, theme.card))
    fill = theme.accent if step.is_current else theme.card
    ink = theme.on_accent if step.is_current else theme.ink
    edge = theme.accent if step.is_current else theme.border
    return _drawn(look, 26, lambda p, side: _number(p, side, step.number, fill, edge, ink))


def _drawn(look: Look, size: int, draw: object) -> QIcon:
    side = look.px(size)
    picture = QPixmap(QSize(side * 2, side * 2))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, side * 2)  # type: ignore[operator]
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)


def _circle(painter: QPainter, radius: float, edge: str, fill: str) -> None:
    middle = painter.device().width() / 2
    painter.setPen(QPen(QColor(edge), max(2.0, middle / 12)))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(middle - radius, middle - radius, 2 * radius, 2 * radius))


def _check(painter: QPainter, side: int, fill: str, ink: str) -> None:
    _circle(painter, side * 0.46, fill, fill)
    painter.setPen(
        QPen(QColor(ink), side / 14, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPolyline([_at(side, 0.3, 0.52), _at(side, 0.44, 0.66), _at(side, 0.71, 0.36)])


def _number(painter: QPainter, side: int, number: int, fill: str, edge: str, ink: str) -> None:  # noqa: PLR0913
    _circle(painter, side * 0.46, edge, fill)
    font = QFont(painter.font())
    font.setPixelSize(round(side * 0.52))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    words = str(number) if number else "·"
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, words)


def _at(side: int, x: float, y: float) -> object:
    from PySide6.QtCore import QPointF

    return QPointF(side * x, side * y)
