"""A language that the guide speaks has its days and its word lists too."""

import pytest

from models.guide.shipped import languages
from tests.guard import ROOT

RESOURCES = ROOT / "resources"


@pytest.mark.parametrize("language", languages(RESOURCES / "guide"))
@pytest.mark.parametrize("room", ["days", "words"])
def test_every_language_of_the_guide_is_whole(room: str, language: str) -> None:
    assert (RESOURCES / room / f"{language}.toml").is_file()
