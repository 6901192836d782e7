"""The list of papers on the print page: each in words, its pages counted, and which of them are never drafts."""

import pytest
from pytestqt.qtbot import QtBot

from models.documents.register import DOCUMENTS
from models.papers import FILLED, Options
from models.words import ngettext
from tests.wizard.find import choose_paper, find, words
from wizard.app import Program
from wizard.parts.button import Button
from wizard.route import around, is_place

# The menu is the same for all; the command line prints each, and so does a soak.
SHORT = ("action-plan", "call-list", "report")


def count_of(program: Program, name: str) -> str:
    """What the page says of the pages of a paper as it is chosen."""
    options = Options(paper="A4", blank=FILLED not in DOCUMENTS[name].forms)
    pages = program.desk.services.draw(name, program.desk.plan, options).pages
    return ngettext("{n} page on {paper}", "{n} pages on {paper}", pages, paper="A4")


def lose_a_lead(program: Program) -> None:
    """Let the plan lack something that blocks it."""
    action = program.desk.plan.actions[0]
    question = next(q for q in program.desk.guide.questions if q.level == action.level)
    program.desk.set_column(question, action, "lead", None)


@pytest.mark.parametrize(
    "name", [n if n in SHORT else pytest.param(n, marks=pytest.mark.soak) for n in DOCUMENTS]
)
def test_each_paper_is_offered_in_words_and_its_pages_are_counted(
    qtbot: QtBot, program: Program, name: str
) -> None:
    program.window.go("print")
    choose_paper(program, DOCUMENTS[name].title())
    expected = count_of(program, name)
    qtbot.waitUntil(lambda: expected in words(program.window), timeout=10_000)


def test_a_place_names_the_paper_that_is_shown(qtbot: QtBot, program: Program) -> None:
    program.window.go("print/handover")
    assert find(program.window, "Paper: Handover", Button).isEnabled()
    expected = count_of(program, "handover")
    qtbot.waitUntil(lambda: expected in words(program.window), timeout=10_000)
    assert is_place(program.desk.guide, "print/handover")
    way = (program.desk.plan, program.desk.guide)
    assert around(*way, "print/handover", more=False) == around(*way, "print", more=False)


def test_a_paper_nobody_knows_leaves_the_page_as_it_was(program: Program) -> None:
    program.window.go("print/of-the-future")
    assert find(program.window, "Paper: Action plan", Button).isEnabled()


def test_a_working_paper_is_neither_draft_nor_held_back(qtbot: QtBot, program: Program) -> None:
    lose_a_lead(program)
    program.window.go("print")
    find(program.window, "Draft or final: Final", Button).click()
    assert not find(program.window, "Print this paper", Button).isEnabled()
    choose_paper(program, DOCUMENTS["call-list"].title())
    assert find(program.window, "Print this paper", Button).isEnabled()
    expected = count_of(program, "call-list")
    qtbot.waitUntil(lambda: expected in words(program.window), timeout=10_000)
    assert "so this is a draft" not in words(program.window)
    choose_paper(program, DOCUMENTS["mou"].title())
    assert not find(program.window, "Print this paper", Button).isEnabled()


def test_the_check_up_leads_to_large_letters(program: Program) -> None:
    program.window.go("print/large-print")
    assert find(program.window, "Letters: Large print", Button).isChecked()
    assert find(program.window, "Paper: Action plan", Button).isEnabled()


def test_what_to_mind_with_a_paper_is_said_before_it_is_printed(
    qtbot: QtBot, program: Program
) -> None:
    minded = next(d for d in DOCUMENTS.values() if d.advice())
    program.window.go(f"print/{minded.name}")
    qtbot.waitUntil(lambda: minded.advice() in words(program.window), timeout=20_000)
    choose_paper(program, DOCUMENTS["call-list"].title())
    qtbot.waitUntil(lambda: minded.advice() not in words(program.window), timeout=20_000)
