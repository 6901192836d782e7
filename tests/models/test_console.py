"""What a command writes reaches whoever still reads it; a stream that fails is no bug."""

import io
import os
import sys
from pathlib import Path

import pytest

from models.console import REFUSED, Console
from models.errors import OutputRefusedError


def test_letters_that_a_terminal_cannot_show_come_as_numbers() -> None:
    out = io.TextIOWrapper(shown := io.BytesIO(), "ascii")
    Console(out, None).say("“é”")
    assert shown.getvalue().split() == [rb"\u201c\xe9\u201d"]


def test_a_reader_that_has_gone_stops_nothing() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    out = os.fdopen(writer, "w")
    console = Console(out, None)
    console.say("one")
    console.say("two")
    assert out.closed  # Else what waits in it would fail again at the end.


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_result_that_cannot_be_written_is_refused() -> None:
    with Path("/dev/full").open("w") as full, pytest.raises(OutputRefusedError, match="Make room"):
        Console(full, None).say("one")


def test_streams_that_were_never_open_take_everything() -> None:
    console = Console(None, None)
    console.say("one")
    assert console.refuse("No.") == REFUSED


def test_a_refusal_is_one_line() -> None:
    err = io.StringIO()
    assert Console(sys.stdout, err).refuse("First.\nSecond.") == REFUSED
    assert err.getvalue() == "First. Second.\n"
