"""What the command line cannot do it refuses in one line, and nothing is half done."""

import io
import json
import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from models.commands import run_command
from models.core import Core
from tests.guard import ROOT
from tests.terminal import Terminal, run

LIST = "action,lead,deadline\nAgree one referral form,,2027-03-31\n"
HOLDER = (
    "import sys, pathlib, datetime\n"
    "from models.core import Core\n"
    "core = Core(pathlib.Path('resources'), pathlib.Path(sys.argv[1]), datetime.datetime.now)\n"
    "print(core.library.count(), flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def sample(terminal: Terminal) -> str:
    """The id of the sample plan in the library."""
    return terminal.done("sample").strip()


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["--no-such-option"],
        ["list", "and", "more"],
        ["print"],
        ["print", "PLAN"],
        ["print", "PLAN", "placard", "-o", "out.pdf"],
        ["print", "PLAN", "-o", "out.pdf", "--paper", "A3"],
        ["export", "PLAN"],
        ["import"],
        ["check"],
        ["a\nb"],
        [""],
    ],
)
def test_a_slip_in_the_call_is_told_in_one_line(terminal: Terminal, words: list[str]) -> None:
    assert terminal.refused(*words)
    assert not terminal.library.exists()


def test_a_library_that_is_not_named_is_a_slip(tmp_path: Path) -> None:
    ended = run("--library", folder=tmp_path)
    assert (ended.status, ended.out, len(ended.err.splitlines())) == (2, "", 1)


def test_two_plans_with_one_title_are_both_named(terminal: Terminal) -> None:
    for folder in ("one", "two"):
        (terminal.folder / folder).mkdir()
        words = LIST.replace("one", folder)
        (terminal.folder / folder / "night.csv").write_text(words, "utf-8")
    ids = terminal.done("import", "one/night.csv", "two/night.csv").split()
    assert len(set(ids)) == 2
    for command in (["check"], ["print", "-o", "out.pdf"], ["export", "-o", "out.csv"]):
        line = terminal.refused(command[0], "night", *command[1:])
        assert all(plan in line for plan in ids)
    assert list(terminal.folder.glob("out.*")) == []


def test_a_plan_that_is_not_there_is_told(terminal: Terminal, sample: str) -> None:
    for name in ("Nowhere", "ffffffff", "", sample.replace("-", "x")):
        terminal.refused("check", name)


def test_a_name_that_is_no_text_is_no_plan(terminal: Terminal) -> None:
    assert "There is no plan" in terminal.refused("check", os.fsdecode(b"\xff\xfe"))


def test_a_command_that_is_stopped_says_so_in_one_line(terminal: Terminal) -> None:
    def stopped() -> datetime:
        raise KeyboardInterrupt

    out, err = io.StringIO(), io.StringIO()
    core = Core(ROOT / "resources", terminal.library, stopped)
    assert run_command(core, ["sample"], out, err) == 2
    assert (out.getvalue(), len(err.getvalue().splitlines())) == ("", 1)
    assert terminal.done("list") == ""


def test_a_library_in_use_by_another_copy_is_refused(terminal: Terminal, sample: str) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, terminal.library],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"1\n"
        for command in (["list"], ["check", sample], ["print", sample, "-o", "out.pdf"]):
            assert "open already" in terminal.refused(*command)
        holder.kill()
    assert not (terminal.folder / "out.pdf").exists()
    assert terminal.run("check", sample).status == 0


@pytest.mark.parametrize("command", ["print", "export", "backup"])
def test_no_output_goes_over_the_library_or_what_lies_beside_it(
    terminal: Terminal, sample: str, command: str
) -> None:
    before = contents(terminal.folder)
    assert len(before) >= 2
    plan = [] if command == "backup" else [sample]
    names = [*before, "library.fourfold-journal", "library.fourfold-wal", "./library.fourfold"]
    for name in names:
        terminal.refused(command, *plan, "-o", name)
    link = terminal.folder / "link.csv"
    link.symlink_to(terminal.library)
    terminal.refused(command, *plan, "-o", link)
    link.unlink()
    assert contents(terminal.folder) == before


def test_an_export_over_a_hard_link_of_the_library_leaves_it(
    terminal: Terminal, sample: str
) -> None:
    link = terminal.folder / "link.csv"
    os.link(terminal.library, link)
    terminal.run("export", sample, "-o", link)
    assert [p["id"] for p in json.loads(terminal.done("list", "--json"))] == [sample]


@pytest.mark.parametrize("target", ["nowhere/out.pdf", "folder", "a" * 300 + ".pdf"])
def test_a_place_that_cannot_be_written_is_told(
    terminal: Terminal, sample: str, target: str
) -> None:
    (terminal.folder / "folder").mkdir()
    before = contents(terminal.folder)
    terminal.refused("print", sample, "-o", target)
    assert contents(terminal.folder) == before


def test_an_export_names_the_endings_that_it_knows(terminal: Terminal, sample: str) -> None:
    line = terminal.refused("export", sample, "-o", "out.docx")
    assert all(ending in line for ending in (".plan.json", ".csv", ".xlsx", ".ics"))


def test_files_of_another_kind_are_refused_one_by_one(terminal: Terminal) -> None:
    contents = (b"", b"\x00", b"\x89PNG\r\n", b"{", b'{"format": "other"}', b"\xff\xfe{\x00")
    names = []
    for number, content in enumerate(contents):
        for ending in ("plan.json", "csv", "xlsx"):
            names.append(f"came{number}.{ending}")
            (terminal.folder / names[-1]).write_bytes(content)
    ended = terminal.run("import", *names)
    assert (ended.status, ended.out) == (2, "")
    lines = ended.err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == names
    assert all(line.partition(": ")[2] for line in lines)
    assert terminal.done("list") == ""


def test_the_library_itself_is_never_taken_in(terminal: Terminal, sample: str) -> None:
    terminal.refused("import", terminal.library)
    assert terminal.run("check", sample).status == 0


def contents(folder: Path) -> dict[str, bytes]:
    """The name and bytes of every file in a folder."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if stat.S_ISREG(path.lstat().st_mode)
    }
