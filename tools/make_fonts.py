"""Cut the bundled fonts from their published packages, to the same bytes every time.

Run it where the packages are: `npm pack` each `NAME@VERSION` of SOURCES into one folder, then
`python -m tools.make_fonts FOLDER`. It needs uv, which fetches fontTools for itself.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from tools.font_characters import (
    ALL,
    ARABIC,
    ARROWS_AND_OPERATORS,
    BENGALI,
    DEVANAGARI,
    EMOJI,
    ETHIOPIC,
    GURMUKHI,
    HEBREW,
    KHMER,
    LAO,
    LATIN_GREEK_CYRILLIC,
    SYMBOLS,
    THAI,
    japanese,
)

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
PYFTSUBSET = ("uvx", "--from", "fonttools==4.68.0", "pyftsubset")
# Vertical text, optical design axes and formula layout: no sheet of ours uses them.
DROPPED_TABLES = "BASE,MATH,STAT,vhea,vmtx"
# What Qt and a shaping ReportLab use to place accents and join letters, with figures of equal width.
SHAPING = "ccmp,locl,mark,mkmk,kern,liga,tnum"
# And what joins letters of Arabic, and orders and stacks those of the scripts of India and Cambodia.
JOINING = (
    f"{SHAPING},init,medi,fina,isol,rlig,calt,clig,rclt,nukt,akhn,rphf,rkrf,pref,blwf,abvf,half,"
    "pstf,vatu,cjct,cfar,pres,abvs,blws,psts,haln,dist,abvm,blwm"
)


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
    "noto-sans-arabic": Source(
        "0.4.3",
        "YvtxyuegxPegu2g5urXJ+gQxRp8i798nQswTmEjwXOWR/fqy0Gvey6h5IoNRBrc43SxRxPezqCiR9ivpfPAXSg==",
    ),
    "noto-sans-hebrew": Source(
        "0.4.1",
        "NR3vP6GT/hSINLrk4JHJBQnuzh/C1mlMrphNlI2dQaO53a3oTjSRoG4JyYb1B6bHadjsGh0wPZbT4kMJBKjT/w==",
    ),
    "noto-sans-devanagari": Source(
        "0.4.1",
        "26boYPNKGP1r4R5MxsMAY/zCQOwiXLOJzX8sh1a2oEWyQurQsyniaCv4992c+9jjwshEEt2NNVv5GcnyzaL7QQ==",
    ),
    "noto-sans-bengali": Source(
        "0.4.4",
        "Ya58tLTEdP4P5EF3ZXTM829/g57mbfW8OrD16MMZr2sC3nIKItl/3J9tZlk1nrtqfFGzIgxb+zt/hLjAaTAQgQ==",
    ),
    "noto-sans-gurmukhi": Source(
        "0.4.1",
        "yAaWoUawvVD/50HnZWN1lABWOy9eNcbS3i9bRjoXwEueaoI7E2dTd7liA2BcJ/uTkFUgYWd5QOjIfoCXnTo44Q==",
    ),
    "noto-sans-khmer": Source(
        "0.4.3",
        "vBG7J/w4j+tPTPA53a43zb/s/K3AjHRTDbEG4omn/xs4dThknBh4aVRJ4zwROLy7OeZnhQPDkGRUEPAi8C/btg==",
    ),
    "noto-sans-thai": Source(
        "0.4.2",
        "PGBBBDGfJJ/5y2hNweLBZWD4YmVT4uOO4chsOPXyl0TktaBJamDKVKv/WbGiDTeBGdkegLiytsWo+lhnkHP5qA==",
    ),
    "noto-sans-lao": Source(
        "0.4.2",
        "gM/grIG03BWSk8lqiR1IC7WHpGH/8TrvwU0ZjEvs236YiN0LK2qQythq6lqcJbENo/0HMxdk13n35yhqnHVJ8g==",
    ),
    "noto-sans-ethiopic": Source(
        "0.4.2",
        "puS0u1/7b0kZ6fqOYaSlCdai8zHuD9CQY2qlyJEtYzUC5Nd1fH3QENmQc0a1Gcqe0q9s3n7440eNJSLK2mGouw==",
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
        Cut("noto-sans-arabic", "NotoSansArabic", with_bold, ARABIC, JOINING),
        Cut("noto-sans-hebrew", "NotoSansHebrew", with_bold, HEBREW, JOINING),
        Cut("noto-sans-devanagari", "NotoSansDevanagari", with_bold, DEVANAGARI, JOINING),
        Cut("noto-sans-bengali", "NotoSansBengali", with_bold, BENGALI, JOINING),
        Cut("noto-sans-gurmukhi", "NotoSansGurmukhi", with_bold, GURMUKHI, JOINING),
        Cut("noto-sans-khmer", "NotoSansKhmer", with_bold, KHMER, JOINING),
        Cut("noto-sans-thai", "NotoSansThai", with_bold, THAI, JOINING),
        Cut("noto-sans-lao", "NotoSansLao", with_bold, LAO, JOINING),
        Cut("noto-sans-ethiopic", "NotoSansEthiopic", with_bold, ETHIOPIC, JOINING),
        Cut("noto-sans-math", "NotoSansMath", (regular,), ARROWS_AND_OPERATORS, ""),
        Cut("noto-sans-symbols-2", "NotoSansSymbols2", (regular,), SYMBOLS, ""),
        Cut("noto-sans-jp", "NotoSansJP", (regular,), japanese(), ""),
        Cut("noto-emoji", "NotoEmoji", (regular,), EMOJI, "ccmp"),
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
