"""How it looks: the themes as one table, the type scale, the stylesheet and the icons."""

from functools import cache, lru_cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPixmap

FAMILY = "Atkinson Hyperlegible Next"
# Families after it, in the order of resources/fonts/fonts.toml, so that any script shows.
FALLBACK = (
    "Noto Sans",
    "Noto Sans Canadian Aboriginal",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Khmer",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Ethiopic",
    "Noto Sans Math",
    "Noto Sans Symbols 2",
    "Noto Sans JP",
    "Noto Emoji",
)
# How thick the stylesheet draws the edge of a control without the focus, and that of a chip.
BORDER, CHIP_BORDER = 2, 1
# Type sizes in pixels at 100 % text.
SIZES = {
    "small": 13,
    "body": 15,
    "strong": 15,
    "answer": 17,
    "heading": 18,
    "title": 22,
    "question": 27,
    "page": 33,
}


class Theme(NamedTuple):
    """One set of colours. Every text stands on its ground at 4.5:1 or more (a test measures it)."""

    ground: str
    card: str
    side: str
    hairline: str
    border: str
    ink: str
    quiet: str
    hint: str
    accent: str
    focus: str
    on_accent: str
    tint: str
    edge: str
    hover: str
    pressed: str
    amber: str
    on_amber: str
    green: str
    on_green: str
    chip: str


THEMES = {
    "light": Theme(
        ground="#FBFAF7", card="#FFFFFF", side="#F1EEE6", hairline="#DEDAD0", border="#8C8676", ink="#1E2A32",
        quiet="#55636D", hint="#55636D", accent="#0B5563", focus="#0B5563", on_accent="#FFFFFF",
        tint="#E3F0F1", edge="#E3F0F1", hover="#E3F0F1", pressed="#D3E6E8", amber="#8A4B00", on_amber="#FDF0DC",
        green="#27613A", on_green="#E6F2E8", chip="#F1EEE6",
    ),
    "dark": Theme(
        ground="#15191C", card="#1E2428", side="#1A1F22", hairline="#39434A", border="#84919A", ink="#ECEFF1",
        quiet="#B4BFC6", hint="#B4BFC6", accent="#7CC7D3", focus="#7CC7D3", on_accent="#0C2227",
        tint="#1C3338", edge="#1C3338", hover="#1C3338", pressed="#2A474E", amber="#F4BE77", on_amber="#3A2A12",
        green="#93CFA3", on_green="#1B3322", chip="#2B3338",
    ),
    "contrast": Theme(
        ground="#FFFFFF", card="#FFFFFF", side="#FFFFFF", hairline="#000000", border="#000000", ink="#000000",
        quiet="#000000", hint="#595959", accent="#00303A", focus="#0B3FD9", on_accent="#FFFFFF",
        tint="#FFFFFF", edge="#000000", hover="#E4E4E4", pressed="#CFCFCF", amber="#5C3200", on_amber="#FFFFFF",
        green="#0F3D1E", on_green="#FFFFFF", chip="#EEEEEE",
    ),
}  # fmt: skip


class Look:
    """The theme and text size in force: what widgets ask for pixels, colours and icons."""

    def __init__(self, resources: Path, theme: str = "light", text_size: int = 100) -> None:
        """Take up a theme and a text size in percent."""
        self._resources = resources
        self.theme = THEMES.get(theme, THEMES["light"])
        self.scale = text_size / 100

    def px(self, size: float) -> int:
        """Return a length of `size` pixels at 100 % text as it is now."""
        return round(size * self.scale)

    def icon(self, name: str, colour: str = "", size: int = 20) -> QIcon:
        """Return a Lucide icon in a colour of the theme (`ink` when none is named), drawn for this text size."""
        tone = getattr(self.theme, colour or "ink")
        return QIcon(self._picture("icons", name, size, currentColor=tone))

    def mark(
        self, name: str, size: int, edge: str, fill: str, ink: str = "", number: str = ""
    ) -> QPixmap:
        """Return a round mark, drawn for this text size."""
        return self._picture(
            "marks",
            name,
            size,
            currentEdge=edge,
            currentFill=fill,
            currentInk=ink,
            currentNumber=number,
        )

    def _picture(self, folder: str, name: str, size: int, **values: str) -> QPixmap:
        path = self._resources / folder / f"{name}.svg"
        return _drawn(path, self.px(size), tuple(values.items()))

    def menu_icon(self, name: str) -> QIcon:
        """Return an icon for a line of a menu, which changes its ground under the pointer."""
        icon = self.icon(name)
        icon.addPixmap(self.icon(name, "on_accent").pixmap(self.icon_size()), QIcon.Mode.Active)
        return icon

    def icon_size(self, size: int = 20) -> QSize:
        """Return the size that `icon` was drawn for."""
        return QSize(self.px(size), self.px(size))


@lru_cache(maxsize=256)
def _drawn(path: Path, side: int, values: tuple[tuple[str, str], ...]) -> QPixmap:
    """Return the square picture of an SVG in which these names stand for these values."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  Not before there is a picture to draw.

    svg = path.read_text(encoding="utf-8")
    for name, value in values:
        svg = svg.replace(name, value)
    ratio = 2  # Sharp on a screen of twice the dots, and scaled down cleanly elsewhere.
    picture = QPixmap(side * ratio, side * ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def load_fonts(resources: Path, names: tuple[str, ...]) -> None:
    """Make bundled font files known to Qt."""
    for name in names:
        _load_font(resources / "fonts" / name)


@cache
def _load_font(path: Path) -> None:
    # Once in a process: Qt would keep each file anew, and look at all of its fonts again.
    QFontDatabase.addApplicationFont(str(path))


def stylesheet(look: Look, resources: Path) -> str:
    """Return the stylesheet of the whole program for this look."""
    theme, px = look.theme, look.px
    sizes = "".join(
        f'*[look="{name}"] {{ font-size: {px(size)}px; }}\n' for name, size in SIZES.items()
    )
    colours = theme._asdict()
    lengths = {
        f"p{n}": f"{px(n)}px" for n in (2, 4, 5, 6, 8, 9, 10, 12, 14, 16, 18, 20, 24, 28, 40)
    }
    lengths |= _focus(look)
    named = {f"type_{name}": f"{px(size)}px" for name, size in SIZES.items()}
    sheet = (resources / "look" / "sheet.qss").read_text(encoding="utf-8")
    # Of one grey that stands out on the ground of every theme: the file of a picture has one colour.
    pictures = {"drop_down": (resources / "look" / "drop-down.svg").as_posix()}
    return sizes + Template(sheet).substitute(colours | lengths | named | pictures)


def _focus(look: Look) -> dict[str, str]:
    """Return the line around what has the focus, and the padding that it leaves within: the size stays as it is."""
    px = look.px
    ring = round(2 + look.scale)
    lengths = {"ring": ring}
    lengths |= {f"f{n}": px(n) + BORDER - ring for n in (2, 4, 6, 8, 10, 12, 16)}
    lengths |= {f"c{n}": px(n) + CHIP_BORDER - ring for n in (5, 14)}
    return {name: f"{length}px" for name, length in lengths.items()}
