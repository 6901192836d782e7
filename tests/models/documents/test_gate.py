"""The room's own rules: one file knows ReportLab, one file prints words."""

import re
from pathlib import Path

ROOM = Path(__file__).parents[3] / "models" / "documents"


def files_with(pattern: str) -> set[str]:
    return {p.name for p in ROOM.glob("*.py") if re.search(pattern, p.read_text(encoding="utf-8"))}


def test_reportlab_is_known_to_the_press_alone() -> None:
    assert files_with(r"(?m)^\s*(from|import) reportlab") == {"press.py"}


def test_words_reach_the_press_through_the_gate_alone() -> None:
    assert files_with(r"\.show_lines\(") == {"typeset.py"}
    assert files_with(r"\._code\b") == {"press.py"}
    # The paragraphs of a word processor read no markup.
    others = {"word_file.py", "word_ground.py"}
    assert files_with(r"drawString|textOut|beginText|Paragraph\b") - others == set()
