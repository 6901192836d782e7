"""Action cards: four to a sheet, and whatever stands in the plan stands on a card."""

from dataclasses import replace

import pytest

from models.guide.shapes import Guide
from models.papers import Options
from models.plan.records import NO_DAY, NOBODY, Person
from models.words import say_short_day
from tests.paper.plans import action, answered, with_actions
from tests.paper.reading import Paper, printed, squeezed


def cards(guide: Guide, count: int, **changes: object) -> Paper:
    plan = with_actions(count)
    if changes:
        plan = plan.with_record(action(1, **changes))
    return Paper(printed(plan, guide, name="action-cards").pdf)


def test_four_actions_stand_on_a_sheet(guide: Guide) -> None:
    assert [len(cards(guide, n).pages) for n in (1, 4, 5, 8, 9)] == [1, 1, 2, 2, 3]


def test_a_card_says_what_who_when_and_who_asks(guide: Guide) -> None:
    text = cards(guide, 6).text
    for one in with_actions(6).actions:
        assert squeezed(one.what) in text
        assert squeezed(one.lead.role) in text
        assert one.deadline.on is not None
        assert squeezed(say_short_day(one.deadline.on)) in text
        assert squeezed(one.follow_up_by.role) in text


def test_an_action_of_140_letters_fits_on_one_card(guide: Guide) -> None:
    what = ("Agree with every agency on one form and one way of passing it on " * 3)[:140]
    assert "1of2" not in cards(guide, 1, what=what).text


def test_a_text_too_long_goes_on_over_as_many_cards_as_it_takes(guide: Guide) -> None:
    what = " ".join(f"word{n}" for n in range(400))
    text = cards(guide, 2, what=what).text
    assert all(f"word{n}" in text for n in range(400))
    assert "1of" in text
    assert squeezed(action(2).what) in text


def test_the_levels_of_an_action_stand_on_one_card_in_their_order(guide: Guide) -> None:
    levels = squeezed(
        "Do it now Change how we work here Ask the region Ask the province or ministry"
    )
    for lines in range(1, 25):
        assert cards(guide, 1, what="line\n" * lines).text.count(levels) == 1


def test_no_words_come_near_the_line_to_cut_along(guide: Guide) -> None:
    for lines in range(1, 40):
        bounds = [
            b for page, _size, b in cards(guide, 1, what="line\n" * lines).bounds() if not page
        ]
        across = [b for b in bounds if b[2] - b[0] > 200 and b[3] - b[1] < 2]
        cuts = sorted(bottom for _left, bottom, _right, _top in across)[1:]
        assert len(cuts) in (2, 3)
        words = [bottom for left, bottom, right, top in bounds if 5 < top - bottom < 30]
        assert not [bottom for bottom in words for cut in cuts if cut < bottom < cut + 7]


def test_an_action_without_a_number_says_none(guide: Guide) -> None:
    plan = with_actions(0).with_record(replace(action(1), number=0))
    assert "No." not in Paper(printed(plan, guide, name="action-cards").pdf).text


def test_what_is_open_says_not_yet_with_what_was_said_beside_it(guide: Guide) -> None:
    text = cards(guide, 1, lead=Person(agency="Police"), deadline=NO_DAY, follow_up_by=NOBODY).text
    assert text.count("NOTYET") == 3
    assert "NOTYETPolice" in text


@pytest.mark.parametrize("final", [False, True])
def test_a_draft_says_so_above_and_below_its_cards(guide: Guide, *, final: bool) -> None:
    sheet = Paper(printed(with_actions(5), guide, Options(final=final), name="action-cards").pdf)
    assert [page.count("DRAFT") for page in sheet.pages] == ([0, 0] if final else [2, 2])
    assert [page.count("Action cards") for page in sheet.pages] == ([0, 0] if final else [1, 1])


def test_dropped_actions_get_no_card(guide: Guide) -> None:
    assert squeezed(action(1).what) not in cards(guide, 2, status="dropped").text


def test_blank_cards_have_every_label_four_times_and_nothing_of_the_plan(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide, Options(blank=True), name="action-cards").pdf).text
    for label in ("Who (one name)", "By when", "Do it now", "Ask the region", "Follow-up"):
        assert text.count(squeezed(label)) == 4
    assert "Cedar" not in text


def test_a_plan_without_actions_prints_cards_for_a_pen(guide: Guide) -> None:
    assert cards(guide, 0).text.count("Who(onename)") == 4


def test_no_frame_stands_round_a_card_that_is_not_there(guide: Guide) -> None:
    one = [b for _page, size, b in cards(guide, 1).bounds() if b[0] > size[0] / 2 + 5]
    two = [b for _page, size, b in cards(guide, 2).bounds() if b[0] > size[0] / 2 + 5]
    tall = [[b for b in found if b[3] - b[1] > 200] for found in (one, two)]
    assert [len(found) for found in tall] == [0, 1]
