"""A library after a year of meetings: opened, checked and printed against what the same plan costs without its past."""

from functools import partial
from pathlib import Path

from bench.checking import fold, words_of
from bench.paper import draw_strings, lines_of, use_font
from bench.plans import core
from bench.timing import Row, in_turns, ratio, timed
from bench.year import simulated_year
from models.papers import Options


def rows(home: Path, *, runs: int) -> list[Row]:
    """Return what a plan costs in the third round of a year, after twelve reviews."""
    old, fresh = core(home / "year.fourfold"), core(home / "fresh.fourfold")
    plan = simulated_year(old)[-1]
    fresh.library.keep(None, plan)
    words = list(words_of(plan.records.values()))
    use_font()
    pages = lines_of(old.draw("action-plan", plan, Options(paper="A4")).pdf)
    opened, new, checked, once, drawn, bare = in_turns(
        runs,
        partial(timed, partial(old.library.read, plan.id)),
        partial(timed, partial(fresh.library.read, plan.id)),
        partial(timed, partial(old.problems, plan)),
        partial(timed, partial(fold, words)),
        partial(timed, partial(old.draw, "action-plan", plan, Options(paper="A4"))),
        partial(timed, partial(draw_strings, pages)),
    )
    old.close()
    fresh.close()
    return [
        ratio("After a year: a plan is read", opened, new, 3.0),
        ratio("After a year: checks", checked, once, 12.0),
        ratio("After a year: action plan", drawn, bare, 4.0),
    ]
