"""Each danger and each outside library has its one room."""

import re
from dataclasses import dataclass

import pytest

from tests.architecture.sources import EVERYTHING, PROGRAM, Source, sources

OUTSIDE = ("bench/", "tests/", "tools/")


@dataclass(frozen=True)
class Rule:
    """These modules may be imported in these rooms only."""

    modules: tuple[str, ...]
    rooms: tuple[str, ...]

    def broken_by(self, source: Source) -> list[str]:
        """The forbidden imports of a file."""
        if source.stands_in(*self.rooms):
            return []
        return [
            f"{source.path} imports {name}"
            for name in source.imports()
            if any(name == module or name.startswith(f"{module}.") for module in self.modules)
        ]


RULES = {
    "Qt on the screen": Rule(("PySide6", "shiboken6"), ("wizard/", *OUTSIDE)),
    "SQL in the store": Rule(("alembic", "sqlalchemy", "sqlite3"), ("models/store/", *OUTSIDE)),
    "ReportLab on paper": Rule(("reportlab",), ("models/documents/", *OUTSIDE)),
    "Paragraph at its gate": Rule(
        ("reportlab.platypus.Paragraph", "reportlab.platypus.paragraph"),
        ("models/documents/typeset.py", *OUTSIDE),
    ),
    "spreadsheets and calendars at the border": Rule(
        ("icalendar", "python_calamine", "xlsxwriter"), ("models/exchange/", *OUTSIDE)
    ),
    "copies of files at the disk": Rule(
        ("shutil", "tempfile"), ("models/disk.py", "models/store/", *OUTSIDE)
    ),
    "POSIX at the disk": Rule(
        ("fcntl", "grp", "pwd", "resource", "termios"),
        ("models/disk.py", "models/paths.py", *OUTSIDE),
    ),
    "modal dialogs in one file": Rule(
        ("PySide6.QtWidgets.QFileDialog", "PySide6.QtWidgets.QMessageBox"),
        ("wizard/dialogs.py", *OUTSIDE),
    ),
    "the network nowhere": Rule(
        ("PySide6.QtNetwork", "ftplib", "http", "smtplib", "socket", "ssl", "urllib"), OUTSIDE
    ),
    "HTML widgets nowhere": Rule(
        ("PySide6.QtWidgets.QTextBrowser", "PySide6.QtWidgets.QTextEdit"), OUTSIDE
    ),
}

POSIX_CALL = re.compile(
    r"os\.(l?chown|chmod|fchmod|fchown|fork|get[eu]+id|link|lockf|mkfifo|nice|setsid|statvfs|sync|umask)"
)


@pytest.mark.parametrize("name", RULES)
def test_each_library_has_its_room(name: str) -> None:
    assert [
        fault for source in sources(*EVERYTHING) for fault in RULES[name].broken_by(source)
    ] == []


def test_posix_calls_stand_beside_their_windows_twins() -> None:
    faults = [
        f"{source.path}: {name}"
        for source in sources(*PROGRAM)
        if not source.stands_in("models/disk.py", "models/paths.py")
        for name in source.names()
        if POSIX_CALL.fullmatch(name)
    ]
    assert faults == []


@pytest.mark.parametrize("call", ["processEvents", "sleep", "setHtml", "registerField"])
def test_calls_that_stand_nowhere(call: str) -> None:
    faults = [
        source.path
        for source in sources(*PROGRAM)
        if any(name.rpartition(".")[2] == call for name in source.names())
    ]
    assert faults == []


def test_a_rule_sees_what_it_forbids() -> None:
    qt = [
        source.path for source in sources("tests") if "PySide6.QtWidgets.QLabel" in source.imports()
    ]
    assert "tests/wizard/test_versions.py" in qt
    strict = Rule(("PySide6",), ("wizard/",))
    assert any(strict.broken_by(source) for source in sources("tests"))
