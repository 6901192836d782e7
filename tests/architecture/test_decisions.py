"""Each decision record says what was the question, what was decided, and what follows from it."""

import re
from pathlib import Path

import pytest

from tests.guard import ROOT

RECORDS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
WORDS_ON_HALF_A_PAGE = 350


def test_records_are_numbered_without_a_gap() -> None:
    numbers = [int(record.name[:4]) for record in RECORDS]
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) == set(range(1, max(numbers) + 1))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_has_its_three_parts_and_is_short(record: Path) -> None:
    text = record.read_text("utf-8")
    assert text.startswith(f"# {int(record.name[:4])}. ")
    parts = re.findall(r"^\*\*(\w+)\.\*\* ", text, re.MULTILINE)
    assert parts == ["Context", "Decision", "Consequences"]
    assert len(text.split()) <= WORDS_ON_HALF_A_PAGE
