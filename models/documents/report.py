"""The report of a meeting: kept since last time, done, still to do; signs, decisions. It compares nobody."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from models.documents import look
from models.documents.block import Block
from models.documents.by_hand import lines_to_fill
from models.documents.cells import (
    day_or_gap,
    empty_rows,
    header_row,
    person_or_gap,
    stacked,
    table_row,
)
from models.documents.frame import Part
from models.documents.large_rows import number_apart, numbered_row
from models.documents.marks import StatusShape, WritingLines
from models.documents.order import Order
from models.documents.record_tables import sign_items
from models.documents.saying import day_in_words, say_since
from models.documents.setting import setting
from models.documents.sheet import Fact, bullets, facts, head, section
from models.documents.stack import Indented, Item, Stack, Together
from models.documents.table import Table
from models.guide.labels import choice_label
from models.meetings.review import next_review, review_at_hand
from models.meetings.standing import kept
from models.plan.people import say_person
from models.plan.records import CLOSED, Action, Day, Entry, Person, Review
from models.words import _

# No., what, who leads, by when: with the gutters the width of a portrait page.
_WIDTHS = (22.0, 222.0, 118.0, 89.8)
_ROWS_TO_FILL = 5
_LINES = 3


def report(order: Order) -> list[Part]:
    """Return the report of the last meeting that was held, or lines to write one on."""
    review = None if order.is_blank else _last(order)
    when = day_in_words(review.on) if review else ""
    items = [*head(order, _("Review report"), when=when)]
    if review is None and not order.is_blank:
        words = _("No meeting was held yet. The report is made after the first one.")
        items.append(Item(order.text(words, look.STRONG), before=look.APART))
    else:
        items.append(_facts_together(order, _facts(order, review)))
        items += _done(order, review)
    items += [*_still_to_do(order), *_signs(order)]
    items += [*_said(order, review), *_next(order, review)]
    return [Part(Stack(items), titled=True)]


def _last(order: Order) -> Review | None:
    """Return the last meeting that was held, else the one that has begun."""
    for state in ("held", "begun"):
        found = [review for review in order.plan.reviews if review.state == state]
        if found:
            return max(found, key=lambda review: review.on.on or date.min)
    return None


def _facts(order: Order, review: Review | None) -> Iterator[Fact]:
    known = {str(p.id): p.agency or p.role for p in order.plan.partners}

    def agencies(ids: tuple[str, ...]) -> str:
        return "; ".join(dict.fromkeys(known[one] for one in ids if known.get(one)))

    shown = review or Review(id=order.plan.id)
    yield _("Day"), day_in_words(shown.on)
    yield _("Place"), shown.place
    yield _("Here"), agencies(shown.present)
    yield _("Sent apologies"), agencies(shown.apologies)
    yield _("Chair"), say_person(shown.chair)
    yield _("Written down by"), say_person(shown.recorder)


def _facts_together(order: Order, said: Iterable[Fact]) -> Item:
    """Return facts on one page, closer to each other where no pen has to write them."""
    found = facts(order, said, tight=not order.is_blank)
    return replace(found, block=Together(found.block))


def _done(order: Order, review: Review | None) -> Iterator[Item]:
    if order.is_blank:
        yield from _with_lines(order, _("Kept since last time"))
        return
    done = [a for a in order.plan.actions if a.status == "done"]
    since = kept(order.plan, review) if review else []
    yield from section(order, _("Kept since last time"), tight=True)
    yield from bullets(
        order, [_in_short(a) for a in since] or [_("Nothing was finished since then.")]
    )
    if before := [a for a in done if a not in since]:
        yield from section(order, _("Done"), tight=True)
        yield from bullets(order, map(_in_short, before))


def _in_short(action: Action) -> str:
    said = _("{number}. {text}").format(number=action.number, text=action.what)
    agency = action.lead.agency
    return _("{what} ({agency})").format(what=said, agency=agency) if agency else said


def _still_to_do(order: Order) -> Iterator[Item]:
    titles = (_("No."), _("What"), _("Who leads"), _("By when"))
    if order.is_blank:
        rows = empty_rows(_ROWS_TO_FILL, number_apart(_WIDTHS), lines=(1, 2, 1, 1))
    else:
        open_ones = [a for a in order.plan.actions if a.status not in CLOSED]
        rows = [Item(_row(order, action, titles)) for action in open_ones]
    yield from section(order, _("Still to do"), tight=True)
    if rows and setting().large and not order.is_blank:
        yield from rows
    elif rows:
        widths = number_apart(_WIDTHS)
        yield Item(Table(header_row(order, titles, widths), Stack(rows)), before=look.NEAR)
    else:
        yield from bullets(order, [_("Nothing is open.")])
    dropped = [] if order.is_blank else [a for a in order.plan.actions if a.status == "dropped"]
    if dropped:
        yield from section(order, _("No longer planned"), tight=True)
        yield from bullets(order, (_dropped(order, action) for action in dropped))


def _dropped(order: Order, action: Action) -> str:
    since = say_since(order.guide, action, order.since.get(action.id))
    said = _in_short(action)
    return _("{what}. {since}").format(what=said, since=since) if since else said


def _row(order: Order, action: Action, titles: Sequence[str]) -> Block:
    word = choice_label(order.guide, "action", "status", action.status)
    since = say_since(order.guide, action, order.since.get(action.id)) or word
    status = Indented(order.text(since, look.SMALL), StatusShape(action.status), 15)
    note = stacked(order, (action.status_note, look.SMALL))
    said = stacked(order, (action.what, look.BODY))
    number = str(action.number or "")
    what = Stack([Item(said), Item(status, before=look.NEAR), Item(note)])
    who = (
        person_or_gap(order, action.lead, look.BODY, lacks=order.lacks(action, "lead")),
        day_or_gap(order, action.deadline, look.BODY, lacks=order.lacks(action, "deadline")),
    )
    if setting().large:
        return numbered_row(order, number, what, tuple(zip(titles[2:], who, strict=True)))
    return table_row((order.text(number, look.STRONG), what, *who), _WIDTHS)


def _signs(order: Order) -> list[Item]:
    return sign_items(order, order.guide.by_role("signs"))


def _said(order: Order, review: Review | None) -> Iterator[Item]:
    """Yield what the meeting decided, changes, met in its way and is thankful for."""
    decided = review.decisions.splitlines() if review else []
    for role, before in (
        ("decisions", decided),
        ("adjustments", []),
        ("obstacles", []),
        ("thanks", []),
    ):
        question = order.guide.by_role(role)
        title = order.guide.texts.one(question.id, "title")
        rows = [] if order.is_blank else order.plan.entries(question.id)
        lines = [*before, *(_line(row) for row in rows if _is_of(row, review))]
        if order.is_blank:
            yield from _with_lines(order, title)
        elif lines:
            yield from [*section(order, title, tight=True), *bullets(order, lines)]
    yield from _revisited(order)


def _revisited(order: Order) -> Iterator[Item]:
    for role in ("revisit", "survivors_told"):
        question = order.guide.by_role(role)
        yield from section(order, order.guide.texts.one(question.id, "ask"), tight=True)
        chosen = order.answer(role, "choice")
        if order.is_blank:
            asked = [field for field in question.fields if field.choices]
            yield Item(lines_to_fill(order, question, asked), before=look.NEAR)
        elif isinstance(chosen, str) and chosen:
            words = choice_label(order.guide, question.id, "choice", chosen)
            yield from bullets(order, [words, order.answer_text(role)])
        else:
            yield from bullets(order, [_("Not asked yet.")])


def _is_of(row: Entry, review: Review | None) -> bool:
    day = row.values.get("day")
    return not isinstance(day, Day) or review is None or day.on == review.on.on


def _line(row: Entry) -> str:
    def said(field: str) -> str:
        value = row.values.get(field)
        return value.strip() if isinstance(value, str) else ""

    person = row.values.get("person")
    more = (
        (_("Before: {text}"), said("was")),
        (_("Why: {text}"), said("reason")),
        (_("Who can help: {text}"), say_person(person) if isinstance(person, Person) else ""),
    )
    return "\n".join([said("text"), *(s.format(text=words) for s, words in more if words)])


def _next(order: Order, review: Review | None) -> Iterator[Item]:
    coming = None if order.is_blank else _coming(order, review)
    shown = coming or Review(id=order.plan.id)
    yield from section(order, _("Our next meeting"), tight=True)
    said = (
        (_("Day"), day_in_words(shown.on)),
        (_("Place"), shown.place),
        (_("Who calls it"), say_person(shown.called_by)),
    )
    yield _facts_together(order, said)


def _coming(order: Order, review: Review | None) -> Review | None:
    if review is None:
        return review_at_hand(order.plan, order.printed_on)
    return next_review(order.plan, review)


def _with_lines(order: Order, words: str) -> Iterator[Item]:
    yield from section(order, words, tight=True)
    yield Item(WritingLines(_LINES), before=look.NEAR)
