"""The pairs of Python and Qt that Fourfold may run on."""

import sys

import PySide6

from models.words import _

# What this program calls itself; the project file says the same.
FOURFOLD = "0.1.0"
# PySide6 6.12.0 on Python 3.11 loses a reference to `None` on most calls and aborts after some 5,000 of them.
QT_THAT_LOSES_NONE = (6, 12)
PYTHON_THAT_IS_SAFE_WITH_IT = (3, 12)


def refuse_bad_pair(
    python: tuple[int, int] = sys.version_info[:2],
    qt: tuple[int, int] = PySide6.__version_info__[:2],
) -> str | None:
    """Say why this Python and this Qt must not run together, or nothing when they may."""
    if qt < QT_THAT_LOSES_NONE or python >= PYTHON_THAT_IS_SAFE_WITH_IT:
        return None
    return _(
        "Fourfold stops here: PySide6 {qt} crashes under Python {python}, which could cost you words. "
        "Please run the set-up again, or install Python 3.12 or newer."
    ).format(qt=".".join(map(str, qt)), python=".".join(map(str, python)))
