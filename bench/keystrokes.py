"""Typing in a large plan: what one key costs before the next can be taken."""

from pathlib import Path

from bench.timing import Row, absolute, run_script

PLACES = {
    "long": "a question's long answer",
    "form": "an action's form",
    "quick": "the quick entry",
}


def rows(home: Path, *, runs: int, actions: int = 500, keys: int = 200) -> list[Row]:
    """Return the 99th percentile of a key's time in each box, the median of several runs."""
    told = [
        run_script("typing_window.py", _folder(home, run), actions, keys, home=home)
        for run in range(runs)
    ]
    return [
        absolute(f"Key p99 in {words}, {actions} actions", [t[place] for t in told], "ms", 8.0)
        for place, words in PLACES.items()
    ] + [absolute("Longest work after a key, same plan", [t["stop"] for t in told], "ms", None)]


def _folder(home: Path, run: int) -> Path:
    folder = home / f"typing-{run}"
    folder.mkdir()
    return folder
