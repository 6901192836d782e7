"""The page for the community (H12): one side in plain words, which anyone may pick up. In one language or two."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from models.documents import look
from models.documents.block import Block
from models.documents.cells import wide
from models.documents.frame import Part
from models.documents.marks import Entry, WritingLines
from models.documents.one_side import first_that_fits
from models.documents.order import Order
from models.documents.pictures import PICTURE_ROOM, pictured
from models.documents.public_words import (
    agency_of,
    by_when,
    help_lines,
    sentence_of,
    sentences_of,
    title_of,
    told_actions,
    what_in,
)
from models.documents.stack import Item, Space, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.style import Style
from models.documents.table import Cell
from models.documents.tagged import Tagged
from models.documents.tongue import Tongue, column_width, in_columns, tongues
from models.plan.frozen import FrozenMap
from models.plan.records import Action, Value
from models.words import _

MOST_WORDS = 200
# What the page takes from the plan by itself, from the most to the least: so many problems, so many actions.
_AMOUNTS = tuple(product((3, 2, 1), (5, 4, 3, 2, 1)))
_LEAST_AMOUNT = (1, 1)
# From one section to the next: closer only where one side would not hold them.
_GAPS = (look.APART, 6.0)
# In two columns there is room for a small picture only.
_SMALL_PICTURE = 9 * look.MM

# One thing as it is said in one language: its words, each line with its style.
Said = Sequence[tuple[str, Style]]
_SENTENCE, _STRONG, _NUMBER = look.BODY, look.STRONG, look.SUBHEADING


@dataclass(frozen=True, slots=True)
class _Section:
    heading: Callable[[], str]
    picture: str
    # Each thing in each language; one without words is a place for a pen.
    rows: Sequence[Sequence[Said]]


def community(order: Order) -> list[Part]:
    """Return the page, with as much of the plan as one side and 200 words hold."""
    return [first_that_fits(_tries(order))]


def _tries(order: Order) -> Iterator[Part]:
    spoken = tongues(order)
    # An action takes two lines, a problem one.
    amounts = sorted(_AMOUNTS, key=lambda amount: -amount[0] - 2 * amount[1])
    for gap, (problems, actions) in product(_GAPS, amounts):
        sections = list(_sections(order, spoken, problems, actions))
        is_last = (problems, actions) == _LEAST_AMOUNT
        if _count(order, spoken[0], sections) <= MOST_WORDS or is_last:
            body = _body(order, spoken, sections, gap)
            yield Part(Stack([*_head(order, spoken), *body]), titled=True)


def _count(order: Order, first: Tongue, sections: Sequence[_Section]) -> int:
    """Return how many words stand on the page in its first language."""
    words = [title_of(order, first), *(first.say(section.heading) for section in sections)]
    words += [text for s in sections for row in s.rows for text, _style in row[0]]
    return sum(len(text.split()) for text in words)


def _head(order: Order, spoken: Sequence[Tongue]) -> Iterator[Item]:
    titles = [title_of(order, tongue) for tongue in spoken]
    style = look.TITLE if len(spoken) == 1 else look.HEADING
    blocks: list[Block] = [
        order.text(title, tongue.style(style)) if title else WritingLines(1)
        for title, tongue in zip(titles, spoken, strict=True)
    ]
    blocks[0] = Entry(blocks[0], titles[0], 0)
    yield Item(in_columns(spoken, blocks), stays=True)
    place = order.answer_text("place")
    if place:
        yield Item(order.text(place, look.BODY), before=look.NEAR, stays=True)


def _sections(
    order: Order, spoken: Sequence[Tongue], problems: int, actions: int
) -> Iterator[_Section]:
    heard = [_heard(order, tongue, problems) for tongue in spoken]
    yield _section(lambda: _("What we heard"), "speech", heard)
    want = [_said(_wanted(order, tongue)) for tongue in spoken]
    yield _section(lambda: _("What we want"), "sun", [[one] for one in want])
    told = told_actions(order, actions)
    will = [[_action(order, tongue, *one) for one in told] for tongue in spoken]
    yield _section(lambda: _("What will happen"), "steps", will)
    say = [_said(sentence_of(order, "community_say", tongue)) for tongue in spoken]
    yield _section(lambda: _("How you can have your say"), "hand", [[one] for one in say])
    lines = [list(_help(order, tongue)) for tongue in spoken]
    yield _section(lambda: _("Where to get help"), "phone", lines)


def _section(
    heading: Callable[[], str], picture: str, things: Sequence[Sequence[Said]]
) -> _Section:
    """Return a section of what was said in each language; without anything, with room for a pen."""
    rows: list[Sequence[Said]] = [
        row for row in zip(*things, strict=True) if row[0] and row[0][0][0]
    ]
    return _Section(heading, picture, rows or [[[]] * len(things)])


def _wanted(order: Order, tongue: Tongue) -> str:
    """Return what is wanted: in the group's own plain words, else the sentence of the vision."""
    own = sentence_of(order, "community_want", tongue)
    return own or (order.answer_text("vision") if tongue.is_first else "")


def _said(text: str) -> list[tuple[str, Style]]:
    return [(text, _SENTENCE)] if text else []


def _heard(order: Order, tongue: Tongue, most: int) -> list[Said]:
    """Return what was heard: the group's own sentences, else the first problems of the plan."""
    own = sentences_of(order, "community_heard", tongue)
    found = own or sentences_of(order, "practical_problems", tongue)[:most]
    return [_said(text) for text in found]


def _action(order: Order, tongue: Tongue, action: Action, words: FrozenMap[str, Value]) -> Said:
    """Return what will be done, by which agency and by when."""
    what = what_in(order, action, words, tongue)
    agency, day = agency_of(order, action, tongue), by_when(order, action, tongue)
    who = tongue.say(lambda: _("{agency}, by {day}").format(agency=agency, day=day))
    if not who or order.lacks(action, "deadline"):
        who = tongue.write(lambda: _("{agency}, {day}").format(agency=agency, day=day))
    return [(what, _SENTENCE), (who, _STRONG)]


def _help(order: Order, tongue: Tongue) -> Iterator[Said]:
    """Yield each number with its name, and the day of the last check: once, where it is the same for all."""
    lines = list(help_lines(order, tongue))
    days = list(dict.fromkeys(line.checked for line in lines))
    for line in lines:
        checked = _checked(tongue, line.checked) if len(days) > 1 else ""
        yield [
            (line.name or line.phone, _SENTENCE),
            (line.name and line.phone, _NUMBER),
            (checked, look.SMALL),
        ]
    if len(days) == 1 and days[0]:
        yield [(_checked(tongue, days[0]), look.SMALL)]


def _checked(tongue: Tongue, day: str) -> str:
    return (day and tongue.say(lambda: _("Checked on {day}").format(day=day))) or day


def _body(
    order: Order, spoken: Sequence[Tongue], sections: Sequence[_Section], gap: float
) -> Iterator[Item]:
    for section in sections:
        block: Block = Stack(list(_items(order, spoken, section)))
        if order.options.easy and len(spoken) == 1:
            block = pictured(block, section.picture)
        # All numbers stand together, so that one hand can copy them.
        yield Item(Together(block) if section is sections[-1] else block, before=gap)


def _items(order: Order, spoken: Sequence[Tongue], section: _Section) -> Iterator[Item]:
    yield Item(_heading(order, spoken, section), stays=True)
    width = column_width(spoken)
    if order.options.easy and len(spoken) == 1:
        width -= PICTURE_ROOM
    for row in section.rows:
        said = [_block(order, one, width, tongue) for one, tongue in zip(row, spoken, strict=True)]
        yield Item(Together(in_columns(spoken, said)), before=look.NEAR)


def _heading(order: Order, spoken: Sequence[Tongue], section: _Section) -> Block:
    words = [tongue.say(section.heading) for tongue in spoken]
    blocks: list[Block] = [
        order.text(one, tongue.style(look.SUBHEADING)) if one else WritingLines(1)
        for one, tongue in zip(words, spoken, strict=True)
    ]
    blocks = [Tagged(block, HEADINGS[1]) if place else block for place, block in enumerate(blocks)]
    blocks[0] = Entry(blocks[0], words[0], 1)
    if order.options.easy and len(spoken) > 1:
        blocks[0] = pictured(blocks[0], section.picture, _SMALL_PICTURE)
    return in_columns(spoken, blocks)


def _block(order: Order, said: Said, width: float, tongue: Tongue) -> Block:
    """Return one thing in one language; where its words are missing there is room to write them."""
    if not said:
        return WritingLines(2)
    first, *others = ((text, tongue.style(style)) for text, style in said)
    shown = [one for one in others if one[0]]
    top: Block = order.text(*first) if first[0] else WritingLines(1)
    if shown and said[1][1] is _NUMBER:
        beside = Cell(wide(order, *shown[0]) + 1, order.text(*shown[0]))
        lower = Space((_NUMBER.leading - _SENTENCE.leading) / 2)
        name = Cell(wide(order, *first) + 1, Stack([Item(lower), Item(top)]))
        if name.width + beside.width + look.GUTTER <= width:
            top, shown = tongue.side_by_side([name, beside], width), shown[1:]
    return Stack([Item(top), *(Item(order.text(*one)) for one in shown)])
