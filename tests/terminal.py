"""The program at a terminal: started as anyone would, or called in this process, which takes a tenth of the time."""

import io
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path

import pytest

from main import main
from tests.guard import ROOT

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
PATIENCE_S = 60


@dataclass(frozen=True)
class Ended:
    """How a call ended, and what it wrote."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, folder: Path, screen: bool = False) -> Ended:
    """Start the program with these arguments in `folder`, with or without a screen, and wait until it ends."""
    environment = {k: v for k, v in os.environ.items() if k not in SCREENS}
    environment["FOURFOLD_LANGUAGE"] = "en"
    if screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    ended = subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE_S,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def call(*arguments: str | Path, folder: Path) -> Ended:
    """Do in this process what `main.py` would do with these arguments in `folder`."""
    out, err = io.StringIO(), io.StringIO()
    words = [str(one) for one in arguments]
    with (
        chdir(folder),
        pytest.MonkeyPatch.context() as here,
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        here.setenv("FOURFOLD_LANGUAGE", "en")
        for name in SCREENS:
            here.delenv(name, raising=False)
        status = copy_context().run(main, words)  # The words that it chooses are its own.
    return Ended(status, out.getvalue(), err.getvalue())


class Terminal:
    """One folder to work in, and one library for every command."""

    def __init__(self, folder: Path) -> None:
        """Stand in `folder`, where the library is or will be."""
        self.folder = folder
        self.library = folder / "library.fourfold"

    def run(self, *arguments: str | Path) -> Ended:
        """Run one command on the library."""
        return call("--library", self.library, *arguments, folder=self.folder)

    def done(self, *arguments: str | Path) -> str:
        """Run one command that succeeds without a word of trouble; return what it wrote."""
        ended = self.run(*arguments)
        assert (ended.status, ended.err) == (0, "")
        return ended.out

    def refused(self, *arguments: str | Path, status: int = 2) -> str:
        """Run one command that is refused by one line and writes nothing else; return the line."""
        ended = self.run(*arguments)
        assert (ended.status, ended.out) == (status, "")
        assert ended.err.endswith("\n")
        assert len(ended.err.splitlines()) == 1
        assert "Traceback" not in ended.err
        return ended.err.strip()
