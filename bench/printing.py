"""The way to the first page of the paper, and the memory of an open and of a printed plan."""

from pathlib import Path

from bench.timing import Row, absolute, in_turns, ratio, run_script


def rows(home: Path, *, runs: int, actions: int = 40) -> list[Row]:
    """Return how long the first page takes, and the memory against an empty window."""
    folders = (home / f"printing-{number}" for number in range(runs + 1))

    def printed() -> dict[str, float]:
        folder = next(folders)
        folder.mkdir()
        return run_script("printing_window.py", folder, actions, home=home)

    ours, bare = in_turns(runs, printed, lambda: run_script("resting_window.py", home=home))
    limit = [one["open"] for one in bare]
    return [
        absolute(
            f"Print to first page, {actions} actions", [o["first_page"] for o in ours], "s", 1.0
        ),
        ratio(f"Memory, {actions} actions open", [o["open"] for o in ours], limit, 2.5, unit="MB"),
        ratio("Memory after the first print", [o["printed"] for o in ours], limit, 3.2, unit="MB"),
    ]
