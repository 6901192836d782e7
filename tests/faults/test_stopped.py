"""Stopped from outside, by Ctrl+C or at the end of a session, the program leaves quietly and keeps every word."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest

from tests.guard import ROOT
from tests.models.store.libraries import library_at, titled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")

PLAN = UUID("11111111-1111-4111-8111-111111111111")
QUIET = (0, -signal.SIGINT)
# Counted from when Python itself is there; the window is, at the last of them.
MOMENTS_S = (0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 1.0)


def started(library: Path, *command: str) -> subprocess.Popen[str]:
    """The program, begun; Python itself is ready to run it."""
    # What Python reads last of all before the program.
    (library.parent / "sitecustomize.py").write_text("print('there', flush=True)")
    program = subprocess.Popen(
        [sys.executable, ROOT / "main.py", "--library", library, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(library.parent)},
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "there\n"
    return program


def interrupted(program: subprocess.Popen[str], moment_s: float) -> str:
    """What a program says on its error output that is interrupted at this moment of its life."""
    with suppress(subprocess.TimeoutExpired):
        program.wait(moment_s)
    program.send_signal(signal.SIGINT)
    try:
        return program.communicate(timeout=5)[1]
    except subprocess.TimeoutExpired:
        # Python drops one that comes just as it gets ready; who pressed Ctrl+C presses it again.
        program.send_signal(signal.SIGINT)
        return program.communicate(timeout=30)[1]


@pytest.mark.parametrize("moment_s", MOMENTS_S)
def test_a_start_that_is_interrupted_shows_no_traceback(tmp_path: Path, moment_s: float) -> None:
    program = started(tmp_path / "library.fourfold")
    err = interrupted(program, moment_s)
    assert "Traceback" not in err
    assert program.returncode in QUIET


@pytest.mark.parametrize("moment_s", MOMENTS_S)
def test_a_command_that_is_interrupted_says_at_most_one_line(
    tmp_path: Path, moment_s: float
) -> None:
    program = started(tmp_path / "library.fourfold", "sample")
    err = interrupted(program, moment_s)
    assert "Traceback" not in err
    assert program.returncode in (*QUIET, 2)
    assert len(err.splitlines()) == (program.returncode == 2)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_every_word_typed_before_the_end_of_a_session_is_kept(tmp_path: Path, stop: int) -> None:
    library = tmp_path / "library.fourfold"
    with library_at(library) as made:
        made.keep(None, titled(PLAN, "Referrals"))
    robot = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.robot", library, str(PLAN), "1"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert robot.stdout is not None
    typed = [line for line in (robot.stdout.readline() for _line in range(20)) if " typed " in line]
    robot.send_signal(stop)
    rest, err = robot.communicate(timeout=30)
    typed += [line for line in rest.splitlines() if " typed " in line]
    assert (robot.returncode, err) == (0, "")
    with library_at(library) as made:
        kept = str(made.read(PLAN).plan)
    last = typed[-1].split()[-1]
    assert f"w{int(last):06d}" in kept
