"""The word lists that checks look into, as read from resources/words, one file a language."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from models.errors import GuideError
from models.plan.frozen import FrozenMap
from models.plan.text import folded
from models.words import _

LISTS = (
    *("not_a_day", "many_people", "soft_vision", "time_word", "month", "example_action"),
    *("article", "people_word", "causing_harm_word", "tool_word", "all_word"),
    *("activity_word", "fewer_word", "more_word", "report_word"),
    *("training_word", "awareness_word", "her_word", "she_must", "blame_word"),
    *("group_police", "group_health", "group_school", "group_justice", "group_social"),
    *("group_media", "group_faith"),
    *("soft_start", "action_verb", "and_word", "small_word", "collect_word", "money_word"),
    *("not_word", "rough_day", "after_day", "title", "family_form", "no_surname", "family_noun"),
    *("birth_word", "street_after", "street_next", "street_before", "plate_word", "case_word"),
    *("counted_people", "ratio_word", "only_one", "not_only_one", "age_form", "job_word"),
    *("place_link", "her_fault", "graphic", "danger_now"),
)
# Between two whole answers in one field: "All partners / staff".
_BETWEEN = re.compile(r"[,;/&+]")
_MARKS = re.compile(r"[^\w']+")


@lru_cache(maxsize=8192)  # A plan says the same at every look, and folding is most of a look.
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` without case, accents and punctuation."""
    return tuple(
        _MARKS.sub(" ", folded(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).split()
    )


@dataclass(frozen=True)
class WordLists:
    """All lists of all languages; every word is kept as `words_of` gives it, joined by spaces."""

    by_language: FrozenMap[str, FrozenMap[str, frozenset[str]]]

    @classmethod
    def of(cls, lists: Mapping[str, Mapping[str, list[str]]]) -> "WordLists":
        """Return the lists of `lists`, by language and name, as people wrote them."""
        return cls(
            FrozenMap(
                {
                    language: FrozenMap(
                        {k: frozenset(filter(None, map(_joined, v))) for k, v in named.items()}
                    )
                    for language, named in lists.items()
                }
            )
        )

    def in_language(self, language: str, name: str) -> frozenset[str]:
        """Return one list of one language, empty where nobody wrote one."""
        return self.all_in_language(language).get(name, frozenset())

    def all_in_language(self, language: str) -> FrozenMap[str, frozenset[str]]:
        """Return every list of one language, by name; none where nobody wrote any."""
        return self.by_language.get(language.partition("-")[0], FrozenMap())

    def says_many_people(self, answer: str) -> bool:
        """Say whether the whole answer to "who?" means many people, in any language."""
        return _is_listed(answer, self._many_people)

    @cached_property
    def example_actions(self) -> tuple[frozenset[str], ...]:
        """The words of each action of the sample plan, in every language."""
        return tuple(frozenset(text.split()) for text in sorted(self._everywhere("example_action")))

    @cached_property
    def _many_people(self) -> frozenset[str]:
        return self._everywhere("many_people")

    def _everywhere(self, name: str) -> frozenset[str]:
        return frozenset().union(*(v.get(name, frozenset()) for v in self.by_language.values()))


def read_word_lists(folder: Path) -> WordLists:
    """Return the lists of every language in `folder`, or raise GuideError with file and reason."""
    return WordLists.of({path.stem: _read(path) for path in sorted(folder.glob("*.toml"))})


def _read(path: Path) -> dict[str, list[str]]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _refused(path, str(error)) from error
    for name, listed in found.items():
        if name not in LISTS:
            raise _refused(path, _("there is no list called “{name}”").format(name=name))
        if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
            raise _refused(path, _("“{name}” is not a list of words").format(name=name))
    return found


def _refused(path: Path, reason: str) -> GuideError:
    sentence = _("The word lists cannot be used. {file}: {reason}.")
    return GuideError(sentence.format(file=path.name, reason=reason))


# A plan says few names, and each save asks of all of them again.
@lru_cache(maxsize=1024)
def _is_listed(answer: str, listed: frozenset[str]) -> bool:
    if _joined(answer) in listed:
        return True
    parts = [joined for part in _BETWEEN.split(answer) if (joined := _joined(part))]
    return bool(parts) and all(part in listed for part in parts)


def _joined(text: str) -> str:
    return " ".join(words_of(text))
