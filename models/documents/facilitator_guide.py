"""The facilitator's guide sheet (H15): for each step its time, its questions and what helps; care; danger right now."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.bidi import with_whole_numbers
from models.documents.block import Block
from models.documents.cells import header_row
from models.documents.frame import Part, box_size
from models.documents.marks import Entry
from models.documents.order import Order
from models.documents.setting import setting
from models.documents.sheet import bullets, head, section, tick
from models.documents.stack import Indented, Item, Stack, Together
from models.documents.table import Cell, Row, Table, side_by_side
from models.guide.labels import field_label
from models.guide.shapes import Question, Step
from models.meetings.asked import rows_of
from models.words import _

_TIPS = 3
# The name of a step, then its minutes in each length of meeting.
_WIDTHS = (182.0, 86.0, 86.0, 97.8)
_LENGTHS = ("short", "full", "two")
# Nothing is required before the first step: what takes a group some minutes is asked there.
_LONG = 3
_GAP = 2.0


def facilitator_guide(order: Order) -> list[Part]:
    """Return the time, each step, and on a page of its own what helps on the day."""
    items = [*head(order, _("Facilitator’s guide")), *_times(order)]
    for step in order.guide.steps:
        items += _step(order, step)
    card = [*_care(order), *_fist_to_five(order), *_danger(order)]
    return [Part(Stack(items), headed=False), Part(Stack(card), headed=False)]


def _times(order: Order) -> Iterator[Item]:
    titles = (_("Minutes"), _("Two hours"), _("Full day"), _("Two half days"))
    rows = [Item(_minutes(order, step)) for step in order.guide.steps]
    table = Table(header_row(order, titles, _WIDTHS), Stack(rows))
    yield Item(table, before=look.APART)


def _minutes(order: Order, step: Step) -> Row:
    words = [str(step.minutes[length] or "–") for length in _LENGTHS]
    blocks = [order.text(said, look.BODY) for said in (_name(order, step), *words)]
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    return Row(cells, padding=_GAP)


def _name(order: Order, step: Step) -> str:
    name = order.guide.texts.one(step.id, "name")
    if not step.number:
        return name
    return _("{number}. {text}").format(number=step.number, text=name)


def _step(order: Order, step: Step) -> Iterator[Item]:
    texts, name = order.guide.texts, _name(order, step)
    yield Item(Entry(order.text(name, look.HEADING), name, 1), before=look.APART + _GAP, stays=True)
    yield Item(order.text(texts.one(step.id, "purpose"), look.BODY), before=_GAP, stays=True)
    yield from section(order, _("What you ask"), tight=True)
    for question in step.questions:
        if _is_asked(question, step):
            ask = order.text(texts.one(question.id, "ask"), look.BODY)
            number = order.text(question.number, look.BODY)
            yield Item(Indented(ask, number, _margin()), before=_GAP)
    tips = _listed(order, _("Three tips"), texts.many(step.id, "tips")[:_TIPS])
    good = _listed(order, _("What good looks like"), texts.many(step.id, "good"))
    yield from _beside(tips, good)
    yield from _listed(order, _("Stuck?"), texts.many(step.id, "stuck"))


def _margin() -> float:
    """Return the margin of the numbers of questions, which have four signs in the first step."""
    return look.number_margin() + look.NEAR


def _listed(order: Order, words: str, lines: Sequence[str]) -> list[Item]:
    return [*section(order, words, tight=True), *bullets(order, lines, gap=_GAP)]


def _beside(*lists: list[Item]) -> Iterator[Item]:
    """Yield lists beside each other, below each other in large print."""
    if setting().large:
        for one in lists:
            yield from one
        return
    width = (box_size()[0] - look.PEN_GUTTER) / 2
    cells = [Cell(width, Stack(one)) for one in lists]
    yield Item(Together(side_by_side(cells, look.PEN_GUTTER)), before=look.APART)


def _is_asked(question: Question, step: Step) -> bool:
    if step.number:
        return question.need == "required"
    return question.need == "advised" and question.minutes >= _LONG


def _fist_to_five(order: Order) -> Iterator[Item]:
    question = order.guide.by_role("agreement_hands")
    yield from _section(order, order.guide.texts.one(question.id, "title"))
    words = [field_label(order.guide, question.id, field.id) for field in question.fields]
    half = (len(words) + 1) // 2
    yield from _beside(
        *(list(bullets(order, some, gap=_GAP)) for some in (words[:half], words[half:]))
    )
    yield from bullets(order, order.guide.texts.many(question.id, "tips")[1:], gap=_GAP)


def _section(order: Order, words: str) -> Iterator[Item]:
    heading = Entry(order.text(words, look.SUBHEADING), words, 1)
    yield Item(heading, before=look.APART + look.NEAR, stays=True)


def _care(order: Order) -> Iterator[Item]:
    # Large lines are far apart already.
    gap = _GAP if setting().large else look.NEAR
    yield from _section(order, _("Care: before people come"))
    for line in (
        _("A support person is here, near the door, with no other job."),
        _("A quiet room is open. All are told where it is."),
        _("All are told that they may step out, pass, or go."),
        _("A phone works here. If not, we know where the next one is."),
        _("The help numbers were rung. They hang on the wall."),
        _("Nobody drives home alone in the dark."),
        _("Travel, child care, food and time of survivors are paid."),
        _("Screen and wall show no name of people harmed."),
        _("Afterwards all paper is gathered. What is not needed is shredded."),
    ):
        yield Item(tick(order, line, style=look.BODY), before=gap)


def _danger(order: Order) -> Iterator[Item]:
    """Yield what to do when somebody tells of danger right now, and whom to ring."""
    steps = (
        _("Stop. For this person the meeting is over. The others take a break."),
        _("The support person goes with them to the quiet room."),
        _("Ask: “Are you safe now? Are the children? Is he near?”"),
        _("If a life is in danger, ring the emergency number at once."),
        _("Else ask what they want. They decide whom to ring."),
        _("A child in danger: do what the law here asks. Tell them first."),
        _("Write nothing down. Type nothing. Tell nobody who need not know."),
        _("Before they go: who drives, where they sleep, whom they can ring."),
        _("Ask how you can reach them safely. Ring only like that."),
        _("Then look after the group, and after yourself."),
    )
    yield from _section(order, _("If someone tells of danger right now"))
    margin = 34 if setting().large else 26
    for number, line in enumerate(steps, start=1):
        numbered: Block = order.text(str(number), look.STRONG)
        step = Indented(order.text(line, look.BODY), numbered, margin)
        # Who looks for the numbers has the steps before them on the same page.
        yield Item(step, before=_GAP, stays=True)
    sentence = _("{label}: {text}")
    lines = [
        sentence.format(label=row.values.get("text", ""), text=row.values.get("phone", ""))
        for row in rows_of(order.plan, order.guide, "help_lines")
    ]
    if lines:
        numbers = Together(order.text(with_whole_numbers(" · ".join(lines)), look.STRONG))
        yield Item(numbers, before=look.NEAR)
