"""A copy of a copy on an old machine: letters of 12 points and lines of half a point are still there."""

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from models.guide.shapes import Guide
from tests.paper.plans import answered
from tests.paper.reading import Bounds, Paper, printed

DOTS = 300
SCALE = DOTS / 72
# What a worn machine does to an edge, in dots, and where it decides between black and white.
BLUR, BLACK_BELOW = 1.3, 150


def copied(picture: Image.Image) -> Image.Image:
    """The picture as a worn black-and-white machine hands it on."""
    return picture.filter(ImageFilter.GaussianBlur(BLUR)).point(
        lambda grey: 255 if grey >= BLACK_BELOW else 0
    )


def inked(picture: Image.Image) -> int:
    """How many dots are black."""
    return picture.histogram()[0]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("action-plan", 2),
        ("partner-map", 0),
        ("review", 0),
        ("community", 0),
        ("progress", 0),
    ],
)
def test_small_letters_and_thin_lines_outlive_two_copies(
    guide: Guide, name: str, page: int
) -> None:
    sheet = Paper(printed(answered(guide), guide, name=name).pdf)
    document = pypdfium2.PdfDocument(sheet.pdf)
    whole = document[page].render(scale=SCALE).to_pil().convert("L")
    document.close()
    copy = copied(copied(whole))
    words, lines = list(sheet.words_and_lines())[page]
    assert lines
    assert [line for line in lines if not is_whole(line, copy)] == []
    black = whole.point(lambda grey: 255 if grey >= 128 else 0)
    assert [word for word in words if not is_legible(word, black, copy)] == []


def is_legible(word: Bounds, black: Image.Image, copy: Image.Image) -> bool:
    """Say whether the letters keep their ink, and their eyes do not fill."""
    left, bottom, right, top = (edge * SCALE for edge in word)
    box = (int(left), int(black.height - top), int(right) + 1, int(black.height - bottom) + 1)
    before, after = black.crop(box), copy.crop(box)
    ink = inked(before)
    kept = inked(ImageChops.lighter(before, after))
    open_still = inked(ImageChops.invert(ImageChops.darker(before, after)))
    return kept >= 0.85 * ink and open_still >= 0.8 * (before.width * before.height - ink)


def is_whole(line: Bounds, copy: Image.Image) -> bool:
    """Say whether a line has next to no gaps."""
    left, bottom, right, top = (edge * SCALE for edge in line)
    middle = int(copy.height - (bottom + top) / 2)
    strip = copy.crop((int(left) + 2, middle - 3, int(right) - 2, middle + 4))
    columns = strip.resize((strip.width, 1), Image.Resampling.BOX)
    return sum(grey > 240 for grey in columns.tobytes()) <= 0.02 * strip.width
