"""A plan's words made to fit where there is room for a few: nothing of the plan itself is cut."""

import re

LONGEST_WORD = 16
# A break that nobody sees: a word without end may not push the page sideways.
_BREAK = "\u200b"
_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


def fit(words: str, letters: int) -> str:
    """Return `words` on one line, shortened to `letters`, breakable where a word is very long."""
    line = " ".join(words[: letters * 4].split())
    short = line if len(line) <= letters else f"{line[: letters - 1].rstrip()}…"
    return _LONG.sub(lambda found: found[0] + _BREAK, short)
