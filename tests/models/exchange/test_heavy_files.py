"""Files as heavy as they may be: read, or refused for being more than a plan needs."""

import pytest

from bench.arriving import HEAVY
from models.errors import ImportRefusedError
from models.exchange.plan_file import read_plan
from models.exchange.strict_json import MAX_COMMAS, MAX_NESTS


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("quotes", False),
        ("empty texts", False),
        ("brackets", False),
        ("newer lists", True),
        ("newer records", True),
    ],
)
def test_the_heaviest_file_is_read_or_refused(name: str, *, is_read: bool) -> None:
    content = HEAVY[name]()

    if is_read:
        assert read_plan(content).header.beyond
    else:
        with pytest.raises(ImportRefusedError):
            read_plan(content)


@pytest.mark.parametrize(
    "content",
    [b"[" + b"[]," * MAX_NESTS + b"[]]", b"[" + b"0," * (MAX_COMMAS + 1) + b"0]"],
    ids=["lists", "numbers"],
)
def test_a_file_of_far_more_than_a_plan_needs_is_told_so(content: bytes) -> None:
    with pytest.raises(ImportRefusedError, match="far more"):
        read_plan(content)
