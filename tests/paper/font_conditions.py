"""The failure conditions of ISO 14289-1 about fonts, by their numbers in the Matterhorn Protocol 1.1."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import uharfbuzz

from tests.paper.structure_reading import FontUse, Told

Found = Iterator[object]
# What no letter says: nothing, or a mark of the order of bytes.
_NO_TEXT = frozenset({"\0", "\ufeff", "\ufffe"})


def _simple(told: Told) -> Found:
    """A font of one byte a letter, with all that can be wrong about those: there is none, not even one unused."""
    for page in told.pages:
        listed: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        yield from (font for font in listed.values() if font["/Subtype"] != "/Type0")


def _listed_in_part(told: Told) -> Found:
    """A list of the glyphs in the file, which could lack some: there is none."""
    for use in told.fonts:
        yield from {"/CIDSet", "/CharSet"} & use.inner["/FontDescriptor"].keys()


def _no_system(told: Told) -> Found:
    """A font of glyphs that are numbered by it alone; the numbers need no table, and are read across."""
    for use in told.fonts:
        inner = use.inner
        order = (inner["/CIDSystemInfo"]["/Registry"], inner["/CIDSystemInfo"]["/Ordering"])
        if order != ("Adobe", "Identity") or use.font["/Encoding"] != "/Identity-H":
            yield use.font
        if inner["/Subtype"] == "/CIDFontType2" and inner.get("/CIDToGIDMap") != "/Identity":
            yield inner


def _program(use: FontUse) -> uharfbuzz.Face:
    return uharfbuzz.Face(use.inner["/FontDescriptor"]["/FontFile2"].get_data())


def _not_embedded(told: Told) -> Found:
    for use in told.fonts:
        if "/FontFile2" not in use.inner["/FontDescriptor"]:
            yield use.font


def _no_glyph(told: Told) -> Found:
    for use in told.fonts:
        outlines = _program(use).glyph_count
        yield from (glyph for glyph in use.glyphs if not 0 < glyph < outlines)


def _other_width(told: Told) -> Found:
    for use in told.fonts:
        program, widths = _program(use), use.widths
        font, scale = uharfbuzz.Font(program), 1000 / program.upem
        for glyph in use.glyphs:
            there = font.get_glyph_h_advance(glyph) * scale
            if abs(widths.get(glyph, 1000) - there) > 1:
                yield glyph, widths.get(glyph), there


def _no_text(told: Told) -> Found:
    for use in told.fonts:
        if "/ToUnicode" not in use.font:
            yield use.font
            continue
        texts = use.texts
        said = ((glyph, texts.get(glyph, "")) for glyph in use.glyphs)
        yield from (glyph for glyph, text in said if not text or _NO_TEXT & set(text))


FONT_CONDITIONS: Mapping[str, Callable[[Told], Found]] = {
    "31-001 31-002 31-003 31-004 31-005 31-006 31-007 31-008 glyphs numbered in no known way": _no_system,
    "31-009 a font that is not in the file": _not_embedded,
    "31-011 31-030 a glyph that is not in the font, or the one for what is missing": _no_glyph,
    "31-012 31-013 31-014 31-015 a list of glyphs that may lack some": _listed_in_part,
    "31-016 a width that is not the font's": _other_width,
    "31-017 31-018 31-019 31-020 31-021 31-022 31-023 31-024 31-025 31-026 a simple font": _simple,
    "10-001 31-027 31-028 31-029 letters that cannot be read out": _no_text,
}
