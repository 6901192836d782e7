"""Plain values as JSON text, the same text for the same values."""

import json
from typing import Any

from models.plan.frozen import FrozenMap


def as_json(plain: Any) -> str:
    """Return plain values as JSON text: equal values, equal text."""
    return _ENCODER.encode(plain)


def _thawed(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return dict(value)
    raise TypeError(type(value).__name__)


_ENCODER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_thawed
)
