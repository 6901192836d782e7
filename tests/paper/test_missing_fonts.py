"""A font of the program is gone or damaged: what only it has is named, and without the first one nothing is printed."""

import shutil
from pathlib import Path

import pytest

from models.documents import look
from models.documents.fonts import Typefaces
from models.documents.register import Ground, draw
from models.documents.typeset import Typesetter
from models.errors import PaperRefusedError
from models.guide.shapes import Guide
from models.papers import Options
from tests.paper.plans import PRINTED_ON, with_actions
from tests.paper.reading import RESOURCES

JAPANESE = "NotoSansJP-Regular.ttf"
FIRST = "AtkinsonHyperlegibleNext-Regular.ttf"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """The program's resources, fonts and all, to be damaged."""
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")
    return tmp_path


def set_in(resources: Path, words: str) -> tuple[str, tuple[str, ...]]:
    """What stands on paper for words, and what is missing, on a computer that has no other fonts."""
    setter = Typesetter(Typefaces(resources / "fonts", installed=()))
    lines = setter.lines(words, look.BODY, 400)
    return "".join(line.text for line in lines), setter.missing


@pytest.mark.parametrize("content", [b"", b"nonsense" * 99, None])
def test_letters_without_their_font_are_named_and_all_else_prints(
    resources: Path, content: bytes | None
) -> None:
    font = resources / "fonts" / JAPANESE
    font.unlink()
    if content is not None:
        font.write_bytes(content)
    assert set_in(resources, "Night line 夜間") == ("Night line ��", ("夜", "間"))


@pytest.mark.parametrize("content", [b"", b"nonsense" * 99, None])
def test_without_the_first_font_nothing_is_printed_and_it_says_what_to_do(
    guide: Guide, resources: Path, content: bytes | None
) -> None:
    font = resources / "fonts" / FIRST
    font.unlink()
    if content is not None:
        font.write_bytes(content)
    with pytest.raises(PaperRefusedError, match="Install Fourfold again"):
        draw(
            "action-plan",
            Ground(with_actions(1), {"en": guide}, PRINTED_ON, (), resources),
            Options(),
        )
