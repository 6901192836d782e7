"""Rule for actions that look alike: nearly the same words, or the same lead doing the same to the same thing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from models.checks.inspection import Finding, Inspection
from models.checks.words import words_of
from models.plan.people import say_person
from models.plan.records import Action

Figures = frozenset[str]
Deed = tuple[str, str, str, Figures]
_FIGURE = re.compile(r"\d")
# So many of a hundred words are shared by two texts that are nearly one.
NEARLY = 85
# An action is laid beside so many others at most, those that share its rarest words.
MOST_COMPARED = 20


def double(look: Inspection) -> Iterator[Finding]:
    """A26: two actions look alike. Each is told once, with one that stands before it."""
    by_words = _Alike(_word_set(action.what) for action in look.open_actions)
    by_deed: dict[Deed, Action] = {}
    for action in look.open_actions:
        words = _word_set(action.what)
        other = by_words.like(action, words)
        deed = _deed(action, words_of(action.what), _figures(words), look)
        if deed is not None:
            earlier = by_deed.setdefault(deed, action)
            other = other or (earlier if earlier is not action else None)
        if other is not None:
            yield look.at(
                action,
                "what",
                about=f"{action.what}\n{other.what}",
                other=str(other.id),
                number=str(other.number),
            )


class _Alike:
    """The actions so far, found again by their rare words: two that are alike share one of them.

    Another number is another thing, so only actions with the same figures are laid side by side.
    """

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        count = Counter(chain.from_iterable(texts))
        by_rarity = sorted(count, key=lambda word: (count[word], word))
        self._rarity = {word: place for place, word in enumerate(by_rarity)}
        self._by_word: dict[tuple[str, Figures], list[tuple[frozenset[str], Action]]] = {}

    def like(self, action: Action, words: frozenset[str]) -> Action | None:
        """Return an earlier action that says nearly the same, and take this one in."""
        figures = _figures(words)
        rarest = sorted(words - figures, key=self._rarity.__getitem__)
        told = rarest[: len(rarest) - len(rarest) * NEARLY // 100 + 1]
        found = None
        for word in told:
            beside = self._by_word.setdefault((word, figures), [])
            for others, other in beside[-MOST_COMPARED:] if found is None else ():
                if len(words & others) * 100 >= NEARLY * len(words | others):
                    found = other
                    break
            beside.append((words, action))
        return found


@lru_cache(maxsize=2048)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


@lru_cache(maxsize=2048)
def _figures(words: frozenset[str]) -> Figures:
    return frozenset(word for word in words if _FIGURE.search(word))


def _deed(
    action: Action, words: tuple[str, ...], figures: Figures, look: Inspection
) -> Deed | None:
    """Return who does what to what, None where the lists do not know the first word or nobody leads."""
    if not action.lead or not words or words[0] not in look.listed("action_verb"):
        return None
    small = look.listed("small_word")
    thing = next((word for word in words[1:] if word not in small), "")
    if not thing:
        return None
    return say_person(action.lead), words[0], thing, figures
