"""The words of people: which language is asked for, and what stands in for what is not translated."""

import threading
from contextvars import copy_context
from datetime import date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from models.words import (
    DOMAIN,
    Catalogue,
    _,
    language,
    ngettext,
    pgettext,
    preferred,
    say_clock,
    say_day,
    say_language,
    say_short_day,
    speaking,
    use,
)


@pytest.fixture
def french(tmp_path: Path) -> Catalogue:
    """A catalogue of four messages in a folder of its own."""
    catalog = Catalog(locale="fr")
    catalog.add("Save", "Enregistrer")
    catalog.add(("{n} action", "{n} actions"), ("{n} action à faire", "{n} actions à faire"))
    catalog.add("Open", "Ouvert", context="state")
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{DOMAIN}.mo").open("wb") as file:
        write_mo(file, catalog)
    return Catalogue("fr", tmp_path)


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({}, "en"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "FR_ca"}, "fr"),
        ({"LANG": "es_ES@euro"}, "es"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANGUAGE": "de:es"}, "es"),
        ({"LANGUAGE": "de", "LANG": "fr_CA"}, "fr"),
        ({"LANG": "english"}, "en"),
        ({"LANG": "fr-CA"}, "fr"),
        ({"LANGUAGE": "es:fr:en"}, "es"),
        ({"LANGUAGE": "", "LANG": "es_MX"}, "es"),
        ({"LC_ALL": "C", "LANG": "fr_CA"}, "fr"),
        ({"LC_MESSAGES": "es_MX.UTF-8", "LANG": "fr_CA"}, "es"),
        ({"LC_ALL": "es_MX", "LC_MESSAGES": "fr_CA"}, "es"),
        ({"LANGUAGE": "fr", "LC_ALL": "es_MX"}, "fr"),
        ({"FOURFOLD_LANGUAGE": "es", "LANGUAGE": "fr", "LANG": "en_CA"}, "es"),
        ({"LANG": "../../etc"}, "en"),
    ],
)
def test_the_first_language_that_is_asked_for_and_spoken(
    environment: dict[str, str], tag: str
) -> None:
    assert preferred(environment, ("en", "es", "fr")) == tag


def test_a_catalogue_translates_what_it_holds_and_leaves_the_rest(french: Catalogue) -> None:
    with speaking(french):
        assert language() == "fr"
        assert (_("Save"), _("Close")) == ("Enregistrer", "Close")
        assert [ngettext("{n} action", "{n} actions", n) for n in (0, 1, 2)] == [
            "0 action à faire",
            "1 action à faire",
            "2 actions à faire",
        ]
        assert (pgettext("state", "Open"), pgettext("door", "Open")) == ("Ouvert", "Open")
    assert (language(), _("Save")) == ("en", "Save")


def test_a_language_without_a_catalogue_speaks_english(tmp_path: Path) -> None:
    with speaking(Catalogue("nn", tmp_path)):
        assert (language(), _("Save")) == ("nn", "Save")


def test_one_thread_may_speak_another_language(french: Catalogue) -> None:
    said: list[str] = []

    def in_french() -> None:
        use(french)
        said.append(_("Save"))

    thread = threading.Thread(target=copy_context().run, args=(in_french,))
    thread.start()
    thread.join()
    assert (said, _("Save")) == (["Enregistrer"], "Save")


def test_days_are_said_in_the_language_in_force() -> None:
    day = date(2027, 3, 31)
    said = {}
    for tag in ("en", "fr", "es", "nn", "en-CA"):
        with speaking(Catalogue(tag)):
            said[tag] = say_day(day), say_short_day(day)
    assert said["en"] == ("Wed 31 March 2027", "31 Mar 2027")
    assert said["fr"] == ("mer. 31 mars 2027", "31 mars 2027")
    assert said["es"] == ("mié 31 marzo 2027", "31 mar 2027")
    assert said["nn"][0].endswith("31 mars 2027")
    assert said["en-CA"][0].startswith("Wed")


def test_the_time_of_day() -> None:
    assert say_clock(datetime(2026, 11, 20, 9, 5).astimezone()) == "09:05"


def test_a_language_is_called_as_its_speakers_call_it() -> None:
    said = [say_language(tag) for tag in ("en", "fr", "es", "ar", "xx", "?")]
    assert said == ["English", "Français", "Español", "العربية", "xx", "?"]
    assert say_language("fr", "en") == "French"
