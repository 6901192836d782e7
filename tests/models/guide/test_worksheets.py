"""What stands on the worksheets is what the screen asks, under the same numbers."""

from models.guide.shapes import Guide
from models.guide.worksheets import CARDS, paper_columns, say_form, worksheet, worksheets
from models.plan.records import LEVELS


def test_there_is_a_sheet_for_each_step_and_for_each_level_of_the_plan(guide: Guide) -> None:
    assert [sheet.number for sheet in worksheets(guide)] == ["1", "2", "3a", "3b", "3c", "3d", "4"]
    levels = [s.questions[0].level for s in worksheets(guide) if s.number.startswith("3")]
    assert tuple(levels) == LEVELS


def test_the_first_sheet_asks_the_nine_required_questions_of_step_1(guide: Guide) -> None:
    numbers = [question.number for question in worksheets(guide)[0].questions]
    assert numbers == ["1.1", "1.3", "1.4", "1.5", "1.7", "1.9", "1.10", "1.11", "1.12"]


def test_the_numbers_are_those_of_the_structure(guide: Guide) -> None:
    for sheet in worksheets(guide):
        for question in sheet.questions:
            assert question is guide.question(question.id)


def test_what_a_row_asks_on_paper_is_a_column_of_the_plan(guide: Guide) -> None:
    columns = {
        question.id: [field.id for field in paper_columns(guide, question)]
        for sheet in worksheets(guide)
        for question in sheet.questions
        if question.record not in ("", "entry")
    }
    assert columns == {
        "plan.now_practical": ["what", "lead", "deadline"],
        "plan.local_systemic": ["what", "lead", "deadline"],
        "plan.regional": ["what", "lead", "deadline"],
        "plan.provincial": ["what", "lead", "deadline", "ask", "body"],
        "monitor.signs": ["what", "baseline", "target", "target_on", "counted_by"],
        "monitor.reviews": ["on"],
    }


def test_each_form_has_a_name_for_people(guide: Guide) -> None:
    assert say_form(guide, "plan.now_practical") == "Worksheet 3a · Do it now"
    assert say_form(guide, "analyse") == "Worksheet 1 · Analyse the issue"
    assert say_form(guide, CARDS) == "Action cards"
    assert say_form(guide, "of.a.newer.version") == "A sheet"
    assert worksheet(guide, CARDS) is None
