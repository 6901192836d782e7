"""What is said of characters that no font on this computer has, on the screen and in a terminal."""

import unicodedata
from collections.abc import Sequence

from models.words import _, ngettext

# So many are named.
_NAMED = 5


def say_missing(signs: Sequence[str]) -> str:
    """Name characters, with what to do; nothing where there are none. On the screen too they may be empty boxes."""
    if not signs:
        return ""
    named = list(map(_named, signs))
    shown, rest = "; ".join(named[:_NAMED]), len(named) - _NAMED
    if rest > 0:
        words = ngettext(
            "No font here has {signs} and {n} more. They print as \N{REPLACEMENT CHARACTER}.",
            "No font here has {signs} and {n} more. They print as \N{REPLACEMENT CHARACTER}.",
            rest,
            signs=shown,
        )
    else:
        words = _("No font here has {signs}. It prints as \N{REPLACEMENT CHARACTER}.").format(
            signs=shown
        )
    return f"{words} {_what_to_install(signs)}"


def _named(sign: str) -> str:
    """Return a sign with its name; one that turns text or moves a terminal's cursor by its name alone."""
    name = unicodedata.name(sign, f"U+{ord(sign):04X}")
    return f"{sign} ({name})" if sign.isprintable() else name


def _what_to_install(signs: Sequence[str]) -> str:
    names = [unicodedata.name(sign, "") for sign in signs]
    if any(name.startswith(("CJK", "HANGUL")) for name in names):
        return _("Install the free font Noto Sans CJK on this computer, then try again.")
    return _("Install the free Noto Sans font of this script, or write these words another way.")
