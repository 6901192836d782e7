"""The step list shows every title whole, and a title without end leaves room for the steps."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.wizard.cut import cut
from tests.wizard.find import find, focus_name, names
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.plan_card import PlanCard
from wizard.parts.step_list import StepList

ENDLESS = "n" * 300
LONG = ("Who comes to the door at night, and who stays until morning. " * 5).strip()


def step_list(program: Program) -> StepList:
    return program.window.workspace.steps


def titles(program: Program) -> list[Button]:
    """The lines of the open step, one a question."""
    buttons = step_list(program).findChildren(Button)
    return [b for b in buttons if b.property("kind") == "line" and b.accessibleDescription()]


@pytest.mark.parametrize(("text", "size"), [(100, (1366, 768)), (200, (2732, 1536))])
@pytest.mark.parametrize("step", ["start", "analyse", "plan"])
def test_every_title_is_whole(
    qtbot: QtBot, program: Program, text: int, size: tuple[int, int], step: str
) -> None:
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, text_size=text))
    program.window.resize(*size)
    asked = next(s for s in program.desk.guide.steps if s.id == step).questions
    program.window.workspace.more = True
    program.window.go(f"question/{asked[0].id}")
    qtbot.waitUntil(lambda: cut(step_list(program)) == [])
    shown = [" ".join(button.text().split()) for button in titles(program)]
    assert len(shown) > 1
    in_first_round = (q.id for q in asked if q.first_round == 1)
    assert shown == [program.desk.guide.texts.one(q, "title") for q in in_first_round]


@pytest.mark.parametrize("title", [ENDLESS, LONG])
def test_a_plan_title_without_end_leaves_room_for_the_steps(
    qtbot: QtBot, program: Program, title: str
) -> None:
    program.window.resize(1366, 768)
    question = program.desk.guide.by_role("title")
    program.desk.set_answer(question, question.fields[0].id, title)
    program.window.go("question/analyse.effect_on_safety")
    steps = step_list(program)
    qtbot.waitUntil(lambda: title in names(steps))
    qtbot.waitUntil(lambda: cut(steps) == [])
    (first, *_others) = titles(program)
    assert first.mapTo(steps, first.rect().topLeft()).y() < steps.height() / 2


@pytest.mark.parametrize("title", [ENDLESS, LONG])
@pytest.mark.parametrize("size", [(1366, 768), (800, 560)])
def test_a_plan_title_without_end_leaves_its_card_in_order(
    qtbot: QtBot, program: Program, title: str, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    question = program.desk.guide.by_role("title")
    program.desk.set_answer(question, question.fields[0].id, title)
    program.window.go("home")
    home = program.window.current()
    qtbot.waitUntil(lambda: bool(home.findChildren(PlanCard)))
    qtbot.waitUntil(lambda: cut(home) == [])
    card = home.findChildren(PlanCard)[0]
    assert card.height() < home.viewport().height() * 2 / 3


def test_more_questions_and_back_keep_the_focus_and_the_question_in_sight(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1366, 768)
    program.window.go("question/voice.safe")
    steps = step_list(program)
    for turned, other in (("More", "Fewer"), ("Fewer", "More")):
        qtbot.waitUntil(lambda name=f"{turned} questions": name in names(steps))  # type: ignore[misc]
        toggle = find(steps, f"{turned} questions", Button)
        toggle.setFocus()
        toggle.click()
        qtbot.waitUntil(lambda name=f"{other} questions": focus_name() == name)  # type: ignore[misc]
        (here,) = (b for b in titles(program) if b.property("current"))
        qtbot.waitUntil(lambda line=here: not line.visibleRegion().isEmpty())  # type: ignore[misc]
