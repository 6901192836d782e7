"""THE GATE from words to paper: any text becomes lines of glyphs. No markup is read, nothing is dropped in silence.

Text runs from left to right. Its steps are paragraphs, words, runs of one font, lines, drawing; ordering by
direction belongs between lines and drawing, joining letters belongs where a run is made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from models.documents import breaks
from models.documents.block import Block, Split
from models.documents.fonts import Typefaces
from models.documents.press import Font, Press, Run
from models.documents.structure import Whole
from models.documents.style import Style

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
ELLIPSIS = "…"
Line = tuple[Run, ...]
Part = tuple[Whole, Sequence[Line]]
# Widths are sums of fractions: a word may be too long by less than anyone can see.
_HAIR = 1e-6
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Unit:
    """What one line holds together, unless it is longer than the line."""

    runs: Line
    width: float


class Typesetter:
    """Sets all texts of one paper, and notes the characters that no font has."""

    def __init__(self, faces: Typefaces) -> None:
        """Set in these faces."""
        self.faces = faces
        self._missing: dict[str, None] = {}
        self._units: dict[tuple[str, bool], tuple[Unit, ...]] = {}
        # Names, days and words of a status come back in many cells.
        self._set: dict[tuple[str, Style, float], tuple[Line, ...]] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters printed as U+FFFD so far."""
        return tuple(self._missing)

    def block(self, text: str, style: Style) -> "TextBlock":
        """Return `text` as a block that fills lines of any width."""
        return TextBlock(self, text, style)

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """Return `text` in lines no wider than `width` points; every newline in it begins a line."""
        key = (text, style, width)
        found = self._set.get(key)
        if found is None:
            limit = width / style.size + _HAIR
            found = self._set[key] = tuple(
                line
                for paragraph in text.splitlines() or [""]
                for line in self._fill(paragraph, style.bold, limit)
            )
        return found

    def shortened(self, text: str, style: Style, width: float) -> str:
        """Return `text` on one line no wider than `width`, cut after a word with an ellipsis if need be."""
        whole = " ".join(text.split())
        lines = self.lines(whole, style, width)
        if len(lines) == 1:
            return whole
        first = "".join(run.text for run in lines[0])
        words = first.split(" ")
        tries = [f"{' '.join(words[:n])} {ELLIPSIS}" for n in range(len(words), 0, -1)]
        tries += [first[:n] + ELLIPSIS for n in range(len(first), 0, -1)]
        return next((t for t in tries if len(self.lines(t, style, width)) == 1), ELLIPSIS)

    def _fill(self, paragraph: str, bold: bool, limit: float) -> Iterator[Line]:
        first = self.faces.first(bold=bold)
        line: list[Run] = []
        used = 0.0
        for spaces, chunk in breaks.chunks(paragraph):
            # A space is set in the font of the word before it, so that a line is one run where it can be.
            font = line[-1].font if line and line[-1].font.space else first
            gap = spaces * font.space
            for unit in self._units_of(chunk, bold=bold):
                if line and used + gap + unit.width > limit:
                    yield _joined(line)
                    line, used = [], 0.0
                elif line and gap:
                    line.append(Run(font, " " * spaces, gap))
                    used += gap
                gap = 0.0
                if unit.width > limit:
                    *full, rest = _cut_unit(unit, limit)
                    yield from full
                    line, used = list(rest), sum(run.width for run in rest)
                else:
                    line += unit.runs
                    used += unit.width
        yield _joined(line)

    def _units_of(self, chunk: str, *, bold: bool) -> tuple[Unit, ...]:
        key = (chunk, bold)
        found = self._units.get(key)
        if found is None:
            found = self._units[key] = tuple(self._shaped(chunk, bold=bold))
        return found

    def _shaped(self, chunk: str, *, bold: bool) -> Iterator[Unit]:
        whole = breaks.seen(chunk)
        one_font = self.faces.font_for(whole.replace(NO_BREAK_SPACE, ""), bold=bold)
        running = one_font or self.faces.first(bold=bold)
        for piece in breaks.pieces(chunk):
            text = breaks.seen(piece)
            runs: list[Run] = []
            for part in [text] if one_font else breaks.clusters(text):
                runs += self._runs(part, running, bold=bold)
                running = runs[-1].font
            if runs and text:
                yield Unit(_joined(runs), sum(run.width for run in runs))

    def _runs(self, text: str, running: Font, *, bold: bool) -> Iterable[Run]:
        """Return `text` in the running font where that has it, else in another that has, else as U+FFFD."""
        needed = text.replace(NO_BREAK_SPACE, "")
        known = set(map(ord, needed)) <= running.widths.keys()
        font = running if known else self.faces.font_for(needed, bold=bold)
        if font is not None:
            # Not every font has a space; where it has none, that of the first one stands in.
            space = font if font.space else self.faces.first(bold=bold)
            pieces = re.split(f"({NO_BREAK_SPACE})", text)
            return [
                _measured(" ", space) if piece == NO_BREAK_SPACE else _measured(piece, font)
                for piece in pieces
                if piece
            ]
        return [self._alone(c, text[0], bold=bold) for c in text]

    def _alone(self, character: str, letter: str, *, bold: bool) -> Run:
        """Return one character of a cluster that no one font has, in the font of its letter or as U+FFFD.

        A mark from another font would sit beside its letter: better to say that it is missing.
        """
        font = self.faces.font_for(letter, bold=bold)
        if font is not None and ord(character) in font.widths:
            return _measured(character, font)
        self._missing[character] = None
        font = self.faces.font_for(UNKNOWN, bold=bold)
        assert font is not None  # noqa: S101  A test holds the bundled fonts to it.
        return _measured(UNKNOWN, font)


class TextBlock(Block):
    """A text that fills its width line by line and may continue on the next page."""

    def __init__(
        self, setter: Typesetter, text: str, style: Style, part: Part | None = None
    ) -> None:
        """Set `text`, or go on with a part of it: what all parts have in common, and the lines of this one."""
        self._setter = setter
        self._text = text
        self._style = style
        self._whole = part[0] if part else None
        self._lines: Sequence[Line] | None = part[1] if part else None
        self._width: float | None = None

    def lines(self, width: float) -> Sequence[Line]:
        """Return the lines at a width; they are set once."""
        if self._lines is None or (self._width is not None and self._width != width):
            self._lines = self._setter.lines(self._text, self._style, width)
            self._width = width
        return self._lines

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return len(self.lines(width)) * self._style.leading

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut between two lines, with at least two on either side where a page has room for that."""
        lines = self.lines(width)
        fitting = int((height + _HAIR) / self._style.leading)
        if fitting >= len(lines):
            return self, None
        forced = height >= page - _HAIR
        cut = min(fitting, len(lines) - 2)
        if cut < 2:
            cut = max(fitting, 1) if forced else 0
        if not cut:
            return None, self
        whole = self._whole or Whole()
        return self._of(lines[:cut], whole), self._of(lines[cut:], whole)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the lines downwards from `top`, as one paragraph."""
        size, leading, to_right = self._style.size, self._style.leading, self._style.to_right
        # Letters without feet stand about 0.7 of their size tall: this centres them in the line.
        baseline = top - leading / 2 - 0.35 * size
        press.tell(self._text, whole=self._whole, is_strong=self._style.bold)
        for lines in [[line] for line in self.lines(width)] if to_right else [self.lines(width)]:
            taken = size * sum(run.width for run in lines[0]) if to_right else width
            press.show_lines(lines, x + width - taken, baseline, size, leading)
            baseline -= leading
        press.close()

    def _of(self, lines: Sequence[Line], whole: Whole) -> "TextBlock":
        return TextBlock(self._setter, self._text, self._style, (whole, lines))


_font_of = attrgetter("font")


def _measured(text: str, font: Font) -> Run:
    widths = font.widths
    return Run(font, text, sum(widths[ord(c)] for c in text))


def _joined(runs: Iterable[Run]) -> Line:
    """Return runs with neighbours of one font made one."""
    return tuple(
        Run(font, "".join([run.text for run in alike]), sum([run.width for run in alike]))
        for font, alike in ((font, list(group)) for font, group in groupby(runs, _font_of))
    )


def _cut_unit(unit: Unit, limit: float) -> Iterator[Line]:
    """Yield a unit longer than a line in lines, cut between letters."""
    line: list[Run] = []
    used = 0.0
    for run in unit.runs:
        for cluster in breaks.clusters(run.text):
            letter = _measured(cluster, run.font)
            if line and used + letter.width > limit:
                yield _joined(line)
                line, used = [], 0.0
            line.append(letter)
            used += letter.width
    yield _joined(line)
