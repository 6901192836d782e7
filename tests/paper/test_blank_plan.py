"""The action plan for a pen: every question with room for its answer, and nothing of the plan."""

from collections import defaultdict
from itertools import combinations, pairwise

from models.documents import look
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from tests.paper.plans import PLAN_ID, answered
from tests.paper.reading import MM, Bounds, Paper, printed, squeezed

LEVELS = ("Do it now", "Change how we work here", "Ask the region", "Ask the province or ministry")


def test_the_blank_paper_leaves_lines_for_every_field_that_is_not_ticked(guide: Guide) -> None:
    sheet = Paper(printed(answered(guide), guide, Options(blank=True)).pdf)
    lines = [(b, size) for _page, size, b in sheet.bounds() if b[3] - b[1] < 2 and b[2] - b[0] > 50]
    # Answers begin behind the numbers of their questions; tables and the footer do not.
    lefts = [b[0] - (size[0] - 170 * MM) / 2 for b, size in lines]
    asked = [q for step in guide.steps if step.number for q in step.questions]
    fields = [f for q in asked if q.record in ("", "entry") for f in guide.columns(q)]
    written = [f for f in fields if f.edition != "facilitator" and not f.choices]
    assert len([x for x in lefts if abs(x - look.number_margin()) < 1]) > len(written)


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


def gaps_for_a_pen(sheet: Paper) -> dict[float, list[float]]:
    """The gaps between lines that stand beside each other, by where the first of them begins."""
    beside: dict[tuple[int, int], list[Bounds]] = defaultdict(list)
    for page, (_texts, lines) in enumerate(sheet.words_and_lines()):
        for line in lines:
            if line[2] - line[0] > 50:
                beside[page, round(line[3])].append(line)
    found: dict[float, list[float]] = defaultdict(list)
    for row in map(sorted, beside.values()):
        found[row[0][0]] += [right[0] - left[2] for left, right in pairwise(row)]
    return found


def test_a_pen_does_not_slip_from_one_field_into_the_one_beside_it(guide: Guide) -> None:
    sheet = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True)).pdf)
    # Tables have columns of their own; answers begin behind the numbers of their questions.
    left = (210 * MM - 170 * MM) / 2 + look.number_margin()
    found = gaps_for_a_pen(sheet)
    gaps = [gap for begin, all_of in found.items() if abs(begin - left) < 1 for gap in all_of]
    assert gaps
    assert min(gaps) >= 5 * MM


def test_on_a_blank_card_the_day_stands_well_beside_the_lead(guide: Guide) -> None:
    sheet = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True), name="action-cards").pdf)
    gaps = [gap for all_of in gaps_for_a_pen(sheet).values() for gap in all_of]
    assert gaps
    assert min(gaps) >= 5 * MM


def test_each_sheet_says_that_nobody_harmed_is_named_and_nothing_is_asked_twice(
    guide: Guide,
) -> None:
    pages = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True)).pdf).pages
    assert all("No names of people harmed" in page for page in pages)
    for role in ("title", "vision"):
        question = guide.by_role(role)
        asked = squeezed(question.number + guide.texts.one(question.id, "ask"))
        assert [asked in squeezed(page) for page in pages] == [True] + [False] * (len(pages) - 1)


def test_boxes_to_tick_do_not_touch_each_other(guide: Guide) -> None:
    for name in ("action-plan", "action-cards", "partner-map"):
        sheet = Paper(printed(Plan.new(PLAN_ID), guide, Options(blank=True), name=name).pdf)
        boxes = [(page, b) for page, _size, b in sheet.bounds() if is_tick_box(b)]
        assert boxes
        for (page, one), (other_page, other) in combinations(boxes, 2):
            if page == other_page and abs(one[0] - other[0]) < 1:
                assert abs(one[1] - other[1]) > 6 * MM + 1


def is_tick_box(bounds: Bounds) -> bool:
    """Say whether something is as large as a box to tick."""
    left, low, right, top = bounds
    return abs(right - left - 6 * MM) < 2.5 and abs(top - low - 6 * MM) < 2.5
