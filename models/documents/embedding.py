"""The part of a font that a paper takes along, as PDF holds it: glyphs by number, and what each of them says."""

import zlib
from collections.abc import Callable, Iterable
from typing import Any

from models.documents.composites import with_composites
from models.documents.glyphs import Font
from models.documents.ink import Use
from models.documents.packing import stream

# Takes an object into the file, and gives the words by which others point at it.
Keep = Callable[[bytes], bytes]
# A paper shows glyphs by their number: what finds and joins them stays behind.
_LEFT_BEHIND = (
    ("GSUB", "GPOS", "GDEF", "BASE", "cmap", "name", "OS/2", "post", "gasp", "VORG", "vhea", "vmtx", "DSIG", "meta")
)  # fmt: skip
_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>"
)
_GLYPHS = (
    b"<</Type/Font/Subtype/CIDFontType%d/BaseFont%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/FontDescriptor %s/W[%s]%s>>"
)
_DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d"
    b"/StemV 80/%s %s>>"
)


def font_object(font: Font, use: Use, keep: Keep) -> bytes:
    """Return the font in which pages show text; all that it is made of is kept in the file."""
    part = _part(font, sorted(use.glyphs))
    is_cff = "CFF " in part.table_tags
    program = part.reference_table("CFF ").data if is_cff else part.blob.data
    if use.composed:
        program = with_composites(part, font.count, font.upem, list(use.composed))
    kind = b"/Subtype/CIDFontType0C" if is_cff else b"/Length1 %d" % len(program)
    name = b"/%s+%s" % (_tag(program), font.name.encode("ascii"))
    extents = font.shaper.get_font_extents("ltr")
    scale = 1000 / font.upem
    ascent, descent = round(extents.ascender * scale), round(extents.descender * scale)
    described = _DESCRIPTOR % (
        name,
        *_box(part.reference_table("head").data, scale),
        *(ascent, descent, ascent),
        b"FontFile3" if is_cff else b"FontFile2",
        keep(stream(program, kind)),
    )
    widths = {glyph: font.width(glyph) for glyph in sorted(use.glyphs)}
    widths |= {number: sign.advance for sign, number in use.composed.items()}
    mapped = b"" if is_cff else b"/CIDToGIDMap/Identity"
    glyphs = _GLYPHS % (
        0 if is_cff else 2,
        name,
        keep(described),
        b" ".join(b"%d[%d]" % one for one in widths.items()),
        mapped,
    )
    return _FONT % (name, keep(glyphs), keep(stream(_to_unicode(use.texts.items()))))


def _part(font: Font, glyphs: Iterable[int]) -> Any:
    """Return the face with these glyphs only, under their old numbers."""
    import uharfbuzz  # noqa: PLC0415  At first use.

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(t.encode(), "big") for t in _LEFT_BEHIND)
    flags = uharfbuzz.SubsetFlags
    wanted.flags = (
        flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.CFF_IDENTITY_CHARSET
    )
    return uharfbuzz.subset(font.shaper.face, wanted)


def _box(head: bytes, scale: float) -> tuple[int, ...]:
    edges = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2))
    return tuple(round(edge * scale) for edge in edges)


def _tag(program: bytes) -> bytes:
    """Return the six letters by which a file tells one part of a font from another."""
    found = zlib.crc32(program)
    return bytes(ord("A") + found // 26**place % 26 for place in range(6))


def _to_unicode(texts: Iterable[tuple[int, str]]) -> bytes:
    """Return the map by which a reader of the paper finds the text of a glyph again."""
    lines = [
        b"<%04X> <%s>" % (glyph, text.encode("utf-16-be", "replace").hex().upper().encode())
        for glyph, text in sorted(texts)
    ]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    return _CMAP % b"\n".join(
        b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks
    )


_CMAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
%s
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
