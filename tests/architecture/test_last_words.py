"""A crash inside a library of ours is told at the end of the run: where each thread was."""

import subprocess
import sys
from pathlib import Path

import pytest

CRASHING = """
import ctypes

def touch_nothing():
    ctypes.string_at(0)

def test_crash():
    touch_nothing()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
def test_a_crashed_worker_says_where_it_was(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(CRASHING)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    options = ["-p", "tests.last_words", "-n", "1", "--maxfail", "1", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", str(tmp_path), *options, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    summary = run.stdout.partition("gw0 was ended by SIGSEGV")[2]
    assert "in touch_nothing" in summary, run.stdout
