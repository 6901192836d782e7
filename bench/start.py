"""Start-up: Home of a small and a large library against the least that Qt needs."""

from pathlib import Path

from bench.plans import make_library
from bench.timing import Row, in_turns, ratio, run_script


def rows(home: Path, *, runs: int, few: int = 50, many: int = 10_000) -> list[Row]:
    """Return how long a person waits for Home, from the start of the process."""
    small, large = home / "small.fourfold", home / "large.fourfold"
    make_library(small, few)
    make_library(large, many)
    told = in_turns(
        runs,
        lambda: run_script("bare_window.py", home=home),
        lambda: run_script("home_window.py", small, home=home),
        lambda: run_script("home_window.py", large, home=home),
    )
    bare, ours, more = ([one["usable"] for one in kind] for kind in told)
    painted = [one["painted"] for one in told[1]]
    return [
        ratio(f"Home, first paint, {few} plans", painted, [r["painted"] for r in told[0]], 1.5),
        ratio(f"Home, usable, {few} plans", ours, bare, 2.0),
        ratio(f"Home, usable, {many:,} plans against {few}", more, ours, 1.3),
    ]
