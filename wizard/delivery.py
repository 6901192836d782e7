"""Papers on their way out of the program: one or many to a printer, in the order they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wizard.pictures import print_pages
from wizard.print_queue import Ticket, has_queue, send

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Load:
    """One paper for the printer: its bytes, the size of its sheets, how many pages and copies."""

    pdf: bytes
    paper: str
    pages: int
    copies: int = 1


def print_loads(
    loads: Sequence[Load],
    printer: QPrinter,
    ticket: Ticket,
    go_on: Callable[[int], bool] = lambda _done: True,
) -> int:
    """Print papers one after the other and return how many pages went out; slow, call it in a job.

    The pages of the ticket are counted through all papers. `go_on` hears how many papers are out and may end the run.
    Raises FourfoldError.
    """
    # Who asked for a file gets one from Qt, which a queue cannot write.
    is_whole = has_queue() and not printer.outputFileName()
    before = sent = 0
    for number, load in enumerate(loads):
        if not go_on(number):
            break
        part = ticket_for(ticket, load, before)
        before += load.pages
        wanted = [n for n in range(1, load.pages + 1) if part is not None and part.has(n)]
        if part is None or not wanted:
            continue
        if is_whole:
            send(load.pdf, part, load.paper)
        else:
            printer.setCopyCount(part.copies)
            print_pages(load.pdf, printer, [n - 1 for n in wanted])
        sent += len(wanted) * part.copies
    return sent


def ticket_for(ticket: Ticket, load: Load, before: int) -> Ticket | None:
    """Return the ticket for one paper, `before` which so many pages stand in the run; None where no page is wanted."""
    copies = ticket.copies * load.copies
    if not ticket.pages:
        return replace(ticket, copies=copies)
    pages = tuple(
        (max(first - before, 1), min(last - before, load.pages))
        for first, last in ticket.pages
        if first - before <= load.pages and last - before >= 1
    )
    return replace(ticket, copies=copies, pages=pages) if pages else None
