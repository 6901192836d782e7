"""A text taken apart into words that still know where they stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from models.checks.words import words_of

_TOKEN = re.compile(r"[\w'’]+")


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


@lru_cache(maxsize=4096)  # The same texts at every look.
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text in their order."""
    return tuple(
        Token(found[0], " ".join(words_of(found[0])), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=4096)
def _words_at(text: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens_of(text))


def begins_with(words: tuple[str, ...], listed: frozenset[str]) -> int:
    """Return how many words of the longest entry stand at the beginning, 0 where none does."""
    first, longest = _shape(listed)
    if not words or words[0] not in first:
        return 0
    for count in range(min(longest, len(words)), 0, -1):
        if " ".join(words[:count]) in listed:
            return count
    return 0


def phrases(text: str, listed: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the first place, in `tokens_of`, of each entry that stands in a text, and the one behind its last."""
    anchored = _anchored(listed)
    if key_words(listed).isdisjoint(words_of(text)):
        return
    words = _words_at(text)
    found = [
        (at - before, at - before + len(entry))
        for at, word in enumerate(words)
        for before, entry in anchored.get(word, ())
        if at >= before and words[at - before : at - before + len(entry)] == entry
    ]
    last = 0
    for start, behind in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= last:
            last = behind
            yield start, behind


def between(text: str, tokens: tuple[Token, ...], first: int, behind: int) -> str:
    """Return the words of a text from one token up to another, as they stand there."""
    return text[tokens[first].start : tokens[behind - 1].end]


@lru_cache(maxsize=256)
def key_words(listed: frozenset[str]) -> frozenset[str]:
    """Return one word of each entry, its longest: a text without any of them says none of the entries."""
    return frozenset(_anchored(listed))


@lru_cache(maxsize=256)
def _anchored(listed: frozenset[str]) -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Return the entries of a list by their longest word, with how many words stand before it."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for entry in sorted(listed):
        words = tuple(entry.split())
        # The last of the longest: of "one man" the man.
        _length, place = max((len(word), place) for place, word in enumerate(words))
        found.setdefault(words[place], []).append((place, words))
    return {key: tuple(entries) for key, entries in found.items()}


@lru_cache(maxsize=256)
def _shape(listed: frozenset[str]) -> tuple[frozenset[str], int]:
    """Return the first words of a list's entries, and the length of its longest in words."""
    entries = [entry.split() for entry in listed]
    return frozenset(entry[0] for entry in entries), max(map(len, entries), default=0)
