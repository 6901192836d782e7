"""The program started as anyone would, in a process of its own: it says and does what the other tests call here."""

import stat
import subprocess
import sys
from pathlib import Path

from tests.guard import ROOT
from tests.paper.reading import Paper, squeezed
from tests.terminal import Terminal, run

TITLE = "Nights and weekends: no link to support after a police call"


def test_the_program_started_by_anyone_says_and_prints_the_same(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    sample = terminal.done("sample").strip()
    for words in (["list"], ["check", sample, "--json"], ["check", "nowhere"]):
        started = run("--library", terminal.library, *words, folder=terminal.folder)
        assert started == terminal.run(*words)
    printed = run(
        "--library", terminal.library, "print", sample, "-o", "o.pdf", folder=terminal.folder
    )
    assert (printed.status, printed.out, printed.err) == (0, "", "")
    assert squeezed(TITLE) in Paper((terminal.folder / "o.pdf").read_bytes()).text


def test_without_a_screen_the_sample_is_printed_and_named(tmp_path: Path) -> None:
    ended = run("--library", tmp_path / "library.fourfold", folder=tmp_path)
    (file,) = tmp_path.glob("*.pdf")
    assert (ended.status, ended.err) == (0, "")
    assert len(ended.out.splitlines()) == 1
    assert "no screen" in ended.out
    assert str(file) in ended.out
    assert squeezed(TITLE) in Paper(file.read_bytes()).text


def test_without_a_library_named_the_one_of_this_computer_is_used(
    tmp_path: Path, home: Path
) -> None:
    assert run("sample", folder=tmp_path).status == 0
    (library,) = home.rglob("library.fourfold")
    assert stat.S_IMODE(library.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.parent.stat().st_mode) == 0o700
    assert list(tmp_path.iterdir()) == []


def test_a_command_loads_no_screen(tmp_path: Path) -> None:
    seen = (
        "import sys, main; main.main(sys.argv[1:]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    library = str(tmp_path / "library.fourfold")
    command = [sys.executable, "-c", seen, "--library", library, "list"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
