"""The real window is killed while somebody types: nothing older than one second is lost, and it opens where it was."""

import random
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from uuid import UUID

import pytest

from models.plan.plan import Plan
from models.plan.records import Action, Answer, Entry
from tests.guard import ROOT
from tests.models.store.libraries import library_at, titled
from wizard.bookmark import Bookmark

PLAN = UUID("11111111-1111-4111-8111-111111111111")
PROMISED_S = 1.0
SHORTEST_S, LONGEST_S = 0.5, 3.0
AT_ONCE = 2


@dataclass(frozen=True)
class Life:
    """What one robot told until it was killed."""

    killed_at: float
    told: tuple[tuple[float, str, str], ...]

    def before(self, moment: float, what: str) -> list[str]:
        """What was told of one kind until a moment, in its order."""
        return [rest for at, kind, rest in self.told if kind == what and at <= moment]

    def since(self, moment: float, what: str) -> list[str]:
        """What was told of one kind after a moment."""
        return [rest for at, kind, rest in self.told if kind == what and at > moment]


@pytest.mark.parametrize(
    "kills", [10, pytest.param(50, marks=pytest.mark.soak)], ids=["a few", "many"]
)
def test_nothing_older_than_a_second_is_lost(tmp_path: Path, kills: int) -> None:
    folders = [tmp_path / str(number) for number in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        lives = list(pool.map(lambda f: list(killed_again_and_again(f, kills // AT_ONCE)), folders))
    assert sum(len(chain) for chain in lives) == kills
    assert any(life.before(life.killed_at, "saved") for chain in lives for life in chain)


def killed_again_and_again(folder: Path, kills: int) -> Iterator[Life]:
    """Kill one robot after the other on one library, and look at it after each."""
    folder.mkdir()
    path = folder / "library.fourfold"
    moments = random.Random(folder.name)  # noqa: S311  The same moments in each run, as far as a machine can.
    with library_at(path) as library:
        library.keep(None, titled(PLAN, "Referrals"))
    kept: set[int] = set()
    opened_at = "question/analyse.title"
    for _kill in range(kills):
        life = killed_robot(path, max(kept, default=0) + 1, moments.uniform(SHORTEST_S, LONGEST_S))
        with library_at(path) as library:
            found = library.read(PLAN)
        assert not found.is_history_damaged
        mark = Bookmark.read(found.bookmark)
        numbers = numbers_in(found.plan) | numbers_among([w for line in mark.lines for w in line])
        due = {int(n) for n in life.before(life.killed_at - PROMISED_S, "typed")}
        assert (kept | due) - numbers == set()
        assert mark.place in places(life, opened_at)
        kept, opened_at = numbers, mark.place
        yield life


def killed_robot(path: Path, first: int, alive_s: float) -> Life:
    """Let a robot type, and kill it so long after its window stood."""
    robot = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.robot", str(path), str(PLAN), str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    assert robot.stdout is not None
    while not robot.stdout.readline().endswith(b"ready\n"):
        assert robot.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        robot.communicate(timeout=alive_s)
    killed_at = monotonic()
    robot.kill()
    rest, _nothing = robot.communicate()
    # A line that the kill cut short tells of nothing.
    lines = [line for line in rest.decode().splitlines(keepends=True) if line.endswith("\n")]
    parts = [(*line.split(), "")[:3] for line in lines]
    return Life(killed_at, tuple((float(at), what, more) for at, what, more in parts))


def numbers_in(plan: Plan) -> set[int]:
    """The numbers of all words that are in a plan."""
    texts = [r.what for r in plan.records.values() if isinstance(r, Action)]
    for record in plan.records.values():
        if isinstance(record, Answer | Entry):
            texts += [value for value in record.values.values() if isinstance(value, str)]
    return numbers_among(texts)


def numbers_among(texts: Iterable[str]) -> set[int]:
    """The numbers of all words that are in texts."""
    return {int(n) for text in texts for n in re.findall(r"w(\d{6})", text)}


def places(life: Life, opened_at: str) -> set[str]:
    """Where the window may open again: where it was a second before the kill, or went since."""
    moment = life.killed_at - PROMISED_S
    before = [opened_at, *life.before(moment, "place")]
    return {before[-1], *life.since(moment, "place")}
