"""A plan file of an earlier version opens unchanged for ever: the program of its time wrote it, once."""

import json

import pytest

from models.exchange.plan_file import VERSION, read_plan, write_plan
from tests.guard import ROOT
from tests.models.store import make_sample, make_sample_2

# Never write them again: they stand for the files on other people's computers.
SAMPLES = ROOT / "tests" / "samples" / "plans"
PLANS = {"1.0": make_sample.sample_plan, "1.1": make_sample_2.sample_plan}
KINDS = {
    "1.0": "header answer entry partner action sign reading review message",
    "1.1": "header answer entry partner action sign reading review message event set_aside printing",
}


def content_of(version: str) -> bytes:
    """The plan file that the program of a version wrote."""
    return (SAMPLES / f"v{version.replace('.', '_')}.plan.json").read_bytes()


@pytest.mark.parametrize("version", PLANS)
def test_an_older_plan_file_opens_as_it_was(version: str) -> None:
    assert read_plan(content_of(version)) == PLANS[version]()


@pytest.mark.parametrize("version", PLANS)
def test_what_stood_in_it_is_written_back_word_by_word(version: str) -> None:
    content = content_of(version)
    was, now = json.loads(content), json.loads(write_plan(read_plan(content)))
    assert (was.pop("version"), now.pop("version")) == (version, VERSION)
    assert now == was


@pytest.mark.parametrize("version", PLANS)
def test_it_has_every_kind_of_record_of_its_time(version: str) -> None:
    kinds = {record["kind"] for record in json.loads(content_of(version))["records"]}
    assert kinds == set(KINDS[version].split())
