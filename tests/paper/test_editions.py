"""No reader sees a field that is not for them: a canary in every field of every record and question."""

import dataclasses
import types
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from models.documents.register import DOCUMENTS
from models.guide.shapes import EDITIONS, Field, Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import RECORDS, Day, Entry, Person, Record
from tests.paper.plans import PLAN_ID, made_id
from tests.paper.reading import Paper, printed

_NAMES = tuple(DOCUMENTS)


def canary(owner: str, field: str) -> str:
    """A word that stands in one field only; letters only, so that it is never cut."""
    number = int(made_id(f"{owner} {field}")) % 26**7
    return "zq" + "".join(chr(97 + number // 26**place % 26) for place in range(7))


def full(guide: Guide) -> Plan:
    """A plan with a canary in every field of every record and question."""
    plan = Plan.new(PLAN_ID)
    for question in guide.questions:
        if question.record == "entry":
            values = {f.id: _value(question.id, f) for f in question.fields}
            row = Entry(id=made_id(question.id), question=question.id)
            plan = plan.with_record(dataclasses.replace(row, values=type(row.values)(values)))
        elif not question.record:
            for field in question.fields:
                plan = plan.with_answer(question.id, field.id, _value(question.id, field))
    return plan.with_records(_record(kind) for kind in guide.records)


def _value(owner: str, field: Field) -> Any:
    word = canary(owner, field.id)
    match field.kind:
        case "person":
            return Person(role=word, agency=word)
        case "date":
            return Day(None, word)
        case "number":
            return 7
        case "multi" | "levels" | "actions" | "signs":
            return (word,)
        case _:
            return word


def _record(kind: str) -> Record:
    hints = get_type_hints(RECORDS[kind])
    values = {
        field.name: _filled(hints[field.name], canary(kind, field.name))
        for field in dataclasses.fields(RECORDS[kind])
        if field.name not in ("id", "beyond", "position", "number", "kind")
    }
    return RECORDS[kind](id=made_id(kind), **values)


def _filled(hint: Any, word: str) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        return 7
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return (Person(name=word, agency=word),) if inner is Person else (word,)
    return {Person: Person(role=word, agency=word), Day: Day(None, word), str: word}.get(hint, 7)


def owned(guide: Guide) -> list[tuple[str, Field]]:
    """Every field with the question or record that owns it."""
    fields = [(q.id, field) for q in guide.questions for field in q.fields]
    return fields + [(kind, field) for kind, columns in guide.records.items() for field in columns]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", _NAMES)
def test_no_field_of_a_smaller_circle_is_on_the_paper(
    guide: Guide, name: str, edition: str
) -> None:
    circle = EDITIONS[EDITIONS.index(edition) :]
    text = Paper(printed(full(guide), guide, Options(edition=edition), name=name).pdf).text
    leaked = [
        f"{owner}.{field.id}"
        for owner, field in owned(guide)
        if field.edition not in circle and canary(owner, field.id) in text
    ]
    assert leaked == []


def test_the_partners_see_what_is_theirs(guide: Guide) -> None:
    text = Paper(printed(full(guide), guide).pdf).text
    for owner, field in (
        ("analyse.effect_on_safety", "text"),
        ("action", "what"),
        ("action", "lead"),
        ("action", "how"),
        ("sign", "source"),
        ("review", "called_by"),
        ("message", "to"),
    ):
        assert canary(owner, field) in text, (owner, field)


def test_every_answer_of_the_four_steps_for_partners_is_printed(guide: Guide) -> None:
    text = Paper(printed(full(guide), guide).pdf).text
    lost = [
        f"{question.id}.{field.id}"
        for step in guide.steps
        for question in step.questions
        for field in question.fields
        if step.number
        and field.edition in ("partners", "public")
        and field.kind not in ("number", "actions", "signs")
        and canary(question.id, field.id) not in text
    ]
    assert lost == []


def test_on_public_paper_a_lead_who_is_no_partner_is_an_agency_alone(guide: Guide) -> None:
    action = _record("action")
    lead = Person(name="Zadigname", role="Zadigrole", agency="Hospital")
    plan = Plan.new(PLAN_ID).with_record(dataclasses.replace(action, lead=lead))  # type: ignore[call-arg]
    public = Paper(printed(plan, guide, Options(edition="public")).pdf).text
    partners = Paper(printed(plan, guide).pdf).text
    assert "Hospital" in public
    assert "Zadig" not in public
    assert "ZadignameZadigroleHospital" in partners


def test_what_the_guide_does_not_know_is_not_printed(guide: Guide) -> None:
    row = Entry(id=made_id("row"), question="from.the.future")
    row = dataclasses.replace(row, values=type(row.values)({"text": "zqfuture"}))
    plan = Plan.new(PLAN_ID).with_record(row).with_answer("analyse.title", "later", "zqlater")
    text = Paper(printed(plan, guide, Options(edition="facilitator")).pdf).text
    assert "zq" not in text
