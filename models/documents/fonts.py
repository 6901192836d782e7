"""The bundled typefaces, in the order in which they are tried for a word, and after them those of this computer."""

import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.documents.glyphs import Font, load_font


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

    def __init__(self, folder: Path) -> None:
        """Read the list `fonts.toml` in `folder`."""
        self._faces = _faces(folder)

    def fonts(self, *, bold: bool) -> Iterator[Font]:
        """Yield the fonts of one weight, the first choice first."""
        for face in self._faces:
            yield load_font(face.bold if bold else face.regular)

    def first(self, *, bold: bool) -> Font:
        """Return the font of choice."""
        face = self._faces[0]
        return load_font(face.bold if bold else face.regular)

    def font_for(self, text: str, *, bold: bool) -> Font | None:
        """Return the first font that has every character of `text`, or None."""
        codes = set(map(ord, text))
        return next((f for f in self.fonts(bold=bold) if codes <= f.covered), None)
