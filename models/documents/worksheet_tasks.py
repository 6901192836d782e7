"""What a worksheet leaves room for: an answer, a drawing, a sentence with gaps, a show of hands, rows of a table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.documents import look
from models.documents.answers import prompt
from models.documents.block import Block
from models.documents.by_hand import choice_ticks
from models.documents.frame import box_size
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.pen_marks import DrawingBox, PathStrip
from models.documents.pictures import PICTURE_GAP, SIDE, Picture, pictured
from models.documents.setting import setting
from models.documents.sheet import lines_under, pen_fields
from models.documents.stack import Indented, Item, Space, Stack
from models.documents.structure import HEADINGS
from models.documents.table import Cell, Row, Table
from models.documents.tagged import Tagged
from models.guide.labels import field_label
from models.guide.shapes import Field, Question
from models.guide.worksheets import Worksheet, paper_columns
from models.words import _

_LEAST_LINES, _LEAST_OF_A_ROW, _MOST_OF_A_ROW = 3, 2, 4
_ROWS = {"action": 5, "sign": 3, "review": 3}
# Which share of the width beside its number each column of a row has, by how many there are.
_SHARES = {2: (3.0, 1.6), 3: (3.0, 1.9, 1.3)}
# What is asked of every action stands on the front; what an ask higher up says besides, on the back.
_FRONT = 3
# The picture of a question, by its role, in the easy-read form.
_PICTURES = {
    "title": "speech", "practical_problems": "road", "effect_on_safety": "house", "effect_on_accountability": "eye",
    "case_or_pattern": "many", "training": "book", "belief": "thought", "referral": "way", "levels": "steps",
    "best_solution": "sun", "vision": "speech", "agreement_hands": "hand", "signs": "bars", "reviews": "calendar",
    "actions_now": "clock", "actions_local": "house", "actions_region": "steps", "actions_ministry": "steps",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do on a side: `room` makes its block with so many lines for each place to write."""

    room: Callable[[int], Block]
    least: int = _LEAST_LINES
    is_fixed: bool = False
    # One of several alike: with many more lines than the others it would ask for more.
    is_row: bool = False

    def most(self, lines: int) -> int:
        """Return how many lines it can take."""
        if self.is_row:
            return min(lines, _MOST_OF_A_ROW)
        return self.least if self.is_fixed else lines


def tasks_of(order: Order, sheet: Worksheet) -> list[Task]:
    """Return what is to be done on a worksheet, in the order of its questions."""
    return [task for question in sheet.questions for task in _tasks(order, question)]


def _tasks(order: Order, question: Question) -> list[Task]:
    if question.record == "action" and not setting().large:
        return _table_tasks(order, question)
    if question.record in ("action", "sign"):
        return list(_row_tasks(order, question))
    by_role: Mapping[str, Callable[[Order, Question], list[Task]]] = {
        "practical_problems": _problem_tasks,
        "best_solution": _drawing_tasks,
        "vision": _sentence_tasks,
        "agreement_hands": _hands_tasks,
        "reviews": _day_tasks,
    }
    return by_role.get(question.role, _answer_tasks)(order, question)


def _answer_tasks(order: Order, question: Question) -> list[Task]:
    # A name is short: what room is left goes to the other questions.
    is_short = question.role == "title"
    return [Task(lambda lines: _asked(order, question, WritingLines(lines)), is_fixed=is_short)]


def _problem_tasks(order: Order, question: Question) -> list[Task]:
    """Return the question, and a strip to draw the path of a call on."""
    words = order.text(_("Draw the path of one call. Where does it break?"), look.STRONG)
    ends = (_end(order, "phone", _("First call")), _end(order, "house", _("Real help")))

    def strip(lines: int) -> Block:
        path = PathStrip(ends, lines * look.WRITING_LINE)
        return Stack([Item(words), Item(path, before=look.NEAR)])

    return [*_answer_tasks(order, question), Task(strip)]


def _end(order: Order, picture: str, words: str) -> Block:
    side = Picture(picture, look.WRITING_LINE)
    return Stack([Item(side), Item(order.text(words, look.SMALL), before=look.NEAR)])


def _drawing_tasks(order: Order, question: Question) -> list[Task]:
    def room(lines: int) -> Block:
        return _asked(order, question, DrawingBox((lines + 1) * look.WRITING_LINE))

    return [Task(room)]


def _sentence_tasks(order: Order, question: Question) -> list[Task]:
    """Return the sentence with five gaps, the same as on the screen."""
    gaps = (
        (_("Every … (who?)"), _("in … (where?)")),
        (_("is offered … (what?)"),),
        (_("within … (how fast?)"), _("by … (when?)")),
    )
    rows = [_pens(order, labels) for labels in gaps]
    return [Task(lambda _lines: _asked(order, question, _spaced(rows)), is_fixed=True)]


def _hands_tasks(order: Order, question: Question) -> list[Task]:
    labels = [field_label(order.guide, question.id, field.id) for field in question.fields]
    across = 1 if setting().large or order.options.easy else 2
    rows = [_pens(order, row) for row in _by(across, labels)]
    return [Task(lambda _lines: _asked(order, question, _spaced(rows)), is_fixed=True)]


def _day_tasks(order: Order, question: Question) -> list[Task]:
    days = [_("Day {number}").format(number=n) for n in range(1, _ROWS["review"] + 1)]
    return [Task(lambda _lines: _asked(order, question, _pens(order, days)), is_fixed=True)]


def _table_tasks(order: Order, question: Question) -> list[Task]:
    """Return a table of actions, and one of what an ask higher up says besides."""
    columns = paper_columns(order.guide, question)
    front = columns[:_FRONT]

    def front_side(lines: int) -> Block:
        return _asked(order, question, _table(order, question, front, lines), is_indented=False)

    tasks = [Task(front_side, least=_LEAST_OF_A_ROW)]
    if back := columns[_FRONT:]:
        above = Item(order.text(order.guide.texts.one(question.id, "help"), look.STRONG))

        def other_side(lines: int) -> Block:
            table = _table(order, question, back, lines)
            return Stack([above, Item(table, before=look.NEAR)])

        tasks.append(Task(other_side, least=_LEAST_OF_A_ROW))
    return tasks


def _table(order: Order, question: Question, columns: Sequence[Field], lines: int) -> Block:
    shares = _SHARES[len(columns)]
    # The number stands in the margin of those of the questions, so that all columns begin on one line.
    number_width = look.number_margin() - look.PEN_GUTTER
    room = box_size()[0] - number_width - len(columns) * look.PEN_GUTTER
    widths = [number_width, *(room * share / sum(shares) for share in shares)]
    titles = ["", *(field_label(order.guide, question.record, c.id) for c in columns)]
    above = [order.text(title, look.SMALL_STRONG) for title in titles]
    header = Row(_cells(widths, above), rule=look.THICK, padding=5, gutter=look.PEN_GUTTER)
    rows = []
    for number in range(1, _ROWS[question.record] + 1):
        numbered = Stack([Item(Space(6)), Item(order.text(str(number), look.STRONG))])
        cells = _cells(widths, [numbered, *[WritingLines(lines - 1)] * len(columns)])
        tall = lines * look.WRITING_LINE
        rows.append(Item(Row(cells, padding=0, least=tall, gutter=look.PEN_GUTTER)))
    return Table(header, Stack(rows))


def _cells(widths: Sequence[float], blocks: Sequence[Block]) -> list[Cell]:
    return [Cell(width, block) for width, block in zip(widths, blocks, strict=True)]


def _row_tasks(order: Order, question: Question) -> Iterator[Task]:
    """Yield a task for each row of a list: the first column over the whole width, the others below it."""
    columns = paper_columns(order.guide, question)
    first, *others = [field_label(order.guide, question.record, c.id) for c in columns]
    width, across = box_size()[0], 2 if setting().large else 4
    below = [pen_fields(order, row, width) for row in _by(across, others)]
    for number in range(1, _ROWS[question.record] + 1):
        label = _("{number}. {text}").format(number=number, text=first)

        def room(lines: int, number: int = number, label: str = label) -> Block:
            row = _spaced([lines_under(order, label, lines), *below])
            return _asked(order, question, row, is_indented=False) if number == 1 else row

        yield Task(room, least=1 if question.record == "sign" else _LEAST_OF_A_ROW, is_row=True)


def _by(across: int, labels: Sequence[str]) -> list[Sequence[str]]:
    """Return labels by the row in which they stand, so many across."""
    return [labels[i : i + across] for i in range(0, len(labels), across)]


def _pens(order: Order, labels: Sequence[str]) -> Block:
    return pen_fields(order, labels, box_size()[0] - _margin(order))


def _spaced(blocks: Sequence[Block]) -> Block:
    return Stack([Item(block, before=look.NEAR) for block in blocks])


def _asked(order: Order, question: Question, room: Block, *, is_indented: bool = True) -> Block:
    """Return a question with boxes to tick where it has some, and room; easy to read, with its picture."""
    ticks = [
        Item(choice_ticks(order, question.id, field, _margin(order)), before=look.NEAR)
        for field in question.fields
        if field.choices
    ]
    below = Stack([*ticks, Item(room, before=look.NEAR if ticks else 0)])
    indent = _margin(order) if is_indented else 0
    return Stack(
        [Item(_words(order, question)), Item(Indented(below, Space(0), indent), before=look.NEAR)]
    )


def _margin(order: Order) -> float:
    """Return where answers begin: below the question, in the easy form right of its picture."""
    return SIDE + PICTURE_GAP if order.options.easy else look.number_margin()


def _words(order: Order, question: Question) -> Block:
    if not order.options.easy:
        return Stack(prompt(order, question))
    ask = order.text(order.guide.texts.one(question.id, "ask"), look.SUBHEADING)
    numbered = Indented(ask, order.text(question.number, look.SUBHEADING), look.number_margin() + 4)
    return pictured(Tagged(numbered, HEADINGS[2]), _PICTURES.get(question.role, "pen"))
