"""What is said of papers: how many pages and sheets, whether the plan is ready, what no font has, what went out."""

from models.words import _, ngettext


def say_count(pages: int, paper: str) -> str:
    """Return how many pages there are, before anything is printed."""
    return ngettext("{n} page on {paper}", "{n} pages on {paper}", pages, paper=paper)


def say_making() -> str:
    """Return what is said while pages are being made."""
    return _("Making the pages …")


def sheets_of(pages: int, copies: int = 1, *, is_cut: bool = False) -> tuple[int, int]:
    """Return how many sheets a paper takes: with one page on each, and on both sides, which nothing that is cut has."""
    return pages * copies, (pages if is_cut else (pages + 1) // 2) * copies


def say_sheets(one_side: int, both_sides: int) -> str:
    """Return how many sheets there should be in the printer."""
    if one_side == both_sides:
        return ngettext("{n} sheet", "{n} sheets", one_side)
    return ngettext(
        "{n} sheet, or {both} on both sides",
        "{n} sheets, or {both} on both sides",
        one_side,
        both=str(both_sides),
    )


def say_sent(pages: int) -> str:
    """Return how many pages went out."""
    return ngettext("{n} page went to the printer.", "{n} pages went to the printer.", pages)


def say_no_printer() -> str:
    """Return what to do where the computer knows no printer."""
    return _("This computer knows no printer. Save the PDF and print it elsewhere.")


def say_gate(*, is_final: bool, is_open: bool) -> tuple[str, str]:
    """Return whether the plan is ready for a paper, and the tone in which to say it."""
    if is_final and is_open:
        return _("Final is off until nothing is missing. Choose Draft to print now."), "amber"
    if is_open:
        return _("Some things are still open, so this is a draft."), "quiet"
    return _("Every action has a lead and a day. Well done."), "green"
