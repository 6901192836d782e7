"""Questions with their answers, or with lines to write on: any step, drawn from the guide alone."""

from collections.abc import Callable, Iterator, Mapping

from models.documents import look
from models.documents.block import Block
from models.documents.by_hand import lines_to_fill
from models.documents.edition import shown_fields
from models.documents.frame import box_size
from models.documents.marks import Bullet, Entry, WritingLines
from models.documents.order import Order
from models.documents.saying import lines_of
from models.documents.stack import Indented, Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.tagged import Tagged
from models.documents.typeset import NO_BREAK_SPACE
from models.guide.labels import field_label
from models.guide.shapes import Field, Question, Step
from models.plan.frozen import FrozenMap
from models.plan.records import Value
from models.words import _

# Fields whose value says by itself what it is.
_SELF_EVIDENT = frozenset({"text", "choice", "choices", "person", "day", "actions", "signs"})

# An answer of so few lines is not cut: half of it on the next page helps nobody.
_SHORT_LINES = 7

RowDrawer = Callable[[Order, Question], list[Item]]


def step_items(
    order: Order, step: Step, drawers: Mapping[str, RowDrawer], *, continued: bool = False
) -> list[Item]:
    """Return a step: its heading, then its questions in their order, those for whose record there is a drawer."""
    asked_here = (q for q in step.questions if q.record in drawers)
    body = [item for q in asked_here for item in drawers[q.record](order, q)]
    return [*step_heading(order, step, continued=continued), *body] if body else []


def step_heading(order: Order, step: Step, *, continued: bool = False) -> list[Item]:
    """Return the name of a step and the plain sentence under it; just the name where the step goes on."""
    texts = order.guide.texts
    sentence = _("Step {number}. {name}, continued") if continued else _("Step {number}. {name}")
    name = sentence.format(number=step.number, name=texts.one(step.id, "name"))
    heading = Entry(order.text(name, look.HEADING), name, 0)
    items = [Item(heading, before=look.FAR, stays=True)]
    plain = texts.one(step.id, "plain")
    if plain and not continued:
        items.append(Item(order.text(plain, look.BODY), before=look.NEAR, stays=True))
    return items


def question_items(order: Order, question: Question) -> list[Item]:
    """Return a question with its answer; nothing, if it was left open and may be."""
    fields = visible_fields(order, question)
    if not fields:
        return []
    if order.is_blank:
        return asked(order, question, Together(lines_to_fill(order, question, fields)))
    answered = answer_block(order, question)
    if answered is not None:
        return asked(order, question, answered)
    if question.need != "required":
        return []
    lines = 2 if any(field.kind == "long" for field in fields) else 1
    gap = [Item(order.text(_("NOT YET"), look.STRONG)), Item(WritingLines(lines))]
    return asked(order, question, Together(Stack(gap)))


def answer_block(order: Order, question: Question) -> Block | None:
    """Return what was answered, as far as these readers may see it; None where that is nothing."""
    found = list(_answer_items(order, question, visible_fields(order, question)))
    return Stack(found) if found else None


def asked(order: Order, question: Question, answer: Block) -> list[Item]:
    """Return a question's words above its answer, its number in the margin."""
    kept = Indented(held_if_short(answer), Stack([]), look.number_margin())
    return [*prompt(order, question), Item(kept, before=look.NEAR)]


def held_if_short(answer: Block) -> Block:
    """Return an answer beside its number, held together unless it is long."""
    height = answer.height(box_size()[0] - look.number_margin())
    return Together(answer) if height <= _SHORT_LINES * look.BODY.leading else answer


def prompt(order: Order, question: Question) -> list[Item]:
    """Return a question's words with its number in the margin."""
    words = order.text(order.guide.texts.one(question.id, "ask"), look.STRONG)
    # The space keeps number and words apart for whoever hears them.
    number = order.text(question.number + NO_BREAK_SPACE, look.STRONG)
    asked_here = Tagged(Indented(words, number, look.number_margin()), HEADINGS[2])
    return [Item(asked_here, before=look.APART + 4, stays=True)]


def visible_fields(order: Order, question: Question) -> list[Field]:
    """Return the fields, or columns, of a question that the readers of this paper may see."""
    columns = order.guide.columns(question)
    shown = shown_fields(columns, order.options.edition)
    return [field for field in columns if field.id in shown]


def _answer_items(order: Order, question: Question, fields: list[Field]) -> Iterator[Item]:
    if question.record != "entry":
        yield from _values(order, question, fields, order.plan.answer(question.id).values)
        return
    for place, row in enumerate(order.plan.entries(question.id)):
        found = list(_values(order, question, fields, row.values))
        if found:
            yield Item(Indented(Stack(found), Bullet()), before=look.NEAR if place else 0)


def _values(
    order: Order, question: Question, fields: list[Field], values: FrozenMap[str, Value]
) -> Iterator[Item]:
    for field in fields:
        lines = lines_of(order.guide, order.plan, question.id, field, values.get(field.id))
        label = "" if field.id in _SELF_EVIDENT else field_label(order.guide, question.id, field.id)
        if label and lines:
            sentence = _("{label} – {text}") if field.kind == "number" else _("{label}: {text}")
            said = sentence.format(label=label, text="; ".join(lines))
            yield Item(order.text(said, look.BODY))
            continue
        for line in lines:
            words: Block = order.text(line, look.BODY)
            yield Item(Indented(words, Bullet()) if len(lines) > 1 else words)
