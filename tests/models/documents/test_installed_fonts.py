"""Fonts of this computer fill in where the bundled ones lack a script; without one, the letters are named."""

import shutil
from pathlib import Path

import pytest

from models.documents.fonts import Typefaces
from models.documents.installed_fonts import font_folders, installed_faces, installed_font
from models.documents.press import Press
from models.documents.style import Style
from models.documents.typeset import Typesetter

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
BODY = Style(14, 18)
_FEW = """
[[face]]
regular = "AtkinsonHyperlegibleNext-Regular.ttf"
[[face]]
regular = "NotoSans-Regular.ttf"
"""


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder of fonts without any for Japanese."""
    folder = tmp_path / "few"
    folder.mkdir()
    (folder / "fonts.toml").write_text(_FEW)
    for name in ("AtkinsonHyperlegibleNext-Regular.ttf", "NotoSans-Regular.ttf"):
        shutil.copy(FONTS / name, folder)
    return folder


def installed(tmp_path: Path, rights: int = 0) -> Path:
    """A folder of this computer with one font for Japanese, and what its licence lets others do."""
    folder = tmp_path / "usr" / "fonts"
    folder.mkdir(parents=True)
    font = bytearray((FONTS / "NotoSansJP-Regular.ttf").read_bytes())
    entry = font.index(b"OS/2")
    place = int.from_bytes(font[entry + 8 : entry + 12], "big") + 8
    font[place : place + 2] = rights.to_bytes(2, "big")
    (folder / "NotoSansSC-Regular.ttf").write_bytes(font)
    return tmp_path / "usr"


def missing(few: Path, folder: Path) -> tuple[str, ...]:
    setter = Typesetter(Typefaces(few, installed=(folder,)))
    setter.lines("夜間 Plan", BODY, 200)
    return setter.missing


def test_a_font_of_this_computer_fills_in(few: Path, tmp_path: Path) -> None:
    assert missing(few, installed(tmp_path)) == ()


def test_without_one_the_letters_are_named(few: Path, tmp_path: Path) -> None:
    assert missing(few, tmp_path / "nothing there") == ("夜", "間")


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200])
def test_a_font_that_no_paper_may_hold_is_left_alone(
    few: Path, tmp_path: Path, rights: int
) -> None:
    assert missing(few, installed(tmp_path, rights)) == ("夜", "間")


def test_a_damaged_font_is_left_alone(few: Path, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    (folder / "msyh.ttc").write_bytes(b"no font at all")
    assert missing(few, folder) == ("夜", "間")


COLLECTION = [p for f in font_folders() for p in f.rglob("NotoSansCJK-Regular.ttc")]


@pytest.mark.skipif(not COLLECTION, reason="Noto Sans CJK is not installed on this computer")
@pytest.mark.parametrize(("language", "number"), [("ja", 0), ("ko", 1), ("en", 2), ("zh-TW", 3)])
def test_chinese_and_korean_come_from_an_installed_collection(language: str, number: int) -> None:
    folders = (COLLECTION[0].parent,)
    face = installed_faces(folders, language)[0]
    assert face.index == number
    assert installed_font(face, bold=True) is not None
    setter = Typesetter(Typefaces(FONTS, language, installed=folders))
    press = Press(title="Scripts", language=language)
    press.begin_page((400, 100), (0, 0))
    setter.block("妇女安全行动计划 여성 안전", BODY).draw(press, 20, 80, 360)
    press.end_page()
    assert b"/CIDFontType0C" in press.finish()
    assert setter.missing == ()


@pytest.mark.skipif(not COLLECTION, reason="Noto Sans CJK is not installed on this computer")
def test_korean_words_look_korean_in_a_plan_of_another_language() -> None:
    """Their quotation marks are as narrow as letters: those of Chinese take the room of a sign each."""
    setter = Typesetter(Typefaces(FONTS, "en", installed=(COLLECTION[0].parent,)))
    (quoted,) = setter.lines("“안전”", BODY, 400)
    (bare,) = setter.lines("안전", BODY, 400)
    assert quoted.width - bare.width < 1.2
    (chinese,) = setter.lines("“妇女”", BODY, 400)
    assert chinese.width >= 3.9
