"""Records as plain values, for the database, the plan file and the hashes. The only place that knows both."""

import dataclasses
import types
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from models.plan.frozen import FrozenMap
from models.plan.json_text import as_json
from models.plan.records import NOTHING, RECORDS, Day, Person, Record, Value
from models.plan.text import MAX_LETTERS, clean

Plain = dict[str, Any]
# Values of a kind that only a newer version knows wait under this name in `beyond`, for their way back.
NEWER_VALUES = "values_of_a_newer_version"
_OF_DAY = ("on", "as_typed")
_OF_PERSON = ("name", "role", "agency", "as_typed", "partner_id")


class NotPlainError(ValueError):
    """The plain value is not a record: the message says which field and why."""


def to_plain(record: Record) -> Plain:
    """Return a record as JSON-ready values, without the fields that hold their default."""
    plain: Plain = {"kind": record.kind, "id": str(record.id)}
    for spec in _specs(record.kind):
        value = getattr(record, spec.name)
        if value != spec.default:
            plain[spec.name] = _value_to_plain(value)
    beyond = dict(record.beyond)
    if newer := beyond.pop(NEWER_VALUES, None):
        plain["values"] = {**_thawed(newer), **plain.get("values", {})}
    return {**plain, **beyond}


def from_plain(plain: Plain) -> Record:
    """Return the record that `plain` describes, what is unknown kept in `beyond`, or raise NotPlainError."""
    kind = RECORDS.get(plain["kind"]) if isinstance(plain.get("kind"), str) else None
    if kind is None:
        raise NotPlainError(f"kind: {plain.get('kind')!r}")
    plain = _newer_values_apart(plain, kind)
    known: dict[str, Any] = {"id": _read(_uuid, plain.get("id"), "id")}
    for spec in _specs(kind.kind):
        if spec.name in plain:
            known[spec.name] = _read(spec.read, plain[spec.name], spec.name)
        elif spec.default is dataclasses.MISSING:
            raise NotPlainError(f"{spec.name}: missing")
    beyond = {k: v for k, v in plain.items() if k not in known and k != "kind"}
    return kind(**known, beyond=_beyond(beyond))


def _newer_values_apart(plain: Plain, kind: type[Record]) -> Plain:
    values = plain.get("values")
    if not (hasattr(kind, "values") and isinstance(values, dict)):
        return plain
    newer = {k: v for k, v in values.items() if _is_newer(v)}
    known = {k: v for k, v in values.items() if k not in newer}
    return {**plain, "values": known, NEWER_VALUES: newer} if newer else plain


def _is_newer(value: Any) -> bool:
    """Say whether no version yet has this kind of value; a bad value of a known kind is none of a newer one."""
    match value:
        case bool() | float() | None:
            return True
        case list():
            return not all(isinstance(item, str) for item in value)
        case dict():
            return bool(value) and not value.keys() & {*_OF_DAY, *_OF_PERSON}
    return False


def to_fields(record: Record) -> Plain:
    """Return every field of a record as JSON-ready values, those too that hold their default."""
    return {s.name: _value_to_plain(getattr(record, s.name)) for s in _specs(record.kind)}


def canonical(record: Record) -> bytes:
    """Return the bytes that a record's hash is taken of: equal records, equal bytes."""
    return as_json(to_plain(record)).encode()


@dataclasses.dataclass(frozen=True, slots=True)
class _Spec:
    name: str
    default: Any
    read: Callable[[Any], Any]


@cache
def _specs(kind: str) -> tuple[_Spec, ...]:
    hints = get_type_hints(RECORDS[kind])
    fields = [f for f in dataclasses.fields(RECORDS[kind]) if f.name not in ("id", "beyond")]
    return tuple(_Spec(f.name, f.default, _reader(hints[f.name])) for f in fields)


def _reader(hint: Any) -> Callable[[Any], Any]:
    if isinstance(hint, types.UnionType):
        inner = _reader(next(a for a in get_args(hint) if a is not types.NoneType))
        return lambda v: None if v is None else inner(v)
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return lambda v: tuple(item(x) for x in _of(list, v))
    if get_origin(hint) is FrozenMap:
        return lambda v: FrozenMap({_text(k): _any_value(x) for k, x in _of(dict, v).items()})
    return _READERS[hint]


def _value_to_plain(value: Any) -> Any:
    match value:
        case Day():
            on = value.on.isoformat() if value.on else None
            return {"on": on, "as_typed": value.as_typed, **value.beyond}
        case Person():
            plain = {k: str(v) for k in _OF_PERSON if (v := getattr(value, k))}
            # Something known must stand there, for the reader to know it for a person.
            return {**(plain or ({"as_typed": ""} if value.beyond else {})), **value.beyond}
        case FrozenMap():
            return {k: _value_to_plain(v) for k, v in value.items()}
        case tuple():
            return [_value_to_plain(v) for v in value]
        case UUID():
            return str(value)
        case _:
            return value


def _any_value(plain: Any) -> Value:
    match plain:
        case dict() if "on" in plain:
            return _day(plain)
        case dict():
            return _person(plain)
        case list():
            return tuple(_text(x) for x in plain)
        case str():
            return _text(plain)
        case _:
            return _whole(plain)


def _day(plain: Any) -> Day:
    fields = _known_first(plain, _OF_DAY, "a day")
    on, typed = fields.pop("on", None), fields.pop("as_typed", "")
    day = date.fromisoformat(_of(str, on)) if on is not None else None
    return Day(day, _text(typed), _beyond(fields))


def _person(plain: Any) -> Person:
    fields = _known_first(plain, _OF_PERSON, "a person")
    partner = fields.pop("partner_id", None)
    texts = {k: _text(fields.pop(k)) for k in _OF_PERSON if k in fields}
    partner_id = _uuid(partner) if partner is not None else None
    return Person(**texts, partner_id=partner_id, beyond=_beyond(fields))


def _known_first(plain: Any, known: tuple[str, ...], name: str) -> Plain:
    """Return the fields of a value: a newer version adds to those known, but with none of them it is another thing."""
    fields = dict(_of(dict, plain))
    if fields and not fields.keys() & set(known):
        raise NotPlainError(f"not {name}")
    return fields


def _beyond(fields: Plain) -> FrozenMap[str, Any]:
    return FrozenMap(frozen_json(fields)) if fields else NOTHING


def _text(plain: Any) -> str:
    text = clean(_of(str, plain))
    if len(text) > MAX_LETTERS:
        raise NotPlainError(f"longer than {MAX_LETTERS} letters")
    return text


def _whole(plain: Any) -> int:
    if isinstance(plain, bool) or not isinstance(plain, int) or abs(plain) >= 2**53:
        raise NotPlainError("not a whole number")
    return plain


def _yes(plain: Any) -> bool:
    return bool(_of(bool, plain))


def _uuid(plain: Any) -> UUID:
    return UUID(_of(str, plain))


def _of(kind: type, plain: Any) -> Any:
    if not isinstance(plain, kind):
        raise NotPlainError(f"not a {kind.__name__}")
    return plain


def _read(read: Callable[[Any], Any], plain: Any, name: str) -> Any:
    try:
        return read(plain)
    except ValueError as error:
        raise NotPlainError(f"{name}: {error}") from error


def frozen_json(value: Any) -> Any:
    """Return JSON from a newer version as hashable values, so that records stay values."""
    if isinstance(value, dict):
        return FrozenMap({k: frozen_json(v) for k, v in value.items()})
    return tuple(frozen_json(v) for v in value) if isinstance(value, list) else value


def _thawed(value: Any) -> Any:
    """Return as JSON what `frozen_json` made hashable."""
    if isinstance(value, FrozenMap):
        return {k: _thawed(v) for k, v in value.items()}
    return [_thawed(v) for v in value] if isinstance(value, tuple) else value


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    bool: _yes,
    UUID: _uuid,
    Day: _day,
    Person: _person,
}
