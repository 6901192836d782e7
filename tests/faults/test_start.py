"""A start that cannot open the library says so in plain words, on screen and at the terminal, and changes nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.guard import ROOT
from tests.journeys.conftest import Computer
from tests.terminal import Terminal

REFUSED = "Your plans cannot be opened now"
HOLDER = (
    "import sys, pathlib, datetime\n"
    "from models.core import Core\n"
    "core = Core(pathlib.Path('resources'), pathlib.Path(sys.argv[1]), datetime.datetime.now)\n"
    "print(core.library.count(), flush=True)\n"
    "sys.stdin.read()\n"
)


def damage(library: Path) -> None:
    content = bytearray(library.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    library.write_bytes(content)


def make_newer(library: Path) -> None:
    with sqlite3.connect(library) as raw:
        raw.execute("PRAGMA user_version = 999")
    raw.close()


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "damaged": (damage, "damaged"),
    "newer": (make_newer, "newer"),
    "missing": (Path.unlink, "is gone"),
    "empty": (lambda library: library.write_bytes(b""), "is empty"),
    "another file": (lambda library: library.write_bytes(b"x" * 9000), "library"),
}


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path) -> Iterator[Computer]:
    """A computer on which the sample plan was looked at."""
    made = Computer(tmp_path / "library.fourfold", qtbot)
    keyboard = made.start()
    keyboard.do("Look at the example")
    made.close()
    yield made
    made.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_window_says_why_and_what_to_do(computer: Computer, fault: str) -> None:
    sound = computer.library.read_bytes()
    break_it, words = FAULTS[fault]
    break_it(computer.library)
    before = contents(computer.library.parent)
    keyboard = computer.start()
    keyboard.wait(lambda: keyboard.question == REFUSED)
    assert words in keyboard.read
    assert str(computer.library.parent) in keyboard.read
    assert "New plan" not in keyboard.names
    keyboard.do("Try again")
    keyboard.wait(lambda: keyboard.question == REFUSED)
    assert contents(computer.library.parent) == before
    computer.library.write_bytes(sound)
    keyboard.do("Try again")
    keyboard.wait(lambda: keyboard.here.startswith("Open: Nights and weekends"))


def test_the_refusal_is_left_by_a_key(computer: Computer) -> None:
    computer.library.unlink()
    keyboard = computer.start()
    keyboard.wait(lambda: keyboard.question == REFUSED)
    keyboard.reach("Close Fourfold")
    assert computer.program is not None
    keyboard.press("Return")
    assert not computer.program.window.isVisible()
    assert not computer.library.exists()


@pytest.fixture
def other_copy(computer: Computer) -> Iterator[subprocess.Popen[bytes]]:
    """Another running copy that holds the library."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, computer.library],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"1\n"
        yield holder
        holder.kill()


def test_a_second_copy_says_that_the_first_is_open(
    computer: Computer, other_copy: subprocess.Popen[bytes]
) -> None:
    keyboard = computer.start()
    keyboard.wait(lambda: keyboard.question == REFUSED)
    assert "open already" in keyboard.read
    other_copy.kill()
    other_copy.wait()
    keyboard.do("Try again")
    keyboard.wait(lambda: keyboard.here.startswith("Open: Nights and weekends"))


@pytest.mark.parametrize("fault", FAULTS)
def test_the_terminal_says_why_in_one_line(computer: Computer, fault: str) -> None:
    terminal = Terminal(computer.library.parent)
    break_it, words = FAULTS[fault]
    break_it(computer.library)
    before = contents(computer.library.parent)
    for command in (["list"], ["sample"], ["check", "x"]):
        assert words in terminal.refused(*command)
    assert contents(computer.library.parent) == before


def contents(folder: Path) -> dict[str, bytes]:
    """The name and bytes of every file in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
