"""Enter in a short box goes on to the next one, as people press it after each thing that they type."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.wizard.find import focus_name, focused, is_seen, names, tap, words
from wizard.app import Program
from wizard.fields.quick_entry import QuickEntry

PARTS = ("caller", "the valley", "a ride", "2 hours", "31 March 2028")


def at_the_builder(program: Program, qtbot: QtBot) -> str:
    """Put the focus into its first box; return the question."""
    question = program.desk.guide.by_role("vision").id
    program.window.go(f"question/{question}")
    qtbot.waitUntil(lambda: "Every … (who?)" in names(program.window))
    tap(program.window, Qt.Key.Key_Tab)
    assert focus_name() == "Every … (who?)"
    return question


def test_enter_goes_through_the_boxes_of_the_sentence_to_its_button(
    program: Program, qtbot: QtBot
) -> None:
    question = at_the_builder(program, qtbot)
    for words_typed in PARTS:
        QTest.keyClicks(focused(), words_typed)
        tap(program.window, Qt.Key.Key_Return)
    assert focus_name() == "Use this sentence"
    tap(program.window, Qt.Key.Key_Return)
    said = "Every caller in the valley is offered a ride within 2 hours, by 31 March 2028."
    assert said in program.desk.plan.text(question, "text")


def test_while_the_sentence_is_not_whole_it_is_said_what_it_needs(
    program: Program, qtbot: QtBot
) -> None:
    at_the_builder(program, qtbot)
    tap(program.window, Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "the valley")
    for _box in range(4):
        tap(program.window, Qt.Key.Key_Return)
    assert focus_name() == "Every … (who?)"
    assert "Fill all five" in words(program.window)


def test_enter_goes_from_number_to_number(program: Program, qtbot: QtBot) -> None:
    program.window.go("question/vision.agreement")
    qtbot.waitUntil(lambda: "Fist: no" in names(program.window))
    hands = []
    for _box in range(7):
        hands.append(focus_name())
        tap(program.window, Qt.Key.Key_Return)
    assert len(set(hands)) == 6
    assert hands[-1] == hands[-2] == "Fist: no"


def test_enter_goes_from_who_to_the_day(program: Program, qtbot: QtBot) -> None:
    program.window.go("question/plan.document_problem")
    qtbot.waitUntil(lambda: "By which day" in names(program.window))
    tap(program.window, Qt.Key.Key_Return)
    assert focus_name() == "By which day"


def test_what_is_typed_of_an_action_can_be_read(program: Program, qtbot: QtBot) -> None:
    program.window.resize(1366, 768)
    program.window.go("question/plan.now_practical")
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    boxes = ((entry.lead, "Night worker, Shelter"), (entry.day, "end of January"))
    qtbot.waitUntil(
        lambda: all(
            b.fontMetrics().horizontalAdvance(t) + 30 < b.width()
            and b.height() >= b.sizeHint().height()
            for b, t in boxes
        )
    )


def test_enter_goes_through_the_form_of_an_action_and_keeps_each_box_in_sight(
    program: Program, qtbot: QtBot
) -> None:
    program.window.resize(1366, 768)
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    page.show_row(program.desk.plan.actions[0].id)
    qtbot.waitUntil(lambda: "When will they ask?" in names(page))
    passed = []
    for _box in range(4):
        tap(program.window, Qt.Key.Key_Return)
        passed.append(focus_name())
        qtbot.waitUntil(lambda: is_seen(focused(), page))
    assert passed == [
        "Who makes sure it gets done?",
        "By which day?",
        "Who will ask how it went?",
        "When will they ask?",
    ]


def test_enter_goes_through_the_form_of_a_partner(program: Program, qtbot: QtBot) -> None:
    question = program.desk.guide.by_role("partners").id
    program.window.go(f"question/{question}")
    program.window.current().show_row(program.desk.plan.partners[0].id)
    qtbot.waitUntil(lambda: focus_name() == "Agency or group")
    tap(program.window, Qt.Key.Key_Return)
    assert focus_name() == "Name"
