"""To the printer: the PDF itself goes to the system's queue, and what goes wrong there is said with what to do next."""

import shutil
import subprocess
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from models.core import Core
from models.errors import FourfoldError
from models.papers import Options
from tests.wizard.find import find, names, tap, words
from tests.wizard.lp import Queue
from wizard.app import Program
from wizard.delivery import Load, print_loads
from wizard.parts.button import Button
from wizard.pictures import page_sizes, page_words, picture
from wizard.print_queue import Ticket, has_queue, send, ticket_of

PDF = b"%PDF-1.4 three pages"


def after(told: list[str], option: str) -> str:
    return told[told.index(option) + 1]


def test_the_very_bytes_of_the_paper_go_through_the_pipe_under_a_neutral_name(queue: Queue) -> None:
    send(PDF, Ticket("Office"), "Letter")
    assert queue.came() == PDF
    told = queue.told()
    assert (after(told, "-d"), after(told, "-t"), after(told, "-n")) == ("Office", "Document", "1")
    assert "media=Letter" in told
    assert told[-1] == "-"


def test_copies_pages_sides_and_grey_are_passed_on(queue: Queue) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    ranges = QPageRanges()
    ranges.addRange(1, 3)
    ranges.addPage(7)
    printer.setPageRanges(ranges)
    printer.setCopyCount(12)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    # Qt asks the printer whether it turns sheets over, and here there may be none.
    send(PDF, replace(ticket_of(printer), sides="two-sided-long-edge"), "A3")
    told = queue.told()
    assert (after(told, "-n"), after(told, "-P")) == ("12", "1-3,7")
    for option in (
        "media=A3",
        "sides=two-sided-long-edge",
        "print-color-mode=monochrome",
        "collate=true",
    ):
        assert option in told


def test_pages_of_several_papers_are_counted_through(queue: Queue) -> None:
    loads = [Load(b"first", "A4", 3), Load(b"second", "A3", 2, copies=4), Load(b"third", "A4", 5)]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    assert print_loads(loads, printer, Ticket("Office", copies=2, pages=((3, 4),))) == 2 + 8
    assert [queue.came(n) for n in range(queue.jobs)] == [b"first", b"second"]
    assert (after(queue.told(0), "-P"), after(queue.told(0), "-n")) == ("3", "2")
    assert (after(queue.told(1), "-P"), after(queue.told(1), "-n")) == ("1", "8")


def test_a_run_ends_where_it_is_told_to(queue: Queue) -> None:
    loads = [Load(PDF, "A4", 1)] * 3
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    assert print_loads(loads, printer, Ticket("Office"), lambda done: done < 2) == 2
    assert queue.jobs == 2


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        ("Error - The printer or class does not exist.", "Office is not there any more."),
        ('Destination "Office" is not accepting jobs.', "Office takes no papers just now."),
        ("Something nobody thought of", "The printer does not answer. Is it on?"),
    ],
)
def test_a_refusal_is_said_with_what_to_do_next(queue: Queue, refusal: str, said: str) -> None:
    queue.answer(refusal.replace('"', "'"))
    with pytest.raises(FourfoldError, match=said) as refused:
        send(PDF, Ticket("Office"), "A4")
    assert "save the PDF" in refused.value.sentence


def test_a_program_that_is_gone_is_a_printer_that_does_not_answer(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(queue.folder))
    assert not has_queue()
    with pytest.raises(FourfoldError, match="does not answer"):
        send(PDF, Ticket("Office"), "A4")


@pytest.mark.usefixtures("chosen")
def test_two_keys_send_the_paper_on_show(qtbot: QtBot, program: Program, queue: Queue) -> None:
    for _twice in range(2):
        tap(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "went to the printer" in words(program.window))
    (kept,) = program.desk.plan.printings
    drawn = program.desk.services.draw("action-plan", program.desk.plan, Options(final=True))
    assert (queue.came(), kept.document) == (drawn.pdf, "action-plan")


@pytest.mark.usefixtures("chosen")
def test_what_a_printer_refuses_is_not_lost_and_nobody_holds_it(
    qtbot: QtBot, program: Program, queue: Queue
) -> None:
    queue.answer("Error - The printer or class does not exist.")
    for _twice in range(2):
        tap(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "is not there any more" in words(program.window))
    assert names(program.window.current()).count("Save PDF") == 2
    assert program.desk.plan.printings == ()


def is_said(program: Program, said: str) -> bool:
    return said in words(program.window)


@pytest.mark.usefixtures("chosen")
def test_what_became_of_the_last_run_is_all_that_is_said(
    qtbot: QtBot, program: Program, queue: Queue
) -> None:
    refusal = "Error - The printer or class does not exist."
    places = set[int]()
    tap(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    for answer, said, over in (
        ("", "went to the printer", "is not there any more"),
        (refusal, "is not there any more", "went to the printer"),
        ("", "went to the printer", "is not there any more"),
    ):
        queue.answer(answer)
        tap(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(is_said, program, said))
        assert over not in words(program.window)
        # The buttons that were pressed are not covered and have not moved.
        button = find(program.window, "Print this paper", Button)
        places.add(button.mapTo(program.window, QPoint()).y())
        assert not button.visibleRegion().isEmpty()
        assert not program.window.banner.isVisible()
    assert len(places) == 1


def test_where_there_is_no_queue_pages_go_as_pictures(
    queue: Queue, core: Core, chosen: QPrinter, tmp_path: Path
) -> None:
    chosen.setOutputFileName(str(tmp_path / "out.pdf"))
    drawn = core.draw("action-plan", core.sample(), Options())
    load = Load(drawn.pdf, "A4", drawn.pages)
    assert print_loads((load,), chosen, Ticket("", pages=((1, 1), (6, 6)))) == 2
    written = (tmp_path / "out.pdf").read_bytes()
    assert not page_words(written).strip()
    assert [width > height for width, height in page_sizes(written)] == [False, True]
    assert queue.jobs == 0


@pytest.mark.soak
def test_a_real_queue_gets_the_pdf_itself_and_prints_what_it_shows(core: Core) -> None:
    """CUPS with a printer called PDF that writes PDF files (Debian: cups, printer-driver-cups-pdf), as root."""
    if shutil.which("lpstat") is None:
        pytest.skip("CUPS is not installed")
    known = subprocess.run(["lpstat", "-p"], capture_output=True, text=True, check=False).stdout
    if "printer PDF" not in known:
        pytest.skip("no printer called PDF: start cupsd, then lpadmin -p PDF -E -v cups-pdf:/ ...")
    drawn = core.draw("action-plan", core.sample(), Options(paper="A4"))
    before = printed_files()
    send(drawn.pdf, Ticket("PDF", copies=2, pages=((1, 2),)), "A4")
    until = time.monotonic() + 60
    while run("lpstat", "-W", "not-completed", "-o", "PDF") and time.monotonic() < until:
        time.sleep(0.2)  # Another program writes the file, and tells nobody.
    (made,) = printed_files() - before
    assert made.name.startswith("Document")
    newest = max(Path("/var/spool/cups").glob("d*"), key=lambda path: path.name)
    assert newest.read_bytes() == drawn.pdf
    out = made.read_bytes()
    assert len(page_sizes(out)) == 4
    for came, went in ((0, 0), (1, 1), (2, 0), (3, 1)):
        assert ink(out, came) == pytest.approx(ink(drawn.pdf, went), rel=0.25)


def ink(pdf: bytes, page: int) -> float:
    """How dark a page is on the whole: 0 is white, 1 is black."""
    image = picture(pdf, page, 600)
    return 1 - sum(bytes(image.constBits())) / image.sizeInBytes() / 255


def printed_files() -> set[Path]:
    """What the printer called PDF has written and closed."""
    folders = (Path("~root/PDF").expanduser(), Path("/var/spool/cups-pdf/ANONYMOUS"))
    return {f for folder in folders if folder.is_dir() for f in folder.glob("*.pdf")}


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
