"""A process that is killed at any moment loses nothing that was told to be saved."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from models.plan.records import Answer
from tests.faults.typist import PLAN, QUESTION
from tests.guard import ROOT
from tests.models.store.libraries import library_at

LONGEST_S = 0.05


@pytest.mark.parametrize(
    "kills", [10, pytest.param(200, marks=pytest.mark.soak)], ids=["a few", "many"]
)
def test_no_saved_text_is_lost(tmp_path: Path, kills: int) -> None:
    path = tmp_path / "library.fourfold"
    moments = random.Random(kills)  # noqa: S311  The same moments in each run, as far as a machine can.
    first = 0
    for _kill in range(kills):
        saved = last_saved_of_killed_typist(path, first, moments.uniform(0, LONGEST_S))
        with library_at(path) as library:
            kept = library.read(PLAN)
            history = library.history(PLAN)
        found = int(kept.plan.text(QUESTION).removeprefix("text "))
        # What was being written when the process died may be there or not, whole in either case.
        assert found in (saved, saved + 1)
        assert kept.bookmark == f"place {found}"
        answers = [step.difference.changes[0].record for step in history]
        assert [r.values["text"] for r in answers if isinstance(r, Answer)] == [
            f"text {n}" for n in range(found + 1)
        ]
        first = found + 1


def last_saved_of_killed_typist(path: Path, first: int, alive_s: float) -> int:
    """Let the typist type, kill it so long after its first saved text, and return the last one it told of."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.typist", str(path), str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    assert typist.stdout is not None
    told = typist.stdout.readline()
    with pytest.raises(subprocess.TimeoutExpired):
        typist.communicate(timeout=alive_s)
    typist.kill()
    rest, _nothing = typist.communicate()
    # A line that the kill cut short tells of nothing.
    whole = [line for line in (told + rest).decode().splitlines(keepends=True) if line[-1] == "\n"]
    return int(whole[-1])
