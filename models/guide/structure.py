"""The reader of structure.toml: from its tables to a guide that has no words yet."""

import re
from typing import Any

from models.guide.shapes import (
    COLUMN_RECORDS,
    EDITIONS,
    FIELD_KINDS,
    LIST_RECORDS,
    NEEDS,
    TRIGGER_KINDS,
    Beside,
    Condition,
    Field,
    Guide,
    Meeting,
    Question,
    Step,
    Texts,
    Trigger,
    UsualPoint,
)
from models.guide.source import GuideFile, definition, word
from models.plan.frozen import FrozenMap
from models.plan.records import LEVELS
from models.words import _

Table = dict[str, Any]

# What may stand in each table, by type; the starred must.
_TOP = {"*steps": list, "*records": dict, "*triggers": list, "meetings": list}
_STEP = {"*id": str, "*number": int, "*minutes": dict, "*questions": list, "offers": list}
_MINUTES = {"*short": int, "*full": int, "*two": int}
_QUESTION = (
    dict.fromkeys(("*id", "*need", "record", "level", "role", "part"), str)
    | dict.fromkeys(("fields", "prompts", "shown_when", "required_when"), list)
    | {"minutes": int, "first_round": int}
)
_FIELD = dict.fromkeys(("*id", "*kind", "edition", "need", "part"), str) | {
    "choices": list,
    "usual": list,
    "max_letters": int,
    "beside": dict,
}
_BESIDE = {"*field": str, "*values": list, "otherwise": bool}
_CONDITION = {"*question": str, "*field": str, "values": list}
_MEETING = {"*id": str, "*starts": list, "*rows": list}
_POINT = {"*id": str, "*minutes": int, "*kind": str}
_TRIGGER = {"*id": str, "*kind": str, "*when": dict, "level": str, "need": str}

_FIXED_CHOICES = {
    "yes_no": ("yes", "no"),
    "yes_no_unsure": ("yes", "no", "not_sure"),
    "level": LEVELS,
    "levels": LEVELS,
}
_OWN_CHOICES = ("choice", "multi")


def read_structure(file: GuideFile) -> Guide:
    """Return the guide that structure.toml declares, without words, or raise GuideError."""
    top = file.table(file.content, _TOP)
    records = FrozenMap({name: _columns(file, name, top["records"]) for name in top["records"]})
    steps = tuple(_step(file, table) for table in top["steps"])
    triggers = tuple(_trigger(file, table) for table in top["triggers"])
    meetings = tuple(_meeting(file, table) for table in top.get("meetings", ()))
    return Guide(steps, records, triggers, Texts(FrozenMap()), meetings)


def _columns(file: GuideFile, name: str, records: Table) -> tuple[Field, ...]:
    place = (r"(?m)^\[records", rf"(?m)^{re.escape(name)} =")
    file.among(name, COLUMN_RECORDS, place[0])
    if not isinstance(records[name], list):
        raise file.refused(_("a list of columns is needed here"), *place)
    return tuple(_field(file, table, *place) for table in records[name])


def _step(file: GuideFile, table: Table) -> Step:
    step = file.table(table, _STEP, *_place(table))
    minutes = file.table(step["minutes"], _MINUTES, *_place(step), word("minutes"))
    questions = tuple(
        _question(file, question, step, number)
        for number, question in enumerate(step["questions"], start=1)
    )
    offers = tuple(step.get("offers", ()))
    return Step(step["id"], step["number"], questions, FrozenMap(minutes), offers)


def _question(file: GuideFile, table: Table, step: Table, number: int) -> Question:
    place = _place(table) or _place(step)
    asked = file.table(table, _QUESTION, *place)
    file.among(asked["need"], NEEDS, *place)
    file.among(asked.get("record", ""), ("", *LIST_RECORDS), *place)
    file.among(asked.get("level", ""), ("", *LEVELS), *place)
    return Question(
        id=asked["id"],
        step=step["id"],
        number=f"{step['number']}.{number}",
        need=asked["need"],
        fields=tuple(_field(file, field, *place) for field in asked.get("fields", ())),
        record=asked.get("record", ""),
        level=asked.get("level", ""),
        role=asked.get("role", ""),
        part=asked.get("part", ""),
        prompts=tuple(asked.get("prompts", ())),
        shown_when=tuple(_condition(file, c, *place) for c in asked.get("shown_when", ())),
        required_when=tuple(_condition(file, c, *place) for c in asked.get("required_when", ())),
        minutes=asked.get("minutes", 0),
        first_round=asked.get("first_round", 1),
    )


def _field(file: GuideFile, table: Table, *needles: str) -> Field:
    place = (*needles, *_place(table))
    field = file.table(table, _FIELD, *place)
    file.among(field["kind"], FIELD_KINDS, *place)
    file.among(field.get("edition", "facilitator"), EDITIONS, *place)
    file.among(field.get("need", "optional"), NEEDS, *place)
    own = tuple(field.get("choices", ()))
    if bool(own) != (field["kind"] in _OWN_CHOICES):
        raise file.refused(_("choices belong to “choice” and “multi”, and only there"), *place)
    for choice in field.get("usual", ()):
        file.among(choice, own, *place, word("usual"))
    return Field(
        id=field["id"],
        kind=field["kind"],
        edition=field.get("edition", "facilitator"),
        need=field.get("need", "optional"),
        choices=own or _FIXED_CHOICES.get(field["kind"], ()),
        max_letters=field.get("max_letters"),
        beside=_beside(file, field["beside"], *place) if "beside" in field else None,
        part=field.get("part", ""),
        usual=tuple(field.get("usual", ())),
    )


def _beside(file: GuideFile, table: Table, *needles: str) -> Beside:
    beside = file.table(table, _BESIDE, *needles)
    return Beside(beside["field"], tuple(beside["values"]), beside.get("otherwise", False))


def _condition(file: GuideFile, table: Table, *needles: str) -> Condition:
    condition = file.table(table, _CONDITION, *needles)
    return Condition(condition["question"], condition["field"], tuple(condition.get("values", ())))


def _trigger(file: GuideFile, table: Table) -> Trigger:
    place = _place(table)
    trigger = file.table(table, _TRIGGER, *place)
    file.among(trigger["kind"], TRIGGER_KINDS, *place)
    file.among(trigger.get("level", ""), ("", *LEVELS), *place)
    when = _condition(file, trigger["when"], *place)
    return Trigger(
        trigger["id"], trigger["kind"], when, trigger.get("level", ""), trigger.get("need", "")
    )


def _meeting(file: GuideFile, table: Table) -> Meeting:
    place = _place(table)
    meeting = file.table(table, _MEETING, *place)
    rows = tuple(_point(file, row, *place) for row in meeting["rows"])
    return Meeting(meeting["id"], tuple(meeting["starts"]), rows)


def _point(file: GuideFile, table: Table, *needles: str) -> UsualPoint:
    row = file.table(table, _POINT, *needles, *_place(table))
    return UsualPoint(row["id"], row["minutes"], row["kind"])


def _place(table: Any) -> tuple[str, ...]:
    """Return where to look for what `table` declares: the line of its id, if it has one."""
    record_id = table.get("id") if isinstance(table, dict) else None
    return (definition(record_id),) if isinstance(record_id, str) else ()
