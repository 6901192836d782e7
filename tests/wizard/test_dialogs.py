"""Choosers forget what they saw, name nothing of a plan, and ask only before what cannot be undone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from wizard import dialogs

DAY = date(2026, 11, 20)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def documents(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where choosers begin."""
    folder = home / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(folder))
    return folder


@pytest.fixture(autouse=True)
def own_memory(home: Path) -> None:
    """Qt's memory of its choosers lies in this test's home."""
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "memory")
    )


def meanwhile(act: Callable[[QWidget], object]) -> None:
    """Do something to the dialog that opens next."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(10, when_open)
        else:
            act(dialog)

    QTimer.singleShot(0, when_open)


def remembered() -> list[object]:
    memory = QSettings("QtProject")
    return [memory.value(f"FileDialog/{key}") for key in ("history", "lastVisited")]


def test_an_existing_file_is_chosen_and_nothing_remembered(
    parent: QWidget, documents: Path
) -> None:
    wanted = documents / "list.csv"
    wanted.write_text("action\n")

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(wanted))
        dialog.accept()

    meanwhile(choose)
    assert dialogs.open_file(parent, "Open", ("*.csv",)) == wanted
    assert remembered() == [None, None]


@pytest.mark.usefixtures("documents")
def test_a_chooser_that_is_left_chooses_nothing(parent: QWidget) -> None:
    meanwhile(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert dialogs.open_file(parent, "Open", ("*.csv",)) is None


def test_saving_offers_a_name_that_says_nothing_of_the_plan(
    parent: QWidget, documents: Path
) -> None:
    (documents / "plan-2026-11-20-1.pdf").write_bytes(b"")
    meanwhile(lambda dialog: dialog.accept())  # type: ignore[attr-defined]
    chosen = dialogs.save_file(parent, "Save", "pdf", DAY)
    assert chosen == documents / "plan-2026-11-20-2.pdf"


def test_a_name_without_its_ending_gets_it(parent: QWidget, documents: Path) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile("spring")
        dialog.accept()

    meanwhile(choose)
    chosen = dialogs.save_file(parent, "Save", "plan.json", DAY)
    assert chosen == documents / "spring.plan.json"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_safe_answer_is_the_easy_one(parent: QWidget, key: Qt.Key) -> None:
    meanwhile(lambda box: QTest.keyClick(QApplication.focusWidget() or box, key))
    assert dialogs.confirm(parent, "Remove <b>it</b>?", "It is gone then.", "Remove") is False


def test_the_deed_is_done_when_its_name_is_pressed(parent: QWidget) -> None:
    def press(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        assert box.textFormat() == Qt.TextFormat.PlainText
        next(b for b in box.buttons() if b.text() == "Remove").click()

    meanwhile(press)
    assert dialogs.confirm(parent, "Remove <b>it</b>?", "It is gone then.", "Remove")


def test_what_a_chooser_tells_of_a_file_is_not_cut(
    qtbot: QtBot, parent: QWidget, documents: Path
) -> None:
    (documents / "list.csv").write_text("action\n" * 2000)
    parent.resize(1366, 768)
    looked = []

    def look(dialog: QWidget) -> None:
        table = dialog.findChildren(QTreeView)[0]
        qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 1)
        header = table.header()
        qtbot.waitUntil(
            lambda: all(header.sectionSize(c) >= table.sizeHintForColumn(c) for c in range(4))
        )
        looked.append(header.count())
        dialog.close()

    meanwhile(look)
    assert dialogs.open_file(parent, "Open a plan file", ("*.csv",)) is None
    assert looked == [4]


@pytest.mark.parametrize("name", ["spring", "spring.v2", "spring.pdf"])
@pytest.mark.parametrize("replaces", [True, False])
def test_no_file_is_replaced_unasked(
    parent: QWidget, documents: Path, name: str, *, replaces: bool
) -> None:
    standing = documents / (name if name.endswith(".pdf") else f"{name}.pdf")
    standing.write_bytes(b"old")

    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        assert standing.name in box.text()
        wanted = "Replace it" if replaces else "Keep it"
        next(b for b in box.buttons() if b.text() == wanted).click()

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(name)
        dialog.accept()
        meanwhile(answer)

    meanwhile(choose)
    chosen = dialogs.save_file(parent, "Save", "pdf", DAY)
    assert chosen == (standing if replaces else None)


def test_a_folder_is_chosen_and_forgotten(parent: QWidget, documents: Path) -> None:
    (documents / "stick").mkdir()

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.fileMode() == QFileDialog.FileMode.Directory
        dialog.selectFile(str(documents / "stick"))
        dialog.accept()

    meanwhile(choose)
    assert dialogs.choose_folder(parent, "Save each by itself") == documents / "stick"
    assert remembered() == [None, None]


def test_the_print_dialog_counts_the_pages_and_names_nothing_of_a_plan(parent: QWidget) -> None:
    seen: list[tuple[int, str, bool]] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, QPrintDialog)
        to_file = QPrintDialog.PrintDialogOption.PrintToFile
        printer = dialog.printer()
        seen.append((dialog.maxPage(), printer.docName(), dialog.testOption(to_file)))
        dialog.accept()

    meanwhile(look)
    printer = dialogs.choose_printer(parent, "A3", 9)
    assert seen == [(9, "Document", False)]
    assert printer is not None
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A3


def test_a_print_dialog_that_is_left_prints_nothing(parent: QWidget) -> None:
    meanwhile(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert dialogs.choose_printer(parent, "Letter", 1) is None
