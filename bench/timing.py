"""Runs of two kinds in turns, so that a busy machine slows both, and what they say together."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic_ns, perf_counter
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, what it stands against, and how much is still good."""

    name: str
    value: float
    unit: str
    goal: float | None
    ours: str
    limit: str
    runs: int
    spread: str

    @property
    def is_met(self) -> bool:
        """Say whether the goal is met; what has no goal is only told."""
        return self.goal is None or self.value <= self.goal


def ratio(
    name: str, ours: Sequence[float], limits: Sequence[float], goal: float, *, unit: str = "ms"
) -> Row:
    """Return the row of two series taken in turns: the median of the ratios of the pairs, and their spread."""
    pairs = [one / other for one, other in zip(ours, limits, strict=True)]
    return Row(
        name=name,
        value=statistics.median(pairs),
        unit="x",
        goal=goal,
        ours=f"{statistics.median(ours):.1f} {unit}",
        limit=f"{statistics.median(limits):.1f} {unit}",
        runs=len(ours),
        spread=spread(pairs),
    )


def absolute(name: str, values: Sequence[float], unit: str, goal: float | None) -> Row:
    """Return the row of something that stands against no other run: its median."""
    middle = statistics.median(values)
    return Row(name, middle, unit, goal, f"{middle:.2f} {unit}", "", len(values), spread(values))


def spread(values: Sequence[float]) -> str:
    """Return the middle half of some values, as two numbers."""
    if len(values) < 2:
        return "-"
    low, _middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{low:.2f} .. {high:.2f}"


def in_turns(runs: int, *kinds: Callable[[], T]) -> list[list[T]]:
    """Measure each kind once in every round, after one round that does not count; return a series for each."""
    for kind in kinds:
        kind()
    rounds = [[kind() for kind in kinds] for _round in range(runs)]
    return [list(series) for series in zip(*rounds, strict=True)]


def timed(work: Callable[[], object]) -> float:
    """Do the work; return how many milliseconds that took."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1e3


def environment(home: Path) -> dict[str, str]:
    """Return what a measured process sees: a home of its own, compiled code, and no screen but a drawn one."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    screen = {} if kept.get("QT_QPA_PLATFORM") == "xcb" else {"QT_QPA_PLATFORM": "offscreen"}
    # The code is compiled in a place of its own: another user's caches must not decide.
    cache = Path(tempfile.gettempdir()) / f"fourfold-bench-{os.getpid()}-pyc"
    places = {
        "HOME": home,
        "XDG_DATA_HOME": home,
        "XDG_CONFIG_HOME": home,
        "PYTHONPYCACHEPREFIX": cache,
        "PYTHONPATH": ROOT,
    }
    return kept | screen | {name: str(place) for name, place in places.items()}


def run_script(script: str, *arguments: object, home: Path) -> dict[str, float]:
    """Run one file of this room as a process; return the numbers it told, moments counted from its start in ms."""
    began_at = monotonic_ns()
    done = subprocess.run(
        [sys.executable, ROOT / "bench" / script, *map(str, arguments)],
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=240,
    )
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr}")
    numbers = (line.split() for line in done.stdout.splitlines() if line.startswith("="))
    return {name: _number(kind, value, began_at) for _sign, kind, name, value in numbers}


def _number(kind: str, value: str, began_at: int) -> float:
    return (int(value) - began_at) / 1e6 if kind == "moment" else float(value)
