"""All papers that are handed out after a workshop, in one file, beside drawing the same lines with `drawString`."""

import statistics
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.paper import draw_strings, lines_of, use_font
from bench.plans import core, plan_of
from bench.timing import Row, absolute, in_turns, timed
from models.core import Core
from models.papers import Options
from models.plan.plan import Plan


def rows(home: Path, *, runs: int, actions: int = 40) -> list[Row]:
    """Return how long the set takes, and how long its bare lines."""
    use_font()
    known = core(home / "sets.fourfold")
    plan = plan_of(known, actions)
    pages = lines_of(printed(known, plan))
    ours, bare = in_turns(
        runs,
        partial(timed, partial(printed, known, plan)),
        partial(timed, partial(draw_strings, pages)),
    )
    name = f"Papers after a workshop, {actions} actions"
    row = absolute(name, [taken / 1000 for taken in ours], "s", 1.5)
    return [replace(row, limit=f"{statistics.median(bare) / 1000:.2f} s")]


def printed(known: Core, plan: Plan) -> bytes:
    """Return the set in one file."""
    return known.draw_together(known.wishes("after", plan, Options()), plan).pdf
