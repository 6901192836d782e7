"""Text, lines and boxes as a page of PDF has them. Text is glyphs by number, each with the text that it stands for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from models.documents.glyphs import Font
from models.documents.line import Line
from models.documents.shaping import Run, Sign

# How far a curve's handles lie from its ends for a quarter of a circle of radius 1.
_PULL = 0.5523
# So many words are remembered as they are shown: in a long paper most words come once.
_KEPT_WORDS = 2_000


@dataclass(slots=True)
class Use:
    """What one paper takes from a font: its name on the pages, its glyphs, and their texts.

    `composed` are the signs made of several glyphs; the first has the number that follows the last glyph of the font.
    `codes` are the signs as they are shown.
    """

    name: str
    glyphs: set[int] = field(default_factory=set)
    composed: dict[Sign, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    codes: dict[Sign, str] = field(default_factory=dict)


class Ink:
    """All text of one paper. It remembers what was shown."""

    def __init__(self) -> None:
        """Begin with no font."""
        self._uses: dict[Font, Use] = {}
        self._codes: dict[Run, str] = {}

    @property
    def fonts(self) -> Mapping[Font, Use]:
        """Every font shown, and what was shown of it."""
        return self._uses

    def lines(
        self, lines: Iterable[tuple[Line, float]], baseline: float, size: float, leading: float
    ) -> str:
        """Return what shows lines below each other, each with its left end, the feet of the first on `baseline`."""
        code = ["BT"]
        # Plain words are most of all text: this loop decides how long a paper takes.
        codes = self._codes
        font: Font | None = None
        for line, left in lines:
            if line.places is not None:
                self._ordered(line, left, baseline, size, code)
                font = None
            else:
                code.append(f"1 0 0 1 {left:.2f} {baseline:.2f} Tm")
                shown: list[str] = []
                for run in line.runs:
                    glyphs = codes.get(run) or self._meet(run)
                    if run.font is not font:
                        _show(code, shown)
                        font = run.font
                        code.append(f"/{self._uses[font].name} {size:g} Tf")
                    shown.append(glyphs)
                _show(code, shown)
            baseline -= leading
        code.append("ET")
        return "\n".join(code)

    def _ordered(
        self, line: Line, left: float, baseline: float, size: float, code: list[str]
    ) -> None:
        """Show a line whose runs are not read from left to right, in the order in which they are read."""
        for run, place in zip(line.runs, line.places or (), strict=True):
            glyphs = self._codes.get(run) or self._meet(run)
            code.append(f"/{self._uses[run.font].name} {size:g} Tf")
            code.append(f"1 0 0 1 {left + place * size:.2f} {baseline:.2f} Tm")
            _show(code, [glyphs])

    def _meet(self, run: Run) -> str:
        """Note what a run shows, and return its glyphs with the moves between them."""
        use = self._uses.get(run.font)
        if use is None:
            use = self._uses[run.font] = Use(f"F{len(self._uses) + 1}")
        codes = use.codes
        if len(self._codes) >= _KEPT_WORDS:
            self._codes.clear()
        found = "".join([codes.get(sign) or _code(use, run.font, sign) for sign in run.signs])
        self._codes[run] = found
        return found


def _code(use: Use, font: Font, sign: Sign) -> str:
    """Return what shows a sign, with the moves where its glyphs are not as wide as it is."""
    code = []
    pen = 0
    for glyph, width, ahead in _numbers(use, font, sign):
        move = ahead - pen
        code.append(f">{-move}<{glyph:04X}" if move else f"{glyph:04X}")
        pen = ahead + width
    rest = sign.advance - pen
    if rest:
        code.append(f">{-rest}<")
    found = use.codes[sign] = "".join(code)
    return found


def _numbers(use: Use, font: Font, sign: Sign) -> list[tuple[int, int, int]]:
    """Return the glyphs that show a sign: number, width and place, both in thousandths of an em."""
    use.glyphs.update(glyph for glyph, _x, _y in sign.parts)
    glyph, x, y = sign.parts[0]
    is_plain = len(sign.parts) == 1 and not (x or y)
    if is_plain and use.texts.setdefault(glyph, sign.text) == sign.text:
        return [(glyph, font.width(glyph), 0)]
    if font.composes:
        number = use.composed.setdefault(sign, font.count + len(use.composed))
        use.texts[number] = sign.text
        return [(number, sign.advance, 0)]
    use.texts.setdefault(glyph, sign.text)
    return [(g, font.width(g), round(x * 1000 / font.upem)) for g, x, _y in sign.parts]


def _show(code: list[str], shown: list[str]) -> None:
    if shown:
        glyphs = "".join(shown)
        code.append(f"[<{glyphs}>]TJ" if ">" in glyphs else f"<{glyphs}>Tj")
        shown.clear()


def ruled(x1: float, y1: float, x2: float, y2: float, width: float) -> str:
    """Return what draws a black line."""
    return f"{width:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S"


def clipped(x: float, y: float, width: float, height: float) -> str:
    """Return what lets nothing be seen outside of a box, until a Q."""
    return f"q {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n"


def boxed(x: float, y: float, width: float, height: float, border: float, *, filled: bool) -> str:
    """Return what draws a black frame, or a black box."""
    return f"{border:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {'B' if filled else 'S'}"


def rounded(x: float, y: float, radius: float, *, filled: bool) -> str:
    """Return what draws a circle around a middle: four curves, nowhere further from it than a printer can show."""
    left, low, right, high = x - radius, y - radius, x + radius, y + radius
    pull = _PULL * radius
    return (
        f"1 w {right:.2f} {y:.2f} m"
        f" {right:.2f} {y + pull:.2f} {x + pull:.2f} {high:.2f} {x:.2f} {high:.2f} c"
        f" {x - pull:.2f} {high:.2f} {left:.2f} {y + pull:.2f} {left:.2f} {y:.2f} c"
        f" {left:.2f} {y - pull:.2f} {x - pull:.2f} {low:.2f} {x:.2f} {low:.2f} c"
        f" {x + pull:.2f} {low:.2f} {right:.2f} {y - pull:.2f} {right:.2f} {y:.2f} c"
        f" {'b' if filled else 's'}"
    )


def squares(rows: Sequence[Sequence[bool]], x: float, top: float, side: float) -> str:
    """Return what fills the squares of a grid that are true, as one shape; neighbours in a row are one box."""
    code = []
    for low, row in enumerate(rows, start=1):
        place = 0
        for dark, run in groupby(row):
            count = len(list(run))
            if dark:
                left, bottom = x + place * side, top - low * side
                code.append(f"{left:.2f} {bottom:.2f} {count * side:.2f} {side:.2f} re")
            place += count
    return " ".join((*code, "f"))


def tinted(x: float, y: float, width: float, height: float, grey: float) -> str:
    """Return what fills a box with a grey, 0 for black and 1 for white, and goes on in black."""
    return f"{grey:g} g {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f 0 g"
