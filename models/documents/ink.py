"""Lines of text as a page of PDF shows them: glyphs by number, with their text where they do not tell it themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from models.documents.glyphs import Font
from models.documents.line import Line
from models.documents.shaping import Run

# A glyph that is only part of a letter says nothing of its own.
_NOTHING = "\u200b"


@dataclass(slots=True)
class Use:
    """What one paper takes from a font: its name on the pages, its glyphs, and the text of each.

    `hints` are texts of glyphs that were only shown with their text beside them.
    """

    name: str
    glyphs: set[int] = field(default_factory=set)
    texts: dict[int, str] = field(default_factory=dict)
    hints: dict[int, str] = field(default_factory=dict)


class Ink:
    """All text of one paper. It remembers which glyphs were shown."""

    def __init__(self) -> None:
        """Begin with no font."""
        self._uses: dict[Font, Use] = {}
        # What opens each run met so far: nothing where its glyphs tell its text.
        self._opening: dict[Run, str] = {}

    def fonts(self) -> Iterator[tuple[Font, Use]]:
        """Yield every font shown, and what was shown of it."""
        for font, use in self._uses.items():
            for glyph in use.glyphs:
                use.texts.setdefault(glyph, use.hints.get(glyph, _NOTHING))
            yield font, use

    def lines(self, lines: Iterable[tuple[Line, float, float]], size: float) -> str:
        """Return what shows lines, each with its left end and the height of its letters' feet."""
        code = ["BT"]
        font: Font | None = None
        for line, left, baseline in lines:
            if line.places is None:
                code.append(f"1 0 0 1 {left:.2f} {baseline:.2f} Tm")
            shown: list[str] = []
            for at, run in enumerate(line.runs):
                opening = self._opening.get(run)
                if opening is None:
                    opening = self._meet(run)
                if run.font is not font or line.places is not None:
                    _show(code, shown)
                if run.font is not font:
                    font = run.font
                    code.append(f"/{self._uses[font].name} {size:g} Tf")
                if line.places is not None:
                    code.append(f"1 0 0 1 {left + line.places[at] * size:.2f} {baseline:.2f} Tm")
                if not opening and len(run.strokes) == 1 and not run.strokes[0][0]:
                    shown.append(run.strokes[0][1])
                else:
                    _show(code, shown)
                    _show_told(code, run, opening, size)
            _show(code, shown)
        code.append("ET")
        return "\n".join(code)

    def _meet(self, run: Run) -> str:
        """Note the glyphs of a run, and return what opens it: its text, unless its glyphs tell it."""
        use = self._uses.get(run.font)
        if use is None:
            use = self._uses[run.font] = Use(f"F{len(self._uses) + 1}")
        use.glyphs.update(run.glyphs)
        tells = run.tells and all(
            use.texts.setdefault(glyph, text) == text for glyph, text in run.letters
        )
        if not tells:
            for glyph, text in run.letters:
                use.hints.setdefault(glyph, text)
        opening = "" if tells else _said(run.text)
        self._opening[run] = opening
        return opening


def _show(code: list[str], shown: list[str]) -> None:
    if shown:
        glyphs = "".join(shown)
        code.append(f"[<{glyphs}>]TJ" if ">" in glyphs else f"<{glyphs}>Tj")
        shown.clear()


def _show_told(code: list[str], run: Run, opening: str, size: float) -> None:
    """Show a run with its text beside it, or one with marks at several heights."""
    if opening:
        code.append(opening)
    risen = False
    for height, glyphs in run.strokes:
        if height or risen:
            code.append(f"{height * size:.2f} Ts")
            risen = bool(height)
        _show(code, [glyphs])
    if risen:
        code.append("0 Ts")
    if opening:
        code.append("EMC")


def _said(text: str) -> str:
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>>>BDC"
