"""The first page of the action plan: what it is about, who made it, what is wanted, what is still open."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from models.documents import look
from models.documents.answers import prompt, visible_fields
from models.documents.block import Block
from models.documents.frame import box_size
from models.documents.marks import Bullet, Entry, WritingLines
from models.documents.order import Order
from models.documents.printed import OpenPoint
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.stack import Boxed, Indented, Item, Stack, Together
from models.documents.structure import HEADINGS, TABLE
from models.documents.style import Style
from models.documents.table import Cell, Row, Told
from models.documents.tagged import Tagged
from models.plan.people import say_person
from models.plan.records import Day, Person
from models.words import _, ngettext, say_day

_LABEL_WIDTH = 128.0
# In large print this is as tall as the other is in normal: so the cover stays one page.
_LARGE_VISION = Style(16, 20.8)


def cover_items(order: Order) -> list[Item]:
    """Return the blocks of the first page."""
    return [
        *_title(order),
        Item(
            Tagged(Stack([_fact(order, *fact) for fact in _facts(order)]), TABLE), before=look.APART
        ),
        Item(_vision(order), before=look.APART if setting().large else look.FAR),
        *_still_open(order),
    ]


def _title(order: Order) -> Iterator[Item]:
    kind = _("Action plan")
    shown = _("Action plan · example: a made-up place") if order.is_example else kind
    title = order.answer_text("title")
    # Above a title of its own the kind is small; where there is none yet, it is the title.
    style = look.SUBHEADING if title else look.TITLE
    yield Item(Entry(order.text(shown, style), kind, 0), stays=True)
    if title:
        yield Item(order.text(title, look.TITLE), before=look.NEAR)
    else:
        yield from prompt(order, order.guide.by_role("title"))
        yield Item(WritingLines(2))


def _facts(order: Order) -> Iterator[tuple[str, str]]:
    day = order.answer("workshop_day", "day")
    keeper = order.answer("keeper", "person")
    yield _("Group"), order.answer_text("group")
    yield _("Place"), order.answer_text("place")
    yield _("Date"), _in_full(day) if isinstance(day, Day) else ""
    # What these readers are not told is no gap for a pen either.
    if visible_fields(order, order.guide.by_role("keeper")):
        yield _("Who holds the plan"), say_person(keeper) if isinstance(keeper, Person) else ""
    yield _("Next review"), next_review(order)


def _in_full(day: Day) -> str:
    return say_day(day.on) if day.on is not None else day_in_words(day)


def next_review(order: Order) -> str:
    """Return the first review that is still to come on the day of printing, else the last there was."""
    if order.is_blank:
        return ""
    days = sorted(review.on.on for review in order.plan.reviews if review.on.on is not None)
    coming = [day for day in days if day >= order.printed_on]
    found = coming[:1] or days[-1:]
    return say_day(found[0]) if found else ""


def _fact(order: Order, label: str, said: str) -> Item:
    width = box_size()[0] - _LABEL_WIDTH - look.GUTTER
    words: Block = order.text(said, look.STRONG) if said else Stack([])
    cells = [Cell(_LABEL_WIDTH, order.text(label, look.BODY)), Cell(width, words)]
    padding = 3 if setting().large else 5
    return Item(Row(cells, padding=padding, least=look.WRITING_LINE, told=Told.LABELLED))


def _vision(order: Order) -> Block:
    wanted = order.answer_text("vision")
    words = order.text(_("The change we want"), look.SMALL_STRONG)
    label = Item(Tagged(words, HEADINGS[1]), stays=True)
    if wanted:
        style = _LARGE_VISION if setting().large else look.VISION
        said = Item(order.text(wanted, style), before=look.NEAR)
        return Together(Boxed(Stack([label, said])))
    asked = prompt(order, order.guide.by_role("vision"))
    return Together(Boxed(Stack([label, *asked, Item(WritingLines(4))])))


def _still_open(order: Order) -> Iterator[Item]:
    if order.is_blank or not order.open_points:
        return
    yield Item(
        Entry(order.text(_("Still open"), look.SUBHEADING), _("Still open"), 1),
        before=look.FAR,
        stays=True,
    )
    # What keeps the plan a draft comes first, in bold.
    for blocks in (True, False):
        mine = [point for point in order.open_points if point.blocks == blocks]
        for line in _lines(mine, {a.id: a.number for a in order.plan.actions}):
            words = order.text(line, look.STRONG if blocks else look.BODY)
            yield Item(Indented(words, Bullet()), before=look.NEAR)


def _lines(points: Sequence[OpenPoint], numbers: Mapping[UUID, int]) -> list[str]:
    """Return the points in words: fifty actions that lack the same are one line."""
    lines: dict[str, list[int]] = {}
    for point in points:
        number = numbers.get(point.record) if point.record is not None and point.brief else None
        held = lines.setdefault(point.brief if number is not None else point.sentence, [])
        held += [number] if number is not None else []
    return [_with_numbers(words, held) if held else words for words, held in lines.items()]


def _with_numbers(words: str, numbers: Sequence[int]) -> str:
    """Return what some actions lack, with their numbers: `Needs a day (actions 2, 5–9)`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return ngettext(
        "{words} (action {said})", "{words} (actions {said})", len(numbers), words=words, said=said
    )
