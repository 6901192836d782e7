"""The actions in their levels: who leads, by when, and who asks how it went."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.block import Block, late_rows
from models.documents.cells import (
    IN_A_ROW,
    LINED,
    Gap,
    day_or_gap,
    empty_rows,
    header_row,
    not_yet,
    person_or_gap,
    said_of,
    stacked,
)
from models.documents.frame import box_size
from models.documents.large_rows import numbered_row
from models.documents.marks import Entry, StatusShape, WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words, say_people, say_since, whole_day
from models.documents.setting import setting
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Table, Told, side_by_side
from models.guide.labels import choice_label
from models.plan.people import say_person
from models.plan.records import LEVELS, NO_DAY, NOBODY, Action, Person
from models.words import _

# No., what, who leads, by when, follow-up, status: with the gutters the width of a landscape page.
_WIDTHS = (28.0, 170.0, 124.0, 93.0, 105.0, 84.8)
_PEN_LINES = (1, 2, 2, 1, 2, 1)
# The same for readers who are not told of the follow-up.
_PUBLIC_WIDTHS = (28.0, 240.0, 150.0, 106.0, 90.8)
_PUBLIC_PEN_LINES = (1, 2, 2, 1, 1)
_ROWS_TO_FILL = 5
_STATUS_INDENT = 15.0
# So many lines of what was said instead stand in a column: more would make the row much taller.
_LINES_SAID = 1
_TINT_INSET = 6.0


def action_table(order: Order) -> Block:
    """Return all actions as one table, a block for each level, or rows for a pen; in large print without columns."""
    body = Stack(list(_body(order)))
    if setting().large:
        return body
    titles = (_("No."), _("What will be done"), *_titles(order))
    return Table(header_row(order, titles, _widths(order)), body)


def _titles(order: Order) -> tuple[str, ...]:
    titles = (_("Who leads"), _("By when"), _("Follow-up"), _("Status"))
    return titles if _tells_follow_up(order) else (*titles[:2], titles[-1])


def _widths(order: Order) -> tuple[float, ...]:
    return _WIDTHS if _tells_follow_up(order) else _PUBLIC_WIDTHS


def _tells_follow_up(order: Order) -> bool:
    return order.shows("follow_up_by") or order.shows("follow_up_on")


def _body(order: Order) -> Iterator[Item]:
    if order.is_blank:
        for level in LEVELS:
            yield from _level_heading(order, level)
            yield from _rows_to_fill(order)
        return
    if not order.plan.actions:
        words = _("There is no action yet. Each one needs a lead, a day and a follow-up.")
        yield Item(Row([Cell(_full_width(), order.text(words, look.STRONG))]), stays=True)
        yield from _rows_to_fill(order)
        return
    for level, actions in _by_level(order.plan.actions):
        yield from _level_heading(order, level)
        yield from _late(order, actions)


def _late(order: Order, actions: Sequence[Action]) -> Iterator[Item]:
    return map(Item, late_rows(lambda n: _action_row(order, actions[n]), len(actions)))


def _by_level(actions: Sequence[Action]) -> Iterator[tuple[str, list[Action]]]:
    """Yield the levels that have actions; those with none chosen come after, the dropped ones last."""
    agreed = [a for a in actions if a.status != "dropped"]
    for level in LEVELS:
        if found := [a for a in agreed if a.level == level]:
            yield level, found
    if found := [a for a in agreed if a.level not in LEVELS]:
        yield "", found
    if found := [a for a in actions if a.status == "dropped"]:
        yield "dropped", found


def _level_heading(order: Order, level: str) -> Iterator[Item]:
    name, question = _level_words(order, level)
    named = Item(Entry(order.text(name, look.STRONG), name, 1))
    block = Stack([named, Item(stacked(order, (question, look.SMALL)))])
    inset = Indented(block, Stack([]), _TINT_INSET)
    yield Item(Row([Cell(_full_width(), inset)], tint=look.TINT, padding=5), stays=True)


def _level_words(order: Order, level: str) -> tuple[str, str]:
    if level in LEVELS:
        name = choice_label(order.guide, "action", "level", level)
        return name, order.guide.texts.one(order.guide.by_level(level).id, "ask")
    if level == "dropped":
        return _("Dropped"), _("These stay on paper so that nobody wonders where they went.")
    return _("Level not chosen yet"), ""


def _rows_to_fill(order: Order) -> list[Item]:
    if not setting().large:
        lines = _PEN_LINES if _tells_follow_up(order) else _PUBLIC_PEN_LINES
        return empty_rows(_ROWS_TO_FILL, _widths(order), lines=lines)
    line = WritingLines(1)
    more = [(title, line) for title in _titles(order)]
    # A line for a pen keeps away from the rule below it.
    below = [Item(Stack([]), before=2 * look.NEAR)]
    row = numbered_row(order, "", WritingLines(2), more, below)
    return [Item(row) for _n in range(_ROWS_TO_FILL)]


def _action_row(order: Order, action: Action) -> Row:
    """Return an action's cells and, across the page under them, what else was agreed."""
    number = str(action.number) if action.number else ""
    what = stacked(order, (action.what, look.BODY))
    long = _too_long_for_a_column(order, action)
    more = " · ".join([*long.values(), *_agreed_too(order, action)])
    # The rule of the row is the line for a pen, unless something stands between.
    gap = LINED if more else IN_A_ROW
    lead = _lead(order, action, NOBODY if "lead" in long else action.lead, gap)
    said_on = NO_DAY if "deadline" in long else action.deadline
    day = day_or_gap(order, said_on, lacks=order.lacks(action, "deadline"), gap=gap)
    status = _status(order, action)
    words = [order.text(more, look.SMALL)] if more else []
    if setting().large:
        who, when, *_others = _titles(order)
        pairs = [(who, lead), (when, Stack([Item(day), Item(status)]))]
        below = [*_asked_in_a_line(order, action), *words]
        items = [Item(block, before=look.NEAR) for block in below]
        return numbered_row(order, number, what, pairs, items)
    # A number of four figures stays whole in small ones.
    strong = look.STRONG if len(number) < 4 else look.SMALL_STRONG
    follow_up = [_follow_up(order, action, gap)] if _tells_follow_up(order) else []
    columns = (order.text(number, strong), what, lead, day, *follow_up, status)
    widths = _widths(order)
    cells = [Cell(width, block) for width, block in zip(widths, columns, strict=True)]
    indent = widths[0] + look.GUTTER
    items = [Item(side_by_side(cells))]
    items += [Item(Indented(block, Stack([]), indent), before=look.NEAR) for block in words]
    return Row([Cell(_full_width(), Stack(items))], told=Told.NO_ROW)


def _asked_in_a_line(order: Order, action: Action) -> Iterator[Block]:
    """Yield who asks how it went, and when: in one line, where both are known."""
    if not _tells_follow_up(order):
        return
    if order.lacks(action, "follow_up_by") or order.lacks(action, "follow_up_on"):
        label = Item(order.text(_("Follow-up"), look.SMALL))
        yield Stack([label, Item(_follow_up(order, action, LINED))])
        return
    asks = (say_person(action.follow_up_by), whole_day(action.follow_up_on))
    said = ", ".join(filter(None, asks))
    yield order.text(_("Follow-up: {text}").format(text=said), look.BODY)


def _too_long_for_a_column(order: Order, action: Action) -> dict[str, str]:
    """Return what was said instead of one lead or one day and is too long for its column: it stands below the row."""
    if setting().large:
        return {}
    found = {}
    for field, sentence, said, width in (
        ("lead", _("Lead so far: {text}"), ", ".join(said_of(action.lead)), _widths(order)[2]),
        ("deadline", _("Day so far: {text}"), day_in_words(action.deadline), _widths(order)[3]),
    ):
        lines = order.setter.lines(said, look.SMALL, width) if order.lacks(action, field) else ()
        if len(lines) > _LINES_SAID:
            found[field] = sentence.format(text=said)
    return found


def _lead(order: Order, action: Action, lead: Person, gap: Gap) -> Block:
    """Return who leads, and under that who stands in."""
    stands_in = say_person(action.deputy)
    lacks = order.lacks(action, "lead")
    who = person_or_gap(order, lead, lacks=lacks, gap=LINED if stands_in else gap)
    words = _("Stands in: {person}").format(person=stands_in) if stands_in else ""
    return Stack([Item(who), Item(stacked(order, (words, look.SMALL)))])


def _agreed_too(order: Order, action: Action) -> Iterator[str]:
    """Yield what stands in small type under an action."""
    if since := say_since(order.guide, action, order.since.get(action.id)):
        yield since
    first = ", ".join(filter(None, (action.first_step, whole_day(action.first_step_on))))
    for sentence, words in (
        (_("With: {text}"), say_people(action.helpers)),
        (_("How: {text}"), action.how),
        (_("First step: {text}"), first),
        (_("Needs: {text}"), action.resources),
        (_("Asked of: {text}"), action.body),
        (_("We ask: {text}"), action.ask),
        (_("Sent on: {text}"), whole_day(action.sent_on)),
        (_("Answer expected by: {text}"), whole_day(action.answer_by)),
        (_("Answer: {text}"), _reply(action)),
        (_("Contributes to: {text}"), action.contributes_to),
        (_("Note: {text}"), action.status_note),
    ):
        if words.strip():
            yield sentence.format(text=words.strip())


def _reply(action: Action) -> str:
    day = day_in_words(action.replied_on)
    reply = action.reply.strip()
    return _("{text} ({day})").format(text=reply, day=day) if reply and day else reply or day


def _follow_up(order: Order, action: Action, gap: Gap) -> Block:
    by, on = action.follow_up_by, action.follow_up_on
    lacks_person = order.lacks(action, "follow_up_by")
    lacks_day = order.lacks(action, "follow_up_on")
    if lacks_person and lacks_day:
        return not_yet(order, (*said_of(by), day_in_words(on)), gap)
    who = person_or_gap(order, by, look.BODY, lacks=lacks_person, gap=LINED)
    how = action.follow_up_how
    words = choice_label(order.guide, "action", "follow_up_how", how) if how else ""
    gap = LINED if words else gap
    return Stack(
        [
            Item(who),
            Item(day_or_gap(order, on, look.BODY, lacks=lacks_day, gap=gap)),
            Item(stacked(order, (words, look.SMALL))),
        ]
    )


def _status(order: Order, action: Action) -> Block:
    word = choice_label(order.guide, "action", "status", action.status)
    return Indented(order.text(word, look.SMALL), StatusShape(action.status), _STATUS_INDENT)


def _full_width() -> float:
    return box_size(landscape=not setting().large)[0]
