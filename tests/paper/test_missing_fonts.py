"""A font of the program is gone or damaged: what only it has is named, and without the first one nothing is printed."""

import shutil
from pathlib import Path

import pytest

from models.documents.register import Ground, draw
from models.errors import PaperRefusedError
from models.guide.shapes import Guide
from models.papers import Options
from tests.paper.plans import PRINTED_ON, action, with_actions
from tests.paper.reading import RESOURCES, Paper

JAPANESE = "NotoSansJP-Regular.ttf"
FIRST = "AtkinsonHyperlegibleNext-Regular.ttf"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """The program's resources, fonts and all, to be damaged."""
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    return tmp_path


def drawn(guide: Guide, resources: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a plan with a Japanese word in it, and what is missing."""
    plan = with_actions(1).with_record(action(1, what="Night line 夜間"))
    printed = draw("action-plan", Ground(plan, {"en": guide}, PRINTED_ON, (), resources), Options())
    return Paper(printed.pdf).text, printed.missing


@pytest.mark.parametrize("content", [b"", b"nonsense" * 99, None])
def test_letters_without_their_font_are_named_and_all_else_prints(
    guide: Guide, resources: Path, content: bytes | None
) -> None:
    font = resources / "fonts" / JAPANESE
    font.unlink()
    if content is not None:
        font.write_bytes(content)
    text, missing = drawn(guide, resources)
    assert missing == ("夜", "間")
    assert "Nightline��" in text


@pytest.mark.parametrize("content", [b"", b"nonsense" * 99, None])
def test_without_the_first_font_nothing_is_printed_and_it_says_what_to_do(
    guide: Guide, resources: Path, content: bytes | None
) -> None:
    font = resources / "fonts" / FIRST
    font.unlink()
    if content is not None:
        font.write_bytes(content)
    with pytest.raises(PaperRefusedError, match="Install Fourfold again"):
        drawn(guide, resources)
