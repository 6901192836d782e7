"""Texts that break programs which were tried with plain words only, and a plan that is full of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid5

from models.guide.shapes import Field, Guide, Question
from models.guide.worksheets import worksheets
from models.meetings.from_paper import Filled, begun, with_row, with_said
from models.plan.columns import with_column
from models.plan.plan import GAP, Plan
from models.plan.records import LEVELS, RECORDS, Action, Day, Entry, Person, Record


def texts(picture: Path) -> dict[str, str]:
    """Hostile texts by name; the picture is one that a reader of markup would show."""
    return {
        "image": f'<img src="{picture}" width="400" height="400">',
        "image of a file": f'<html><img src="file://{picture}"/></html>',
        "link": '<a href="file:///etc/passwd">click here</a>',
        "script": "<script>alert(1)</script><style>*{color:red}</style>",
        "unclosed": "<b>bold <i>and &#99999999; ]]> &amp; &nbsp;",
        "paragraph": "<para><font color='[[]]' size=99>big</font></para>",
        "formula": '=HYPERLINK("http://example.org","x")',
        "hidden formulas": "\t=1\r\n\ufeff=1\n|cmd\n%00=\n@SUM(A1)\n＝1",
        "lines": "one\rtwo\r\nBEGIN:VEVENT\nSUMMARY:three",
        "controls": "a\x00b\x07c\x1b[31md\ud800e\udfff",
        "direction": "a\u202egpj.exe\u2066b",
        "format": r"{n} {0} %s %(x)s $HOME \n \\ & && &Next",
        "device": "CON",
        "dots": "..",
        "long name": "n" * 300 + ".",
        "emoji": "🙂👩‍👧🏳️‍🌈",
        "right to left": "السبت שבת",
        "indic": "नमस्ते",
        "quotes": "\"'“”„«»`;,",
    }


def full_plan(plan: Plan, guide: Guide, supply: Callable[[], str]) -> Plan:
    """Return the plan with words of `supply` in every field of every question and of every kind of record."""
    for question in guide.questions:
        if question.record == "action" and not question.level:
            continue  # It shows the actions that the others ask for.
        record = _filled(_empty(plan, question), guide.columns(question), supply)
        is_action = isinstance(record, Action)
        plan = plan.with_action(record) if is_action else plan.with_record(record)
    return plan


def heard_plan(plan: Plan, guide: Guide, supply: Callable[[], str]) -> Plan:
    """Return the plan with every worksheet of a table typed in, in words of `supply`."""
    for form in worksheets(guide):
        plan, sheet = begun(plan, form.form, Filled(supply(), supply()), date(2026, 11, 17))
        for question in form.questions:
            if question.record == "entry":
                plan = with_said(plan, sheet, question.id, "text", (supply(), supply()))
            elif question.record:
                plan, _row = with_row(plan, sheet, question, {}, card=supply())
            for field in question.fields if not question.record else ():
                plan = with_said(plan, sheet, question.id, field.id, _value(field, supply))
    return plan


def _empty(plan: Plan, question: Question) -> Any:
    if not question.is_list:
        return plan.answer(question.id)
    made = uuid5(plan.id, f"row of {question.id}")
    match question.record:
        case "entry":
            return Entry(id=made, question=question.id, position=GAP)
        case "action":
            return Action(id=made, level=question.level)
        case kind:
            return RECORDS[kind](id=made)


def _filled(record: Any, columns: tuple[Field, ...], supply: Callable[[], str]) -> Any:
    for field in columns:
        if field.kind != "level":
            record = with_column(record, field.id, _value(field, supply))
    return record


def _value(field: Field, supply: Callable[[], str]) -> Any:
    """Return what a person might put into a field: words wherever words can stand."""
    worded: dict[str, Callable[[], Any]] = {
        "person": lambda: Person(name=supply(), role=supply(), agency=supply()),
        "people": lambda: (Person(role=supply()), Person(agency=supply())),
        "date": lambda: Day(None, supply()),
    }
    chosen = {
        "choice": field.choices[:1] and field.choices[0],
        "multi": field.choices,
        "yes_no": "yes",
        "yes_no_unsure": "yes",
        "levels": LEVELS,
        "number": 3,
        "actions": (),
        "signs": (),
        "partners": (),
    }
    return chosen[field.kind] if field.kind in chosen else worded.get(field.kind, supply)()


def kinds(plan: Plan) -> set[type[Record]]:
    """Return the kinds of record that a plan holds."""
    return {type(record) for record in plan.records.values()}
