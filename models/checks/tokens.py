"""A text taken apart into words that still know where they stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from models.checks.words import words_of

_TOKEN = re.compile(r"[\w'’]+")
# No phrase of a list is longer, in words.
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: as it stands there, as lists have it, and from where to where."""

    text: str
    word: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a capital and goes on."""
        return len(self.text) > 1 and self.text[0].isupper()


@lru_cache(maxsize=1024)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text in their order."""
    return tuple(
        Token(found[0], " ".join(words_of(found[0])), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    )


def begins_with(words: tuple[str, ...], listed: frozenset[str]) -> int:
    """Return how many words of the longest entry stand at the beginning, 0 where none does."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[:count]) in listed:
            return count
    return 0


def phrases(text: str, listed: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last-but-one place, in `tokens_of`, of each entry that stands in a text."""
    words = tuple(token.word for token in tokens_of(text))
    at = 0
    while at < len(words):
        count = begins_with(words[at : at + LONGEST], listed)
        if count:
            yield at, at + count
        at += max(count, 1)


def between(text: str, tokens: tuple[Token, ...], first: int, behind: int) -> str:
    """Return the words of a text from one token up to another, as they stand there."""
    return text[tokens[first].start : tokens[behind - 1].end]
