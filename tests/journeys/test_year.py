"""A year of meetings: twelve reviews, three rounds, sixty actions; what is left opens, checks and prints."""

from collections.abc import Iterator

import pypdfium2
import pytest

from bench.plans import core
from bench.year import ACTIONS, REVIEWS, ROUNDS, simulated_year
from models.core import Core
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import CLOSED


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Core, list[Plan]]]:
    """The year, in a library that was closed and opened again."""
    library = tmp_path_factory.mktemp("year") / "library.fourfold"
    made = core(library)
    plans = simulated_year(made)
    made.close()
    again = core(library)
    yield again, plans
    again.close()


def test_every_round_opens_as_it_ended(year: tuple[Core, list[Plan]]) -> None:
    known, plans = year
    assert len(plans) == ROUNDS
    for plan in plans:
        kept = known.library.read(plan.id)
        assert (kept.plan, kept.is_history_damaged) == (plan, False)
        goes_on = "" if plan is plans[-1] else f"Round {plan.header.round + 1} goes on from here."
        assert goes_on in kept.warning
        assert [review.state for review in kept.plan.reviews] == ["held"] * REVIEWS


def test_a_number_stands_for_one_action_through_all_rounds(year: tuple[Core, list[Plan]]) -> None:
    named = {(a.number, a.id) for plan in year[1] for a in plan.actions}
    assert sorted(number for number, _id in named) == list(range(1, ROUNDS * ACTIONS + 1))


def test_what_was_open_goes_on_with_all_that_happened_to_it(
    year: tuple[Core, list[Plan]],
) -> None:
    for before, after in zip(year[1], year[1][1:], strict=False):
        open_ones = [action for action in before.actions if action.status not in CLOSED]
        assert open_ones
        for action in open_ones:
            told = [event for event in before.events if event.action == action.id]
            assert told
            assert set(told) <= set(after.events)


def test_a_round_says_what_was_tried_before(year: tuple[Core, list[Plan]]) -> None:
    known, plans = year
    question = known.guide.by_role("tried").id
    assert not plans[0].entries(question)
    tried = plans[-1].entries(question)
    assert {row.values["round"] for row in tried} == {1, 2}


def test_it_is_checked_and_prints(year: tuple[Core, list[Plan]]) -> None:
    known, plans = year
    assert all(problem.question or problem.record for problem in known.problems(plans[-1]))
    printed = known.draw("action-plan", plans[-1], Options(paper="A4"))
    document = pypdfium2.PdfDocument(printed.pdf)
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for action in plans[-1].actions:
        assert f"({action.number})" in words
