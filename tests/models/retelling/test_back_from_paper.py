"""What came back on paper is told in the history: which sheet, which table, what it said, what became of it."""

from datetime import date
from uuid import UUID

import pytest

from models.editing import Editor, Subject
from models.guide.reader import read_guide
from models.guide.worksheets import CARDS
from models.meetings.from_paper import (
    Filled,
    begun,
    with_row,
    with_said,
    with_unreadable,
    without_sheet,
)
from models.meetings.merging import Taking, merged
from models.plan.heard import waiting
from models.plan.plan import Plan
from models.retelling.back_from_paper import say_origin
from models.retelling.step import tell
from tests.guard import ROOT
from tests.models.store.libraries import Clock

GUIDE = read_guide(ROOT / "resources" / "guide")
DAY = date(2026, 11, 17)
PROBLEMS, HANDS = "analyse.practical_problems", "vision.agreement"


@pytest.fixture
def editor() -> Editor:
    return Editor(Plan.new(UUID(int=9)), clock=Clock(), who="Facilitator")


def told(editor: Editor, after: Plan) -> list[tuple[str, str, str]]:
    """Make a step, and tell it."""
    step = editor.do(after, Subject("paper"))
    assert step is not None
    lines = tell(step, editor.plan, GUIDE).lines
    assert all(line.is_private for line in lines if "Table" in line.words)
    return [(line.words, line.before, line.after) for line in lines]


def test_a_sheet_is_begun_changed_and_taken_out(editor: Editor) -> None:
    plan, sheet = begun(editor.plan, "analyse", Filled("2", "Clerk"), DAY)
    name = "Worksheet 1 · Analyse the issue"
    assert told(editor, plan) == [(f"{name}: begun", "", "Table 2 · Clerk")]
    plan = with_unreadable(editor.plan, sheet, "", is_unreadable=True)
    unreadable = "Table 2 · Clerk · cannot be read"
    assert told(editor, plan) == [(f"{name}: changed", "Table 2 · Clerk", unreadable)]
    plan = without_sheet(editor.plan, sheet)
    assert told(editor, plan) == [(f"{name}: taken out", unreadable, "")]


def test_what_a_table_said_and_that_it_was_merged(editor: Editor) -> None:
    plan, sheet = begun(editor.plan, "analyse", Filled("2"), DAY)
    told(editor, plan)
    plan = with_said(plan, sheet, PROBLEMS, "text", ("Nobody answers", "No card"))
    title = "Table 2: Practical problems"
    assert told(editor, plan) == [(title, "", "Nobody answers / No card")]
    plan = merged(editor.plan, GUIDE.question(PROBLEMS), Taking(waiting(editor.plan)))
    lines = told(editor, plan)
    assert (f"{title}, taken into the plan", "", "Nobody answers / No card") in lines
    assert len(lines) == 3, "the two rows are told too"


def test_hands_are_told_with_their_numbers_and_what_nobody_can_read(editor: Editor) -> None:
    plan, sheet = begun(editor.plan, "vision", Filled(), DAY)
    told(editor, plan)
    plan = with_said(plan, sheet, HANDS, "hands_5", 3)
    ((words, _before, after),) = told(editor, plan)
    assert words == "A sheet without a table number: Fist to five"
    assert after.endswith(": 3")
    plan = with_unreadable(plan, sheet, HANDS, is_unreadable=True)
    ((_words, _before, after),) = told(editor, plan)
    assert after == "cannot be read"


def test_a_row_says_on_which_paper_it_was_written(editor: Editor) -> None:
    plan, sheet = begun(editor.plan, "plan.regional", Filled("3", "Nurse"), DAY)
    plan, ask = with_row(plan, sheet, GUIDE.question("plan.regional"), {"what": "Ask"})
    plan, wall = begun(plan, CARDS, Filled(), DAY)
    plan, card = with_row(plan, wall, GUIDE.question("plan.now_practical"), {"what": "Print"})
    lines = told(editor, plan)
    assert ("A card: Do it now", "", "") in lines
    assert say_origin(ask, GUIDE, plan).endswith("Ask the region, Table 3 · Nurse")
    assert say_origin(card, GUIDE, plan) == "From paper: Action cards"
    assert say_origin(plan.id, GUIDE, plan) == ""
