"""The action plan for a pen: every question with room for its answer, and nothing of the plan."""

from models.documents import look
from models.documents.options import Options
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.plan.plan import Plan
from tests.paper.plans import PLAN_ID, answered
from tests.paper.reading import MM, Paper, printed, squeezed

LEVELS = ("Do it now", "Change how we work here", "Ask the region", "Ask the province or ministry")


def test_the_blank_paper_leaves_lines_for_every_field_that_is_not_ticked(guide: Guide) -> None:
    sheet = Paper(printed(answered(guide), guide, Options(blank=True)).pdf)
    lines = [(b, size) for _page, size, b in sheet.bounds() if b[3] - b[1] < 2 and b[2] - b[0] > 50]
    # Answers begin behind the numbers of their questions; tables and the footer do not.
    lefts = [b[0] - (size[0] - 170 * MM) / 2 for b, size in lines]
    asked = [q for step in guide.steps if step.number for q in step.questions]
    fields = [f for q in asked if q.record in ("", "entry") for f in guide.columns(q)]
    written = [f for f in fields if f.edition != "facilitator" and not f.choices]
    assert len([x for x in lefts if abs(x - look.NUMBER_MARGIN) < 1]) > len(written)


def test_the_blank_paper_asks_every_question_and_says_nothing_of_the_plan(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide, Options(blank=True)).pdf).text
    asked = [q for step in guide.steps if step.number for q in step.questions if not q.level]
    shown = [q for q in asked if any(f.edition != "facilitator" for f in guide.columns(q))]
    for question in shown:
        if question.record != "action":
            assert squeezed(guide.texts.one(question.id, "ask")) in text
    assert all(squeezed(level) in text for level in LEVELS)
    assert "CedarValley" not in text
    assert "DRAFT" not in text


def test_all_prompts_of_the_process_stand_on_the_blank_paper(guide: Guide) -> None:
    text = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True)).pdf).text
    printed_prompts = {
        prompt
        for question in guide.questions
        if squeezed(guide.texts.one(question.id, "ask")) in text
        for prompt in question.prompts
    }
    assert printed_prompts == set(range(1, 30))


def test_the_blank_paper_offers_every_choice(guide: Guide) -> None:
    text = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True)).pdf).text
    asked = [q for step in guide.steps if step.number for q in step.questions if not q.is_list]
    offered = [
        choice_label(guide, q.id, f.id, choice)
        for q in asked
        for f in q.fields
        if f.edition != "facilitator"
        for choice in f.choices
    ]
    assert [label for label in offered if squeezed(label) not in text] == []
    assert "Somebody has counted" in offered
