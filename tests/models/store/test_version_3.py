"""A library of version 3 opens unchanged for ever: the program of its time wrote it, once."""

from pathlib import Path

from models.plan.records import RECORDS
from models.retelling.past import taken_back
from tests.models.store.libraries import library_at
from tests.models.store.make_sample_3 import SAMPLE, SAYS, sample_plan, sample_steps


def test_the_library_of_version_3_opens_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    with library_at(path) as library:
        plan = sample_plan()
        kept = library.read(plan.id)
        assert kept.plan == plan
        assert kept.history == sample_steps(plan)
        assert kept.bookmark == "paper"
    assert taken_back(plan, kept.history[0]) == plan.without(SAYS.id)


def test_it_has_every_kind_of_record_of_its_time() -> None:
    kinds = {record.kind for record in sample_plan().records.values()}
    of_its_time = (
        "header answer entry partner action sign reading review message event set_aside printing"
        " sheet heard"
    )
    assert kinds == set(of_its_time.split())
    assert kinds <= RECORDS.keys()
