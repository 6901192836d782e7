"""On a full disk nothing old is lost, nothing is called saved that is not, and the rest is saved when there is room."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.squeezed import PLAN, QUESTION
from tests.guard import ROOT
from tests.models.store.libraries import library_at

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only POSIX can limit a file's size"
)


# From less than one page to some pages: the journal fails first, or the file, or the file's last page.
@pytest.mark.parametrize("room", [-70_000, -4_096, 0, 1, 4_096, 10_000, 20_480, 40_000, 100_000])
def test_a_full_disk_loses_nothing(tmp_path: Path, room: int) -> None:
    path = tmp_path / "library.fourfold"
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.squeezed", str(path), str(room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    told = [line.rsplit(" ", 1) for line in done.stdout.splitlines()]
    saved = [int(n) for what, n in told if what == "saved"]
    kept = [int(n) for what, n in told if what == "kept"]
    typed = next(int(n) for what, n in told if what == "all saved")
    assert kept in ([max(saved, default=0)], [])
    assert kept or room < 0
    assert typed == len(saved) + 1
    with library_at(path) as library:
        plan = library.read(PLAN).plan
        assert plan.text(QUESTION).startswith(f"text {typed} ")
        assert plan.text("analyse.others") == "typed on"
        assert len(library.history(PLAN)) == typed + 1
