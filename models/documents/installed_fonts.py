"""Fonts that somebody installed on this computer, for scripts too large to bring along: Chinese and Korean above all.

A font is used only if its licence lets a paper hold a part of it.
"""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.documents.glyphs import Font, load_font

# Regular file, bold file, and which font of a collection it is. The first that is there is taken first.
_KNOWN = (
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
    ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0),
    ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0),
    ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", 0),
    ("NotoSansTC-Regular.otf", "NotoSansTC-Bold.otf", 0),
    ("NotoSansTC-Regular.ttf", "NotoSansTC-Bold.ttf", 0),
    ("NotoSansKR-Regular.otf", "NotoSansKR-Bold.otf", 0),
    ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf", 0),
    ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0),
    ("SourceHanSansKR-Regular.otf", "SourceHanSansKR-Bold.otf", 0),
    ("msyh.ttc", "msyhbd.ttc", 0),
    ("msjh.ttc", "msjhbd.ttc", 0),
    ("malgun.ttf", "malgunbd.ttf", 0),
    ("PingFang.ttc", "PingFang.ttc", 0),
    ("Hiragino Sans GB.ttc", "Hiragino Sans GB.ttc", 0),
    ("STHeiti Light.ttc", "STHeiti Medium.ttc", 0),
    ("AppleSDGothicNeo.ttc", "AppleSDGothicNeo.ttc", 0),
    ("simsun.ttc", "simsun.ttc", 0),
    ("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
    ("wqy-zenhei.ttc", "wqy-zenhei.ttc", 0),
    ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf", 0),
    ("NanumGothic.ttf", "NanumGothicBold.ttf", 0),
)
# The one collection in which every script of East Asia has its own shapes, by language.
_COLLECTION = "NotoSansCJK-Regular.ttc"
_BY_LANGUAGE = {"ja": 0, "ko": 1, "zh-tw": 3, "zh-hant": 3, "zh-hk": 4}
_ANY_SCRIPT = re.compile(r"NotoSans[A-Za-z]*-Regular\.[ot]tf")
_FORBIDDEN = 0x0302  # may not be embedded, or not in part, or as pictures only


@dataclass(frozen=True, slots=True)
class InstalledFace:
    """A typeface of this computer: the files of its weights, and its number in both."""

    regular: Path
    bold: Path
    index: int


def font_folders() -> tuple[Path, ...]:
    """Return where this kind of computer keeps its fonts, those of the person who works at it last."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        windows = os.environ.get("WINDIR", r"C:\Windows")
        return Path(windows) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    shared = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return (*shared, home / ".local" / "share" / "fonts", home / ".fonts")


def installed_faces(folders: tuple[Path, ...], language: str) -> tuple[InstalledFace, ...]:
    """Return the faces in these folders that may fill in, the first choice first."""
    there: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.[ot]t[fc]")):
            there.setdefault(path.name, path)
    return tuple(_faces(there, language))


def installed_font(face: InstalledFace, *, bold: bool) -> Font | None:
    """Return a font of this computer, or None if a paper may not take it along or nobody can read it."""
    try:
        font = load_font(face.bold if bold else face.regular, face.index)
    except (OSError, ValueError, RuntimeError):
        return None
    return font if _may_be_taken_along(font) else None


def _faces(there: Mapping[str, Path], language: str) -> Iterator[InstalledFace]:
    for regular, bold, index in _KNOWN:
        if regular in there:
            number = _number(language, index) if regular == _COLLECTION else index
            yield InstalledFace(there[regular], there.get(bold, there[regular]), number)
    for name in sorted(filter(_ANY_SCRIPT.fullmatch, there)):
        bold = name.replace("Regular", "Bold")
        yield InstalledFace(there[name], there.get(bold, there[name]), 0)


def _number(language: str, otherwise: int) -> int:
    return _BY_LANGUAGE.get(language.lower(), _BY_LANGUAGE.get(language[:2], otherwise))


def _may_be_taken_along(font: Font) -> bool:
    face = font.shaper.face
    if not {"glyf", "CFF "} & set(face.table_tags):
        return False
    rights = face.reference_table("OS/2").data[8:10]
    return not int.from_bytes(rights, "big") & _FORBIDDEN
