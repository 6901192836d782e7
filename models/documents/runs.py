"""What stands between spaces becomes runs: each in a font that has it, nothing dropped in silence."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.documents import breaks
from models.documents.fonts import Typefaces
from models.documents.glyphs import Font
from models.documents.scripts import script_of
from models.documents.shaping import Run, shape, shape_plain, shape_word

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
Levels = tuple[int, ...] | None
# So many words are remembered by one paper, and so many by the program from one paper to the next.
_KEPT_WORDS, _KNOWN_WORDS = 2_000, 5_000


@dataclass(frozen=True, slots=True)
class Unit:
    """What one line holds together, unless it is longer than the line. `width` is in ems."""

    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A cluster with its font, script and level; `text` is what will be drawn for it."""

    text: str
    font: Font
    script: str
    level: int


class Compositor:
    """Composes words for one paper, and notes the characters that no font has."""

    def __init__(self, faces: Typefaces) -> None:
        """Compose in these faces, by the customs of their language."""
        self.faces = faces
        self.missing: dict[str, None] = {}
        self._language = faces.language
        self._units: dict[tuple[str, Levels, bool], tuple[Unit, ...]] = {}
        self._spaces: dict[tuple[Font, int, int], Run] = {}

    def units(self, chunk: str, levels: Levels, *, bold: bool) -> tuple[Unit, ...]:
        """Return what stands between two spaces in the parts between which a line may break."""
        key = (chunk, levels, bold)
        found = self._units.get(key)
        if found is None:
            if len(self._units) >= _KEPT_WORDS:
                self._units.clear()
            found = self._units[key] = tuple(self._composed(chunk, levels, bold=bold))
        return found

    def space(self, font: Font, count: int, level: int = 0) -> Run:
        """Return spaces of a font that has one."""
        key = (font, count, level)
        found = self._spaces.get(key)
        if found is None:
            found = self._spaces[key] = shape_word(" " * count, font, "", self._language, level)
        return found

    def cut(self, unit: Unit, limit: float) -> Iterator[list[Run]]:
        """Yield a unit longer than a line in lines, cut between clusters."""
        line: list[Run] = []
        used = 0.0
        for run in unit.runs:
            clusters = list(breaks.clusters(run.text))
            while clusters:
                fitting = self._fitting(run, clusters, limit - used)
                if not fitting and line:
                    yield line
                    line, used = [], 0.0
                    continue
                head = self._again(run, clusters[: max(fitting, 1)])
                line.append(head)
                used += head.width
                clusters = clusters[max(fitting, 1) :]
        yield line

    def _fitting(self, run: Run, clusters: Sequence[str], room: float) -> int:
        """Return how many clusters fit, by halves: joined letters are not as wide as letters alone."""

        def fits(count: int) -> bool:
            return self._again(run, clusters[:count]).width <= room

        low, high = 0, 8
        while high < len(clusters) and fits(high):
            low, high = high, high * 2
        if high >= len(clusters) and fits(len(clusters)):
            return len(clusters)
        high = min(high, len(clusters))
        while low + 1 < high:
            middle = (low + high) // 2
            low, high = (middle, high) if fits(middle) else (low, middle)
        return low

    def _again(self, run: Run, clusters: Sequence[str]) -> Run:
        text = "".join(clusters)
        script = next(filter(None, map(script_of, text)), "")
        return shape(text, run.font, script, self._language, run.level)

    def _composed(self, chunk: str, levels: Levels, *, bold: bool) -> Iterator[Unit]:
        first = self.faces.first(bold=bold)
        # Most words are plain ones, and the first font has all their letters.
        if not levels and chunk.isascii() and chunk.isprintable() and _is_plain(first):
            yield from _plain_units(chunk, first, self._language)
            return
        running = self.faces.font_for(breaks.needed(chunk), bold=bold) or first
        for start, piece in breaks.pieces(chunk):
            flat = levels[start : start + len(piece)] if levels else (0,) * len(piece)
            parts = list(self._parts(piece, flat, running, bold=bold))
            if parts:
                running = parts[-1].font
                runs = tuple(self._shaped(parts))
                yield Unit(runs, sum(run.width for run in runs))

    def _parts(
        self, piece: str, levels: Sequence[int], running: Font, *, bold: bool
    ) -> Iterator[_Part]:
        at = 0
        for cluster in breaks.clusters(piece):
            level = levels[at]
            at += len(cluster)
            for part in self._of_cluster(cluster, level, running, bold=bold):
                running = part.font
                yield part

    def _of_cluster(
        self, cluster: str, level: int, running: Font, *, bold: bool
    ) -> Iterator[_Part]:
        """Yield a cluster in the running font where that has it, else in another that has, else as U+FFFD."""
        text = breaks.shaped(cluster)
        if not text:
            return
        needed = breaks.needed(text)
        font: Font | None = running
        if not set(map(ord, needed)) <= running.covered:
            font = self.faces.font_for(needed, bold=bold)
        if font is None:
            yield from (self._alone(c, text[0], level, bold=bold) for c in text if breaks.needed(c))
        elif needed:
            yield _Part(text, font, _script(text), level)
        else:
            # Not every font has a space; where it has none, that of the first one stands in.
            blank = font if font.space else self.faces.first(bold=bold)
            yield _Part(text, blank, "", level)

    def _alone(self, character: str, letter: str, level: int, *, bold: bool) -> _Part:
        """Return one character of a cluster that no one font has, in the font of its letter or as U+FFFD.

        A mark from another font would sit beside its letter: better to say that it is missing.
        """
        font = self.faces.font_for(letter, bold=bold)
        if font is not None and ord(character) in font.covered:
            return _Part(character, font, _script(character), level)
        self.missing[character] = None
        font = self.faces.font_for(UNKNOWN, bold=bold)
        assert font is not None  # noqa: S101  A test holds the bundled fonts to it.
        return _Part(UNKNOWN, font, "", level)

    def _shaped(self, parts: Sequence[_Part]) -> Iterator[Run]:
        for (font, level), alike in groupby(parts, key=lambda part: (part.font, part.level)):
            for script, text in _by_script(alike):
                yield shape_word(text, font, script, self._language, level)


@functools.cache
def _is_plain(font: Font) -> bool:
    """Say whether a font has every character of plain English."""
    return set(range(0x21, 0x7F)) <= font.covered


@functools.lru_cache(maxsize=_KNOWN_WORDS)
def _plain_units(chunk: str, font: Font, language: str) -> tuple[Unit, ...]:
    runs = [shape_plain(piece, font, language) for _start, piece in breaks.pieces(chunk)]
    return tuple(Unit((run,), run.width) for run in runs)


def _by_script(parts: Iterable[_Part]) -> Iterator[tuple[str, str]]:
    """Yield the text of parts by its scripts; signs and figures go with what stands before them."""
    running, text = "", ""
    for part in parts:
        if part.script and running and part.script != running:
            yield running, text
            running, text = "", ""
        running = running or part.script
        text += part.text
    yield running, text


def _script(text: str) -> str:
    return next(filter(None, map(script_of, text)), "")
