"""The bundled icons are whole, can be coloured by the program, and carry their licence."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
MARK = ICONS / "fourfold.svg"
LUCIDE = sorted(set(ICONS.glob("*.svg")) - {MARK})
SVG = "{http://www.w3.org/2000/svg}svg"


def named(path: Path) -> str:
    """The icon's name, for the test's id."""
    return path.stem


def parsed(path: Path) -> ElementTree.Element:
    """The root of one of our own SVG files."""
    return ElementTree.fromstring(path.read_bytes())  # noqa: S314 - our own file, not a stranger's


def test_the_icons_are_there() -> None:
    """The folder holds the set, so that the tests below test something."""
    assert {"arrow-left", "check", "printer", "triangle-alert"} <= {path.stem for path in LUCIDE}


@pytest.mark.parametrize("path", LUCIDE, ids=named)
def test_an_icon_takes_its_colour_from_the_program(path: Path) -> None:
    """It is an SVG whose only colour is currentColor, on the 24-unit square of the set."""
    root = parsed(path)
    colours = {node.get(key) for node in root.iter() for key in ("stroke", "fill")} - {None, "none"}
    assert (root.tag, root.get("viewBox"), colours) == (SVG, "0 0 24 24", {"currentColor"})


@pytest.mark.parametrize("path", [*LUCIDE, MARK], ids=named)
def test_qt_can_draw_the_icon(path: Path) -> None:
    """Qt's own SVG reader, which knows a part of SVG only, accepts it."""
    assert QSvgRenderer(str(path)).isValid()


def test_the_mark_has_no_letters_in_it() -> None:
    """The application's mark is shapes alone, so it fits any language."""
    drawn = {node.tag.removeprefix("{http://www.w3.org/2000/svg}") for node in parsed(MARK).iter()}
    assert drawn == {"svg", "title", "rect", "path"}


def test_the_picture_of_the_mark_has_256_pixels() -> None:
    """The PNG is square, whole, and see-through outside the mark's ground."""
    picture = QImage(str(MARK.with_suffix(".png")))
    assert (picture.width(), picture.height(), picture.pixelColor(0, 0).alpha()) == (256, 256, 0)


def test_the_licence_of_the_icons_is_there() -> None:
    """The ISC licence of Lucide and the MIT licence of Feather stand beside the icons."""
    licence = (ICONS / "LICENSE").read_text("utf-8")
    assert "Lucide Icons and Contributors" in licence
    assert "Cole Bemis" in licence
