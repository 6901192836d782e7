"""The failure conditions of ISO 14289-1 about fonts, by their numbers in the Matterhorn Protocol 1.02."""

from collections.abc import Callable, Iterator, Mapping

import uharfbuzz

from tests.paper.structure_reading import FontUse, Told

Found = Iterator[object]
# What a letter is never said to be: nothing, or a mark of the order of bytes.
_NO_TEXT = frozenset({"", "\0", "\ufeff", "\ufffe"})


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
        yield from (g for g in use.glyphs if texts.get(g, "") in _NO_TEXT)


FONT_CONDITIONS: Mapping[str, Callable[[Told], Found]] = {
    "31-001 31-002 31-004 31-005 a font that numbers its glyphs in no known way": _no_system,
    "31-009 a font that is not in the file": _not_embedded,
    "31-011 31-030 a glyph that is not in the font, or the one for what is missing": _no_glyph,
    "31-016 a width that is not the font's": _other_width,
    "10-001 31-027 31-028 letters that cannot be read out": _no_text,
}
