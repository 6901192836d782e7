"""The checks of papers for screen readers can fail: each of them sees a paper that was broken for it."""

from collections.abc import Callable, Collection, Mapping

import pytest
from pypdf.generic import ArrayObject, BooleanObject, NameObject, NumberObject, TextStringObject

from models.guide.shapes import Guide
from models.papers import Options
from tests.paper.conditions import CONDITIONS
from tests.paper.later import after_a_meeting
from tests.paper.reading import printed
from tests.paper.structure_reading import Node, Painted, Told


@pytest.fixture(scope="module")
def pdf(guide: Guide) -> bytes:
    """A review report: it has headings, lists, tables, a chart, and more than one page."""
    return printed(after_a_meeting(guide), guide, Options(), name="report").pdf


def node(told: Told, role: str) -> Node:
    """The first element of a role."""
    return told.root.all(role)[0]


def mark(told: Told, *marks: tuple[str, int | None]) -> None:
    """Paint one thing more, inside these marks."""
    told.__dict__["painted"] = [*told.painted, Painted(0, b"f", marks)]


def lose_a_stretch(told: Told) -> None:
    told.root.all("P")[0].stretches.clear()


def set_in(part: str, key: str, value: object) -> Callable[[Told], None]:
    """Give a dictionary of the file another value."""

    def change(told: Told) -> None:
        there = told.catalog[part] if part else told.catalog
        there[NameObject(key)] = value

    return change


def rewrite_packet(old: bytes, new: bytes) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        packet = told.catalog["/Metadata"]
        packet.set_data(packet.get_data().replace(old, new))

    return change


def attribute(role: str, key: str, value: object) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        found = node(told, role)
        found.attributes = {**found.attributes, key: value}

    return change


def role(old: str, new: str, place: int = 0) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        told.root.all(old)[place].role = new

    return change


def no_words(told: Told) -> None:
    node(told, "Figure").alt = " "


def show(glyph: int) -> Callable[[Told], None]:
    """Show one glyph more."""

    def change(told: Told) -> None:
        told.fonts[0].glyphs.add(glyph)

    return change


def in_font(key: str, value: object) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        told.fonts[0].font[NameObject(key)] = value

    return change


def widen(told: Told) -> None:
    use = told.fonts[0]
    every = [NumberObject(n) for n in (0, 60_000, 1234)]
    use.inner[NameObject("/W")] = ArrayObject(every)


def take_out(key: str) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        del told.fonts[0].inner["/FontDescriptor"][key]

    return change


def list_glyphs(told: Told) -> None:
    told.fonts[0].inner["/FontDescriptor"][NameObject("/CIDSet")] = NumberObject(0)


def no_tab(told: Told) -> None:
    del told.pages[0]["/Tabs"]


# The beginning of a condition's words -> what breaks a paper so.
BREAKS: Mapping[str, Callable[[Told], None]] = {
    "01-003": lambda told: mark(told, ("P", 0), ("Artifact", None)),
    "01-004": lambda told: mark(told, ("Artifact", None), ("P", 0)),
    "01-005": lambda told: mark(told, ("Span", None)),
    "01-007": set_in("/MarkInfo", "/Marked", BooleanObject(value=False)),
    "02-001": role("P", "Paragraph"),
    "06-001": rewrite_packet(b"part>1<", b"part>2<"),
    "06-003": rewrite_packet(b">Review report<", b"><"),
    "07-001": set_in("/ViewerPreferences", "/DisplayDocTitle", BooleanObject(value=False)),
    "09-004": role("LBody", "P"),
    "11-001": set_in("", "/Lang", TextStringObject("")),
    "13-004": no_words,
    "14-002": role("H1", "H2"),
    "14-003": role("H2", "H3"),
    "15-003": attribute("TH", "/Scope", None),
    "16-001": attribute("L", "/ListNumbering", None),
    "11-004": set_in("", "/AcroForm", TextStringObject("")),
    "28-008": no_tab,
    "32000-1, 14.7.4": lose_a_stretch,
    "32000-1, 14.8.4": attribute("TD", "/ColSpan", NumberObject(2)),
    "32000-1, 14.8.5": attribute("Figure", "/BBox", [5, 5, 5, 5]),
    "31-001": in_font("/Encoding", NameObject("/Identity-V")),
    "31-009": take_out("/FontFile2"),
    "31-011": show(0),
    "31-012": list_glyphs,
    "31-016": widen,
    "31-017": in_font("/Subtype", NameObject("/TrueType")),
    "10-001": show(60_000),
}

# What a program can tell of each checkpoint; the rest of the protocol is for people to judge.
BY_PROGRAM: Mapping[int, Collection[int]] = {
    1: (3, 4, 5, 7),
    2: (1, 3, 4),
    6: (1, 2, 3),
    7: (1, 2),
    9: range(4, 9),
    10: (1,),
    11: range(1, 7),
    13: (4,),
    14: (2, 3, 6, 7),
    15: (3,),
    17: (2, 3),
    19: (3, 4),
    20: (1, 2, 3),
    21: (1,),
    25: (1,),
    26: (1, 2),
    28: {*range(2, 19)} - {3, 13},
    30: (1, 2),
    31: {*range(1, 31)} - {10},
}


def test_every_condition_that_a_program_can_tell_is_held() -> None:
    numbers = {number for words in CONDITIONS for number in words.split() if number[2:3] == "-"}
    wanted = {f"{point:02}-{n:03}" for point, found in BY_PROGRAM.items() for n in found}
    assert len(wanted) == 87
    assert wanted - numbers == set()
    assert numbers - wanted == {"16-001"}


def test_every_condition_is_tried() -> None:
    begun = [sum(words.startswith(number) for number in BREAKS) for words in CONDITIONS]
    assert begun == [1] * len(CONDITIONS)
    assert len(BREAKS) == len(CONDITIONS)


@pytest.mark.parametrize("number", BREAKS)
def test_a_broken_paper_is_found_out(pdf: bytes, number: str) -> None:
    told = Told(pdf)
    (check,) = [check for words, check in CONDITIONS.items() if words.startswith(number)]
    assert [*check(told)] == []
    BREAKS[number](told)
    assert [*check(told)] != []
