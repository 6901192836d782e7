"""A plan file of an earlier version opens unchanged for ever: the program of its time wrote it, once."""

import json

from models.exchange.plan_file import VERSION, read_plan, write_plan
from tests.guard import ROOT
from tests.models.store.make_sample import sample_plan

# Never write it again: it stands for the files on other people's computers.
V1_0 = ROOT / "tests" / "samples" / "plans" / "v1_0.plan.json"


def test_a_plan_file_of_version_1_0_opens_as_it_was() -> None:
    assert read_plan(V1_0.read_bytes()) == sample_plan()


def test_what_stood_in_it_is_written_back_word_by_word() -> None:
    content = V1_0.read_bytes()
    was, now = json.loads(content), json.loads(write_plan(read_plan(content)))
    assert (was.pop("version"), now.pop("version")) == ("1.0", VERSION)
    assert now == was


def test_it_has_every_kind_of_record_of_its_time() -> None:
    kinds = {record["kind"] for record in json.loads(V1_0.read_bytes())["records"]}
    of_its_time = "header answer entry partner action sign reading review message"
    assert kinds == set(of_its_time.split())
