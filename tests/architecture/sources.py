"""The project's Python files, parsed once."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.guard import ROOT

PROGRAM = ("main.py", "models", "wizard")
EVERYTHING = (*PROGRAM, "bench", "tests", "tools")


@dataclass(frozen=True)
class Source:
    """One Python file: its path below the project's folder, its text, its tree."""

    path: str
    text: str
    tree: ast.Module

    def stands_in(self, *rooms: str) -> bool:
        """Whether the file is one of these files, or in one of these folders (which end in "/")."""
        return any(
            self.path.startswith(room) if room.endswith("/") else self.path == room
            for room in rooms
        )

    def imports(self) -> Iterator[str]:
        """The full dotted name of everything that the file imports."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def names(self) -> Iterator[str]:
        """Every plain or dotted name in the code: `print`, `os.chmod`, `PySide6.QtGui.QFont`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name | ast.Attribute):
                yield ast.unparse(node)


@cache
def sources(*rooms: str) -> tuple[Source, ...]:
    """The Python files of these files and folders, in order of path."""
    files: list[Path] = []
    for room in rooms:
        place = ROOT / room
        files += [place] if place.is_file() else sorted(place.rglob("*.py"))
    return tuple(read(file) for file in files)


@cache
def read(file: Path) -> Source:
    """Read and parse one file."""
    text = file.read_text("utf-8")
    return Source(file.relative_to(ROOT).as_posix(), text, ast.parse(text))
