"""What can be linked is what the field is for, and is shown whole, however long and however large the text is."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.plan.plan import Plan
from models.plan.records import Action, Partner, Sign
from wizard.desk import Desk
from wizard.fields.links import LinksField
from wizard.parts.chip_row import ChipRow
from wizard.parts.wrapped import wrapped

LONG = "Ask the health region for money for the on-call phone and for a second nurse at night " * 2
UNBROKEN = "安全" * 90
EMOJI = "🚲 " * 70


@pytest.mark.parametrize("what", [LONG, UNBROKEN, EMOJI, "Print & fold cards"])
@pytest.mark.parametrize("width", [320, 900])
def test_no_word_of_an_action_is_lost(
    qtbot: QtBot, large_desk: Desk, what: str, width: int
) -> None:
    desk = large_desk
    desk.begin(Plan.new(UUID(int=1)).with_action(Action(id=UUID(int=2), what=what.strip())))
    question = next(q for q in desk.guide.questions if q.fields and q.fields[0].kind == "actions")
    field = LinksField(desk, question.fields[0], "Actions")
    qtbot.addWidget(field)
    field.resize(width, 900)
    with qtbot.waitExposed(field):
        field.show()
    (chip,) = field.findChildren(QPushButton)
    assert chip.accessibleName() == f"1 {what.strip()}"
    assert "".join(chip.text().split()) == "".join(f"1 {what}".replace("&", "&&").split())
    assert chip.width() <= field.width()
    # What the words need as they stand in their lines; the chip itself would like them in one.
    needed = QPushButton.sizeHint(chip)
    assert chip.height() >= needed.height(), "the last line is cut off"
    assert chip.width() >= needed.width(), "a line is longer than its room"


def test_who_was_there_is_ticked_among_the_partners(qtbot: QtBot, desk: Desk) -> None:
    police = Partner(id=UUID(int=3), agency="Police", role="Corporal")
    circle = Partner(id=UUID(int=4), agency="Circle", name="First name", category="p.survivors")
    desk.begin(Plan.new(UUID(int=1)).with_records((police, circle, Sign(id=UUID(int=5)))))
    spec = next(c for q in desk.guide.questions for c in desk.guide.columns(q) if c.id == "present")
    field = LinksField(desk, spec, "Who was there")
    qtbot.addWidget(field)
    chips = field.findChildren(QPushButton)
    # A survivor stands here for her group alone.
    assert [chip.accessibleName() for chip in chips] == ["Corporal, Police", "Circle"]
    with qtbot.waitSignal(field.answered) as answered:
        chips[0].click()
    assert answered.args == [(str(police.id),)]


@pytest.mark.usefixtures("desk")
def test_a_chip_of_one_short_word_is_as_wide_as_the_word(qtbot: QtBot) -> None:
    row = ChipRow(8)
    qtbot.addWidget(row)
    chips = [row.add(words, words) for words in ("Yes", "No")]
    row.resize(900, 100)
    with qtbot.waitExposed(row):
        row.show()
    assert [chip.width() for chip in chips] == [
        QPushButton.sizeHint(chip).width() for chip in chips
    ]


def test_lines_break_between_words(qapp: QApplication) -> None:
    assert wrapped("one two", qapp.font(), 10_000) == ["one two"]
    assert wrapped("oooooo two", qapp.font(), 60) == ["oooooo", "two"]
