"""The bundled fonts load on paper and on screen, and between them hold the scripts that we promise."""

# ruff: noqa: RUF001 - letters that look like others are what is tested here

import re
import struct
import tomllib
import unicodedata
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from reportlab.pdfbase.ttfonts import TTFontFile

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
FACES: list[dict[str, str]] = tomllib.loads((FONTS / "fonts.toml").read_text("utf-8"))["face"]
WEIGHTS = ("regular", "semibold", "bold")
FILES = [face[weight] for face in FACES for weight in WEIGHTS if weight in face]
LIMIT_BYTES = 6_000_000


@cache
def font(file: str) -> TTFontFile:
    """The font as ReportLab reads it, which is not how paper does."""
    return TTFontFile(str(FONTS / file))


def missing(text: str, face: str, weight: str = "regular") -> list[str]:
    """The characters of a text that a face has no glyph for."""
    file = next(entry[weight] for entry in FACES if entry["id"] == face)
    return [character for character in text if ord(character) not in font(file).charToGlyph]


def jis_x_0208() -> set[str]:
    """Every character that the first plane of EUC-JP can write."""
    cells = product(range(0xA1, 0xFF), repeat=2)
    return {bytes(cell).decode("euc_jp", errors="ignore") for cell in cells} - {""}


def test_every_file_is_declared_and_every_declared_file_is_there() -> None:
    """No font lies about unused, and none is named that is not shipped."""
    assert sorted(FILES) == sorted(path.name for path in FONTS.glob("*.[to]tf"))


def test_the_faces_have_ids_of_their_own() -> None:
    """An id names one face."""
    ids = [face["id"] for face in FACES]
    assert len(set(ids)) == len(ids)


def test_the_fonts_stay_small() -> None:
    """All fonts with their licences fit into 6 MB."""
    assert sum(path.stat().st_size for path in FONTS.rglob("*") if path.is_file()) <= LIMIT_BYTES


@pytest.mark.parametrize("file", FILES)
def test_a_font_may_be_embedded(file: str) -> None:
    """The font has TrueType outlines, and its fsType forbids nothing."""
    table = font(file).get_table("OS/2")
    assert struct.unpack_from(">H", table, 8) == (0,)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face["id"])
def test_a_face_keeps_its_family_name_on_paper(face: dict[str, str]) -> None:
    """The regular and bold files carry the family name that fonts.toml declares."""
    names = {font(face[weight]).familyName for weight in ("regular", "bold") if weight in face}
    assert names == {face["family"].encode()}


@pytest.mark.parametrize("face", FACES, ids=lambda face: face["id"])
def test_a_face_keeps_its_family_name_on_screen(face: dict[str, str], qapp: QApplication) -> None:
    """Qt loads each file and knows it by the family that fonts.toml declares."""
    assert qapp is not None
    for weight in WEIGHTS:
        if weight not in face:
            continue
        number = QFontDatabase.addApplicationFont(str(FONTS / face[weight]))
        assert face["family"] in QFontDatabase.applicationFontFamilies(number)
        assert QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    "text", ["Who? When? 10:42 – “yes” … €5", "éèêëàâçîïôœùûüÿ ÉÀÇŒ", "ñáíóú¿¡ äöß åøæ ŞŁódź"]
)
def test_the_first_face_holds_western_european_text(text: str, weight: str) -> None:
    """English, French and Spanish need no second face."""
    assert missing(text.replace(" ", ""), "atkinson", weight) == []


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize(
    ("face", "text"),
    [
        ("noto", "ẹ ɛ ế Ş Łódź ŋ ɔ ƙ ʼ Ọ̀"),
        ("noto", "Tiếng Việt: Được, những người phụ nữ ở Huế ẵẫẩẳỹỵợửữ"),
        ("noto", "Ελληνικά: Ποιος; Πότε; ἀρχή ᾧ"),
        ("noto", "Українська, Қазақша, Ўзбек: Хто? Коли? №"),
        ("noto", "e\u0301 x\u0304 d\u0323\u2011\u202f\u200b€₿′″\ufffd"),
        ("syllabics", "ᓄᓇᕗᑦ ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ"),
        ("arabic", "خطة العمل (٢٠٢٦): 24/7، معاً. برنامهٔ می\u200cخواهیم ۱۲ ٹیلی فون"),
        ("hebrew", "תוכנית פעולה (2026) 24/7 — שָׁלוֹם ₪"),
        ("devanagari", "महिलाओं की सुरक्षा: क्षत्रिय। १२"),
        ("bengali", "নারীদের নিরাপত্তা: স্ত্রী। ১২"),
        ("gurmukhi", "ਔਰਤਾਂ ਦੀ ਸੁਰੱਖਿਆ: ਪ੍ਰੇਮ। ੧੨"),
        ("khmer", "ផែនការសកម្មភាពស្ត្រី ២៤ ម៉ោង។"),
        ("thai", "แผนปฏิบัติการของผู้หญิง น้ำ ๑๒"),
        ("lao", "ແຜນປະຕິບັດງານຂອງແມ່ຍິງ ນ້ຳ ໑໒"),
        ("ethiopic", "የሴቶች ደህንነት የድርጊት መርሃ ግብር፡ ፳፬ ሰዓት።"),
    ],
)
def test_a_face_holds_its_scripts_in_both_weights(face: str, text: str, weight: str) -> None:
    """The composed text has a glyph for each of its characters."""
    assert missing(unicodedata.normalize("NFC", text), face, weight) == []


@pytest.mark.parametrize(
    ("face", "text"),
    [
        ("arrows", "→←↑↓↔⇒≤≥≠≈"),
        ("symbols", "✓✔✗✘☐☑☒○◐●▲✕■□★☆"),
        ("japanese", "①㈱髙﨑𠮟塡剝頰　、。「」ｶﾞ！？ＡＺ￥"),
        ("japanese", "東京都の女性相談センターは、夜もつながる電話を24時間で用意する。"),
        ("emoji", "😀🏠📞👩⚠☎\u200d\ufe0f"),
    ],
)
def test_a_face_holds_its_signs(face: str, text: str) -> None:
    """The face that a script or a sign falls back to has a glyph for it."""
    assert missing(text, face) == []


def test_all_of_jis_x_0208_has_glyphs() -> None:
    """Each of the 6,879 characters can be printed, and all but one sign are of the Japanese face."""
    characters = jis_x_0208()
    assert len(characters) == 6879
    lacking = missing("".join(sorted(characters)), "japanese")
    assert lacking == ["≒"]
    assert missing("≒", "arrows") == []


@pytest.mark.parametrize("face", FACES, ids=lambda face: face["id"])
def test_a_face_comes_with_its_licence(face: dict[str, str]) -> None:
    """The Open Font License stands beside the fonts, with the copyright of this family."""
    licence = (FONTS / face["licence"]).read_text("utf-8")
    assert licence.startswith("Copyright ")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_the_readme_tells_the_truth_about_each_file() -> None:
    """Its table names every font with its size in bytes."""
    rows = re.findall(
        r"^\| (\S+\.ttf) .* \| ([\d,]+) \|$", (FONTS / "README.md").read_text("utf-8"), re.MULTILINE
    )
    told = {file: int(size.replace(",", "")) for file, size in rows}
    assert told == {file: (FONTS / file).stat().st_size for file in FILES}
