"""THE GATE from words to paper: any text becomes lines of glyphs. No markup is read, nothing is dropped in silence.

Its steps: paragraphs with their levels of direction, words, runs of one font and direction in glyphs, lines, drawing.
"""

from collections.abc import Iterator, Sequence

from models.documents import bidi, breaks
from models.documents.block import Block, Split
from models.documents.fonts import Typefaces
from models.documents.line import Line, ordered, straight
from models.documents.press import Press
from models.documents.runs import Compositor, Levels
from models.documents.shaping import Run
from models.documents.structure import Whole
from models.documents.style import Style

ELLIPSIS = "…"
Part = tuple[Whole, Sequence[Line]]
# Widths are sums of fractions: a word may be too long by less than anyone can see.
_HAIR = 1e-6
# So many texts are kept in lines; those of a long paper do not come back.
_KEPT_TEXTS = 1_000
NO_BREAK_SPACE = "\u00a0"
# The runs of a line as they are read, how wide they are, and whether it ends between two words.
Filled = tuple[list[Run], float, bool]
# A last line of one word is too short for a line of its own up to here, in sizes of its type.
_LONELY = 3.2


class Typesetter:
    """Sets all texts of one paper, and notes the characters that no font has."""

    def __init__(self, faces: Typefaces) -> None:
        """Set in these faces, on a paper in their language."""
        self._compositor = Compositor(faces)
        self._base = int(bidi.runs_right_to_left(faces.language))
        # Names, days and words of a status come back in many cells.
        self._set: dict[tuple[str, float, bool, float], tuple[Line, ...]] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters printed as U+FFFD so far."""
        return tuple(self._compositor.missing)

    def block(self, text: str, style: Style) -> "TextBlock":
        """Return `text` as a block that fills lines of any width."""
        return TextBlock(self, text, style)

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """Return `text` in lines no wider than `width` points; every newline in it begins a line."""
        size = style.size
        key = (text, size, style.bold, width)
        found = self._set.get(key)
        if found is None:
            if len(self._set) >= _KEPT_TEXTS:
                self._set.clear()
            limit = width / size + _HAIR
            found = self._set[key] = tuple(
                line
                for paragraph in text.splitlines(keepends=True) or [""]
                for line in self._paragraph(paragraph, style.bold, limit)
            )
        return found

    def shortened(self, text: str, style: Style, width: float) -> str:
        """Return `text` on one line no wider than `width`, cut after a word with an ellipsis if need be."""
        whole = " ".join(text.split())
        lines = self.lines(whole, style, width)
        if len(lines) == 1:
            return whole
        first = lines[0].text.rstrip()
        # Its first line may have left a word to the last: one more is tried.
        words = whole.split(" ")[: len(first.split(" ")) + 1]
        tries = [f"{' '.join(words[:n])} {ELLIPSIS}" for n in range(len(words), 0, -1)]
        tries += [first[:n] + ELLIPSIS for n in range(len(first), 0, -1)]
        return next((t for t in tries if len(self.lines(t, style, width)) == 1), ELLIPSIS)

    def _paragraph(self, paragraph: str, bold: bool, limit: float) -> Iterator[Line]:
        (words,) = paragraph.splitlines() or [""]
        space = self._compositor.space(self._compositor.faces.first(bold=bold), 1)
        levels = bidi.levels(words, bidi.base_level(words, self._base))
        for runs, width, goes_on in self._filled(words, levels, bold, limit):
            line = straight(runs, width) if levels is None else ordered(runs)
            # Nobody sees the space at the end of a line; without it, two words are read as one.
            yield line.followed_by(space) if goes_on or paragraph != words else line

    def _filled(self, paragraph: str, levels: Levels, bold: bool, limit: float) -> list[Filled]:
        """Return the lines, each as full as it can be; a short last word takes one or two before it along."""
        lines = list(self._fill(paragraph, levels, bold, limit))
        if len(lines) == 1 or not lines[-2][2]:
            return lines
        too_short = min(_LONELY, limit / 4)
        starts = iter([start for _gap, start, _chunk in breaks.chunks(paragraph)][-2:-4:-1])
        while lines[-1][1] <= too_short and (turn := next(starts, None)):
            again = list(self._fill(paragraph, levels, bold, limit, turn))
            if len(again) != len(lines) or again[-2][1] < limit / 2:
                break
            lines = again
        return lines

    def _fill(
        self, paragraph: str, levels: Levels, bold: bool, limit: float, turn: int = 0
    ) -> Iterator[Filled]:
        """Yield the lines as they are read; one begins at `turn`, wherever else they do."""
        compositor = self._compositor
        first = compositor.faces.first(bold=bold)
        line: list[Run] = []
        used = 0.0
        for spaces, start, chunk in breaks.chunks(paragraph):
            # A space is set in the font of the word before it, so that a line is one run where it can be.
            font = line[-1].font if line and line[-1].font.space else first
            gap = spaces * font.space
            own = levels and levels[start : start + len(chunk)]
            for unit in compositor.units(chunk, own, bold=bold):
                if line and (used + gap + unit.width > limit or (gap and start == turn)):
                    yield line, used, gap > 0
                    line, used = [], 0.0
                elif line and gap:
                    line.append(compositor.space(font, spaces, levels[start - 1] if levels else 0))
                    used += gap
                gap = 0.0
                if unit.width > limit:
                    *full, line = compositor.cut(unit, limit)
                    yield from ((runs, sum(run.width for run in runs), False) for runs in full)
                    used = sum(run.width for run in line)
                else:
                    line += unit.runs
                    used += unit.width
        yield line, used, False


class TextBlock(Block):
    """A text that fills its width line by line and may continue on the next page."""

    def __init__(
        self, setter: Typesetter, text: str, style: Style, part: Part | None = None
    ) -> None:
        """Set `text`, or go on with a part of it: what all parts have in common, and the lines of this one."""
        self._setter = setter
        self._text = text
        self._style = style
        self._size, self._leading = style.size, style.leading
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
        return len(self.lines(width)) * self._leading

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut between two lines, with at least two on either side where a page has room for that."""
        lines = self.lines(width)
        fitting = int((height + _HAIR) / self._leading)
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
        size, leading, to_right = self._size, self._leading, self._style.to_right
        # Letters without feet stand about 0.7 of their size tall: this centres them in the line.
        baseline = top - leading / 2 - 0.35 * size
        press.tell(self._text, whole=self._whole, is_strong=self._style.bold)
        for lines in [[line] for line in self.lines(width)] if to_right else [self.lines(width)]:
            taken = size * lines[0].width if to_right else width
            press.show_lines(lines, x + width - taken, baseline, size, leading)
            baseline -= leading
        press.close()

    def _of(self, lines: Sequence[Line], whole: Whole) -> "TextBlock":
        return TextBlock(self._setter, self._text, self._style, (whole, lines))
