"""Which way text runs: levels of direction (UAX #9), the order of a line, languages written from right to left. Pure.

Marks that embed or override a direction never get here: the gate prints them as U+FFFD, so levels are 0, 1 and 2 only.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

# Languages whose papers are mirrored, by the first part of their tag.
_RIGHT_TO_LEFT = frozenset(
    ("ar", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "ug", "ur", "yi")
)
# Any letter or mark that runs from right to left; Arabic digits are among them, which are weak.
_MAY_TURN = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Figures in groups, as in the number of a phone, what stands between them, and the mark that makes them one stretch.
_FIGURE, _BETWEEN = "0-9\u0660-\u0669\u06f0-\u06f9", " ().\u00a0\u2011-"
_GROUPED = re.compile(rf"\+?\(?[{_FIGURE}][{_FIGURE}{_BETWEEN}]*[{_FIGURE}]")
_SEPARATORS = re.compile(f"[{_BETWEEN}]+")
_LEFT_TO_RIGHT = "\u200e"
_PRINTED_AS_UNKNOWN = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_STRONG = {"L": 0, "R": 1, "AL": 1}
_STRONG_OF = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
# Paired brackets (rule N0): each that opens, and what closes it. Old and new angle brackets are one (BD14).
_CLOSING = dict(
    zip("([{⟨⟦⟪⌈⌊⟮⦅「『【〔〈《〖（［｛", ")]}⟩⟧⟫⌉⌋⟯⦆」』】〕〉》〗）］｝", strict=True)
)
_PAIRED = _CLOSING.keys() | set(_CLOSING.values())
_DEPTH = 63


def runs_right_to_left(language: str) -> bool:
    """Say whether a paper in this language begins at the right."""
    return language.lower().split("-")[0].split("_")[0] in _RIGHT_TO_LEFT


def may_turn(text: str) -> bool:
    """Say whether anything in a text runs from right to left."""
    return not text.isascii() and _MAY_TURN.search(text) is not None


def with_whole_numbers(text: str) -> str:
    """Return a text in which a number such as 555-0100 is read from left to right also behind Arabic letters.

    By the rules of Unicode it would stand there as 0100-555, and ring at somebody else's.
    """
    if not any(unicodedata.bidirectional(character) == "AL" for character in text):
        return text
    return _GROUPED.sub(_held_together, text)


def _held_together(group: re.Match[str]) -> str:
    # Arabic figures go from left to right, but groups of them do not: each gap between needs marks of its own.
    marked = _SEPARATORS.sub(f"{_LEFT_TO_RIGHT}\\g<0>{_LEFT_TO_RIGHT}", group[0])
    return f"{_LEFT_TO_RIGHT}{marked}{_LEFT_TO_RIGHT}"


def mirrored(character: str) -> str:
    """Return what a character looks like where text runs from right to left: a bracket is turned round."""
    from bidi.mirror import MIRRORED  # noqa: PLC0415  Few papers need it.

    return str(MIRRORED.get(character, character))


def base_level(paragraph: str, otherwise: int) -> int:
    """Return 1 for a paragraph whose first strong letter runs from right to left, 0 for the other way."""
    if paragraph.isascii() and not otherwise:
        return 0
    classes = map(unicodedata.bidirectional, paragraph)
    return next((_STRONG[found] for found in classes if found in _STRONG), otherwise)


def levels(paragraph: str, base: int) -> tuple[int, ...] | None:
    """Return the level of each character, or None where all of them simply run from left to right."""
    if not base and not may_turn(paragraph):
        return None
    from bidi import algorithm  # noqa: PLC0415  Few papers need it.

    chars: list[dict[str, Any]] = [
        {"at": at, "ch": c, "level": base, "type": _class_of(c), "orig": _class_of(c)}
        for at, c in enumerate(paragraph)
    ]
    storage: dict[str, Any] = {
        "base_level": base,
        "base_dir": "LR"[base],
        "chars": [char for char in chars if char["orig"] != "BN"],
        "runs": [],
    }
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = [base] * len(paragraph)
    for char in storage["chars"]:
        found[char["at"]] = char["level"]
    return tuple(_joiners_follow(chars, found))


def visual_order(line: Sequence[int]) -> list[int]:
    """Return the places of what stands on a line, from left to right (rule L2)."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        for at in range(len(order) + 1):
            if at == len(order) or line[order[at]] < level:
                order[start:at] = reversed(order[start:at])
                start = at + 1
    return order


def _class_of(character: str) -> str:
    # No class at all is that of a character which this Python does not know yet.
    found = unicodedata.bidirectional(character) or "L"
    return "ON" if found in _PRINTED_AS_UNKNOWN else found


def _joiners_follow(chars: Sequence[dict[str, Any]], found: list[int]) -> list[int]:
    """Return levels where what draws nothing has that of the character before it."""
    for at, char in enumerate(chars):
        if char["orig"] == "BN" and at:
            found[at] = found[at - 1]
    return found


def _resolve_brackets(chars: Sequence[dict[str, Any]], base: int) -> None:
    """Give both brackets of a pair one direction (rule N0), which python-bidi does not."""
    own, other = ("R", "L") if base else ("L", "R")
    for opened, closed in _pairs(chars):
        inside = {_STRONG_OF.get(char["type"]) for char in chars[opened + 1 : closed]}
        if own in inside:
            direction = own
        elif other in inside:
            before = (_STRONG_OF.get(chars[at]["type"]) for at in range(opened - 1, -1, -1))
            direction = next((found for found in before if found), own)
        else:
            continue
        for at in (opened, closed):
            chars[at]["type"] = direction
            _marks_follow(chars, at, direction)


def _marks_follow(chars: Sequence[dict[str, Any]], at: int, direction: str) -> None:
    for char in chars[at + 1 :]:
        if char["orig"] != "NSM":
            return
        char["type"] = direction


def _pairs(chars: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """Return the places of brackets that belong together, in the order of those that open (BD16)."""
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(chars):
        if char["ch"] not in _PAIRED or char["type"] != "ON":
            continue
        closing = _CLOSING.get(char["ch"])
        if closing is not None:
            if len(waiting) == _DEPTH:
                break
            waiting.append((closing, at))
            continue
        place = next(
            (n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == char["ch"]), -1
        )
        if place >= 0:
            found.append((waiting[place][1], at))
            del waiting[place:]
    return sorted(found)
