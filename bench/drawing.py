"""Draw an action plan of so many actions, and tell its pages, and how much memory that took."""

import sys
from pathlib import Path

from bench.plans import core, plan_of
from bench.resident import peak_mb
from bench.telling import tell
from models.papers import Options


def main(home: str, actions: str) -> int:
    """Draw once; a small paper before it loads whatever any paper needs."""
    known = core(Path(home) / f"drawing-{actions}.fourfold")
    plan = plan_of(known, int(actions))
    known.draw("action-plan", plan_of(known, 3), Options(paper="A4"))
    before = peak_mb()
    pages = known.draw("action-plan", plan, Options(paper="A4")).pages
    tell("pages", pages)
    tell("grown", peak_mb() - before)
    tell("peak", peak_mb())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
