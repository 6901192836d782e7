"""The sheets of paper, and the box on each in which everything stays."""

from dataclasses import dataclass

from models.documents.look import MM
from models.documents.setting import setting

Size = tuple[float, float]
_SIZES = {
    "A4": (210 * MM, 297 * MM),
    "Letter": (215.9 * MM, 279.4 * MM),
    "A3": (297 * MM, 420 * MM),
    "Tabloid": (279.4 * MM, 431.8 * MM),
}
# Letter is 6 mm wider and A4 18 mm taller: what stays inside both prints on either. So with A3 and Tabloid.
_DESK_BOX = (170 * MM, 231 * MM)
_WALL_BOX = (237 * MM, 378 * MM)
# Cards to cut out take more of the sheet: what is lost at its edge is cut off. See docs/documents.md.
_CUT_BOX = (170 * MM, 270 * MM)
# Half of a lying A4 or Letter sheet, cut in the middle: what stays inside both (A5 and half Letter).
_HALF_BOX = (116 * MM, 186 * MM)
# On a wall all is larger by so much; how tall a page is follows from that.
WALL_SCALE = _WALL_BOX[0] / _DESK_BOX[0]
# What two of the four sheets of a poster have in common, to glue one onto the other.
GLUE_EDGE = 10 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet in the printer: its size, where the box begins on it, and how much larger that is drawn."""

    size: Size
    origin: Size
    scale: float


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a page that one of the four sheets of a poster shows, in points of that sheet."""

    sheet: Sheet
    box: tuple[float, float, float, float]
    number: int


def box_of_page(*, landscape: bool = False, cut_up: bool = False) -> Size:
    """Return the width and height in which a page of the paper at hand is laid out."""
    box = _CUT_BOX if cut_up else _DESK_BOX
    if setting().half:
        return _HALF_BOX
    if setting().wall:
        box = (_DESK_BOX[0], _WALL_BOX[1] / WALL_SCALE)
    return turned(box, landscape=landscape)


def sheet_for(paper: str, *, landscape: bool = False, cut_up: bool = False) -> Sheet:
    """Return the sheet that shows a whole page."""
    size = turned(_SIZES[paper], landscape=landscape)
    scale = WALL_SCALE if setting().wall else 1.0
    box = box_of_page(landscape=landscape, cut_up=cut_up)
    return Sheet(size, _middle(size, (box[0] * scale, box[1] * scale)), scale)


def poster_sheets(paper: str, *, landscape: bool = False) -> tuple[Window, ...]:
    """Return the four sheets that show a page together, from left to right and down."""
    size = turned(_SIZES[paper], landscape=landscape)
    width, height = turned(_DESK_BOX, landscape=landscape)
    page = box_of_page(landscape=landscape)
    across, down = 2 * width - GLUE_EDGE, 2 * height - GLUE_EDGE
    scale = min(across / page[0], down / page[1])
    # The page stands in the middle of the four boxes; a step goes on by one box less what is glued.
    left, low = _middle((across, down), (page[0] * scale, page[1] * scale))
    corner = _middle(size, (width, height))
    windows = []
    for place in range(4):
        column, row = place % 2, 1 - place // 2
        origin = (
            corner[0] + left - column * (width - GLUE_EDGE),
            corner[1] + low - row * (height - GLUE_EDGE),
        )
        windows.append(Window(Sheet(size, origin, scale), (*corner, width, height), place + 1))
    return tuple(windows)


def halves_of(paper: str) -> tuple[Size, tuple[Size, Size]]:
    """Return a lying sheet, and where the box begins on the first and on the second half of it."""
    width, height = turned(_SIZES[paper], landscape=True)
    left, low = _middle((width / 2, height), _HALF_BOX)
    return (width, height), ((left, low), (width / 2 + left, low))


def turned(size: Size, *, landscape: bool) -> Size:
    """Return a size as it lies."""
    width, height = size
    return (height, width) if landscape else size


def _middle(outer: Size, inner: Size) -> Size:
    return (outer[0] - inner[0]) / 2, (outer[1] - inner[1]) / 2
