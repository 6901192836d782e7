"""The wish of step 2 says what will be seen and by when; a language without word lists is left in peace."""

from dataclasses import replace

import pytest

from models.checks.words import WordLists
from tests.models.checks.little import found, rules, whole_plan

WHOLE = whole_plan()


def wished(sentence: str, language: str = "en") -> list[str]:
    plan = WHOLE.with_answer("two-wish", "text", sentence)
    return rules(plan.with_record(replace(plan.header, language=language)))


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("Every woman is offered a call within 24 hours, by 31 March 2028.", []),
        ("By March 31 every woman is offered a call", []),
        ("Every woman who calls gets an answer the same night by 31/3/28", []),
        ("In 2028 women get better help", []),
        ("In 2028 women get better, effective help", ["V01"]),
        ("In 2028 women get better and better help", ["V01"]),
        ("In 2028 there is a culture of awareness", ["V01"]),
        ("Women feel safe", ["V01", "V03"]),
        ("Women are called back within a week", ["V03"]),
        ("24 women are called back", ["V03"]),
        ("In room 12028 women are heard", ["V03"]),
        ("In room 3028 women are heard", ["V03"]),
        ("In march women walk for 24 hours", ["V03"]),
        ("Les femmes sont rappelées", ["V01", "V03"]),
    ],
)
def test_a_wish_can_be_seen_and_has_a_day(sentence: str, hit: list[str]) -> None:
    assert wished(sentence) == hit


@pytest.mark.parametrize(
    ("sentence", "language", "hit"),
    [
        ("Toute femme est rappelée en 24 heures avant le 31 mars", "fr", []),
        ("Toute femme est rappelée", "fr", ["V01", "V03"]),
        ("Una respuesta mejor y eficaz en 2028", "es-PE", ["V01"]),
        ("Jede Frau wird besser gehört", "de", []),
        ("كل امرأة تتصل تجد من يجيبها", "en", []),
        ("ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ", "en", []),
        ("?!", "en", []),
    ],
)
def test_words_of_a_language_without_lists_are_not_judged(
    sentence: str, language: str, hit: list[str]
) -> None:
    assert wished(sentence, language) == hit


def test_an_empty_wish_is_asked_for_once() -> None:
    assert rules(WHOLE.with_answer("two-wish", "text", None)) == ["P01"]


def test_without_lists_the_words_are_not_judged() -> None:
    plan = WHOLE.with_answer("two-wish", "text", "Women feel safe")
    assert found(plan, words=WordLists.of({})) == ()
