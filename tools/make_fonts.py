"""Cut the bundled fonts from their published packages, to the same bytes every time.

Run it where the packages are: `npm pack` each `NAME@VERSION` of SOURCES into one folder, then
`python tools/make_fonts.py FOLDER`. It needs uv, which fetches fontTools for itself.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
PYFTSUBSET = ("uvx", "--from", "fonttools==4.68.0", "pyftsubset")
# Vertical text, optical design axes and formula layout: no sheet of ours uses them.
DROPPED_TABLES = "BASE,MATH,STAT,vhea,vmtx"
# What Qt and a shaping ReportLab use to place accents and join letters, with figures of equal width.
SHAPING = "ccmp,locl,mark,mkmk,kern,liga,tnum"


@dataclass(frozen=True)
class Source:
    """One npm package, and the SHA-512 that the registry states for it."""

    version: str
    sha512: str


@dataclass(frozen=True)
class Cut:
    """One font file: the weights taken from a package, its characters, its layout features."""

    package: str
    family: str
    weights: tuple[str, ...]
    characters: frozenset[int]
    features: str = SHAPING


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
EMOJI = of_ranges(
    (0x200D, 0x200D), (0x20E3, 0x20E3), (0x2300, 0x2BFF), (0xFE0F, 0xFE0F), (0x1F000, 0x1FAFF)
)

SOURCES = {
    "atkinson-hyperlegible-next": Source(
        "0.4.1",
        "tA5NUQCrb4GnQ8kvghyF6Kqw72zr4zSNmMwhCTcHlsu/jE5JoF8Fje5/WwL44y17Lue99pG9cyq3PW5X/7ZDng==",
    ),
    "noto-sans": Source(
        "0.4.2",
        "zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw==",
    ),
    "noto-sans-canadian-aboriginal": Source(
        "0.4.1",
        "x+8DlrId9fCdhhpdpJrOVcuaDxumA3gFKAbo3cyVN7iuJRhAYZmiINC2NoROx5dtq8ui9aWLItm6ApJYNL3e1Q==",
    ),
    "noto-sans-math": Source(
        "0.4.2",
        "Kgj0kKibznTLYcbpR8Tk2ybr76uMOyrlyoP5F9G+0UiJzAMA4zG/XIlrgXKzfFGERhA0Rc3vbwDeeTxwXPlaYg==",
    ),
    "noto-sans-symbols-2": Source(
        "0.4.1",
        "jFymG5s4OLlXpy9E9FQvSXpSnf43BIYcJiPXEHSw6LFNvbahkjmUWb/cj4vsX/KdUksGLTPbjB9iRuu8L3yJ8A==",
    ),
    "noto-sans-jp": Source(
        "0.4.3",
        "Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A==",
    ),
    "noto-emoji": Source(
        "0.4.7",
        "Gs7URwtKmCzzdGUTYbG8MIohyaQPgGxIaQG5hvyEAaQiEGJpQy6gyP3NDICE0EJkOJFoe1JFD3Hf1L4a3qe4KA==",
    ),
}


def cuts() -> tuple[Cut, ...]:
    """Every font that the program ships."""
    regular, bold = "400Regular", "700Bold"
    with_bold = (regular, bold)
    atkinson = (regular, "600SemiBold", bold)
    return (
        Cut("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext", atkinson, ALL),
        Cut("noto-sans", "NotoSans", with_bold, LATIN_GREEK_CYRILLIC),
        Cut("noto-sans-canadian-aboriginal", "NotoSansCanadianAboriginal", with_bold, ALL),
        Cut("noto-sans-math", "NotoSansMath", (regular,), ARROWS_AND_OPERATORS, ""),
        Cut("noto-sans-symbols-2", "NotoSansSymbols2", (regular,), SYMBOLS, ""),
        Cut("noto-sans-jp", "NotoSansJP", (regular,), japanese(), ""),
        Cut("noto-emoji", "NotoEmoji", (regular,), EMOJI, ""),
    )


def unpack(folder: Path, package: str) -> tarfile.TarFile:
    """Open a package out of the folder, or stop if its bytes are not the published ones."""
    source = SOURCES[package]
    archive = folder / f"expo-google-fonts-{package}-{source.version}.tgz"
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != source.sha512:
        sys.exit(f"{archive.name}: not the package that was published")
    return tarfile.open(archive)


def member(package: tarfile.TarFile, name: str) -> bytes:
    """The bytes of one file of a package, or stop if that is no file."""
    stream = package.extractfile(f"package/{name}")
    if stream is None:
        sys.exit(f"{name}: not a file")
    return stream.read()


def subset(original: Path, cut: Cut, target: Path) -> None:
    """Write the cut font: its characters only, unhinted, without glyph names."""
    characters = original.with_suffix(".txt")
    characters.write_text("\n".join(f"U+{point:04X}" for point in sorted(cut.characters)))
    subprocess.run(
        (
            *PYFTSUBSET,
            str(original),
            f"--unicodes-file={characters}",
            f"--layout-features={cut.features}",
            f"--drop-tables+={DROPPED_TABLES}",
            f"--output-file={target}",
            "--name-IDs=*",
            "--no-hinting",
            "--notdef-outline",
        ),
        check=True,
    )


def make(folder: Path) -> None:
    """Write every font and its licence, and print their sizes."""
    for cut in cuts():
        with unpack(folder, cut.package) as package:
            licence = member(package, "LICENSE_FONT")
            (FONTS / "licences" / f"{cut.family}-OFL.txt").write_bytes(licence)
            for weight in cut.weights:
                original = folder / f"{cut.family}_{weight}.ttf"
                original.write_bytes(member(package, f"{weight}/{original.name}"))
                target = FONTS / f"{cut.family}-{weight[3:]}.ttf"
                subset(original, cut, target)
                print(f"{target.stat().st_size:>9,}  {target.name}")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
