"""A language that the guide speaks has its days and its word lists too; what paper speaks is no language of the screen."""

import pytest

from models.guide.shipped import languages, paper_languages
from models.words import Catalogue, preferred
from tests.guard import ROOT

RESOURCES = ROOT / "resources"
SPOKEN = paper_languages(RESOURCES / "guide")


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("room", ["days", "words"])
def test_every_language_of_the_guide_is_whole(room: str, language: str) -> None:
    assert (RESOURCES / room / f"{language}.toml").is_file()


def test_paper_speaks_more_languages_than_the_screen() -> None:
    shipped = languages(RESOURCES / "guide")
    assert shipped == ("en",)
    assert SPOKEN == ("en", "es", "fr")
    assert preferred({"LANG": "fr_CA.UTF-8"}, shipped) == "en"


@pytest.mark.parametrize("language", SPOKEN)
def test_what_paper_speaks_has_a_catalogue(language: str) -> None:
    assert Catalogue(language, RESOURCES / "locale").is_spoken
    assert not Catalogue("ar", RESOURCES / "locale").is_spoken
