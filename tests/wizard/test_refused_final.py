"""A final that is refused says why where it is seen."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.wizard.find import find, is_seen, names
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.label import Label


def test_in_large_letters_the_list_of_why_a_final_is_refused_comes_into_sight(
    qtbot: QtBot, program: Program
) -> None:
    desk, action = program.desk, program.desk.plan.actions[0]
    question = next(q for q in desk.guide.questions if q.level == action.level)
    desk.set_column(question, action, "lead", None)
    settings = desk.services.settings
    desk.settings_asked.emit(replace(settings, text_size=200))
    program.window.resize(1366, 768)
    program.window.go("print")
    page = program.window.current()
    qtbot.waitUntil(lambda: "Draft or final: Final" in names(page))
    find(page, "Draft or final: Final", Button).click()

    def is_on_show() -> bool:
        found = [w for w in page.findChildren(Label) if w.text().startswith("1 thing is missing")]
        return bool(found) and is_seen(found[0], page)

    qtbot.waitUntil(is_on_show)
