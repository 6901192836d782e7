"""Which characters the bundled fonts keep: the alphabets of `make_fonts.py`."""

from collections.abc import Iterator


def of_ranges(*ranges: tuple[int, int]) -> frozenset[int]:
    """All code points of the given ranges, both ends included."""
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


def of_codec(codec: str, leads: range, trails: range) -> Iterator[int]:
    """All code points that a Japanese codec reads out of two bytes of these ranges."""
    for lead in leads:
        for trail in trails:
            try:
                yield from map(ord, bytes((lead, trail)).decode(codec))
            except UnicodeDecodeError:
                continue  # a hole in the code table


def japanese() -> frozenset[int]:
    """JIS X 0208, what Windows adds to it, kana and width forms, and the newer everyday kanji."""
    jis_x_0208 = frozenset(of_codec("euc_jp", range(0xA1, 0xFF), range(0xA1, 0xFF)))
    # Names such as 髙 and 﨑 and signs such as ① and ㈱ are typed on every Windows machine.
    windows = frozenset(of_codec("cp932", range(0x81, 0xFD), range(0x40, 0xFD)))
    everyday = frozenset(map(ord, "𠮟塡剝頰"))  # everyday kanji since 2010, not in JIS X 0208
    # Japanese stands without spaces: a letter or a dash in a sentence is to stay in its face.
    western = of_ranges((0x20, 0x17F), (0x2010, 0x2027))
    kana = of_ranges((0x3000, 0x30FF), (0x31F0, 0x31FF), (0xFF01, 0xFFEE))
    private = of_ranges((0xE000, 0xF8FF))
    return (jis_x_0208 | windows | everyday | western | kana) - private


ALL = of_ranges((0x20, 0x1FFFF))
LATIN_GREEK_CYRILLIC = of_ranges(
    (0x20, 0x52F),  # Latin, phonetic letters, combining marks, Greek, Cyrillic
    (0x1AB0, 0x1AFF),
    (0x1C80, 0x1C8F),
    (0x1D00, 0x1FFF),  # further phonetics and marks, Vietnamese, old Greek
    (0x2000, 0x218F),  # punctuation, currency, letterlike signs, fractions
    (0x25CC, 0x25CC),  # the circle under a lone combining mark
    (0x2C60, 0x2C7F),
    (0x2DE0, 0x2E7F),
    (0xA640, 0xA69F),
    (0xA700, 0xA7FF),
    (0xAB30, 0xAB6F),
    (0xFB00, 0xFB06),
    (0xFE00, 0xFE2F),
    (0xFFFD, 0xFFFD),  # stands on paper for a character that no font has
)
ARROWS_AND_OPERATORS = of_ranges((0x2190, 0x22FF), (0x27F0, 0x27FF), (0x2B00, 0x2B11))
SYMBOLS = of_ranges((0x2300, 0x2BFF))
# What stands between letters of any script: a figure or a bracket is to stay in the face of its word.
COMMON = of_ranges(
    (0x20, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xA0, 0xA0), (0xAB, 0xAB), (0xB7, 0xB7), (0xBB, 0xBB),
    (0x200C, 0x200F), (0x2010, 0x2015), (0x2018, 0x201D), (0x2026, 0x2026), (0x2039, 0x203A),
    (0x25CC, 0x25CC),
)  # fmt: skip
# Letters in their joined forms, which old programs wrote one by one, only for the commonest alphabet.
ARABIC = COMMON | of_ranges(
    (0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFD3E, 0xFD3F), (0xFDF0, 0xFDFF), (0xFE70, 0xFEFC)
)  # fmt: skip
HEBREW = COMMON | of_ranges((0x591, 0x5F4), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F))
# The shared signs of the Vedas and the full stops of India stand in every face of its scripts.
INDIC = COMMON | of_ranges((0x951, 0x952), (0x964, 0x965), (0x20B9, 0x20B9))
DEVANAGARI = INDIC | of_ranges((0x900, 0x97F), (0xA8E0, 0xA8FF))
BENGALI = INDIC | of_ranges((0x980, 0x9FF))
GURMUKHI = INDIC | of_ranges((0xA00, 0xA7F))
KHMER = COMMON | of_ranges((0x1780, 0x17FF), (0x19E0, 0x19FF))
THAI = COMMON | of_ranges((0xE00, 0xE7F))
LAO = COMMON | of_ranges((0xE80, 0xEFF))
ETHIOPIC = COMMON | of_ranges((0x1200, 0x137F))  # Amharic, Tigrinya, Oromo, Geez
EMOJI = of_ranges(
    (0x23, 0x23),
    (0x2A, 0x2A),
    (0x30, 0x39),  # under a keycap
    (0x200D, 0x200D),
    (0x20E3, 0x20E3),
    (0x2300, 0x2BFF),
    (0xFE0F, 0xFE0F),
    (0x1F000, 0x1FAFF),
)
