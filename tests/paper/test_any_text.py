"""Any text prints: in its own letters, or as U+FFFD and named, never as markup and never not at all."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import Answer, Day, Entry, Header, Person, Record, Sign
from tests.paper.later import after_a_meeting
from tests.paper.plans import action, answered, with_actions
from tests.paper.reading import Paper, printed, squeezed
from tests.strategies import texts

SCRIPTS = {
    "accents": "Évaluation après l’été: où, ça, ñandú, Łódź, œuvre",
    "vietnamese": "Ngày mai, việc làm ở Huế: ế ệ ữ ạ",
    "yoruba": "Ẹ̀kọ́ ọjọ́ ìlera",
    "cyrillic": "Поліція й лікарня: щоденно, їжак",
    "greek": "Αστυνομία και νοσοκομείο, ᾠδή",
    "inuktitut": "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ (ᓄᓇᕗᑦ)",
    "cree": "ᓀᐦᐃᔭᐍᐏᐣ ᐊᐢᑭᕀ",
    "japanese": "夜間・週末の相談窓口。髙橋ビル「三階」ー①",
    "signs": "→ ✓ ☐ ≤ € ½ № …",
    "emoji": "🙂",
    "rare kanji": "𠮟る",
}
HOSTILE = {
    "image": '<img src="/etc/hostname"/>',
    "link": '<a href="file:///etc/passwd">click</a>',
    "bold": "<b>bold",
    "entity": "&#99999999; &amp; ]]>",
    "paragraph": "<para><font color='[[]]'>x",
    "escape": r"a\b (c) \) \\ %s {n} {0}",
    "formula": "=HYPERLINK(1)",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_promised_script_prints_in_its_letters(guide: Guide, name: str) -> None:
    words = SCRIPTS[name]
    plan = with_actions(1).with_record(action(1, what=words, lead=Person(role=words)))
    result = printed(plan, guide)
    assert result.missing == ()
    assert "�" not in Paper(result.pdf).text
    assert Paper(result.pdf).text.count(squeezed(words)) == 2


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_space_that_does_not_break_prints_in_every_script(guide: Guide, name: str) -> None:
    words = SCRIPTS[name]
    sign = Sign(id=action(1).id, what="Calls", find_out_by=Day(None, words))
    result = printed(with_actions(0).with_record(sign), guide)
    assert squeezed(words) in Paper(result.pdf).text


def test_no_letter_of_the_promised_scripts_draws_an_empty_box(guide: Guide) -> None:
    for words in SCRIPTS.values():
        # In bold too: lead and title are.
        plan = with_actions(1).with_record(action(1, lead=Person(name=words)))
        plan = plan.with_answer(guide.by_role("title").id, "text", words)
        assert printed(plan, guide).missing == ()


@pytest.mark.parametrize("unknown", ["\ue000", "\U000e0041", "\U0001fbf0", "\u0000", "\u202e"])
def test_a_character_that_no_font_has_is_printed_as_unknown_and_named(
    guide: Guide, unknown: str
) -> None:
    plan = with_actions(1).with_record(action(1, what=f"before{unknown}after"))
    result = printed(plan, guide)
    assert result.missing == (unknown,)
    assert "before�after" in Paper(result.pdf).text


@pytest.mark.parametrize("name", HOSTILE)
def test_markup_is_text_like_any_other(guide: Guide, name: str) -> None:
    words = HOSTILE[name]
    plan = with_actions(1).with_record(action(1, what=words, lead=Person(name=words)))
    plan = plan.with_answer(guide.by_role("title").id, "text", words)
    result = printed(plan, guide)
    assert Paper(result.pdf).text.count(squeezed(words)) >= 4
    paper = Paper(result.pdf)
    assert len(paper.resources) == result.pages
    assert not any("/XObject" in resources for resources in paper.resources)
    assert not any("/Annots" in page for page in paper.reader.pages)


def test_a_word_of_20000_letters_prints_whole(guide: Guide) -> None:
    word = "".join(f"{n:05d}" for n in range(4000))
    plan = with_actions(1).with_answer("analyse.effect_on_safety", "text", word)
    plan = plan.with_record(action(1, what=word)).with_answer("analyse.title", "text", word)
    text = Paper(printed(plan, guide).pdf).text
    seen = [n for n in range(4000) if f"{n:05d}" in text]
    assert len(seen) > 3800  # the rest are cut by the end of a page, its footer between the halves


@pytest.mark.parametrize("name", ["action-plan", "action-cards"])
def test_long_words_print_whole_from_every_field(guide: Guide, name: str) -> None:
    long = " ".join(f"word{n}" for n in range(100))
    text = Paper(printed(stuffed(answered(guide), lambda: long), guide, name=name).pdf).text
    assert all(text.count(f"word{n}") >= 6 for n in range(100))


def test_answers_of_5000_letters_print_whole(guide: Guide) -> None:
    long = " ".join(f"word{n}" for n in range(600))
    plan = answered(guide).with_answer("analyse.effect_on_safety", "text", long)
    plan = plan.with_record(action(3, what=long, lead=Person(role=long), deadline=Day(None, long)))
    text = Paper(printed(plan, guide).pdf).text
    assert all(text.count(f"word{n}") >= 4 for n in range(600))


@settings(max_examples=40)
@given(words=st.lists(texts(60), min_size=6, max_size=6), blank=st.booleans())
def test_any_plan_prints(guide: Guide, words: list[str], blank: bool) -> None:
    supply = iter(words * 500)
    plan = stuffed(answered(guide), lambda: next(supply))
    for name in ("action-plan", "action-cards"):
        result = printed(plan, guide, Options(blank=blank), name=name)
        assert len(Paper(result.pdf).reader.pages) == result.pages


# One stands for the others, which take minutes; the hostile texts go through every paper.
SHORT = ("invitation",)
LATER = [n for n in DOCUMENTS if n not in ("action-plan", "action-cards")]


@pytest.mark.parametrize(
    "name", [n if n in SHORT else pytest.param(n, marks=pytest.mark.soak) for n in LATER]
)
def test_later_papers_print_any_text(guide: Guide, name: str) -> None:
    long = " ".join(f"word{n}" for n in range(100))
    for words in (long, "word" * 300, *HOSTILE.values(), *SCRIPTS.values()):
        plan = stuffed(after_a_meeting(guide), lambda said=words: said)  # type: ignore[misc]
        result = printed(plan, guide, name=name)
        paper = Paper(result.pdf)
        assert len(paper.pages) == result.pages
        assert result.missing == ()
        assert not any("/XObject" in resources for resources in paper.resources)
        assert squeezed(words)[:20] in paper.text


def stuffed(plan: Plan, supply: Callable[[], str]) -> Plan:
    """The plan with a text in every field that holds words."""
    return plan.with_records(
        _stuffed(record, supply)
        for record in plan.records.values()
        if not isinstance(record, Header)
    )


def _stuffed(record: Record, supply: Callable[[], str]) -> Record:
    if isinstance(record, Answer | Entry):
        values = {k: _value(v, supply) for k, v in record.values.items()}
        return dataclasses.replace(record, values=type(record.values)(values))
    changed = {
        field.name: _value(getattr(record, field.name), supply)
        for field in dataclasses.fields(record)
        if field.name not in ("id", "question", "level", "status", "category", "beyond")
    }
    return dataclasses.replace(record, **changed)


def _value(value: Any, supply: Callable[[], str]) -> Any:
    match value:
        case str():
            return supply()
        case Person():
            return Person(name=supply(), role=supply(), agency=supply())
        case Day():
            return Day(None, supply())
        case _:
            return value
