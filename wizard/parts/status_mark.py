"""The shape of each status as a picture beside its word: ○ ◐ ● ▲ ✕, drawn, because not every font has them."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from wizard.look import Look

SHAPES = ("not_started", "under_way", "done", "stuck", "dropped")
_TONES = {"done": "green", "stuck": "amber"}
SIDE, GAP = 16, 6


@lru_cache(maxsize=64)
def status_shape(look: Look, status: str, colour: str = "") -> QPixmap:
    """Return the shape of a status; a status of a newer version has that of one not started."""
    known = status if status in SHAPES else SHAPES[0]
    tone = getattr(look.theme, colour or _TONES.get(known, "ink"))
    return look.mark(known, SIDE, edge=tone, fill=tone)


@lru_cache(maxsize=64)
def status_icon(look: Look, status: str) -> QIcon:
    """Return the shape of a status for a chip, light where the chip is ticked, with a gap before the word."""
    icon = QIcon(_with_gap(look, status_shape(look, status)))
    light = _with_gap(look, status_shape(look, status, "on_accent"))
    icon.addPixmap(light, QIcon.Mode.Normal, QIcon.State.On)
    return icon


def status_icon_size(look: Look) -> QSize:
    """Return how large such an icon is."""
    return QSize(look.px(SIDE) + look.px(GAP), look.px(SIDE))


def _with_gap(look: Look, shape: QPixmap) -> QPixmap:
    # Qt sets an icon close to its words, and words that wrap lose a space before them.
    ratio = shape.devicePixelRatio()
    picture = QPixmap(status_icon_size(look) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    return picture
