"""The template for translators is what the code says, and its messages can be translated."""

from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tools.make_words import POT, words

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
