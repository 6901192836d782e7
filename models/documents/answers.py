"""Questions with their answers, or with lines to write on: any step, drawn from the guide alone."""

from collections.abc import Callable, Iterator

from models.documents import look
from models.documents.block import Block
from models.documents.marks import Bullet, Entry, TickBox, WritingLines
from models.documents.order import Order
from models.documents.saying import lines_of
from models.documents.stack import Indented, Item, Stack
from models.guide.labels import choice_label, field_label
from models.guide.shapes import EDITIONS, Field, Question, Step
from models.plan.frozen import FrozenMap
from models.plan.records import Entry as Row
from models.plan.records import Value
from models.words import _

# The question numbers stand in this margin, so that all answers begin on one line of the grid.
NUMBER_MARGIN = 38.0
_TICK_INDENT = look.TICK_BOX + 9
# Fields whose value says by itself what it is.
_SELF_EVIDENT = frozenset({"text", "choice", "choices", "person", "day", "actions", "signs"})
_LINES = {"required": 3, "advised": 2}

RecordDrawer = Callable[[Order, Question], list[Item]]


def step_items(order: Order, step: Step, drawers: dict[str, RecordDrawer]) -> list[Item]:
    """Return a step: its heading, then its questions in their order. `drawers` draw the rows of records."""
    body: list[Item] = []
    for question in step.questions:
        draw = drawers.get(question.record, _no_rows) if _has_record(question) else question_items
        body.extend(draw(order, question))
    return [*step_heading(order, step), *body] if body else []


def step_heading(order: Order, step: Step) -> list[Item]:
    """Return the name of a step and the plain sentence under it."""
    texts = order.guide.texts
    name = _("Step {number}. {name}").format(number=step.number, name=texts.one(step.id, "name"))
    heading = Entry(order.text(name, look.HEADING), name, 0)
    items = [Item(heading, before=look.FAR, stays=True)]
    if plain := texts.one(step.id, "plain"):
        items.append(Item(order.text(plain, look.BODY), before=look.NEAR, stays=True))
    return items


def question_items(order: Order, question: Question) -> list[Item]:
    """Return a question with its answer; nothing, if it was left open and may be."""
    fields = visible_fields(order, question)
    if not fields:
        return []
    if order.is_blank:
        return asked(order, question, Stack(list(_blank_items(order, question, fields))))
    answered = list(_answer_items(order, question, fields))
    if answered:
        return asked(order, question, Stack(answered))
    if question.need != "required":
        return []
    open_answer = [
        Item(order.text(_("NOT YET"), look.STRONG), stays=True),
        Item(WritingLines(2)),
    ]
    return asked(order, question, Stack(open_answer))


def asked(order: Order, question: Question, answer: Block) -> list[Item]:
    """Return a question's words above its answer, its number in the margin."""
    return [
        *prompt(order, question),
        Item(Indented(answer, Stack([]), NUMBER_MARGIN), before=look.NEAR),
    ]


def prompt(order: Order, question: Question) -> list[Item]:
    """Return a question's words with its number in the margin."""
    words = order.text(order.guide.texts.one(question.id, "ask"), look.STRONG)
    number = order.text(question.number, look.STRONG)
    return [Item(Indented(words, number, NUMBER_MARGIN), before=look.APART + 4, stays=True)]


def visible_fields(order: Order, question: Question) -> list[Field]:
    """Return the fields, or columns, of a question that the readers of this paper may see."""
    circle = EDITIONS[EDITIONS.index(order.options.edition) :]
    return [field for field in order.guide.columns(question) if field.edition in circle]


def _has_record(question: Question) -> bool:
    return question.record not in ("", "entry")


def _no_rows(order: Order, question: Question) -> list[Item]:  # noqa: ARG001  One shape for all drawers.
    return []


def _answer_items(order: Order, question: Question, fields: list[Field]) -> Iterator[Item]:
    if question.record != "entry":
        yield from _values(order, question, fields, order.plan.answer(question.id).values)
        return
    for place, row in enumerate(order.plan.entries(question.id)):
        found = list(_values(order, question, fields, _of(row)))
        if found:
            yield Item(Indented(Stack(found), Bullet()), before=look.NEAR if place else 0)


def _of(row: Row) -> FrozenMap[str, Value]:
    return row.values


def _values(
    order: Order, question: Question, fields: list[Field], values: FrozenMap[str, Value]
) -> Iterator[Item]:
    for field in fields:
        lines = lines_of(order.guide, order.plan, question.id, field, values.get(field.id))
        label = "" if field.id in _SELF_EVIDENT else field_label(order.guide, question.id, field.id)
        if label and lines:
            said = _("{label}: {text}").format(label=label, text="; ".join(lines))
            yield Item(order.text(said, look.BODY))
            continue
        for line in lines:
            words: Block = order.text(line, look.BODY)
            yield Item(Indented(words, Bullet()) if len(lines) > 1 else words)


def _blank_items(order: Order, question: Question, fields: list[Field]) -> Iterator[Item]:
    single = len(fields) == 1
    for place, field in enumerate(fields):
        before = look.NEAR if place else 0.0
        if field.choices:
            yield from ticks(order, question.id, field)
            continue
        label = field_label(order.guide, question.id, field.id)
        if label and not single:
            yield Item(order.text(label, look.SMALL), before=before, stays=True)
        count = _LINES.get(question.need, 2) if field.kind in ("long", "note") else 1
        yield Item(WritingLines(max(count, 3) if question.is_list else count))


def ticks(
    order: Order, owner: str, field: Field, chosen: tuple[str, ...] = ()
) -> Iterator[Item]:
    """Yield one tick box for each choice of a field."""
    for choice in field.choices:
        box = TickBox(ticked=choice in chosen)
        words = order.text(choice_label(order.guide, owner, field.id, choice), look.BODY)
        yield Item(Indented(words, box, _TICK_INDENT), before=look.NEAR)
