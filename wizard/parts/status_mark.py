"""The shape of each status as a picture beside its word: ○ ◐ ● ▲ ✕, drawn, because not every font has them."""

from PySide6.QtGui import QIcon, QPixmap

from wizard.look import Look

SHAPES = ("not_started", "under_way", "done", "stuck", "dropped")
_TONES = {"done": "green", "stuck": "amber"}
SIDE = 16


def status_shape(look: Look, status: str, colour: str = "") -> QPixmap:
    """Return the shape of a status; a status of a newer version has that of one not started."""
    known = status if status in SHAPES else SHAPES[0]
    tone = getattr(look.theme, colour or _TONES.get(known, "ink"))
    return look.mark(known, SIDE, edge=tone, fill=tone)


def status_icon(look: Look, status: str) -> QIcon:
    """Return the shape of a status for a chip, light where the chip is ticked."""
    icon = QIcon(status_shape(look, status))
    icon.addPixmap(status_shape(look, status, "on_accent"), QIcon.Mode.Normal, QIcon.State.On)
    return icon
