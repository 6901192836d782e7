"""The word lists: read from their folder, compared as whole answers, refused when they are malformed."""

from pathlib import Path

import pytest

from models.checks.words import LISTS, WordLists, read_word_lists, words_of
from models.errors import GuideError
from models.plan.frozen import FrozenMap
from tests.models.checks.little import RESOURCES, WORDS

LANGUAGES = {"en", "es", "fr"}


def test_every_language_has_every_list() -> None:
    assert set(WORDS.by_language) == LANGUAGES
    for language in LANGUAGES:
        assert set(WORDS.by_language[language]) == set(LISTS)


# The sample is in English; W5 and W6 are for a women's service to write; streets are written one way each.
EMPTY_ON_PURPOSE = {"example_action", "graphic", "danger_now"}
ONE_OF_A_KIND = {"street_after", "street_next", "street_before"}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_writes_its_streets_in_one_way(language: str) -> None:
    assert sum(bool(WORDS.in_language(language, name)) for name in ONE_OF_A_KIND) == 1


@pytest.mark.parametrize("name", ["graphic", "danger_now"])
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_a_womens_service_must_write_is_empty(language: str, name: str) -> None:
    assert WORDS.in_language(language, name) == frozenset()


@pytest.mark.parametrize(
    "name", [name for name in LISTS if name not in EMPTY_ON_PURPOSE | ONE_OF_A_KIND]
)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_list_is_empty_and_none_says_nothing(language: str, name: str) -> None:
    listed = WORDS.in_language(language, name)
    assert listed
    assert "" not in listed


@pytest.mark.parametrize(
    "answer",
    [
        "Women's group",
        "All Nations Healing Hospital",
        "We Care Society",
        "Group home",
        "",
        "?",
        ",",
    ],
)
def test_one_agency_is_not_many_people(answer: str) -> None:
    assert not WORDS.says_many_people(answer)


@pytest.mark.parametrize(
    "answer", ["all agencies", "toutes les agences", "les organisations", "todas las agencias"]
)
def test_all_agencies_are_many_people_in_every_language(answer: str) -> None:
    assert WORDS.says_many_people(answer)


@pytest.mark.parametrize(
    "answer", ["all", "ALL!", " (all) ", "Équipe", "staff & volunteers", "tbc,"]
)
def test_case_accents_and_marks_do_not_count(answer: str) -> None:
    assert WORDS.says_many_people(answer)


@pytest.mark.parametrize("answer", ["all, Night charge nurse", "staff of the clinic"])
def test_part_of_an_answer_is_not_the_answer(answer: str) -> None:
    assert not WORDS.says_many_people(answer)


def test_a_region_speaks_its_language() -> None:
    assert WORDS.in_language("fr-CA", "month") == WORDS.in_language("fr", "month")
    assert WORDS.in_language("cr", "month") == frozenset()


def test_words_are_told_apart_by_marks_and_spaces() -> None:
    assert words_of("L’Équipe: 24-hour  line!") == ("l'equipe", "24", "hour", "line")


def test_lists_are_a_value() -> None:
    assert WordLists.of({"en": {"month": ["May"]}}) == WordLists.of({"en": {"month": ["may"]}})
    assert WordLists.of({}) == WordLists(FrozenMap())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"month = [", "xx.toml"),
        (b"month = '\xff'", "xx.toml"),
        (b"monht = []", "monht"),
        (b"month = 'May'", "month"),
        (b"month = [5]", "month"),
    ],
)
def test_a_malformed_list_is_refused_with_file_and_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "xx.toml").write_bytes(content)
    with pytest.raises(GuideError, match=reason):
        read_word_lists(tmp_path)


def test_the_shipped_lists_are_read_again_the_same() -> None:
    assert read_word_lists(RESOURCES / "words") == WORDS
