"""The way to a printer: the PDF itself goes to the system's queue, and only where there is none, pictures of its pages.

Nothing of a paper is left in a file on the way: the bytes go through a pipe.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QProcessEnvironment, QStandardPaths

from models.errors import FourfoldError
from models.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter

# The queue shows this name to everybody in the office.
NEUTRAL_NAME = "Document"
PROGRAM = "lp"
START_MS, ANSWER_MS = 5_000, 60_000


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was chosen for one run of a printer. `pages` are ranges counted from 1; none means all of them."""

    queue: str
    copies: int = 1
    pages: tuple[tuple[int, int], ...] = ()
    sides: str = ""
    is_gray: bool = False

    def has(self, page: int) -> bool:
        """Say whether a page is wanted."""
        return not self.pages or any(first <= page <= last for first, last in self.pages)


def ticket_of(printer: QPrinter) -> Ticket:
    """Return what a person chose in the print dialog."""
    pages = tuple((r.from_, r.to) for r in printer.pageRanges().toRangeList())
    if not pages and printer.fromPage():
        pages = ((printer.fromPage(), printer.toPage()),)
    turning = type(printer).DuplexMode
    sides = {
        turning.DuplexNone: "one-sided",
        turning.DuplexLongSide: "two-sided-long-edge",
        turning.DuplexShortSide: "two-sided-short-edge",
    }
    return Ticket(
        queue=printer.printerName(),
        copies=printer.copyCount(),
        pages=pages,
        sides=sides.get(printer.duplex(), ""),
        is_gray=printer.colorMode() == type(printer).ColorMode.GrayScale,
    )


def has_queue() -> bool:
    """Say whether this system takes a PDF as it is."""
    return bool(QStandardPaths.findExecutable(PROGRAM))


def send(pdf: bytes, ticket: Ticket, paper: str) -> None:
    """Hand a PDF to a queue, as it is; slow, call it in a job. Raises FourfoldError where the queue refuses."""
    program = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C")  # The answer is read by us, not by a person.
    program.setProcessEnvironment(environment)
    program.start(QStandardPaths.findExecutable(PROGRAM), arguments(ticket, paper))
    if not program.waitForStarted(START_MS):
        raise FourfoldError(_say_silent())
    program.write(pdf)
    program.closeWriteChannel()
    if not program.waitForFinished(ANSWER_MS):
        program.kill()
        program.waitForFinished(START_MS)
        raise FourfoldError(_say_silent())
    if program.exitStatus() != QProcess.ExitStatus.NormalExit or program.exitCode():
        said = bytes(program.readAllStandardError().data()).decode(errors="replace")
        raise FourfoldError(_say_refused(said, ticket.queue))


def arguments(ticket: Ticket, paper: str) -> list[str]:
    """Return what the queue is told about a paper that it gets through the pipe.

    Our names of sheets are those that a queue knows for its trays (PWG 5101.1).
    """
    said = ["-s", *(("-d", ticket.queue) if ticket.queue else ()), "-t", NEUTRAL_NAME]
    said += ["-n", str(ticket.copies), "-o", f"media={paper}"]
    if ticket.copies > 1:
        said += ["-o", "collate=true"]
    if ticket.sides:
        said += ["-o", f"sides={ticket.sides}"]
    if ticket.is_gray:
        said += ["-o", "print-color-mode=monochrome"]
    if ticket.pages:
        said += ["-P", say_ranges(ticket.pages)]
    return [*said, "-"]


def say_ranges(pages: Sequence[tuple[int, int]]) -> str:
    """Return page ranges as a queue reads them: `1-3,7`."""
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in pages)


def _say_silent() -> str:
    return _("The printer does not answer. Is it on? You can also save the PDF.")


def _say_refused(said: str, queue: str) -> str:
    if "exist" in said:
        return _(
            "{printer} is not there any more. Choose another printer, or save the PDF."
        ).format(printer=queue)
    if "accepting" in said:
        return _("{printer} takes no papers just now. Choose another, or save the PDF.").format(
            printer=queue
        )
    return _say_silent()
