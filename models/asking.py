"""What every command has in common: the plan that was asked for, an answer as JSON, and how it ends."""

import json

from models.console import Console
from models.core import Core
from models.plan.plan import Plan

DONE, NOT_FINAL = 0, 1


def plan_asked_for(core: Core, asked: str, console: Console) -> Plan:
    """Return the plan that was asked for; a damaged history takes nothing from it, and is told."""
    kept = core.library.read(core.library.find(asked))
    if kept.warning:
        console.warn(kept.warning)
    return kept.plan


def as_json(value: object) -> str:
    """Return JSON in ASCII, which means the same to every program whatever the terminal can show."""
    return json.dumps(value, indent=1)
