"""The published schema says what the reader does."""

import json

import jsonschema
import pytest
from hypothesis import given

from models.exchange.plan_file import write_plan
from models.plan.plan import Plan
from tests.models.exchange.test_plan_file import PLAN_ID, a_plan, as_its_own, changed, with_record
from tests.strategies import plans
from tools.make_schema import SCHEMA, plan_schema, written

VALIDATOR = jsonschema.Draft202012Validator(plan_schema())


def test_the_shipped_schema_is_the_one_that_the_records_make() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == written()
    jsonschema.Draft202012Validator.check_schema(plan_schema())


@given(plans(4).map(as_its_own))
def test_every_plan_file_follows_the_schema(plan: Plan) -> None:
    VALIDATOR.validate(json.loads(write_plan(plan)))


def test_what_a_newer_version_adds_follows_it_too() -> None:
    VALIDATOR.validate(json.loads(with_record({"kind": "song", "id": "x"}, version="1.7", mood=1)))


@pytest.mark.parametrize(
    "content",
    [
        changed(version="2.0"),
        changed(records=[]),
        changed(plan=7),
        with_record({"kind": "sign", "id": str(PLAN_ID), "what": 7}),
        with_record({"kind": "review", "id": str(PLAN_ID), "on": {"hour": 1}}),
        with_record({"kind": "reading", "id": str(PLAN_ID)}),
        with_record({"kind": "header", "id": str(PLAN_ID)}),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(content: bytes) -> None:
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(json.loads(content))


def test_the_smallest_plan_follows_the_schema() -> None:
    VALIDATOR.validate(json.loads(write_plan(Plan.new(PLAN_ID))))
    assert not VALIDATOR.is_valid(json.loads(write_plan(a_plan())) | {"format": "list"})
