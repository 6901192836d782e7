"""Hears what blocks say while they draw, and keeps the tree of a paper right. Pure."""

from abc import ABC, abstractmethod

from models.documents.structure import (
    CELL,
    DOCUMENT,
    FIGURE,
    HEAD_CELL,
    HEAD_ROWS,
    HEADINGS,
    ITEM,
    ITEM_BODY,
    LABEL,
    LIST,
    PARAGRAPH,
    ROW,
    ROWS,
    TABLE,
    Box,
    Element,
    Extra,
)

_TABLES = frozenset({TABLE, HEAD_ROWS, ROWS})
_IN_TABLES = frozenset({HEAD_ROWS, ROWS, ROW})
_CELLS = frozenset({CELL, HEAD_CELL})
# What stands in what with nothing between: nearly all elements of a long paper.
_AS_THEY_ARE = frozenset(
    ((CELL, PARAGRAPH), (ROW, CELL), (ROWS, ROW), (DOCUMENT, PARAGRAPH), (ITEM_BODY, PARAGRAPH))
)
_HOLDS_WORDS = frozenset({"H1", "H2", "H3", LABEL, PARAGRAPH})


class Teller(ABC):
    """Hears what blocks are, and grows the tree. Everything opened is closed in turn."""

    def __init__(self) -> None:
        """Begin with an empty paper."""
        self.root = Element(DOCUMENT, None)
        self._at = self.root
        self._above: list[Element] = []
        self._known: dict[object, Element] = {}
        self._levels: list[int] = []
        # Inside a text, a figure or an artifact nothing more is told.
        self._deaf = 0

    def open(self, role: str, whole: object = None, extra: Extra | None = None) -> None:
        """Begin an element that holds others; with a `whole` that was there before, go on with it."""
        if self._deaf:
            self._deaf += 1
            return
        self._above.append(self._at)
        self._at = self._element(role, whole, extra)

    def tell(
        self,
        words: str,
        *,
        role: str = PARAGRAPH,
        whole: object = None,
        extra: Extra | None = None,
        is_strong: bool = False,
    ) -> None:
        """Begin an element of words, or of a drawing: all that is drawn until it is closed is its content."""
        if role == PARAGRAPH and not words.strip():
            self.artifact()
            return
        self.open(role, whole, extra)
        if not self._deaf:
            self._deaf = 1
            self._mark(self._at, words, whole, is_strong=is_strong)

    def tell_drawing(self, alt: str, box: Box, sign: str = "") -> None:
        """Begin a drawing that says something: `alt` says it in words, `sign` in letters where there are some."""
        self.tell(sign or alt, role=FIGURE, extra=Extra(alt=alt, attributes=self._edges(box)))

    def artifact(self, kind: str = "") -> None:
        """Begin what is no part of the text: a footer, a header row that was told before."""
        if not self._deaf:
            self._above.append(self._at)
            self._mark_artifact(kind)
        self._deaf += 1

    def close(self) -> None:
        """End what was begun last."""
        if self._deaf:
            self._deaf -= 1
            if self._deaf:
                return
            self._unmark()
        self._at = self._above.pop()
        if self._at.role in _TABLES and self._at.kids:
            ended = self._at.kids[-1]
            if isinstance(ended, Element) and ended.role == ROW and not ended.goes_on:
                self._end_row(ended)

    @abstractmethod
    def leave_blank(self, lines: int, box: Box) -> None:
        """Begin so many lines to write on."""

    @property
    def is_silent(self) -> bool:
        """Say whether what comes next is not told: it is a part of something, or stands there again."""
        return self._deaf > 0

    @property
    def takes_rows(self) -> bool:
        """Say whether a row that comes next is one of a table."""
        return not self._deaf and self._at.role in _TABLES

    @property
    def is_in_cell(self) -> bool:
        """Say whether what comes next stands in a cell of a table, however deep."""
        at: Element | None = self._at
        while at is not None and at.role not in _CELLS:
            at = at.parent
        return at is not None

    @property
    def is_heading_rows(self) -> bool:
        """Say whether the row that is told is the header of its table."""
        above = self._at.parent
        return above is not None and above.role == HEAD_ROWS

    def _element(self, role: str, whole: object, extra: Extra | None) -> Element:
        known = self._known.get(whole) if whole is not None else None
        if known is not None:
            return known
        if (self._at.role, role) in _AS_THEY_ARE:
            found = self._new(role, extra)
        else:
            self._make_room(role, extra)
            if self._at.role in _HOLDS_WORDS and role != FIGURE:
                return self._at
            level = HEADINGS.index(role) if role in HEADINGS else None
            asked = role if level is None else self._heading(level)
            found = self._new(asked, None if role == ITEM else extra)
        if whole is not None:
            self._known[whole] = found
            self._keep(found)
        return found

    def _keep(self, cut: Element) -> None:
        at: Element | None = cut
        while at is not None and not at.goes_on:
            at.goes_on = True
            at = at.parent

    def _make_room(self, role: str, extra: Extra | None) -> None:
        """Open what has to stand between: what is in a table is in a cell, neighbouring items are in one list."""
        if self._at.role in _TABLES and role not in _IN_TABLES:
            self._at = self._new(ROW)
        if self._at.role == ROW and role not in _CELLS:
            self._at = self._new(CELL)
        if role == ITEM and self._at.role not in _HOLDS_WORDS:
            last = self._at.kids[-1] if self._at.kids else None
            if isinstance(last, Element) and last.role == LIST and last.extra == extra:
                self._at = last
            else:
                self._at = self._new(LIST, extra)

    def _heading(self, level: int) -> str:
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return f"H{len(self._levels)}"

    def _new(self, role: str, extra: Extra | None = None) -> Element:
        made = Element(role, self._at, extra)
        self._at.kids.append(made)
        return made

    def _edges(self, box: Box) -> str:  # noqa: ARG002  Only paper has places.
        return ""

    @abstractmethod
    def _end_row(self, row: Element) -> None:
        """Do what can be done with a row that is told whole."""

    @abstractmethod
    def _mark(self, element: Element, words: str, whole: object, *, is_strong: bool) -> None:
        """Begin the content of an element."""

    @abstractmethod
    def _mark_artifact(self, kind: str) -> None:
        """Begin what is no content."""

    @abstractmethod
    def _unmark(self) -> None:
        """End the content, or what is none."""
