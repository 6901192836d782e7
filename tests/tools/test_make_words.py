"""The template for translators is what the code says, and its messages can be translated."""

import re
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tools.make_words import POT, compiled, translated, words

MADE = words()
MESSAGES = [message for message in read_po(BytesIO(MADE)) if message.id]


def forms(message: Message) -> list[str]:
    """The singular and the plural, or the one text."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _text, name, _spec, _way in Formatter().parse(text) if name is not None}


def test_the_template_is_up_to_date() -> None:
    assert POT.read_bytes() == MADE, "run `make words`"


def test_the_template_changes_with_the_words_alone() -> None:
    assert words() == MADE
    assert b"Date" not in MADE.partition(b"\n#: ")[0]


def test_messages_are_sorted_and_say_where_they_stand() -> None:
    assert len(MESSAGES) > 300
    assert [forms(m)[0] for m in MESSAGES] == sorted(forms(m)[0] for m in MESSAGES)
    assert [m.id for m in MESSAGES if not m.locations] == []


@pytest.mark.parametrize(
    "message", [m for m in MESSAGES if not isinstance(m.id, str)], ids=lambda m: m.id[0]
)
def test_singular_and_plural_name_the_same(message: Message) -> None:
    singular, plural = forms(message)
    # In many languages the form for one also stands for 21: it cannot go without the number.
    assert places(singular) == places(plural)


def test_what_is_filled_in_has_a_name() -> None:
    names = {name for message in MESSAGES for text in forms(message) for name in places(text)}
    assert [name for name in names if not name.isidentifier()] == []


def test_no_message_is_a_scrap() -> None:
    scraps = [text for m in MESSAGES for text in forms(m) if text != text.strip() or not text]
    assert scraps == []


@pytest.mark.parametrize("path", translated(), ids=lambda path: path.parts[-3])
def test_what_the_program_reads_is_what_the_translator_wrote(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compiled(path), "run `make words`"


def written(path: Path) -> list[tuple[Message, list[str]]]:
    """Each message of a translator, with its forms in the other language."""
    found = []
    for message in read_po(BytesIO(path.read_bytes())):
        text = message.string
        if message.id:
            found.append((message, [text] if isinstance(text, str) else list(text or ())))
    return found


@pytest.mark.parametrize("path", translated(), ids=lambda path: path.parts[-3])
def test_a_translation_is_of_what_the_code_says_and_fills_in_the_same(path: Path) -> None:
    said = {str(message.id) for message in MESSAGES}
    assert len(written(path)) > 80
    for message, texts in written(path):
        assert str(message.id) in said
        assert all(texts), message.id
        assert {frozenset(places(text)) for text in texts} == {
            frozenset(places(forms(message)[-1]))
        }


def test_french_is_set_with_its_spaces_and_spanish_with_its_marks() -> None:
    off = re.compile("[^\u00a0]:|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»|'")
    by_language = {path.parts[-3]: written(path) for path in translated()}
    assert [text for _m, texts in by_language["fr"] for text in texts if off.search(text)] == []
    for _message, texts in by_language["es"]:
        assert [
            t for t in texts if t.count("¿") != t.count("?") or t.count("¡") != t.count("!")
        ] == []
