"""A copy of a copy on an old machine: letters of 12 points and lines of half a point are still there."""

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from models.guide.shapes import Guide
from tests.paper.plans import answered
from tests.paper.reading import Paper, printed

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


@pytest.mark.parametrize(("name", "page"), [("action-plan", 2), ("review", 0)])
def test_small_letters_and_thin_lines_outlive_two_copies(
    guide: Guide, name: str, page: int
) -> None:
    sheet = Paper(printed(answered(guide), guide, name=name).pdf)
    document = pypdfium2.PdfDocument(sheet.pdf)
    whole = document[page].render(scale=SCALE).to_pil().convert("L")
    document.close()
    black = whole.point(lambda grey: 255 if grey >= 128 else 0)
    copy = copied(copied(whole))
    words, lines = list(sheet.words_and_lines())[page]
    for left, bottom, right, top in words:
        box = (
            int(left * SCALE),
            int(whole.height - top * SCALE),
            int(right * SCALE) + 1,
            int(whole.height - bottom * SCALE) + 1,
        )
        before, after = black.crop(box), copy.crop(box)
        kept = inked(ImageChops.lighter(before, after))
        assert kept >= 0.85 * inked(before)
        # Nor do the eyes of the letters fill.
        assert inked(ImageChops.invert(ImageChops.darker(before, after))) >= 0.8 * (
            before.width * before.height - inked(before)
        )
    assert lines
    for left, bottom, right, top in lines:
        middle = int(whole.height - (bottom + top) / 2 * SCALE)
        strip = copy.crop((int(left * SCALE) + 2, middle - 3, int(right * SCALE) - 2, middle + 4))
        columns = strip.resize((strip.width, 1), Image.Resampling.BOX)
        gaps = sum(1 for grey in columns.tobytes() if grey > 240)
        assert gaps <= 0.02 * strip.width
