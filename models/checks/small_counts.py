"""Numbers of people so small that others may know who is meant: where they stand in a text, and the text without."""

import re
from collections.abc import Iterator

from models.checks.identifying import NAME
from models.checks.tokens import Token, tokens_of
from models.checks.words import WordLists

_LONGEST_SHARE = 4
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…。！？])\s+")


def small_counts(
    text: str, counted: frozenset[str], ratios: frozenset[str], least: int
) -> Iterator[int]:
    """Yield the place, in `tokens_of`, of each number from 1 to `least` - 1 right before a word for people."""
    tokens = tokens_of(text)
    for here, token in enumerate(tokens[:-1]):
        is_small = token.word.isdecimal() and 0 < int(token.word) < least
        gap = text[token.end : tokens[here + 1].start]
        if not is_small or gap.strip() or tokens[here + 1].word not in counted:
            continue
        if not _is_share(text, tokens, here, ratios):
            yield here


def without_small_counts(text: str, words: WordLists, language: str, least: int) -> str:
    """Return a text without the sentences in which so few people are counted."""
    counted = words.in_language(language, "counted_people")
    ratios = words.in_language(language, "ratio_word")
    if not any(small_counts(text, counted, ratios, least)):
        return text
    lines = [
        " ".join(
            sentence
            for sentence in _SENTENCE_ENDS.split(line)
            if not any(small_counts(sentence, counted, ratios, least))
        )
        for line in text.splitlines()
    ]
    return "\n".join(line for line in lines if line.strip())


def _is_share(text: str, tokens: tuple[Token, ...], here: int, ratios: frozenset[str]) -> bool:
    """Say whether a figure belongs to "one in three", or is the end of a longer one: 1.5, 1,250."""
    before = text[: tokens[here].start]
    if before[-1:] in {".", ",", "-", "/"} and before[-2:-1].isdigit():
        return True
    near = tokens[max(0, here - _LONGEST_SHARE) : here]
    words = tuple(NAME if t.word.isdecimal() else t.word for t in near)
    return any(words[-len(ratio) :] == ratio for ratio in (tuple(r.split()) for r in ratios))
