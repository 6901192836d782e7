"""A plan's words made to fit where there is room for a few: nothing of the plan itself is cut."""

import re

LONGEST_WORD = 20
BREAK_EVERY = 8
# A break that nobody sees: a word without end may not push the page sideways.
_BREAK = "\u200b"
# Letters, digits and plain marks only: between others a break would take one sign apart, such as an emoji.
_SIGN = r"[\w!-/:-@\[-`{-~]"
_LONG = re.compile(rf"{_SIGN}{{{LONGEST_WORD + 1},}}")
_PIECE = re.compile(rf"{_SIGN}{{{BREAK_EVERY}}}(?={_SIGN})")


def fit(words: str, letters: int) -> str:
    """Return `words` on one line, shortened to `letters`."""
    line = " ".join(words[: letters * 4].split())
    return line if len(line) <= letters else f"{line[: letters - 1].rstrip()}…"


def breakable(words: str) -> str:
    """Return `words` so that a very long one can go on in the next line."""
    return _LONG.sub(lambda long: _PIECE.sub(rf"\g<0>{_BREAK}", long[0]), words)
