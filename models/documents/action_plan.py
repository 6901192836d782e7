"""The action plan (H1): the agreement on paper, held by every partner. Filled, or blank for pens."""

from collections.abc import Mapping

from models.documents import look
from models.documents.action_table import action_table
from models.documents.answers import RowDrawer, question_items, step_heading, step_items
from models.documents.cover import cover_items
from models.documents.frame import Part, box_size
from models.documents.order import Order
from models.documents.record_tables import (
    message_items,
    review_items,
    sign_items,
)
from models.documents.setting import setting
from models.documents.signatures import Signing, closed_by, signatures
from models.documents.stack import Item, Stack
from models.guide.shapes import Question, Step
from models.plan.people import SURVIVORS
from models.plan.records import Person
from models.words import _

# What the cover says, or asks.
_ON_COVER = frozenset({"title", "vision"})


def _question_inside(order: Order, question: Question) -> list[Item]:
    """Return a question with its answer, unless the cover has it."""
    return [] if question.role in _ON_COVER else question_items(order, question)


_DRAWERS: Mapping[str, RowDrawer] = {
    "": _question_inside,
    "entry": question_items,
    "sign": sign_items,
    "review": review_items,
    "message": message_items,
}


def action_plan(order: Order) -> list[Part]:
    """Return the pages: the cover, what we found and want, the actions across, and how we keep at it."""
    before, with_actions, after = _steps_around_actions(order)
    found = [item for step in before for item in step_items(order, step, _DRAWERS)]
    table = Item(action_table(order), before=look.APART)
    last = step_items(order, with_actions, _DRAWERS, continued=True)
    last += [item for step in after for item in step_items(order, step, _DRAWERS)]
    closing = [Item(order.text(_credits(), look.SMALL), before=look.APART, stays=True)]
    if order.options.signatures:
        # Survivors sign nothing: a list of names is what puts them at risk.
        partners = [p for p in order.parties if p.category != SURVIVORS]
        people = [Signing(Person(p.name, p.role, p.agency)) for p in partners]
        closing += signatures(order, _("We agree to this plan."), people)
    return [
        *_cover_and(order, found),
        Part(Stack([*step_heading(order, with_actions), table]), landscape=not setting().large),
        Part(Stack(closed_by(last, closing))),
    ]


def _cover_and(order: Order, found: list[Item]) -> list[Part]:
    """Return the cover on a page of its own, or what follows right below it where it is longer than a page."""
    cover = cover_items(order)
    width, height = box_size()
    if not found or Stack(cover).height(width) > height:
        return [Part(Stack([*cover, *found]), titled=True)]
    return [Part(Stack(cover), titled=True), Part(Stack(found))]


def _steps_around_actions(order: Order) -> tuple[list[Step], Step, list[Step]]:
    """Return the steps before the one that holds the actions, that one, and those after it."""
    steps = [step for step in order.guide.steps if step.number > 0]
    place = steps.index(order.guide.step(order.guide.by_level("").step))
    return steps[:place], steps[place], steps[place + 1 :]


def _credits() -> str:
    return _(
        "Four steps after the BC Association of Specialized Victim Assistance and Counselling"
        " Programs (2005) and UN Women."
    )
