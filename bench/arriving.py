"""What comes from outside at its worst: files as heavy as they may be, and words that are no day."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from bench.plans import core
from bench.timing import Row, in_turns, ratio, timed
from models.core import Core
from models.errors import ImportRefusedError
from models.exchange.plan_file import FORMAT, MAJOR, MINOR, read_plan

# What a later version of the program writes.
NEWER = f"{MAJOR}.{MINOR + 1}"

HEAVY: dict[str, Callable[[], bytes]] = {
    "quotes": lambda: b'"' * 9_999_999,
    "empty texts": lambda: b"[" + b'"",' * 1_900_000 + b'""]',
    "brackets": lambda: b"[" * 10_000_000,
    "newer lists": lambda: _newer(mood=[[""] * 7] * 140_000),
    "newer records": lambda: _newer(
        records=[{"kind": "song", "id": str(n)} for n in range(140_000)]
    ),
}
WORST_DAYS = ("1 day after " * 6 + "now", "a " * 40, "1 " * 40, "mar " * 20, "-" * 80, "9" * 80)
USUAL_DAY = "the second Friday of March 2027"


def rows(home: Path, *, runs: int, longest: int = 5_000) -> list[Row]:
    """Return what the heaviest files and the worst words cost against everyday ones."""
    known = core(home / "arriving.fourfold")
    return [_heaviest(runs), _longest(known, home, runs, longest), _worst_day(known, runs)]


def read_or_refused(content: bytes) -> None:
    """Read a plan file, or see it refused; nothing else may come of it."""
    with suppress(ImportRefusedError):
        read_plan(content)


def _heaviest(runs: int) -> Row:
    heavy = [make() for make in HEAVY.values()]
    even = json.dumps(["Every word of a plan"] * 400_000).encode()
    ours, bare = in_turns(
        runs,
        lambda: max(timed(partial(read_or_refused, content)) for content in heavy),
        partial(timed, partial(json.loads, even)),
    )
    return ratio("Worst plan file against 10 MB of plain JSON", ours, bare, 50.0)


def _longest(known: Core, home: Path, runs: int, longest: int) -> Row:
    lists = [_list(home / f"{count}.csv", count) for count in (longest, longest // 10)]
    long, short = in_turns(runs, *(partial(timed, partial(known.receive, path)) for path in lists))
    return ratio(f"List of {longest:,} rows against a tenth", long, short, 11.0)


def _worst_day(known: Core, runs: int) -> Row:
    ours, usual = in_turns(
        runs,
        lambda: max(timed(partial(known.read_day, words)) for words in WORST_DAYS),
        partial(timed, partial(known.read_day, USUAL_DAY)),
    )
    return ratio("Worst words for a day against usual ones", ours, usual, 10.0)


def _list(path: Path, count: int) -> Path:
    lines = (f"Print {n},Ann; Bo,2027-01-15,m{n}\n" for n in range(count))
    path.write_text("action,lead,deadline,measure\n" + "".join(lines), encoding="utf-8")
    return path


def _newer(records: Sequence[object] = (), **more: object) -> bytes:
    plan_id = "11111111-2222-4333-8444-555555555555"
    whole = {"format": FORMAT, "version": NEWER, "plan": plan_id}
    header = {"kind": "header", "id": plan_id}
    return json.dumps(whole | more | {"records": [header, *records]}).encode()
