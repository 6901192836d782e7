"""The only opener of modal dialogs and file choosers: tests swap this one file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QMessageBox,
    QSplitter,
    QTreeView,
    QWidget,
)
from shiboken6 import delete

from models.disk import free_name
from models.words import _
from wizard.print_queue import NEUTRAL_NAME

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

# How much of the window a chooser may take.
SHARE = 0.75
# How much of a chooser the places at its left take.
SIDE = 0.25


def open_file(parent: QWidget, title: str, filters: Sequence[str]) -> Path | None:
    """Let a person choose a file that is there; return None when they choose none."""
    dialog = _chooser(parent, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def save_file(parent: QWidget, title: str, extension: str, today: date) -> Path | None:
    """Let a person choose where to save, under a name that says nothing of the plan; None for nowhere."""
    dialog = _chooser(parent, title, (f"*.{extension}",))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # We ask ourselves, once the name has its ending: that file is the one that would be lost.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(free_name(Path(dialog.directory().absolutePath()), extension, today))
    chosen = _chosen(dialog)
    if chosen is None:
        return None
    if not chosen.name.endswith(f".{extension}"):
        chosen = chosen.with_name(f"{chosen.name}.{extension}")
    return chosen if not os.path.lexists(chosen) or _may_replace(parent, chosen) else None


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """Let a person choose a folder that is there; return None when they choose none."""
    dialog = _chooser(parent, title, ())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def open_folder(folder: Path) -> None:
    """Show a folder in the program that this computer has for it."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  Rarely needed.
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415  Rarely needed.

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def say_saved(path: Path) -> str:
    """Return under which name and in which folder a file was saved."""
    folder = path.parent.name or str(path.parent)
    return _("Saved as {name} in {folder}.").format(name=path.name, folder=folder)


def _may_replace(parent: QWidget, path: Path) -> bool:
    return confirm(
        parent,
        _("{name} is there already.").format(name=path.name),
        _("What stands in it would be lost."),
        _("Replace it"),
    )


def confirm(parent: QWidget, question: str, consequence: str, yes: str, no: str = "") -> bool:
    """Ask about what cannot be undone; `yes` names the deed, and the safe answer `no` has the focus."""
    # Of the window, not of a page: what stands in a page has the colours of a page.
    box = QMessageBox(parent.window())
    box.setWindowTitle("Fourfold")
    # Plain text: a plan's title stands in the question.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(consequence)
    deed = box.addButton(yes.replace("&", "&&"), QMessageBox.ButtonRole.DestructiveRole)
    safe = box.addButton(no or _("Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    is_deed = box.clickedButton() is deed
    delete(box)
    return is_deed


def has_printer() -> bool:
    """Say whether this computer knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415  Printing may load late.

    return bool(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, paper: str, pages: int) -> QPrinter | None:
    """Show the system's print dialog for a paper size and so many pages; return None when left."""
    from PySide6.QtGui import QPageSize  # noqa: PLC0415  Printing may load late.
    from PySide6.QtPrintSupport import (  # noqa: PLC0415  Printing may load late.
        QAbstractPrintDialog,
        QPrintDialog,
        QPrinter,
    )

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(getattr(QPageSize.PageSizeId, paper)))
    printer.setDocName(NEUTRAL_NAME)
    dialog = QPrintDialog(printer, parent.window())
    choices = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(choices.PrintPageRange)
    # A file is what "Save PDF" makes, with its text and for this person's eyes only.
    dialog.setOption(choices.PrintToFile, False)
    dialog.setMinMax(1, pages)
    is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
    delete(dialog)
    return printer if is_accepted else None


def _chooser(parent: QWidget, title: str, filters: Sequence[str]) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(
        parent.window(), title, folder if Path(folder).is_dir() else str(Path.home())
    )
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters(list(filters))
    # Qt's own size cuts what stands in the columns.
    dialog.resize(parent.window().size() * SHARE)
    for splitter in dialog.findChildren(QSplitter):
        splitter.setSizes([int(dialog.width() * SIDE), int(dialog.width() * (1 - SIDE))])
    for table in dialog.findChildren(QTreeView):
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    delete(dialog)  # Now, not later: it writes its memory of folders as it goes.
    _forget_folders()
    return Path(chosen[0]) if is_accepted and chosen else None


def _forget_folders() -> None:
    """Take out what Qt's chooser remembered of the folders and files that were looked at."""
    memory = QSettings("QtProject")
    for key in ("history", "lastVisited"):
        memory.remove(f"FileDialog/{key}")
    memory.sync()
