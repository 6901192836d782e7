"""Measures everything, prints a table and writes build/bench.json."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from bench import (
    ageing,
    arriving,
    checking,
    commits,
    keys,
    keystrokes,
    paper,
    printing,
    sets,
    start,
)
from bench.timing import ROOT, Row

TARGET = ROOT / "build" / "bench.json"
PARTS: dict[str, Callable[[Path], list[Row]]] = {
    "start": lambda home: start.rows(home, runs=15),
    "keystrokes": lambda home: keystrokes.rows(home, runs=3),
    "commits": lambda home: commits.rows(home, runs=200),
    "checking": lambda home: checking.rows(home, runs=15),
    "arriving": lambda home: arriving.rows(home, runs=7),
    "ageing": lambda home: ageing.rows(home, runs=9),
    "paper": lambda home: paper.rows(home, runs=7),
    "sets": lambda home: sets.rows(home, runs=5),
    "printing": lambda home: printing.rows(home, runs=5),
    "keys": keys.rows,
}


def main(arguments: Sequence[str]) -> int:
    """Measure the parts that are named, all of them otherwise; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], help="all of them if none is named"
    )
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="fourfold-bench-") as folder:
        for name in parser.parse_args(arguments).parts or PARTS:
            home = Path(folder) / name
            home.mkdir()
            for row in PARTS[name](home):
                print(line_of(row), flush=True)
                rows.append(row)
    TARGET.parent.mkdir(exist_ok=True)
    facts = [asdict(row) | {"is_met": row.is_met} for row in rows]
    TARGET.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    print(f"Written to {TARGET.relative_to(ROOT)}.")
    return 0 if all(row.is_met for row in rows) else 1


def line_of(row: Row) -> str:
    """Return a row of the table in one line."""
    goal = f"goal {row.goal:g}" if row.goal is not None else "no goal"
    verdict = "met" if row.is_met else "MISSED"
    against = f"{row.ours} against {row.limit}" if row.limit else row.ours
    return (
        f"{row.name:<46} {row.value:>7.2f} {row.unit:<4} {goal:<9} {verdict if row.goal else '':<7}"
        f" {against}, {row.runs} runs, middle half {row.spread}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
