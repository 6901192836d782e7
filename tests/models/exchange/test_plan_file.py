"""The plan file: whatever goes out comes back, and nothing that is not a plan comes in."""

import gzip
import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ImportRefusedError
from models.exchange.arrival import MAX_BYTES
from models.exchange.plan_file import NEWER, read_plan, write_plan
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan, answer_id
from models.plan.records import Action, Answer, Person, Sign
from models.plan.text import clean
from tests.strategies import plans

PLAN_ID = UUID("11111111-2222-4333-8444-555555555555")


def a_plan() -> Plan:
    plan = Plan.new(PLAN_ID).with_answer("analyse.title", "text", "Nights “and” weekends")
    return plan.with_action(
        Action(id=uuid5(PLAN_ID, "a"), what="Print the card", lead=Person(role="Corporal"))
    ).with_record(Sign(id=uuid5(PLAN_ID, "s"), what="Calls within 24 hours"))


def as_its_own(plan: Plan) -> Plan:
    """Return a generated plan with the answer ids that the plan itself would give."""
    others = {i: r for i, r in plan.records.items() if not isinstance(r, Answer)}
    answers = [r for r in plan.records.values() if isinstance(r, Answer)]
    named = [replace(a, id=answer_id(plan.id, a.question)) for a in answers]
    return Plan(FrozenMap({**others, **{a.id: a for a in named}}), plan.id)


def changed(**top: Any) -> bytes:
    return json.dumps({**json.loads(write_plan(a_plan())), **top}).encode()


def with_record(plain: dict[str, Any], **top: Any) -> bytes:
    whole = json.loads(write_plan(a_plan()))
    return json.dumps({**whole, **top, "records": [*whole["records"], plain]}).encode()


@given(plans().map(as_its_own))
def test_a_plan_that_went_out_comes_back_equal(plan: Plan) -> None:
    content = write_plan(plan)

    assert read_plan(content) == plan
    assert write_plan(read_plan(content)) == content


def test_equal_plans_are_equal_bytes_in_whatever_order_they_were_made() -> None:
    plan = a_plan()
    other = Plan(FrozenMap(dict(reversed(list(plan.records.items())))), plan.id)

    assert write_plan(plan) == write_plan(other)


def test_fields_of_a_newer_version_are_kept_and_written_back() -> None:
    newer = {"kind": "song", "id": "x", "verses": [1, {"a": None}]}
    content = with_record(
        newer, version="1.7", mood={"today": ["calm", 0.5]}, format="fourfold-plan"
    )

    plan = read_plan(content)
    again = json.loads(write_plan(plan.with_answer("start.place", "text", "Cedar Valley")))

    assert again["version"] == "1.7"
    assert again["mood"] == {"today": ["calm", 0.5]}
    assert newer in again["records"]
    assert plan.actions == a_plan().actions
    assert read_plan(write_plan(plan)) == plan


def test_a_newer_field_of_a_record_a_person_or_a_day_is_kept() -> None:
    whole = json.loads(write_plan(a_plan())) | {"version": "1.7"}
    action = next(r for r in whole["records"] if r["kind"] == "action")
    action["colour"] = {"ink": ["blue"]}
    action["lead"] = {"role": "Nurse", "pronoun": "she"}
    action["deadline"] = {"on": "2027-01-15", "as_typed": "", "hour": 10.5}

    again = json.loads(write_plan(read_plan(json.dumps(whole).encode())))

    assert action in again["records"]
    assert again["version"] == "1.7"


def test_text_that_never_passed_the_border_is_cleaned_on_its_way_out() -> None:
    what = "a\x00b\ud800c\r\nd\ufeff"
    plan = Plan.new(PLAN_ID).with_action(Action(id=uuid5(PLAN_ID, "a"), what=what))

    assert read_plan(write_plan(plan)).actions[0].what == clean(what)


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert read_plan(b"\xef\xbb\xbf" + write_plan(a_plan())) == a_plan()


def test_twenty_layers_are_read_and_one_more_is_not() -> None:
    # The file itself is one layer, and what stands in it counts on from there.
    def nested(layers: int) -> bytes:
        return changed(deep=json.loads("[" * layers + "]" * layers))

    assert read_plan(nested(19)).actions == a_plan().actions
    with pytest.raises(ImportRefusedError):
        read_plan(nested(20))


def test_brackets_in_words_are_no_layers() -> None:
    song = "[" * 99 + '"' + "{" * 99

    assert read_plan(changed(song=song)).actions == a_plan().actions


def _text(**top: str) -> bytes:
    """Return a plan file with raw JSON in the place of one of its fields."""
    content = changed(**dict.fromkeys(top, "here"))
    for raw in top.values():
        content = content.replace(b'"here"', raw.encode())
    return content


REFUSED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "only spaces": lambda: b" \n",
    "one byte": lambda: b"{",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n\x00\x00",
    "packed": lambda: gzip.compress(write_plan(a_plan())),
    "UTF-16": lambda: write_plan(a_plan()).decode().encode("utf-16"),
    "Latin-1": lambda: (
        write_plan(a_plan()).decode().replace("“", "é").replace("”", "").encode("latin-1")
    ),
    "too big": lambda: write_plan(a_plan()) + b" " * MAX_BYTES,
    "100,000 layers": lambda: b"[" * 100_000 + b"]" * 100_000,
    "100,000 layers, mixed": lambda: b'{"a":[' * 50_000 + b"]}" * 50_000,
    "100,000 layers, never closed": lambda: b'{"a":[' * 50_000,
    "3,000,000 empty objects": lambda: changed(deep=[{}] * 3_000_000),
    "a list": lambda: b"[]",
    "a number": lambda: b"7",
    "NaN": lambda: _text(mood="NaN"),
    "Infinity": lambda: _text(mood="-Infinity"),
    "1e999": lambda: _text(mood="1e999"),
    "5,000 digits": lambda: _text(mood="7" * 5000),
    "5,000 decimals": lambda: _text(mood="0." + "7" * 5000),
    "half a surrogate pair": lambda: _text(mood='"\\ud800"'),
    "half a pair as a key": lambda: _text(mood='{"\\udc00": 1}'),
    "the same key twice": lambda: _text(mood='{"a": 1, "a": 1}'),
    "another format": lambda: changed(format="shopping-list"),
    "version 999": lambda: changed(version="999.0"),
    "version 3": lambda: changed(version="3"),
    "version -1": lambda: changed(version=-1),
    "version 1": lambda: changed(version=1.0),
    "no version": lambda: changed(version=None),
    "no plan": lambda: changed(plan=7),
    "another plan": lambda: changed(plan=str(uuid5(PLAN_ID, "other"))),
    "records that are none": lambda: changed(records={"a": 1}),
    "a record that is none": lambda: changed(records=[None]),
    "no header": lambda: changed(records=[]),
    "an unknown kind in our own version": lambda: with_record({"kind": "song", "id": "x"}),
    "a kind that is none": lambda: with_record({"kind": ["song"], "id": "x"}, version="1.7"),
    "a newer record without id": lambda: with_record({"kind": "song"}, version="1.7"),
    "a record twice": lambda: with_record({"kind": "sign", "id": str(uuid5(PLAN_ID, "s"))}),
    "an answer of another plan": lambda: with_record(
        {"kind": "answer", "id": str(uuid5(PLAN_ID, "x")), "question": "start.place"}
    ),
    "a second header": lambda: with_record({"kind": "header", "id": str(uuid5(PLAN_ID, "x"))}),
    "a day that never was": lambda: with_record(
        {"kind": "review", "id": str(uuid5(PLAN_ID, "x")), "on": {"on": "2027-02-31"}}
    ),
    "a day in the year 0": lambda: with_record(
        {"kind": "review", "id": str(uuid5(PLAN_ID, "x")), "on": {"on": "0000-00-00"}}
    ),
    "a text that is a number": lambda: with_record(
        {"kind": "sign", "id": str(uuid5(PLAN_ID, "x")), "what": 7}
    ),
    "a text far too long": lambda: with_record(
        {"kind": "sign", "id": str(uuid5(PLAN_ID, "x")), "what": "x" * 1_000_000}
    ),
    "our own reserved key": lambda: write_plan(a_plan()).replace(
        b'"kind": "header"', f'"kind": "header", "{NEWER}": 1'.encode()
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_plan_file_is_refused_in_one_kind_line(name: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read_plan(REFUSED[name]())

    assert refused.value.sentence.endswith((".", ")"))
    assert "\n" not in refused.value.sentence


def test_a_file_cut_anywhere_is_refused() -> None:
    content = write_plan(a_plan()).rstrip()

    for percent in range(100):
        with pytest.raises(ImportRefusedError):
            read_plan(content[: len(content) * percent // 100])


def test_a_damaged_file_is_a_plan_or_refused() -> None:
    chance = random.Random(7)  # noqa: S311  Chance for tests, not for secrets.
    whole = write_plan(a_plan())
    outcomes: set[type[Plan | ImportRefusedError]] = set()
    for _turn in range(3000):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.choice(b'{}[]",:0179.eE-\\\x00\xff au')
        try:
            outcomes.add(type(read_plan(bytes(content))))
        except ImportRefusedError:
            outcomes.add(ImportRefusedError)

    assert outcomes == {Plan, ImportRefusedError}


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ImportRefusedError):
        read_plan(content)
