"""Numbers as groups write them, read for comparing: "5 of 14", "37.2 %", "1,200", "none", "fewer than 5"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

SMALL_NUMBER = 5
# What is longer tells a story; what stands far into it is not the number that was asked for.
_LETTERS = 200
# Nobody counts further; beyond it arithmetic would lose its way.
_MOST = 1e12
_NUMBER = r"(?<![\w.,])[-\u2212]?\d+(?:(?:[ \u00a0\u202f,.]\d{3})+(?!\d))?(?:[.,]\d+)?(?![.,]?\d)"
# Of the languages that the guide is prepared for; a group may write one and read another.
_NONE = r"none|nobody|no one|zero|nil|aucune?|personne|ning[uú]n[oa]?|nadie|cero"
_OF = r"out of|of|sur|de|sobre|von"
_ALL = r"(?:(?:the|all|about|les|los|las)\s+){0,2}"
_PERCENT = r"\s*(?:%|per\s?cent|pour\s?cent|por\s?ciento)"
_BELOW = re.compile(r"(?:fewer than|less than|under|below|moins de|menos de|<)\s*$")
_SHARE_OF = re.compile(rf"(?P<value>{_NUMBER}){_PERCENT}\s*(?:{_OF})\s+{_ALL}(?P<base>{_NUMBER})")
_OUT_OF = re.compile(rf"(?P<value>{_NUMBER}|\b(?:{_NONE}))\s*(?:{_OF})\s+{_ALL}(?P<base>{_NUMBER})")
_SLASHED = re.compile(r"(?<![\w.,/-])(?P<value>\d+)\s?/\s?(?P<base>\d+)(?![\w/]|[.,]\d)")
_SHARE = re.compile(rf"(?P<value>{_NUMBER}){_PERCENT}")
_PLAIN = re.compile(_NUMBER)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTHING = re.compile(rf"(?:{_NONE})(?: yet| so far)?\.?")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that was counted: `value`, out of `base` where that was said, or percent.

    With `is_below` the number itself is kept back: it is smaller than `value`.
    """

    value: float
    base: float | None = None
    is_percent: bool = False
    is_below: bool = False

    @property
    def is_share(self) -> bool:
        """Say whether this is a part of a whole, which compares with any other part of a whole."""
        return self.is_percent or self.base is not None

    @property
    def level(self) -> float | None:
        """The number to compare by: a share in percent, else the count; None for a share of nothing."""
        if self.is_percent or self.base is None:
            return self.value
        return 100 * self.value / self.base if self.base else None


class Progress(StrEnum):
    """How far a sign is on its way from the first number to the goal."""

    HALF = "half"
    QUARTER = "quarter"
    STARTED = "started"
    NOT_MEASURED = "not_measured"


def read_measure(text: str) -> Measure | None:
    """Return the number in what somebody wrote, None where there is none or more than one may be meant."""
    said = " ".join(text[:_LETTERS].casefold().split())
    if _NOTHING.fullmatch(said):
        return Measure(0.0)
    for pattern in (_SHARE_OF, _OUT_OF, _SLASHED, _SHARE):
        if found := pattern.search(said):
            return _measured(said, found)
    numbers = list(_PLAIN.finditer(said))
    if len(numbers) > 1:
        numbers = [found for found in numbers if not _YEAR.fullmatch(found[0])]
    if len(numbers) != 1:
        return None
    return _made(_number(numbers[0][0]), None, _is_below(said, numbers[0]))


def is_small(measure: Measure | None, limit: int = SMALL_NUMBER) -> bool:
    """Say whether so few people are counted, 1 to `limit` - 1, that others may know who is meant."""
    if measure is None or measure.is_below:
        return False
    counts = [measure.base] if measure.is_percent else [measure.value, measure.base]
    if measure.is_percent and measure.base is not None:
        counts.append(round(measure.value * measure.base / 100))
    return any(count is not None and 1 <= count < limit for count in counts)


def comparable(*measures: Measure | None) -> bool:
    """Say whether these numbers mean the same kind of thing: all counts, or all shares."""
    known = [m for m in measures if m is not None and m.level is not None]
    return len(known) == len(measures) and len({m.is_share for m in known}) <= 1


def progress(baseline: Measure | None, target: Measure | None, reading: Measure | None) -> Progress:
    """Return how much of the way a sign has come; a number that is kept back measures no way."""
    if baseline is None or target is None or reading is None:
        return Progress.NOT_MEASURED
    if not comparable(baseline, target, reading) or baseline.is_below or reading.is_below:
        return Progress.NOT_MEASURED
    start, goal, now = (_exact(m) for m in (baseline, target, reading))
    if goal == start or (now - start) * (goal - start) < 0:
        return Progress.NOT_MEASURED
    come = (now - start) / (goal - start)
    if come < Fraction(1, 4):
        return Progress.STARTED
    return Progress.QUARTER if come < Fraction(1, 2) else Progress.HALF


def _exact(measure: Measure) -> Fraction:
    """Return the level without rounding: 7 of 10 is half of the way from 5 of 10 to 9 of 10."""
    value = Fraction(str(measure.value))
    if measure.is_percent or not measure.base:
        return value
    return 100 * value / Fraction(str(measure.base))


def _measured(said: str, found: re.Match[str]) -> Measure | None:
    named = found.groupdict()
    base = _number(named["base"]) if "base" in named else None
    value = 0.0 if re.fullmatch(_NONE, named["value"]) else _number(named["value"])
    is_percent = found.re in (_SHARE, _SHARE_OF)
    if found.re is _SLASHED and base is not None and value > base:
        return None  # "24/7" is no part of a whole.
    return _made(value, base, _is_below(said, found), is_percent=is_percent)


def _is_below(said: str, found: re.Match[str]) -> bool:
    return bool(_BELOW.search(said[: found.start()]))


def _made(
    value: float, base: float | None, is_below: bool, *, is_percent: bool = False
) -> Measure | None:
    if max(abs(value), abs(base or 0.0)) > _MOST:
        return None
    return Measure(value, base, is_percent, is_below)


def _number(text: str) -> float:
    """Return a number with its thousands set apart or not, its fraction behind a point or a comma."""
    figures = re.sub(r"[ \u00a0\u202f]", "", text.replace("\u2212", "-"))
    whole = re.fullmatch(r"(-?[1-9]\d{0,2}(?:[,.]\d{3})+)(?:[.,](\d+))?", figures)
    if whole:
        return float(f"{re.sub(r'[,.]', '', whole[1])}.{whole[2] or 0}")
    return float(figures.replace(",", "."))
