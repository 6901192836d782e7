"""What is done at each pause of the typing, against folding every word of the plan once with the standard library."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from unicodedata import normalize

from bench.plans import core, plan_of
from bench.timing import Row, absolute, in_turns, ratio, timed
from models.checks.register import checkup
from models.plan.records import NOBODY


def rows(home: Path, *, runs: int, actions: int = 500) -> list[Row]:
    """Return what checks, check-up and Home's summary cost where every action lacks its lead."""
    known = core(home / "checking.fourfold")
    plan = plan_of(known, actions)
    bare = plan.with_records(replace(action, lead=NOBODY) for action in plan.actions)
    words = list(words_of(bare.records.values()))
    whole = partial(checkup, bare, known.guide, words=known.word_lists, today=known.today)
    everything, checks, summary, once = in_turns(
        runs,
        partial(timed, whole),
        partial(timed, partial(known.problems, bare)),
        partial(timed, partial(known.summarise, bare)),
        partial(timed, partial(fold, words)),
    )
    return [
        ratio(f"Checks of {actions} actions", checks, once, 12.0),
        absolute(f"Whole check-up of {actions} actions", everything, "ms", 50.0),
        ratio(f"Summary of {actions} actions", summary, once, 6.0),
    ]


def words_of(values: Iterable[object]) -> Iterator[str]:
    """Yield every text that stands somewhere in these values."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from words_of(value.values())
        elif isinstance(value, tuple):
            yield from words_of(value)
        elif is_dataclass(value):
            yield from words_of(getattr(value, field.name) for field in fields(value))


def fold(words: Iterable[str]) -> None:
    """Take case and accents off every text, as whoever compares words must."""
    for word in words:
        normalize("NFKD", word.casefold())
