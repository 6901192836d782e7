"""Write the JSON Schema of the plan file from the records themselves: `python -m tools.make_schema`."""

import dataclasses
import json
import types
from datetime import date
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from models.exchange.plan_file import FORMAT, MAJOR
from models.plan.frozen import FrozenMap
from models.plan.records import RECORDS, Day, Person, Record
from models.plan.text import MAX_LETTERS

SCHEMA = Path(__file__).parent.parent / "resources" / "plan.schema.json"
Schema = dict[str, Any]
_TEXT: Schema = {"type": "string", "maxLength": MAX_LETTERS}
_ID: Schema = {"type": "string", "format": "uuid"}
_WHOLE: Schema = {"type": "integer", "minimum": 1 - 2**53, "maximum": 2**53 - 1}
_SIMPLE: dict[Any, Schema] = {
    str: {"$ref": "#/$defs/text"},
    int: {"$ref": "#/$defs/whole"},
    bool: {"type": "boolean"},
    UUID: {"$ref": "#/$defs/id"},
    date: {"type": "string", "format": "date"},
    Day: {"$ref": "#/$defs/day"},
    Person: {"$ref": "#/$defs/person"},
}


def plan_schema() -> Schema:
    """Return the schema: strict about what this version knows, open to what a newer one adds."""
    kinds = [
        {
            "if": {"properties": {"kind": {"const": kind}}},
            "then": {"$ref": f"#/$defs/{kind}"},
        }
        for kind in RECORDS
    ]
    record = {"type": "object", "required": ["kind", "id"], "allOf": kinds}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fourfold plan file",
        "type": "object",
        "required": ["format", "version", "plan", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"type": "string", "pattern": rf"^{MAJOR}\.[0-9]{{1,4}}$"},
            "plan": {"$ref": "#/$defs/id"},
            "records": {
                "type": "array",
                "items": record,
                "contains": {"properties": {"kind": {"const": "header"}}},
                "minContains": 1,
                "maxContains": 1,
            },
        },
        "$defs": _defs(),
    }


def _defs() -> Schema:
    values = {"anyOf": [*(_SIMPLE[kind] for kind in (str, int, Day, Person)), _many(_SIMPLE[str])]}
    shared = {
        "text": _TEXT,
        "id": _ID,
        "whole": _WHOLE,
        "day": _value(Day),
        "person": _value(Person),
        "values": {"type": "object", "additionalProperties": values},
    }
    return shared | {kind: _open(shape) for kind, shape in RECORDS.items()}


def _open(kind: type[Record]) -> Schema:
    """Return the schema of a record, which a newer version may have given more fields."""
    hints = get_type_hints(kind)
    fields = [f for f in dataclasses.fields(kind) if f.name != "beyond"]
    return {
        "description": kind.__doc__,
        "required": [f.name for f in fields if f.default is dataclasses.MISSING],
        "properties": {f.name: _schema(hints[f.name]) for f in fields},
    }


def _value(kind: type) -> Schema:
    """Return the schema of a value inside a record."""
    hints = get_type_hints(kind)
    fields = [f.name for f in dataclasses.fields(kind) if f.name != "beyond"]
    return {
        "description": kind.__doc__,
        "type": "object",
        "properties": {name: _schema(hints[name]) for name in fields},
        # A newer version adds to these; with none of them it is another thing.
        "anyOf": [*({"required": [name]} for name in fields), {"maxProperties": 0}],
    }


def _schema(hint: Any) -> Schema:
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(get_args(hint)[0]), {"type": "null"}]}
    if get_origin(hint) is tuple:
        return _many(_schema(get_args(hint)[0]))
    return {"$ref": "#/$defs/values"} if get_origin(hint) is FrozenMap else _SIMPLE[hint]


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def written() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(plan_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(written(), encoding="utf-8")
