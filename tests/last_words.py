"""What a worker of the tests left when it crashed: Python's last words, shown at the end of the run.

A crash inside Qt or SQLite ends the worker at once. What it was doing would stand somewhere among the dots, or nowhere.
"""

import faulthandler
import signal
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any, TextIO

import pytest

FOLDER = "build/last-words"
WAIT_S = 5.0
ENDED = pytest.StashKey[dict[str, str]]()
OPENED = pytest.StashKey[TextIO]()


@pytest.hookimpl(trylast=True)  # After pytest, which would send these words elsewhere.
def pytest_configure(config: pytest.Config) -> None:
    """Let a worker write its last words into a file of its own; the run that started it begins with none."""
    folder = config.rootpath / FOLDER
    worker = getattr(config, "workerinput", None)
    if worker is not None:
        config.stash[OPENED] = (folder / f"{worker['workerid']}.txt").open("w", encoding="utf-8")
        faulthandler.enable(config.stash[OPENED])
    elif getattr(config.option, "numprocesses", None):
        config.stash[ENDED] = {}
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.txt"):
            old.unlink()


@pytest.hookimpl(tryfirst=True)  # Before pytest takes up its own again.
def pytest_unconfigure(config: pytest.Config) -> None:
    """Close the file of a worker that came to its end."""
    if (opened := config.stash.get(OPENED, None)) is not None:
        faulthandler.disable()
        opened.close()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Note how a worker ended that was not asked to."""
    if error is not None:
        node.config.stash[ENDED][node.gateway.id] = _how_it_ended(node.gateway)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show how each worker ended that crashed, and what each thread of it was doing."""
    for worker, how in config.stash.get(ENDED, {}).items():
        terminalreporter.section(f"{worker} {how}")
        words = Path(config.rootpath, FOLDER, f"{worker}.txt").read_text(encoding="utf-8")
        terminalreporter.write_line(words or "It left no words: a kill from outside leaves none.")


def _how_it_ended(gateway: Any) -> str:
    try:
        status = gateway._io.popen.wait(WAIT_S)  # noqa: SLF001  execnet tells it nowhere else.
    except TimeoutExpired:
        return "went silent"
    if status < 0:
        return f"was ended by {signal.Signals(-status).name}"
    return f"ended by itself with status {status}"
