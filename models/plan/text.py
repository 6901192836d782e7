"""The border for words: every text that enters a plan passes here once."""

import re
import unicodedata

MAX_LETTERS = 20_000
# Controls but newline and tab, lone surrogates, noncharacters, and the marks that reorder text unseen.
# Joiners and the two direction marks stay: Persian, Urdu, Hindi and emoji need them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\u202a-\u202e\u2066-\u2069"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)


def clean(text: str) -> str:
    """Return `text` composed (NFC), with one kind of newline, and without characters no one can see or print."""
    if text.isascii() and text.isprintable():  # Most lines: there is nothing to take out.
        return text
    return unicodedata.normalize(
        "NFC", _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    )


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line."""
    return " ".join(clean(text).split())


def folded(text: str) -> str:
    """Return `text` for comparing and searching: no case, no accents, single spaces."""
    if text.isascii():  # No accent to look for, letter by letter.
        return " ".join(text.casefold().split())
    # Decomposed before and after: "™" becomes capitals, and some small letters become two.
    small = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", small)
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
