"""Blocks on pages: what stays together does, what must be cut is, and nothing is lost on the way."""
# ruff: noqa: ARG002  The test's blocks have the shape of all blocks, and need little of it.

from hypothesis import given
from hypothesis import strategies as st

from models.documents.block import Block, Solid
from models.documents.marks import WritingLines
from models.documents.press import Press
from models.documents.stack import Boxed, Indented, Item, Space, Stack, Together
from models.documents.table import Cell, Row, Table, side_by_side
from models.documents.transcript import Transcript

PAGE = 100.0
Drawn = list[tuple[str, float]]


class Brick(Solid):
    """A block of a height that notes where it is drawn."""

    def __init__(self, name: str, height: float, drawn: Drawn) -> None:
        self._name = name
        self._height = height
        self._drawn = drawn

    def height(self, width: float) -> float:
        return self._height

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        self._drawn.append((self._name, top))


class Thread(Block):
    """A block that can be cut at every point."""

    def __init__(self, height: float) -> None:
        self._height = height

    def height(self, width: float) -> float:
        return self._height

    def split(self, width: float, height: float, page: float) -> tuple[Block | None, Block | None]:
        if self._height <= height:
            return self, None
        return (Thread(height), Thread(self._height - height)) if height > 0 else (None, self)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        raise NotImplementedError


def paged(block: Block, page: float = PAGE) -> list[Block]:
    """The parts of a block on pages, each no taller than one."""
    parts = []
    rest: Block | None = block
    while rest is not None:
        head, rest = rest.split(200, page, page)
        assert head is not None, "an empty page always takes something"
        parts.append(head)
        assert len(parts) < 500
    return parts


def names_by_page(block: Block, drawn: Drawn) -> list[list[str]]:
    """What is drawn on each page."""
    pages = []
    for part in paged(block):
        drawn.clear()
        # Bricks draw nothing on the press, so that none is needed.
        part.draw(Transcript(), 0, PAGE, 200)
        pages.append([name for name, _top in drawn])
    return pages


def bricks(drawn: Drawn, *heights: float, stays: tuple[int, ...] = ()) -> Stack:
    return Stack([Item(Brick(str(n), h, drawn), stays=n in stays) for n, h in enumerate(heights)])


def test_blocks_fill_a_page_and_go_on_with_the_next() -> None:
    drawn: Drawn = []
    assert names_by_page(bricks(drawn, 40, 40, 40, 60), drawn) == [["0", "1"], ["2", "3"]]


def test_a_block_that_stays_goes_along_with_the_next() -> None:
    drawn: Drawn = []
    stack = bricks(drawn, 40, 40, 10, 40, stays=(1, 2))
    assert names_by_page(stack, drawn) == [["0"], ["1", "2", "3"]]


def test_blocks_that_all_stay_together_are_cut_where_the_page_ends() -> None:
    drawn: Drawn = []
    stack = bricks(drawn, 40, 40, 40, stays=(0, 1, 2))
    assert names_by_page(stack, drawn) == [["0", "1"], ["2"]]


def test_no_space_is_left_at_the_top_of_a_page() -> None:
    drawn: Drawn = []
    Stack([Item(Brick("a", 10, drawn), before=50)]).draw(Transcript(), 0, PAGE, 200)
    assert drawn == [("a", PAGE)]


def test_a_space_is_left_between_two_blocks() -> None:
    drawn: Drawn = []
    stack = Stack([Item(Brick(name, 10, drawn), before=5) for name in "ab"])
    stack.draw(Transcript(), 0, PAGE, 200)
    assert drawn == [("a", 100), ("b", 85)]


def test_a_header_stands_above_every_part_of_its_table() -> None:
    drawn: Drawn = []
    table = Table(Brick("head", 20, drawn), bricks(drawn, 30, 30, 30, 30, 30))
    assert names_by_page(table, drawn) == [
        ["head", "0", "1"],
        ["head", "2", "3"],
        ["head", "4"],
    ]


def test_the_rows_of_a_table_begin_where_its_header_ends() -> None:
    drawn: Drawn = []
    table = Table(Brick("head", 20, drawn), bricks(drawn, 30, 30))
    table.draw(Transcript(), 0, PAGE, 200)
    assert drawn == [("head", 100), ("0", 80), ("1", 50)]


def test_a_row_is_cut_only_if_no_page_could_hold_it() -> None:
    row = Row([Cell(50, Thread(60)), Cell(50, Thread(30))], padding=5)
    assert row.split(200, 50, PAGE) == (None, row)
    assert row.split(200, 70, PAGE) == (row, None)
    tall = Row([Cell(50, Thread(230)), Cell(50, Thread(30))], padding=5)
    assert [part.height(200) for part in paged(tall)] == [100, 100, 60]


def test_what_stands_side_by_side_is_no_taller_than_its_tallest() -> None:
    assert side_by_side([Cell(50, Thread(60)), Cell(50, Thread(30))]).height(200) == 60


def test_what_is_held_together_moves_whole_and_is_cut_only_if_it_must() -> None:
    block = Together(Thread(80))
    assert block.split(200, 50, PAGE) == (None, block)
    assert [part.height(200) for part in paged(Together(Thread(250)))] == [100, 100, 50]


def test_a_frame_and_a_margin_go_on_over_pages() -> None:
    assert [p.height(200) for p in paged(Boxed(Thread(170), padding=10))] == [100, 100, 30]
    assert [p.height(200) for p in paged(Indented(Thread(170), Space(10)))] == [100, 70]


def test_lines_for_a_pen_are_never_lost() -> None:
    assert [part.height(200) for part in paged(WritingLines(11, gap=20))] == [100, 100, 20]


@given(
    heights=st.lists(st.floats(1, 250), min_size=1, max_size=30),
    stays=st.sets(st.integers(0, 29)),
)
def test_whatever_the_blocks_all_their_height_reaches_paper(
    heights: list[float], stays: set[int]
) -> None:
    stack = Stack([Item(Thread(h), stays=n in stays) for n, h in enumerate(heights)])
    parts = paged(stack)
    assert abs(sum(part.height(200) for part in parts) - sum(heights)) < 0.01
    assert all(part.height(200) <= PAGE + 0.01 for part in parts)
