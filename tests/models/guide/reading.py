"""How hard a text is to read: sentences, words, syllables, and the school grade after Flesch and Kincaid."""

import re
from collections.abc import Iterable

_SENTENCE_END = re.compile(r"[.!?…]+[”’)]*(?:\s+|$)")
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, those of a quotation each by itself."""
    return [part for part in _SENTENCE_END.split(text) if words(part)]


def words(text: str) -> list[str]:
    """Return the words of a text; numbers count as words."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, less a silent e."""
    letters = word.lower()
    groups = len(_VOWELS.findall(letters))
    is_silent = re.search(r"[^aeiouyl]e$|[^aeioutdy]ed$|[^aeiouysxzcg]es$", letters)
    return max(1, groups - bool(is_silent and groups > 1))


def grade(texts: Iterable[str]) -> float:
    """Return the mean school grade of some texts by the formula of Flesch and Kincaid (1975)."""
    parts = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for part in parts for word in words(part)]
    sounds = sum(syllables(word) for word in spoken)
    return 0.39 * len(spoken) / len(parts) + 11.8 * sounds / len(spoken) - 15.59
