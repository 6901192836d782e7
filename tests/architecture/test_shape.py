"""Rooms state their rule, files and functions stay small, and the one-page map is true."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import EVERYTHING, Source, sources
from tests.guard import ROOT

FILE_LINES = 250
FUNCTION_LINES = 30
MAIN_LINES = 62

# path, or path::function -> the reason why it may be longer.
LONGER: dict[str, str] = {
    "models/plan/records.py": "one list: a class for each kind of record, and nothing else",
    "tests/wizard/test_keys.py": "one list: a test for each key of the window",
    "wizard/pages/print.py::_listen": "one table: which part tells which other",
    "wizard/pages/help.py::keys": "one table: a line for each key of the program",
}

NOT_NAMES = frozenset(
    [
        "utils",
        "helpers",
        "common",
        "misc",
        "manager",
        "handler",
        "data",
        "info",
        "mixed",
        "logic",
        "base",
    ]
)
UNSEEN = frozenset({"__pycache__", "build"})


def test_a_room_states_its_rule_and_nothing_else() -> None:
    rooms = [s for s in sources("models", "wizard") if s.path.endswith("/__init__.py")]
    assert [r.path for r in rooms if len(r.tree.body) != 1 or not ast.get_docstring(r.tree)] == []


def test_every_folder_of_code_is_a_room() -> None:
    folders = {Path(source.path).parent for source in sources("models", "wizard")}
    assert [
        str(folder) for folder in sorted(folders) if not (ROOT / folder / "__init__.py").exists()
    ] == []


def test_files_stay_small() -> None:
    long = {
        source.path for source in sources(*EVERYTHING) if len(source.text.splitlines()) > FILE_LINES
    }
    assert long == {path for path in LONGER if "::" not in path}


def test_functions_stay_small() -> None:
    long = {name for source in sources(*EVERYTHING) for name in long_functions(source)}
    assert long == {path for path in LONGER if "::" in path}


def long_functions(source: Source) -> Iterator[str]:
    """The functions of a file that are longer than a function should be, as path::name."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{source.path}::{node.name}"


def test_files_are_named_by_a_noun_of_the_craft() -> None:
    assert [s.path for s in sources(*EVERYTHING) if Path(s.path).stem in NOT_NAMES] == []


def test_the_meeting_point_holds_no_class_and_stays_short() -> None:
    (main,) = sources("main.py")
    assert not any(isinstance(node, ast.ClassDef) for node in ast.walk(main.tree))
    assert len(main.text.splitlines()) <= MAIN_LINES


def test_the_map_names_exactly_the_folders_that_exist() -> None:
    drawn, there = set(folders_on_the_map()), set(folders_on_disk())
    assert (sorted(drawn - there), sorted(there - drawn)) == ([], []), "only drawn, only there"


def folders_on_the_map() -> Iterator[str]:
    """The folders in the drawing of docs/ARCHITECTURE.md: two spaces of indent are one level."""
    page = (ROOT / "docs" / "ARCHITECTURE.md").read_text("utf-8")
    drawing = page.split("```")[1]
    above = ""
    for indent, name in re.findall(r"^( *)([\w./-]+)/(?= |$)", drawing, re.MULTILINE):
        above = above if indent else name
        yield f"{above}/{name}" if indent else name


def folders_on_disk() -> Iterator[str]:
    """The project's folders, two levels deep, that hold a file that is kept."""
    for top in ROOT.iterdir():
        if (
            top.is_dir()
            and holds_files(top)
            and (top.name == ".ci" or not top.name.startswith("."))
        ):
            yield top.name
            yield from (f"{top.name}/{room.name}" for room in top.iterdir() if holds_files(room))


def holds_files(folder: Path) -> bool:
    """Whether a folder holds a file of its own, however deep: empty folders are not kept."""
    if not folder.is_dir() or folder.name in UNSEEN:
        return False
    return any(entry.is_file() or holds_files(entry) for entry in folder.iterdir())


def test_the_lock_holds_what_the_project_asks_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    locked = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    (own,) = [
        package for package in locked["package"] if package["name"] == asked["project"]["name"]
    ]
    metadata = own["metadata"]
    assert said(metadata["requires-dist"]) == wanted(asked["project"]["dependencies"])
    assert said(metadata["requires-dev"]["dev"]) == wanted(asked["dependency-groups"]["dev"])


def said(entries: list[dict[str, str]]) -> set[str]:
    """The requirements as the lock says them: name, then its limits in order."""
    return {f"{entry['name']} {limits(entry['specifier'])}" for entry in entries}


def wanted(requirements: list[str]) -> set[str]:
    """The requirements as pyproject.toml says them, in the lock's spelling."""
    parts = [re.match(r"([\w.-]+)(.*)", requirement) for requirement in requirements]
    return {f"{part[1].lower().replace('_', '-')} {limits(part[2])}" for part in parts if part}


def limits(specifier: str) -> str:
    """The limits of a requirement in one order."""
    return ",".join(sorted(specifier.replace(" ", "").split(",")))
