"""Any blocks, cut over any pages: the tree in the file says what the blocks say uncut, once and in order."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from models.documents.block import Block, late_rows
from models.documents.fonts import Typefaces
from models.documents.marks import Bullet, Entry, TickBox
from models.documents.press import Press
from models.documents.stack import Boxed, Indented, Item, Space, Stack, Together
from models.documents.structure import GROUP, HEADINGS, Element, Words
from models.documents.style import Style
from models.documents.table import Cell, Row, Table, Told, side_by_side
from models.documents.tagged import ItemNumber, Silent, Tagged
from models.documents.transcript import Transcript
from models.documents.typeset import Typesetter
from tests.paper.conditions import CONDITIONS
from tests.paper.reading import RESOURCES, squeezed
from tests.paper.structure_reading import Node
from tests.paper.structure_reading import Told as Paper

# A role, its words where it says some itself, what it holds, and over how many columns it reaches.
Tree: TypeAlias = tuple[str, str, tuple["Tree", ...], int]

WIDTH, PAGE = 220.0, 240.0
SMALL = Style(12, 14)
WORDS = ["Call", "the", "night", "line", "خطة", "24/7", "and", "למען", "ሴቶች", "(2", "days)."]
_HOLLOW = ("L", "LI", "LBody", "Div", "H1", "H2", "H3", "P", "Lbl", "TR", "TBody", "THead")


@cache
def setter() -> Typesetter:
    return Typesetter(Typefaces(RESOURCES / "fonts", installed=()))


def text(words: Sequence[str]) -> Block:
    return setter().block(" ".join(words), SMALL)


texts = st.lists(st.sampled_from(WORDS), max_size=40).map(text)
short = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)


def stacks(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.lists(blocks, min_size=1, max_size=5).map(lambda bs: Stack([Item(b) for b in bs]))


def rows(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """A row of one to four cells: some tables are uneven, and some rows hold others."""
    cells = st.lists(blocks, min_size=1, max_size=4).map(
        lambda bs: [Cell(WIDTH / len(bs) - 6, b) for b in bs]
    )
    several = st.builds(
        Row,
        cells,
        told=st.sampled_from([Told.CELLS, Told.LABELLED]),
        tint=st.sampled_from([None, None, 0.9]),
    )
    # What is no row holds one block: two of them, cut over pages, would take turns.
    one = st.builds(
        lambda words, block: Row(
            [Cell(WIDTH, Stack([Item(text(words)), Item(block)]))], told=Told.NO_ROW
        ),
        short,
        blocks,
    )
    return st.one_of(several, several, one)


def tables(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    bodies = st.lists(rows(blocks), min_size=1, max_size=6)
    return st.builds(
        lambda head, body, late: Table(
            Row([Cell(50, text(words)) for words in head]),
            Stack([Item(b) for b in (late_rows(body.__getitem__, len(body)) if late else body)]),
        ),
        st.lists(short, min_size=1, max_size=3),
        bodies,
        st.booleans(),
    )


def listed(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    signs = st.one_of(
        st.just(Bullet()), st.builds(TickBox, ticked=st.booleans()), short.map(text).map(ItemNumber)
    )
    return st.builds(Indented, blocks, signs)


def framed(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.one_of(
        blocks.map(Boxed),
        blocks.map(Together),
        blocks.map(lambda block: Tagged(block, GROUP)),
        short.map(text).map(Silent),
        # Of more than a text each, cut over pages, the columns would take turns.
        st.lists(texts, min_size=1, max_size=3).map(
            lambda bs: side_by_side([Cell(WIDTH / len(bs) - 6, b) for b in bs])
        ),
    )


headings = st.builds(
    lambda words, number, role: Tagged(
        side_by_side([Cell(30, text(number)), Cell(170, text(words))]), role
    ),
    short,
    short,
    st.sampled_from(HEADINGS),
)
items = stacks(listed(st.one_of(texts, stacks(texts))))
in_cells = st.one_of(texts, texts, items, tables(texts))
pieces = st.one_of(
    texts,
    items,
    stacks(st.one_of(texts, items)),
    tables(in_cells),
    listed(tables(in_cells)),
    framed(st.one_of(texts, items, tables(in_cells))),
)
papers = st.lists(st.one_of(headings, pieces, pieces), min_size=1, max_size=4).map(
    lambda found: Stack([Item(Entry(text(["Start"]), "Start", 0)), *map(Item, found)])
)


def printed(block: Block) -> bytes:
    """A file of the block, on as many pages as it takes."""
    press = Press(title="Cut", language="en")
    rest: Block | None = block
    while rest is not None:
        head, rest = rest.split(WIDTH, PAGE, PAGE)
        press.begin_page((WIDTH + 20, PAGE + 20), (10, 10))
        (head or Space(0)).draw(press, 0, PAGE, WIDTH)
        press.end_page()
        assert press.pages < 600
    return press.finish()


def uncut(block: Block) -> Element:
    """What the block says on one page without an end."""
    press = Transcript()
    block.draw(press, 0, 0, WIDTH)
    return press.root


def told(at: Element) -> Iterator[Tree]:
    words = " ".join(kid.text for kid in at.kids if isinstance(kid, Words))
    kids = tuple(one for kid in at.elements for one in told(kid))
    yield from kept(at.role, words, kids, 1)


def read(at: Node, paper: Paper) -> Iterator[Tree]:
    kids = tuple(one for kid in at.kids for one in read(kid, paper))
    span = int(at.attributes.get("/ColSpan", 1))
    yield from kept(at.role, at.actual or paper.said(at), kids, span)


def kept(role: str, words: str, kids: tuple[Tree, ...], span: int) -> Iterator[Tree]:
    """An element as both are compared: without what says nothing, a lone paragraph as the words of its cell."""
    # A drawing is described in the file, and a sign in a file of words.
    words = "" if role == "Figure" else squeezed(words)
    if role in _HOLLOW and not words and not kids:
        return
    if role in ("TD", "TH", "LBody") and len(kids) == 1 and kids[0][0] == "P":
        words, kids = kids[0][1], ()
    if role == "Table":
        kids = tuple(evened(kids))
    yield role, words, kids, span


def evened(groups: tuple[Tree, ...]) -> Iterator[Tree]:
    """The rows of a table, the last cell of each reaching to the edge."""
    every = [row for group in groups for row in group[2]]
    wide = max((len(row[2]) for row in every), default=0)
    for role, words, inside, span in groups:
        found = []
        for row in inside:
            *cells, last = row[2]
            reaching = (*last[:3], wide - len(cells))
            found.append((*row[:2], (*cells, reaching), row[3]))
        yield role, words, tuple(found), span


# Cutting an example down would take minutes.
@settings(phases=[Phase.explicit, Phase.generate])
@given(papers)
def test_a_cut_paper_says_what_it_says_uncut(block: Block) -> None:
    pdf = printed(block)
    paper = Paper(pdf)
    assert [*read(paper.root, paper)] == [*told(uncut(block))]
    assert {words: found for words, check in CONDITIONS.items() if (found := [*check(paper)])} == {}
