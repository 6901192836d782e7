"""What a person has set on this computer, in a small file of its own."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

# What printers on a table hold. Home waits for no more of the papers than this.
DESK_SHEETS = ("A4", "Letter")
THEMES = ("light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
# Where the sheet in the printer is Letter (Unicode CLDR, paperSize).
_LETTER_REGIONS = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
# Where 3/4 means 4 March (Unicode CLDR, short dates in English and Spanish).
MONTH_FIRST_REGIONS = frozenset(("US", "PR", "FM", "GU", "MH", "PW"))
_MAX_LETTERS = 10_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Each setting with what holds until it is changed. `window` is its place, in the screen's own words.

    `open_plan` is the id of the plan that is open: still there at the next start only after a crash or a power cut.
    """

    text_size: int = SMALLEST_TEXT
    theme: str = "light"
    paper: str = "A4"
    typist: str = ""
    language: str = "en"
    notes_open: bool = True
    window: str = ""
    open_plan: str = ""


def read_settings(path: Path, region: str | None = None) -> Settings:
    """Return the settings in `path`; what is missing or damaged there is as usual in `region`, a country's two letters.

    A damaged file is kept aside. Where no region is named it is the computer's own.
    """
    region = region_of_computer() if region is None else region
    usual = Settings(paper="Letter" if region.upper() in _LETTER_REGIONS else "A4")
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return usual
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        _keep_aside(path)
        return usual
    return replace(usual, **{k: v for k, v in found.items() if k in _IS_GOOD and _IS_GOOD[k](v)})


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings, or raise OutputRefusedError."""
    from models.disk import write_whole  # noqa: PLC0415  Not before the first window.

    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def region_of_computer(environment: Mapping[str, str] = os.environ) -> str:
    """Return the two letters of the country this computer is set to, empty where it does not say."""
    named = next((v for n in ("LC_ALL", "LC_PAPER", "LANG") if (v := environment.get(n))), "")
    if not named:
        import locale  # noqa: PLC0415  Rarely asked, and the first window waits for it.

        named = locale.getlocale()[0] or ""
    return named.partition(".")[0].partition("_")[2][:2]


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.stem}-damaged{path.suffix}"))
    except OSError:
        return  # What cannot be moved stays; keeping other settings later will say so.


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _MAX_LETTERS


_IS_GOOD: dict[str, Callable[[Any], bool]] = {
    "text_size": lambda v: type(v) is int and SMALLEST_TEXT <= v <= LARGEST_TEXT,
    "theme": lambda v: v in THEMES,
    "paper": lambda v: v in DESK_SHEETS,
    "typist": _is_text,
    "language": _is_text,
    "notes_open": _is_flag,
    "window": _is_text,
    "open_plan": _is_text,
}
