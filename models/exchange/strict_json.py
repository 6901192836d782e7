"""Untrusted bytes to a JSON value: everything that JSON readers disagree about is refused."""

import json
import math
import re
from typing import Any, NoReturn

from models.errors import ImportRefusedError
from models.exchange.arrival import MAX_BYTES
from models.words import _

MAX_DEPTH = 20
MAX_DIGITS = 40
# Lists and objects together, and what stands in them: a plan of 10,000 actions has a tenth of it.
MAX_NESTS = 150_000
MAX_COMMAS = 2_000_000
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ONE_KIND_OF_BRACKET = bytes.maketrans(b"{}", b"[]")
_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def read_json(content: bytes) -> object:
    """Return the value that `content` is, or raise ImportRefusedError."""
    refuse_too_big(content)
    text = _decoded(content)
    _refuse_too_much(content)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_once,
            parse_int=_whole,
            parse_float=_finite,
            parse_constant=_not_a_number,
        )
        # A lone half of a surrogate pair can stand in JSON as an escape, but nowhere else.
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise ImportRefusedError(
            _("This file holds a broken character. Ask for a new copy.")
        ) from None
    except json.JSONDecodeError as error:
        raise ImportRefusedError(
            _("This is not a whole plan file: it stops making sense in line {n}.").format(
                n=error.lineno
            )
        ) from None
    return value


def refuse_too_big(content: bytes) -> None:
    """Raise ImportRefusedError for more than MAX_BYTES, or for nothing at all."""
    if len(content) > MAX_BYTES:
        raise ImportRefusedError(_("This file is too big. Fourfold takes files up to 10 MB."))
    if not content.strip():
        raise ImportRefusedError(_("This file is empty. Choose another file."))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportRefusedError(
            _("This file is not text as plan files are (UTF-8). Choose a .plan.json file.")
        ) from None


def _refuse_too_much(content: bytes) -> None:
    """Take off the innermost brackets MAX_DEPTH times, before the parser sees them; nothing may be left."""
    brackets = _STRING.sub(b"", content).translate(_ONE_KIND_OF_BRACKET, _ALL_BUT_BRACKETS)
    if len(brackets) > 2 * MAX_NESTS or content.count(b",") > MAX_COMMAS:
        raise ImportRefusedError(
            _("This file holds far more than a plan needs. Choose another file.")
        )
    for _layer in range(MAX_DEPTH):
        brackets = brackets.replace(b"[]", b"")
    # What was never closed is left too: where it is shallow, the parser says which line.
    if b"[]" in brackets or brackets.count(b"[") > MAX_DEPTH:
        raise ImportRefusedError(
            _("This file is nested too deep to be a plan. Choose another file.")
        )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ImportRefusedError(_("This file says one thing twice. Ask for a new copy."))
    return value


def _whole(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        _not_a_number(digits)
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number) or len(digits) > MAX_DIGITS:
        _not_a_number(digits)
    return number


def _not_a_number(_digits: str) -> NoReturn:
    raise ImportRefusedError(_("This file holds a number that is none. Ask for a new copy."))
