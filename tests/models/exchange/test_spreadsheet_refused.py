"""What is no action list is refused, whatever the bytes."""

import io
import random
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ImportRefusedError
from models.exchange.arrival import Arrival
from models.exchange.reading import read
from models.exchange.spreadsheet import MAX_ROWS
from tests.models.exchange.lists import CONTEXT, workbook


def bomb() -> bytes:
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b" " * 60_000_000)
    return paper.getvalue()


def lying_bomb() -> bytes:
    """Return a workbook whose table of contents claims that a part of 60 MB has 100 bytes."""
    return bomb().replace((60_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))


def sheet_with(cells: str) -> bytes:
    """Return a workbook whose only sheet holds these raw cells."""
    paper = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["action"]))) as parts,
        zipfile.ZipFile(paper, "w") as new,
    ):
        for name in parts.namelist():
            part = parts.read(name)
            if name.endswith("sheet1.xml"):
                part = part[: part.index(b"<sheetData>")] + f"<sheetData>{cells}".encode()
                part += b"</sheetData></worksheet>"
            new.writestr(name, part)
    return paper.getvalue()


def far(cell: str) -> bytes:
    return sheet_with(f'<row r="1"><c r="A1" t="str"><v>action</v></c></row>{cell}')


REFUSED: dict[str, Callable[[], tuple[str, bytes]]] = {
    "empty": lambda: ("list.csv", b""),
    "a picture": lambda: ("list.csv", b"\x89PNG\r\n\x1a\n\x00\x00"),
    "UTF-16": lambda: ("list.csv", "action\nPrint\n".encode("utf-16")),
    "neither UTF-8 nor Windows-1252": lambda: ("list.csv", b"action\n\x81\x8d\xff\n"),
    "a cell of 1 MB": lambda: ("list.csv", b"action\n" + b"x" * 1_000_000),
    "a cell of 20,001 letters": lambda: ("list.csv", b"action\n" + b"x" * 20_001),
    "a measure of 20,001 letters": lambda: (
        "list.csv",
        b"action,measure\nPrint," + b"x" * 20_001,
    ),
    "too many rows": lambda: ("list.csv", b"action\n" + b"x\n" * (MAX_ROWS + 1)),
    "too big": lambda: ("list.csv", b"action\n" + b"x\n" * 5_000_000),
    "a workbook by another name": lambda: ("list.csv", workbook(["action"])),
    "a list by another name": lambda: ("list.xlsx", b"action\nPrint\n"),
    "an unknown ending": lambda: ("list.ods", b"action\nPrint\n"),
    "no ending": lambda: ("list", b"action\nPrint\n"),
    "no heading": lambda: ("list.xlsx", workbook(["Task"], ["Print"])),
    "no sheet": lambda: ("list.xlsx", workbook()),
    "a zip of something else": lambda: ("list.xlsx", bomb()[:40]),
    "a bomb": lambda: ("list.xlsx", bomb()),
    "a bomb that lies": lambda: ("list.xlsx", lying_bomb()),
    "a cell at the end of the world": lambda: (
        "l.xlsx",
        workbook(["action"], far=(1_048_575, 16_383)),
    ),
    "a row at the end of the world": lambda: (
        "l.xlsx",
        far('<row r="4000000000"><c t="str"><v>x</v></c></row>'),
    ),
    "a cell in other quotes": lambda: (
        "l.xlsx",
        far("<row><c r = 'XFD1048576'><v>1</v></c></row>"),
    ),
    "cells without a place": lambda: (
        "l.xlsx",
        far("<row/>" * 3000 + "<row>" + "<c/>" * 3000 + "<c><v>1</v></c></row>"),
    ),
    "a column that is none": lambda: ("l.xlsx", far('<row><c r="ZZZZZZZZZZ1"><v>1</v></c></row>')),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused_in_one_kind_line(name: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read(*REFUSED[name](), CONTEXT)

    assert refused.value.sentence.endswith(".")
    assert "\n" not in refused.value.sentence


def test_damaged_workbooks_are_lists_or_refused() -> None:
    chance = random.Random(7)  # noqa: S311  Chance for tests, not for secrets.
    with zipfile.ZipFile(io.BytesIO(workbook(["action", "lead"], ["Print", "Ann"]))) as parts:
        whole = {name: parts.read(name) for name in parts.namelist()}
    outcomes = set()
    for _turn in range(1000):
        name = chance.choice(sorted(whole))
        part = bytearray(whole[name])
        for _ in range(chance.randint(1, 4)):
            part[chance.randrange(len(part))] = chance.randrange(256)
        paper = io.BytesIO()
        with zipfile.ZipFile(paper, "w") as packed:
            for each, content in {**whole, name: bytes(part)}.items():
                packed.writestr(each, content)
        outcomes.add(outcome("l.xlsx", paper.getvalue()))

    assert outcomes == {Arrival, ImportRefusedError}


@pytest.mark.parametrize("name", ["l.xlsx", "l.csv"])
def test_bytes_flipped_or_cut_are_lists_or_refused(name: str) -> None:
    chance = random.Random(7)  # noqa: S311  Chance for tests, not for secrets.
    whole = (
        workbook(["action"], ["Print"]) if name == "l.xlsx" else b'action,lead\n"Pr\xc3\xbc",Ann\n'
    )
    outcomes = {outcome(name, whole[: len(whole) * p // 100]) for p in range(101)}
    for _turn in range(1000):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        outcomes.add(outcome(name, bytes(content)))

    assert outcomes == {Arrival, ImportRefusedError}


@given(st.binary(max_size=200), st.sampled_from(["l.csv", "l.xlsx", "l.plan.json"]))
def test_any_bytes_are_an_arrival_or_refused(content: bytes, name: str) -> None:
    assert outcome(name, b"action\n" + content) in (Arrival, ImportRefusedError)


def outcome(name: str, content: bytes) -> type:
    try:
        return type(read(name, content, CONTEXT))
    except ImportRefusedError as refused:
        return type(refused)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_quote_that_is_never_closed_is_told_with_its_line(end: str, separator: str) -> None:
    lines = ["action,lead", 'Print,"Ann', 'or Bo"', '"Ring the line,Cy', "Ask again,Di", "Tell,Ed"]
    content = end.join(lines).replace(",", separator).encode()
    with pytest.raises(ImportRefusedError, match=r"opened in line 4 .* never closed"):
        read("list.csv", content, CONTEXT)


def test_a_list_whose_last_line_looks_like_an_end_is_whole() -> None:
    assert [a.what for a in read("list.csv", b"action\nPrint\nend", CONTEXT).actions] == [
        "Print",
        "end",
    ]
