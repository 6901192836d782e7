"""A library of version 2 opens unchanged for ever: the program of its time wrote it, once."""

from datetime import date
from pathlib import Path

from models.plan.records import RECORDS
from models.retelling.past import plan_before
from tests.models.store.libraries import library_at, summarise
from tests.models.store.make_sample_2 import LADDER, SAMPLE, sample_plan, sample_steps


def test_the_library_of_version_2_opens_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    with library_at(path) as library:
        plan = sample_plan()
        kept = library.read(plan.id)
        assert kept.plan == plan
        assert kept.history == library.history(plan.id) == sample_steps(plan)
        assert kept.bookmark == "history"
        assert library.last_opened() == plan.id
        assert library.summaries()[0].summary.title == summarise(plan).title
        assert library.agenda(date.max).dues


def test_its_earlier_states_can_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    with library_at(path) as library:
        steps = library.history(sample_plan().id)
    newest_first = steps[::-1]
    assert plan_before(sample_plan(), newest_first[:1]) == sample_plan().without(LADDER.id)
    assert plan_before(sample_plan(), newest_first[:2]) == sample_plan()


def test_it_has_every_kind_of_record_of_its_time() -> None:
    kinds = {record.kind for record in sample_plan().records.values()}
    of_its_time = (
        "header answer entry partner action sign reading review message event set_aside printing"
    )
    assert kinds == set(of_its_time.split())
    assert kinds <= RECORDS.keys()
