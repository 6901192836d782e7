"""The shipped words can be read by anyone, and blame nobody."""

import re
from pathlib import Path

import pytest

from models.guide.shapes import Guide
from tests.models.guide.reading import grade, sentences, syllables, words

MOST_WORDS = 15
HIGHEST_GRADE = 6
BLAMING = ("why does she stay", "provoked", "failed to", "refuse", "alleged", "battered", "monster")
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Mme)\b\.? [A-Z]")


def all_texts(guide: Guide) -> list[str]:
    """Return every text of the guide."""
    held = guide.texts.texts.values()
    return [one for text in held for one in ((text,) if isinstance(text, str) else text)]


def test_no_sentence_is_longer_than_fifteen_words(guide: Guide) -> None:
    parts = [sentence for text in all_texts(guide) for sentence in sentences(text)]
    assert [part for part in parts if len(words(part)) > MOST_WORDS] == []


def test_the_mean_grade_is_six_at_most(guide: Guide) -> None:
    assert grade(all_texts(guide)) <= HIGHEST_GRADE


@pytest.mark.parametrize("step", ["start", "analyse", "vision", "plan", "monitor"])
def test_each_step_by_itself_reads_as_easily(guide: Guide, step: str) -> None:
    texts = guide.texts
    own = [texts.one(step, slot) for slot in ("plain", "purpose", "read_aloud")]
    own += [line for slot in ("tips", "good", "stuck") for line in texts.many(step, slot)]
    assert grade(own) <= HIGHEST_GRADE


def test_the_grade_tells_plain_from_heavy() -> None:
    assert [
        syllables(word) for word in ("places", "made", "asked", "needed", "table", "agencies")
    ] == [*(2, 1, 1, 2, 2, 3)]
    heavy = "Interagency coordination necessitates comprehensive multidisciplinary accountability."
    assert grade(["The cat sat on the mat."]) < 0
    assert grade([heavy]) > 20


def test_no_text_blames_or_names(guide: Guide) -> None:
    for text in all_texts(guide):
        assert not [word for word in BLAMING if word in text.casefold()], text
        assert not TITLED.search(text), text


def test_texts_are_set_with_true_quotes(guide: Guide) -> None:
    assert [text for text in all_texts(guide) if "'" in text or '"' in text] == []


@pytest.mark.parametrize("file", ["structure.toml", "en.toml"])
def test_values_stand_between_the_quotes_that_are_read_fast(shipped: Path, file: str) -> None:
    content = (shipped / file).read_text(encoding="utf-8")
    assert [line for line in content.splitlines() if '"' in line] == []


def test_the_structure_holds_no_sentence(shipped: Path) -> None:
    content = (shipped / "structure.toml").read_text(encoding="utf-8")
    values = re.findall(r"'([^']*)'", re.sub(r"(?m)^#.*$", "", content))
    assert [value for value in values if " " in value] == []


def test_each_step_has_notes_for_the_facilitator(guide: Guide) -> None:
    for step in guide.steps:
        assert guide.texts.one(step.id, "paper")
        for slot in ("tips", "good", "stuck"):
            assert len(guide.texts.many(step.id, slot)) >= 3, (step.id, slot)


def test_each_question_of_the_four_steps_has_a_note_or_an_example(guide: Guide) -> None:
    for question in guide.questions:
        notes = [guide.texts.many(question.id, slot) for slot in ("tips", "good", "stuck", "lines")]
        assert any(notes) or guide.texts.one(question.id, "example"), question.id
