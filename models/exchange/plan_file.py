"""The plan file: one whole plan as JSON, kept by people. docs/plan-file.md describes it."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from models.errors import ImportRefusedError
from models.exchange.strict_json import read_json
from models.plan.frozen import FrozenMap
from models.plan.plain import (
    NEWER_VALUES,
    NotPlainError,
    Plain,
    from_plain,
    frozen_json,
    to_plain,
)
from models.plan.plan import Plan, answer_id
from models.plan.records import RECORDS, Answer, Header, Record
from models.plan.text import clean
from models.words import _

FORMAT = "fourfold-plan"
MAJOR = 1
MINOR = 2
VERSION = f"{MAJOR}.{MINOR}"
# What a newer version wrote beside and among the records waits here, in the header, for its way back.
NEWER = "of_a_newer_plan_file"
_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})")
# Far beyond any plan, and far below where a number could not be counted on from.
MAX_COUNT = 10**9
_KNOWN = frozenset({"format", "version", "plan", "records"})


def write_plan(plan: Plan) -> bytes:
    """Return the plan file of `plan`: equal plans, equal bytes."""
    newer = plan.header.beyond.get(NEWER, FrozenMap())
    records = [_written(record) for record in plan.records.values()]
    records += newer.get("records", ())
    whole = {
        **newer.get("fields", {}),
        "format": FORMAT,
        "version": newer.get("version", VERSION),
        "plan": str(plan.id),
        "records": sorted(records, key=lambda plain: str(plain.get("id"))),
    }
    text = json.dumps(
        whole, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False, default=dict
    )
    return f"{text}\n".encode()


def read_plan(content: bytes) -> Plan:
    """Return the plan that a plan file holds, or raise ImportRefusedError. Nothing newer is lost."""
    whole = read_json(content)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ImportRefusedError(_("This is not a Fourfold plan file. Choose a .plan.json file."))
    minor = _minor(whole.get("version"))
    plan_id = _plan_id(whole.get("plan"))
    is_newer = minor > MINOR
    known, unknown = _sorted_out(whole.get("records"), is_newer=is_newer)
    records = {r.id: r for r in _records(known, may_be_newer=is_newer)}
    if len(records) < len(known) or len({p["id"] for p in unknown}) < len(unknown):
        raise ImportRefusedError(_("Two records of this file have one id. Ask for a new copy."))
    _refuse_strangers(plan_id, records)
    plan = Plan(FrozenMap(records), plan_id)
    fields = {k: v for k, v in whole.items() if k not in _KNOWN}
    return _with_newer(plan, fields, unknown, str(whole["version"]))


def _minor(version: object) -> int:
    found = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if found is None:
        raise ImportRefusedError(_("This plan file does not say its version. Ask for a new copy."))
    if int(found[1]) != MAJOR:
        raise ImportRefusedError(
            _(
                "This plan file has version {version}, this Fourfold reads {own}. Open it with the one that wrote it."
            ).format(version=version, own=VERSION)
        )
    return int(found[2])


def _plan_id(plain: object) -> UUID:
    try:
        return UUID(plain if isinstance(plain, str) else "")
    except ValueError:
        raise ImportRefusedError(
            _("This plan file does not say which plan it is. Ask for a new copy.")
        ) from None


def _sorted_out(plains: object, *, is_newer: bool) -> tuple[list[Plain], list[Plain]]:
    """Return the records this version knows, and those that only a newer one does."""
    if not isinstance(plains, list) or not all(isinstance(p, dict) for p in plains):
        raise ImportRefusedError(_("This plan file has no list of records. Ask for a new copy."))
    unknown = [p for p in plains if is_newer and _is_unknown(p)]
    return [p for p in plains if not (is_newer and _is_unknown(p))], unknown


def _is_unknown(plain: Plain) -> bool:
    """Say whether a newer version may have written this; in our own version it is a mistake."""
    kind = plain.get("kind")
    return isinstance(kind, str) and kind not in RECORDS and isinstance(plain.get("id"), str)


def _records(plains: Iterable[Plain], *, may_be_newer: bool) -> Iterable[Record]:
    for place, plain in enumerate(plains, 1):
        try:
            yield _record(plain, may_be_newer=may_be_newer)
        except NotPlainError as error:
            raise ImportRefusedError(
                _(
                    "Record {n} of this plan file cannot be read ({reason}). Ask for a new copy."
                ).format(n=place, reason=str(error)[:120])
            ) from None


def _record(plain: Plain, *, may_be_newer: bool) -> Record:
    record = from_plain(plain)
    if NEWER_VALUES in plain or (NEWER_VALUES in record.beyond and not may_be_newer):
        raise NotPlainError("values: of a kind that this version does not know")
    for name in ("next_number", "number", "position"):
        if abs(getattr(record, name, 0)) > MAX_COUNT:
            raise NotPlainError(f"{name}: too large a number")
    return record


def _refuse_strangers(plan_id: UUID, records: dict[UUID, Record]) -> None:
    """Refuse a file without its own header, or with a header or answers of another plan."""
    headers = [r.id for r in records.values() if isinstance(r, Header)]
    if not headers:
        raise ImportRefusedError(_("This plan file has no header. Ask for a new copy."))
    answers = [r for r in records.values() if isinstance(r, Answer)]
    if headers != [plan_id] or any(answer_id(plan_id, a.question) != a.id for a in answers):
        raise ImportRefusedError(_("This file mixes the records of two plans. Ask for a new copy."))


def _with_newer(plan: Plan, fields: Plain, unknown: list[Plain], version: str) -> Plan:
    if NEWER in plan.header.beyond:
        raise ImportRefusedError(
            _("The header of this plan file cannot be read. Ask for a new copy.")
        )
    if not fields and not unknown and _minor(version) <= MINOR:
        return plan
    newer = {"version": version, "fields": fields, "records": unknown}
    beyond = plan.header.beyond.with_item(NEWER, frozen_json(newer))
    return plan.with_record(replace(plan.header, beyond=beyond))


def _written(record: Record) -> Plain:
    plain = to_plain(record)
    plain.pop(NEWER, None)
    return {k: v if k in record.beyond else _cleaned(v) for k, v in plain.items()}


def _cleaned(value: object) -> object:
    """Return the value with its texts as the border lets them in, so that what is written can be read."""
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(v) for v in value]
        case dict():
            return {k: _cleaned(v) for k, v in value.items()}
    return value
