"""Records as plain values: every record comes back, nothing else comes in."""

import json
from uuid import UUID

import pytest
from hypothesis import given

from models.plan.frozen import FrozenMap
from models.plan.json_text import as_json
from models.plan.plain import NotPlainError, canonical, from_plain, to_fields, to_plain
from models.plan.records import Action, Answer, Day, Header, Person, Record, Value
from models.plan.text import MAX_LETTERS
from tests.strategies import records

ID = UUID(int=7)
NEWER = FrozenMap({"colour": "amber", "notes": (FrozenMap({"by": "us"}), 3, None)})


@given(records())
def test_every_record_comes_back_as_it_was(record: Record) -> None:
    assert from_plain(to_plain(record)) == record


@given(records())
def test_every_record_comes_back_from_its_canonical_bytes(record: Record) -> None:
    assert from_plain(json.loads(canonical(record))) == record


@given(records())
def test_every_field_stands_in_the_full_form(record: Record) -> None:
    full = {"kind": record.kind, "id": str(record.id), **to_fields(record), **dict(record.beyond)}
    assert from_plain(json.loads(as_json(full))) == record


def test_fields_that_hold_their_default_are_left_out() -> None:
    plain = to_plain(Action(id=ID, what="Print cards"))
    assert plain == {"kind": "action", "id": str(ID), "what": "Print cards"}


def test_the_full_form_holds_defaults_too() -> None:
    assert to_fields(Action(id=ID))["status"] == "not_started"


def test_a_newer_versions_fields_are_kept_and_given_back() -> None:
    plain = {"kind": "header", "id": str(ID), "colour": "amber", "notes": [{"by": "us"}, 3, None]}
    record = from_plain(plain)
    assert record == Header(id=ID, beyond=NEWER)
    assert json.loads(canonical(record)) == plain
    assert hash(record) == hash(Header(id=ID, beyond=NEWER))


def test_equal_records_have_equal_bytes_whatever_the_order() -> None:
    one = Answer(id=ID, question="q", values=FrozenMap({"a": "1", "b": "2"}))
    other = Answer(id=ID, question="q", values=FrozenMap({"b": "2", "a": "1"}))
    assert one == other
    assert canonical(one) == canonical(other)


def test_text_is_cleaned_at_the_border() -> None:
    plain = {"kind": "action", "id": str(ID), "what": "e\u0301\r\nx\u202e"}
    assert from_plain(plain) == Action(id=ID, what="é\nx")


def test_the_longest_text_is_taken_in() -> None:
    plain = {"kind": "action", "id": str(ID), "what": "x" * MAX_LETTERS}
    assert from_plain(plain) == Action(id=ID, what="x" * MAX_LETTERS)


def test_a_partner_alone_is_kept() -> None:
    action = Action(id=ID, lead=Person(partner_id=ID))
    assert from_plain(to_plain(action)) == action


REFUSED = {
    "no kind": {"id": str(ID)},
    "unknown kind": {"kind": "secret", "id": str(ID)},
    "kind of a wrong type": {"kind": ["action"], "id": str(ID)},
    "no id": {"kind": "action"},
    "id of a wrong form": {"kind": "action", "id": "7"},
    "id of a wrong type": {"kind": "action", "id": 7},
    "no question": {"kind": "answer", "id": str(ID)},
    "text that is a number": {"kind": "action", "id": str(ID), "what": 7},
    "text that is too long": {"kind": "action", "id": str(ID), "what": "x" * (MAX_LETTERS + 1)},
    "number that is text": {"kind": "action", "id": str(ID), "number": "7"},
    "number that is a truth": {"kind": "action", "id": str(ID), "number": True},
    "number with a fraction": {"kind": "action", "id": str(ID), "number": 1.5},
    "number that JSON readers bend": {"kind": "action", "id": str(ID), "number": 2**53},
    "truth that is a number": {"kind": "header", "id": str(ID), "is_sample": 1},
    "day of a wrong form": {"kind": "action", "id": str(ID), "deadline": {"on": "31/02/2027"}},
    "day that there is not": {"kind": "action", "id": str(ID), "deadline": {"on": "2027-02-31"}},
    "day without a day": {"kind": "action", "id": str(ID), "deadline": {"at": "2027-02-01"}},
    "day that is text": {"kind": "action", "id": str(ID), "deadline": "2027-02-01"},
    "person without a person": {"kind": "action", "id": str(ID), "lead": {"born": "1970"}},
    "person that is text": {"kind": "action", "id": str(ID), "lead": "Nurse"},
    "list that is text": {"kind": "action", "id": str(ID), "tell": "all"},
    "answer in a list": {"kind": "answer", "id": str(ID), "question": "q", "values": []},
}


@pytest.mark.parametrize("plain", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_record_is_refused(plain: dict[str, object]) -> None:
    with pytest.raises(NotPlainError):
        from_plain(plain)


def test_the_refusal_names_the_field() -> None:
    with pytest.raises(NotPlainError, match="deadline"):
        from_plain({"kind": "action", "id": str(ID), "deadline": {"on": "soon"}})


def test_days_and_people_in_answers_come_back_as_such() -> None:
    values: FrozenMap[str, Value] = FrozenMap(
        {"day": Day(as_typed="soon"), "person": Person(role="Nurse"), "n": 0}
    )
    answer = Answer(id=ID, question="q", values=values)
    assert from_plain(to_plain(answer)) == answer
