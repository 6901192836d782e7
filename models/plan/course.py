"""The course of a sign over time: the first number, what was counted since, and the goal, ready to be drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.plan.measure import Measure, comparable, read_measure
from models.plan.plan import Plan
from models.plan.records import Reading, Sign

BASELINE, READING, GOAL = "baseline", "reading", "goal"
# A share that is nowhere near the whole is drawn larger, and any share from nothing.
_WHOLE = 100.0
_AIR = 1.15


@dataclass(frozen=True, slots=True)
class Point:
    """One number on its way: its words as they were written, and how high it stands, from 0 to 1.

    `kind` is `baseline`, `reading` or `goal`; `is_below` where the number itself is kept back.
    """

    kind: str
    words: str
    on: date | None
    y: float
    is_below: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """What can be drawn of a sign: its numbers, oldest first, and the goal, which is a line with a day."""

    points: tuple[Point, ...]
    goal: Point | None

    @property
    def baseline(self) -> Point | None:
        """Where it began, None where that is no number that compares."""
        return next((p for p in self.points if p.kind == BASELINE), None)

    @property
    def readings(self) -> tuple[Point, ...]:
        """What was counted since, oldest first."""
        return tuple(p for p in self.points if p.kind == READING)


def course(plan: Plan, sign: Sign) -> Course | None:
    """Return the course of a sign; None while nothing that was counted can be drawn."""
    return course_of(sign, readings_of(plan, sign.id))


def readings_of(plan: Plan, sign: UUID) -> tuple[Reading, ...]:
    """Return what was counted of a sign, oldest first."""
    return tuple(r for r in plan.readings if r.sign == sign)


def course_of(sign: Sign, readings: Iterable[Reading]) -> Course | None:
    """Return the course of a sign with these readings, oldest first; what does not compare is left out."""
    counted = [_Found(READING, r.value, r.on.on) for r in readings if r.on.on is not None]
    baseline = _Found(BASELINE, sign.baseline, sign.baseline_on.on)
    goal = _Found(GOAL, sign.target, sign.target_on.on)
    measured = [(found, read_measure(found.words)) for found in (baseline, *counted, goal)]
    shown = _alike([(found, measure) for found, measure in measured if measure is not None])
    if not any(found.kind == READING for found, _measure in shown):
        return None
    return _drawn(shown)


def fitting(spans: Sequence[tuple[float, float]]) -> tuple[bool, ...]:
    """Say for each span, left to right, whether its words find room: the last first, then the first, then the rest."""
    order = [len(spans) - 1, *range(len(spans) - 1)] if spans else []
    taken: list[tuple[float, float]] = []
    fits = [False] * len(spans)
    for place in order:
        left, right = spans[place]
        if all(right <= begin or end <= left for begin, end in taken):
            taken.append((left, right))
            fits[place] = True
    return tuple(fits)


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    words: str
    on: date | None


def _alike(found: list[tuple[_Found, Measure]]) -> list[tuple[_Found, Measure]]:
    """Return those numbers that mean the same kind of thing as the goal, or else as what was counted last."""
    counted = [m for f, m in found if f.kind == READING]
    goals = [m for f, m in found if f.kind == GOAL]
    for standard in (*goals, *reversed(counted)):
        if any(comparable(standard, measure) for measure in counted):
            return [(f, m) for f, m in found if comparable(standard, m)]
    return []


def _drawn(shown: list[tuple[_Found, Measure]]) -> Course:
    low, high = _scale([m for _found, m in shown])
    points = [
        Point(
            found.kind,
            " ".join(found.words.split()),
            found.on,
            ((measure.level or 0.0) - low) / (high - low),
            measure.is_below,
        )
        for found, measure in shown
    ]
    goal = next((p for p in points if p.kind == GOAL), None)
    # The first number comes first where it has no day, and on the day of the first reading.
    way = sorted(
        (p for p in points if p.kind != GOAL),
        key=lambda p: (p.on or date.min, p.kind != BASELINE),
    )
    return Course(tuple(way), goal)


def _scale(measures: Sequence[Measure]) -> tuple[float, float]:
    levels = [m.level for m in measures if m.level is not None]
    low, high = min(0.0, *levels), max(0.0, *levels)
    if measures[0].is_share and low >= 0 and _WHOLE / 2 < high <= _WHOLE:
        return 0.0, _WHOLE
    return low, low + ((high - low) * _AIR or 1.0)
