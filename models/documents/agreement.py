"""The written agreement (H9): all its parts in their order, with lines where nothing was agreed, and who signs."""

from collections.abc import Iterator
from string import ascii_lowercase

from models.documents import look
from models.documents.answers import answer_block, held_if_short, visible_fields
from models.documents.block import Block
from models.documents.by_hand import lines_to_fill
from models.documents.cells import wide
from models.documents.frame import Part
from models.documents.marks import Entry
from models.documents.order import Order
from models.documents.saying import day_in_words, whole_day
from models.documents.sheet import bullets, head
from models.documents.signatures import Signing, closed_by, signatures
from models.documents.stack import Indented, Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.tagged import ItemNumber, Tagged
from models.documents.typeset import NO_BREAK_SPACE
from models.guide.shapes import Question
from models.meetings.agreement import responsibilities, signers
from models.meetings.asked import rows_of
from models.meetings.table import say_partner
from models.plan.records import NO_DAY, Action, Day, Person
from models.words import _

_PART = "mou"
# Not parts of the text: the day stands above it, the signatures below.
_AROUND = ("mou_drafted", "signatures")
# The least room for the letter of a task.
_LETTER = 22.0


def agreement(order: Order) -> list[Part]:
    """Return the agreement. It is a text to talk about: every part stands there, agreed or not."""
    note = _("A text to talk about. Ask your own legal adviser before you sign.")
    items = head(order, _("Written agreement"), note, when=_drafted(order))
    parts = [q for q in order.guide.questions if q.part == _PART and q.role not in _AROUND]
    for number, question in enumerate(parts, start=1):
        items += _part(order, number, question)
    signed = signatures(order, _("We agree, and sign."), _who_signs(order))
    return [Part(Stack(closed_by(items, signed)), titled=True)]


def _drafted(order: Order) -> str:
    day = order.answer("mou_drafted", "day")
    return day_in_words(day) if isinstance(day, Day) else ""


def _part(order: Order, number: int, question: Question) -> Iterator[Item]:
    title = order.guide.texts.one(question.id, "title")
    words = Indented(
        order.text(title, look.SUBHEADING),
        order.text(f"{number}{NO_BREAK_SPACE}", look.SUBHEADING),
        look.number_margin(),
    )
    yield Item(Entry(words, title, 1), before=look.APART + 6, stays=True)
    found = [] if order.is_blank else list(_found(order, question))
    body: Block = Stack(found) if found else _room(order, question)
    yield Item(Indented(held_if_short(body), Stack([]), look.number_margin()), before=look.NEAR)


def _room(order: Order, question: Question) -> Block:
    """Return what is asked, and lines to write it on."""
    ask = order.guide.texts.one(question.id, "ask")
    lines = lines_to_fill(order, question, visible_fields(order, question))
    return Together(Stack([Item(order.text(ask, look.SMALL)), Item(lines, before=look.NEAR)]))


def _found(order: Order, question: Question) -> Iterator[Item]:
    """Yield what was agreed, and what the partners and actions of the plan say to it."""
    if question.role == "mou_parties":
        yield from bullets(order, map(say_partner, order.parties), gap=2)
    if question.role == "responsibilities":
        yield from _who_does_what(order)
    elif (block := answer_block(order, question)) is not None:
        yield Item(block, before=look.NEAR)


def _who_does_what(order: Order) -> Iterator[Item]:
    tasks: dict[str, list[str]] = {}
    written = [row.values for row in rows_of(order.plan, order.guide, "responsibilities")]
    for row in (*written, *responsibilities(order.plan_of_parties, order.guide)):
        agency, task = row.get("agency"), row.get("text")
        if isinstance(agency, str) and agency.strip():
            found = task.splitlines() if isinstance(task, str) else []
            tasks.setdefault(agency.strip(), []).extend(line for line in found if line.strip())
    days = {action.what.strip(): _by(order, action) for action in order.plan.actions}
    for agency, lines in tasks.items():
        heading = Tagged(order.text(agency, look.STRONG), HEADINGS[2])
        yield Item(heading, before=look.NEAR + 2, stays=bool(lines))
        yield from (
            Item(_task(order, letter, days.get(line.strip(), line)), before=look.NEAR)
            for letter, line in zip(_letters(), lines, strict=False)
        )


def _by(order: Order, action: Action) -> str:
    """Return an action of the plan with its day, or that it has none yet."""
    lacks = order.lacks(action, "deadline")
    day = _("NOT YET") if lacks else whole_day(action.deadline)
    words = _("{what} (by\N{NO-BREAK SPACE}{day})") if day else "{what}"
    return words.format(what=action.what.strip(), day=day)


def _letters() -> Iterator[str]:
    """Yield what the tasks of one party are counted with: a to z, then aa, ab and so on."""
    yield from ascii_lowercase
    yield from (f"{first}{last}" for first in _letters() for last in ascii_lowercase)


def _task(order: Order, letter: str, line: str) -> Block:
    counted = f"{letter}.{NO_BREAK_SPACE}"
    indent = max(_LETTER, wide(order, counted, look.BODY) + 1)
    return Indented(order.text(line, look.BODY), ItemNumber(order.text(counted, look.BODY)), indent)


def _who_signs(order: Order) -> list[Signing]:
    """Return a line for each signature that was named, then for each partner who is not among them."""
    named = [row.values for row in rows_of(order.plan, order.guide, "signatures")]
    found = []
    for row in (*named, *signers(order.plan_of_parties, order.guide)):
        person, day = row.get("person"), row.get("day")
        if isinstance(person, Person) and person:
            found.append(Signing(person, day if isinstance(day, Day) else NO_DAY))
    return found
