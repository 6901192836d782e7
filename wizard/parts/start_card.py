"""What Home says when it has no plan to show: what to do first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.words import _
from wizard.parts.button import Button
from wizard.parts.fit import fit
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

if TYPE_CHECKING:
    from wizard.look import Look


def start_card(look: Look, go: Callable[[str], object]) -> QWidget:
    """Return what an empty library says: begin, or look at the example."""
    lines = (
        _(
            "Four steps lead your group from one problem to a printed plan with a lead and a day for each action."
        ),
        _(
            "Take all the time you need: you can stop and go on later. Every word is kept as you type."
        ),
    )
    ways = (
        Button(_("New plan"), lambda: go("new"), kind="primary").with_icon(look, "plus"),
        Button(_("Look at the example"), lambda: go("sample")).with_icon(look, "book-open"),
    )
    return _card(look, _("Begin your first plan"), lines, ways)


def nothing_found(look: Look, search: str, clear: Callable[[], object]) -> QWidget:
    """Return what a search without a find says."""
    words = _("No plan matches “{search}”.").format(search=fit(search, 60))
    lines = (_("Try fewer or shorter words, or look among the deleted plans."),)
    return _card(look, words, lines, (Button(_("Show all plans"), clear).with_icon(look, "x"),))


def nothing_deleted(look: Look) -> QWidget:
    """Return what an empty drawer says."""
    return _card(look, _("Nothing is deleted."), (_("A plan that you delete waits here."),), ())


def _card(look: Look, heading: str, lines: tuple[str, ...], ways: tuple[Button, ...]) -> QWidget:
    card = QFrame()
    card.setProperty("surface", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(24))
    column.setSpacing(look.px(12))
    column.addWidget(Label(heading, "title"))
    for line in lines:
        column.addWidget(Label(line, "answer", "quiet"))
    if ways:
        flow = FlowLayout(gap=look.px(10))
        column.addLayout(flow)
        for button in ways:
            flow.addWidget(button)
    return card
