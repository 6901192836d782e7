"""The measurements run from end to end, with numbers so small that they say nothing about speed."""

from pathlib import Path

import pytest

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
from bench.run import line_of
from bench.timing import Row, in_turns, ratio


def test_a_ratio_is_the_median_of_the_pairs_and_tells_its_goal() -> None:
    row = ratio("Home", [30.0, 10.0, 20.0], [10.0, 10.0, 10.0], goal=1.5)
    assert (row.value, row.is_met, row.runs) == (2.0, False, 3)
    assert "MISSED" in line_of(row)


def test_both_kinds_are_measured_in_turns_after_one_round_that_does_not_count() -> None:
    order: list[str] = []

    def kind(name: str) -> float:
        order.append(name)
        return float(len(order))

    series = in_turns(2, lambda: kind("ours"), lambda: kind("bare"))
    assert order == ["ours", "bare"] * 3
    assert series == [[3.0, 5.0], [4.0, 6.0]]


@pytest.mark.parametrize(
    ("names", "part"),
    [
        (3, lambda home: start.rows(home, runs=1, few=2, many=3)),
        (4, lambda home: keystrokes.rows(home, runs=1, actions=3, keys=4)),
        (2, lambda home: commits.rows(home, runs=2, actions=3)),
        (3, lambda home: checking.rows(home, runs=1, actions=3)),
        pytest.param(
            3, lambda home: arriving.rows(home, runs=1, longest=10), marks=pytest.mark.soak
        ),
        pytest.param(3, lambda home: ageing.rows(home, runs=1), marks=pytest.mark.soak),
        (8, lambda home: paper.rows(home, runs=1, sizes=(3, 90))),
        (1, lambda home: sets.rows(home, runs=1, actions=3)),
        (3, lambda home: printing.rows(home, runs=1, actions=3)),
        pytest.param(2, keys.rows, marks=pytest.mark.soak),
    ],
    ids=[
        "start",
        "keystrokes",
        "commits",
        "checking",
        "arriving",
        "ageing",
        "paper",
        "sets",
        "printing",
        "keys",
    ],
)
def test_a_part_measures_something(names: int, part: object, tmp_path: Path) -> None:
    rows: list[Row] = part(tmp_path)  # type: ignore[operator]
    assert len(rows) == names
    assert all(row.value > 0 for row in rows)
