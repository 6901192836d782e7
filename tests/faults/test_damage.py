"""A damaged library is noticed: what is shown is what was written, or an error that says so."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from models.errors import (
    LibraryDamagedError,
    LibraryError,
    PlanNotFoundError,
)
from models.plan.plan import Plan
from models.plan.records import Action, Day, Partner, Person
from models.store.library import Library
from tests.models.store.libraries import TITLE, edited, library_at, open_library, titled

PLANS = [UUID(int=n) for n in range(1, 5)]
PAGE = 4096


def plan_of(plan_id: UUID) -> Plan:
    """A plan with words enough to be hit."""
    plan = titled(plan_id, f"Referrals in district {plan_id.int}")
    for n in range(12):
        person = Person(role=f"Night charge nurse {n}", agency="Regional Hospital")
        action = Action(
            id=uuid5(plan_id, f"action {n}"),
            what=f"Agree who answers the telephone on night {n}",
            lead=person,
            deadline=Day(None, "after the summer"),
            follow_up_on=Day(date(2026, 3, n + 1)),
        )
        plan = plan.with_action(action)
        partner = Partner(id=uuid5(plan_id, f"partner {n}"), agency=f"Agency {n}", role="Desk")
        plan = plan.with_record(partner)
    return plan


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound library."""
    path = tmp_path_factory.mktemp("sound") / "library.fourfold"
    with library_at(path) as library:
        for plan_id in PLANS:
            plan = plan_of(plan_id)
            library.keep(None, plan)
            after, steps = edited(plan, 10)
            library.keep(plan, after, steps, bookmark="analyse.problem")
        library.delete(PLANS[3])
        library.opened(PLANS[1])
    return path.read_bytes()


@dataclass
class Look:
    """What a library shows as sound, and how often it said that something is not."""

    shown: set[tuple[object, ...]] = field(default_factory=set)
    notices: int = 0

    @contextmanager
    def part(self) -> Iterator[None]:
        """Look at one part: it may refuse, kindly."""
        try:
            yield
        except (LibraryError, PlanNotFoundError) as error:
            assert error.sentence
            self.notices += 1


def look_at(path: Path) -> Look:
    """Look at everything in a library."""
    look = Look()
    with look.part(), library_at(path) as library:
        with look.part():
            look.shown.add(("opened", library.last_opened()))
        for deleted in (False, True):
            with look.part():
                look_at_list(look, library, deleted=deleted)
        with look.part():
            waiting = library.agenda(date(2026, 12, 31))
            look.notices += len(waiting.damaged)
            look.shown |= {("due", due.record_id, due) for due in waiting.dues}
        for plan_id in PLANS:
            with look.part():
                look_at_plan(look, library, plan_id)
    return look


def look_at_list(look: Look, library: Library, *, deleted: bool) -> None:
    """Look at one list of Home."""
    listed = library.summaries(deleted=deleted)
    look.notices += sum(one.is_damaged for one in listed)
    look.shown |= {(deleted, place, one) for place, one in enumerate(listed) if not one.is_damaged}
    look.shown.add((deleted, library.count(deleted=deleted)))


def look_at_plan(look: Look, library: Library, plan_id: UUID) -> None:
    """Look at one plan and its history."""
    kept = library.read(plan_id)
    look.shown.add((plan_id, kept.plan, kept.bookmark))
    look.shown |= {(plan_id, place, step) for place, step in enumerate(kept.history)}
    look.notices += kept.is_history_damaged


def assert_nothing_silently_wrong(path: Path, sound: Look) -> bool:
    """Compare with what a sound library shows; say whether damage was noticed."""
    look = look_at(path)
    assert look.notices or look.shown == sound.shown
    # Counts, and what was opened last, may be off once damage was told; what is shown of a plan may not.
    assert {thing for thing in look.shown if len(thing) > 2} <= sound.shown
    return bool(look.notices)


@pytest.fixture(scope="module")
def look(sound: bytes, tmp_path_factory: pytest.TempPathFactory) -> Look:
    """What the sound library shows."""
    path = tmp_path_factory.mktemp("look") / "library.fourfold"
    path.write_bytes(sound)
    found = look_at(path)
    assert found.notices == 0
    return found


def with_flipped_bit(content: bytes, chance: random.Random) -> bytes:
    """The same bytes but for one bit."""
    place = chance.randrange(len(content) * 8)
    flipped = bytearray(content)
    flipped[place // 8] ^= 1 << place % 8
    return bytes(flipped)


def test_no_flipped_bit_is_silently_wrong(tmp_path: Path, sound: bytes, look: Look) -> None:
    path = tmp_path / "library.fourfold"
    chance = random.Random(4)  # noqa: S311  The same bits in each run.
    noticed = 0
    for _flip in range(100):
        path.write_bytes(with_flipped_bit(sound, chance))
        noticed += assert_nothing_silently_wrong(path, look)
    # The other bits lie where nothing is written.
    assert noticed > 33


@pytest.mark.parametrize("sixteenths", range(1, 16))
def test_no_cut_is_silently_wrong(
    tmp_path: Path, sound: bytes, look: Look, sixteenths: int
) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(sound[: len(sound) * sixteenths // 16])
    assert assert_nothing_silently_wrong(path, look)


def test_no_swapped_pages_are_silently_wrong(tmp_path: Path, sound: bytes, look: Look) -> None:
    path = tmp_path / "library.fourfold"
    pages = [sound[at : at + PAGE] for at in range(0, len(sound), PAGE)]
    for one in range(1, len(pages) - 1):
        swapped = [*pages]
        swapped[one], swapped[one + 1] = pages[one + 1], pages[one]
        path.write_bytes(b"".join(swapped))
        assert_nothing_silently_wrong(path, look)


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
        "PRAGMA application_id = 7",
        "CREATE TRIGGER evil AFTER UPDATE ON plans BEGIN DELETE FROM plans; END",
        "CREATE VIEW more AS SELECT * FROM plans",
        "DROP INDEX ix_plans_deleted_at",
        "UPDATE library SET opened = 'else'",
        "DELETE FROM library",
        "DROP TABLE library",
    ],
)
def test_a_library_that_another_hand_changed_is_refused(
    tmp_path: Path, sound: bytes, change: str
) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(sound)
    other = sqlite3.connect(path)
    other.execute(change)
    other.commit()
    other.close()
    with pytest.raises(LibraryDamagedError):
        open_library(path)


def test_a_record_that_moved_to_another_plan_is_noticed(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(sound)
    other = sqlite3.connect(path)
    other.execute(
        "UPDATE partners SET plan_id = ? WHERE plan_id = ? AND agency = 'Agency 3'",
        (str(PLANS[1]), str(PLANS[0])),
    )
    other.commit()
    other.close()
    with library_at(path) as library:
        for plan_id in PLANS[:2]:
            with pytest.raises(LibraryDamagedError):
                library.read(plan_id)
        assert library.read(PLANS[2]).plan.text(TITLE) == "Referrals in district 3"


def test_a_lost_record_is_not_forgotten_by_the_next_save(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(sound)
    with library_at(path) as library:
        before = library.read(PLANS[0]).plan
    other = sqlite3.connect(path)
    other.execute(
        "DELETE FROM partners WHERE plan_id = ? AND agency = 'Agency 3'", (str(PLANS[0]),)
    )
    other.commit()
    other.close()
    with library_at(path) as library:
        with pytest.raises(LibraryDamagedError):
            library.keep(before, before.with_answer(TITLE, "text", "Transport"))
        with pytest.raises(LibraryDamagedError):
            library.read(PLANS[0])
