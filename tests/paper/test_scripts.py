"""Every promised script on paper: drawn as Qt draws it, and copied out as it was written."""

import io
import shutil
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from models.documents.fonts import Typefaces
from models.documents.press import Press
from models.documents.shaping import Run
from models.documents.style import Style
from models.documents.typeset import Typesetter
from tests.paper.reading import RESOURCES, squeezed
from tests.paper.scripts import LINES, RIGHT_TO_LEFT

FONTS = RESOURCES / "fonts"
# In points on a page drawn one dot to the point, and in dots on Qt's picture.
SIZE = 48
ROW, WIDTH = 120.0, 1400.0
LINE_SIZE = 30
# Here Qt takes a font for each letter, where we take one for the word, or draws what is joined apart.
BY_LETTER = {"yoruba", "vietnamese, marks apart", "emoji"}
TO_THE_RIGHT = [name for name in LINES if name not in RIGHT_TO_LEFT]


@cache
def faces() -> Typefaces:
    return Typefaces(FONTS, installed=())


def drawn(texts: list[str], size: float = SIZE) -> bytes:
    """A page with each text on a line of its own."""
    setter = Typesetter(faces())
    press = Press(title="Scripts", language="en")
    press.begin_page((WIDTH, ROW * len(texts)), (0, 0))
    for row, text in enumerate(texts, start=1):
        top = ROW * (len(texts) - row + 1)
        setter.block(text, Style(size, ROW)).draw(press, 20, top, WIDTH - 40)
    press.end_page()
    return press.finish()


def longest_word(name: str) -> Run:
    """The longest word of a line that is set in one font: the face that its script is in."""
    (line,) = Typesetter(faces()).lines(LINES[name], Style(SIZE, ROW), 100_000)
    return max(line.runs, key=lambda run: (run.font.name.startswith("Noto"), len(run.text)))


@cache
def pictures() -> dict[str, Image.Image]:
    """The longest word of each line, cut out of the page that it is drawn on."""
    words = [longest_word(name).text for name in LINES]
    document = pypdfium2.PdfDocument(drawn(words))
    page = document[0].render(scale=1, grayscale=True).to_pil().convert("L")
    document.close()
    cuts = (page.crop((0, int(ROW * n), page.width, int(ROW * (n + 1)))) for n in range(len(words)))
    return {name: inked(cut) for name, cut in zip(LINES, cuts, strict=True)}


def inked(picture: Image.Image) -> Image.Image:
    """What is drawn on a picture, white on black, without the empty edges."""
    ink = ImageChops.invert(picture)
    return ink.crop(ink.point(lambda dot: 255 if dot > 60 else 0).getbbox())


def by_qt(run: Run) -> Image.Image:
    """The same word in the same font as Qt draws it."""
    picture = QImage(int(WIDTH), 160, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    font = QFont(family_of(run.font.name))
    font.setPixelSize(SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QPointF(60, 90), run.text)
    painter.end()
    row = picture.bytesPerLine()
    raw = bytes(picture.constBits())
    return inked(Image.frombytes("L", (picture.width(), 160), raw, "raw", "L", row))


@cache
def family_of(name: str) -> str:
    """The family of a bundled font, which Qt now knows."""
    for face in tomllib.loads((FONTS / "fonts.toml").read_text("utf-8"))["face"]:
        if face["regular"].startswith(name):
            QFontDatabase.addApplicationFont(str(FONTS / face["regular"]))
            return str(face["family"])
    raise AssertionError(name)


def outside(one: Image.Image, other: Image.Image) -> float:
    """The part of the ink of one picture that is nowhere near any of the other, of equal size."""
    near = other.resize(one.size).filter(ImageFilter.MaxFilter(5))
    stray = ImageChops.subtract(one, near)
    return sum(stray.tobytes()) / max(sum(one.tobytes()), 1)


@pytest.mark.parametrize("name", LINES)
def test_a_word_of_each_script_looks_as_qt_draws_it(name: str, qapp: QApplication) -> None:
    assert qapp is not None
    ours, theirs = pictures()[name], by_qt(longest_word(name))
    assert abs(ours.width - theirs.width) <= 3
    assert abs(ours.height - theirs.height) <= 3
    assert outside(ours, theirs) < 0.01
    assert outside(theirs, ours) < 0.01


@pytest.mark.parametrize("name", ["devanagari", "bengali", "khmer", "arabic", "urdu", "emoji"])
def test_letters_set_one_by_one_would_not_look_so(name: str, qapp: QApplication) -> None:
    """The comparison can fail: this is what a page without shaping shows."""
    assert qapp is not None
    run = longest_word(name)
    apart = by_qt(Run(run.font, "\u200c".join(run.text), 0, 0, ()))
    ours = pictures()[name]
    assert abs(ours.width - apart.width) > 3 or outside(ours, apart) >= 0.01


@cache
def line_pictures() -> dict[str, Image.Image]:
    """Each whole line, cut out of the page that it is drawn on."""
    document = pypdfium2.PdfDocument(drawn(list(LINES.values()), LINE_SIZE))
    page = document[0].render(scale=1, grayscale=True).to_pil().convert("L")
    document.close()
    cuts = (page.crop((0, int(ROW * n), page.width, int(ROW * (n + 1)))) for n in range(len(LINES)))
    return {name: inked(cut) for name, cut in zip(LINES, cuts, strict=True)}


def line_by_qt(text: str, *, from_the_right: bool) -> Image.Image:
    """The same line as Qt lays it out in our fonts."""
    faces = tomllib.loads((FONTS / "fonts.toml").read_text("utf-8"))["face"]
    font = QFont()
    font.setFamilies([family_of(face["regular"]) for face in faces])
    font.setPixelSize(LINE_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout, way = QTextLayout(text, font), QTextOption()
    sides = Qt.LayoutDirection
    way.setTextDirection(sides.RightToLeft if from_the_right else sides.LeftToRight)
    layout.setTextOption(way)
    layout.beginLayout()
    layout.createLine().setLineWidth(WIDTH)
    layout.endLayout()
    picture = QImage(int(WIDTH), 160, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    layout.draw(painter, QPointF(0, 60))
    painter.end()
    raw = bytes(picture.constBits())
    return inked(
        Image.frombytes("L", (picture.width(), 160), raw, "raw", "L", picture.bytesPerLine())
    )


def is_alike(one: Image.Image, other: Image.Image) -> bool:
    """Say whether two lines show the same; a space of another font of the list may be a little wider."""
    wider = abs(one.width - other.width)
    return wider <= 2 + one.width / 100 and max(outside(one, other), outside(other, one)) < 0.02


@pytest.mark.parametrize("name", [name for name in LINES if name not in BY_LETTER])
def test_a_whole_line_stands_as_qt_lays_it_out(name: str, qapp: QApplication) -> None:
    assert qapp is not None
    theirs = line_by_qt(LINES[name], from_the_right=name in RIGHT_TO_LEFT)
    assert is_alike(line_pictures()[name], theirs)


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_a_line_in_another_order_would_not_stand_so(name: str, qapp: QApplication) -> None:
    """The comparison can fail: this is the line with its words the other way round."""
    assert qapp is not None
    words = " ".join(reversed(LINES[name].split()))
    assert not is_alike(line_pictures()[name], line_by_qt(words, from_the_right=True))


@cache
def page_of_all() -> bytes:
    return drawn(list(LINES.values()), 24)


def test_every_line_is_copied_out_as_it_was_written() -> None:
    document = pypdfium2.PdfDocument(page_of_all())
    chrome = squeezed(document[0].get_textpage().get_text_range())
    document.close()
    plain = squeezed(pypdf.PdfReader(io.BytesIO(page_of_all())).pages[0].extract_text())
    for name in TO_THE_RIGHT:
        assert squeezed(LINES[name]) in chrome
        assert squeezed(LINES[name]) in plain
    # Both turn round what runs from right to left; PDFium moves marks beside stops, and pypdf turns figures too.
    for name in ("urdu", "hebrew"):
        assert squeezed(LINES[name]) in chrome


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="Poppler's tools are not installed")
def test_poppler_copies_words_of_both_directions(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(page_of_all())
    command = ["pdftotext", "-layout", str(tmp_path / "page.pdf"), "-"]
    out = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    # Poppler tells the direction of each stretch by marks of its own, and moves brackets and stops to its edge.
    said = squeezed("".join(c for c in out if unicodedata.category(c) != "Cf" or c == "\u200d"))
    for name, line in LINES.items():
        for word in words_of(line) if name in RIGHT_TO_LEFT else [line]:
            wanted = "".join(c for c in word if c != "\u200c")
            assert squeezed(wanted) in said, name


def words_of(line: str) -> Iterator[str]:
    """The words of a line without what stands at their ends."""
    for word in line.split():
        letters = word.strip("(),.:;؛،—\u064b")
        if letters and not letters.endswith("\u064b"):
            yield letters


def told(element: pypdf.generic.DictionaryObject) -> Iterator[str]:
    """Every ActualText of a structure tree."""
    if "/ActualText" in element:
        yield str(element["/ActualText"])
    kids = element.get("/K", pypdf.generic.ArrayObject())
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, pypdf.generic.DictionaryObject):
            yield from told(found)


@pytest.mark.parametrize("name", LINES)
def test_screen_readers_are_told_what_runs_to_the_left_as_it_is_read(name: str) -> None:
    root = pypdf.PdfReader(io.BytesIO(page_of_all())).root_object["/StructTreeRoot"]
    assert isinstance(root, pypdf.generic.DictionaryObject)
    assert (LINES[name] in list(told(root))) is (name in RIGHT_TO_LEFT)
