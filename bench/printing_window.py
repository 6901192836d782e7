"""From the print command to the first page on screen, and the memory before and after."""

import sys
from pathlib import Path
from time import perf_counter

from bench.opened import Opened, is_making, rest, shows_sheet, wait_for
from bench.resident import resident_mb
from bench.telling import tell


def main(home: str, actions: str) -> int:
    """Open a plan, print it on the screen, and tell what that took."""
    opened = Opened(Path(home), int(actions))
    opened.question(lambda q: q.record == "action" and bool(q.level))
    tell("open", resident_mb())
    began = perf_counter()
    opened.window.go("print")
    wait_for(lambda: shows_sheet(opened.window))
    tell("first_page", perf_counter() - began)
    wait_for(lambda: not is_making(opened.window))
    rest()
    tell("printed", resident_mb())
    opened.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
