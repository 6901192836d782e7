"""Which words of a list stand in what somebody wrote: whole words, without case and accents."""

from functools import lru_cache

from models.checks.inspection import Inspection
from models.checks.words import words_of

# A language that has this list has the others too; a script that no list knows has none.
_ANY_LIST = "time_word"


def listed(look: Inspection, name: str) -> frozenset[str]:
    """Return a list in the language of the plan, empty where nobody wrote one."""
    return look.words.in_language(look.plan.header.language, name)


def mentions(text: str, words: frozenset[str]) -> bool:
    """Say whether one of `words`, which may be several words long, stands in `text`."""
    single, heads, phrases = _apart(words)
    said, joined = _said(text)
    if not single.isdisjoint(said):
        return True
    # Most texts hold no first word of a phrase.
    return not heads.isdisjoint(said) and any(phrase in joined for phrase in phrases)


def first_word(text: str) -> str:
    """Return the first word, empty where there is none."""
    joined = _said(text)[1].strip()
    return joined.partition(" ")[0]


def is_readable(look: Inspection, text: str) -> bool:
    """Say whether the lists know the language and the script of `text`, so that what they miss is not there."""
    if not listed(look, _ANY_LIST):
        return False
    letters = [c for c in "".join(words_of(text)) if c.isalpha()]
    return sum(c.isascii() for c in letters) * 2 > len(letters)


# A plan says the same words at every look; the lists are asked of each.
@lru_cache(maxsize=2048)
def _said(text: str) -> tuple[frozenset[str], str]:
    said = words_of(text)
    return frozenset(said), f" {' '.join(said)} "


@lru_cache(maxsize=256)
def _apart(words: frozenset[str]) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Return the single words, the first words of the phrases, and the phrases."""
    phrases = sorted(word for word in words if " " in word)
    heads = frozenset(phrase.partition(" ")[0] for phrase in phrases)
    return words.difference(phrases), heads, tuple(f" {phrase} " for phrase in phrases)
