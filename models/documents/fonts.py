"""The bundled typefaces, in the order in which they are tried for a word, and after them those of this computer."""

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from models.documents.glyphs import Font, load_font
from models.documents.installed_fonts import (
    InstalledFace,
    font_folders,
    installed_faces,
    installed_font,
)
from models.errors import PaperRefusedError
from models.words import _

_KOREAN = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface: the files of its weights."""

    regular: Path
    bold: Path


@functools.cache
def _faces(folder: Path) -> tuple[Face, ...]:
    listed = tomllib.loads((folder / "fonts.toml").read_text(encoding="utf-8"))["face"]
    return tuple(
        Face(folder / face["regular"], folder / face.get("bold", face["regular"]))
        for face in listed
    )


class Typefaces:
    """All faces of one folder of fonts. A file is read when the first word needs it."""

    def __init__(
        self, folder: Path, language: str = "en", installed: tuple[Path, ...] | None = None
    ) -> None:
        """Read the list `fonts.toml` in `folder`; what its faces lack may be in those of the `installed` folders."""
        self._faces = _faces(folder)
        self.language = language
        self._folders = font_folders() if installed is None else installed
        self._found: dict[tuple[str, bool], Font | None] = {}
        self._there: dict[str, tuple[InstalledFace, ...]] = {}

    def first(self, *, bold: bool) -> Font:
        """Return the font of choice, or raise PaperRefusedError: without it no paper has its words."""
        face = self._faces[0]
        found = _font_in(face.bold if bold else face.regular)
        if found is None:
            raise PaperRefusedError(
                _("A font that belongs to Fourfold is missing or damaged. Install Fourfold again.")
            )
        return found

    def font_for(self, text: str, *, bold: bool) -> Font | None:
        """Return the first font that has every character of `text`, or None."""
        key = (text, bold)
        if key not in self._found:
            codes = set(map(ord, text))
            fonts = chain(self._brought(bold=bold), self._installed(text, bold=bold))
            self._found[key] = next((f for f in fonts if codes <= f.covered), None)
        return self._found[key]

    def _brought(self, *, bold: bool) -> Iterator[Font]:
        # What is missing or damaged is passed over: what it alone has is named as missing.
        files = (face.bold if bold else face.regular for face in self._faces)
        yield from filter(None, map(_font_in, files))

    def _installed(self, text: str, *, bold: bool) -> Iterator[Font]:
        # A Korean word in an English plan has the signs of Korea, narrow quotation marks among them.
        language = "ko" if _KOREAN.search(text) else self.language
        for face in self._of_this_computer(language):
            font = installed_font(face, bold=bold)
            if font is not None:
                yield font

    def _of_this_computer(self, language: str) -> tuple[InstalledFace, ...]:
        # Looked for only when a word needs them, and anew for each paper: somebody may just have installed one.
        if language not in self._there:
            self._there[language] = installed_faces(self._folders, language)
        return self._there[language]


@functools.cache
def _font_in(path: Path) -> Font | None:
    """Return the font in a file, None where there is no file or nothing to print with in it."""
    if not path.is_file():
        return None
    found = load_font(path)
    return found if found.covered else None
