"""How the paper at hand is set: in normal or large letters, for a desk or a wall."""

import contextlib
import contextvars
from collections.abc import Iterator
from dataclasses import dataclass

# Large print begins at 16 points where normal print begins at 12 (docs/documents.md).
LARGER_BY = 4.0
# On half a sheet the letters are as small as they may be.
_SMALLER_BY, _SMALLEST = 2.0, 12.0
_LOOSE_BODY, _LOOSE_HEADING = 1.5, 1.3
# Letters above this are headings, and stand closer.
_LARGEST_BODY = 18.0


@dataclass(frozen=True, slots=True)
class Setting:
    """What all text and all pages of one paper have in common; easy-read text has the lines of large print."""

    large: bool = False
    loose: bool = False
    wall: bool = False
    half: bool = False

    def size(self, size: float) -> float:
        """Return the size of letters that are `size` points tall in normal print."""
        if self.half:
            return max(size - _SMALLER_BY, _SMALLEST)
        return size + LARGER_BY if self.large else size

    def leading(self, size: float, leading: float) -> float:
        """Return the distance of lines of such letters, `leading` in normal print."""
        set_in = self.size(size)
        if not (self.large or self.loose):
            return leading * set_in / size
        return set_in * (_LOOSE_BODY if set_in <= _LARGEST_BODY else _LOOSE_HEADING)


# A context variable, as for the language: two papers can be drawn at once on two threads.
_current: contextvars.ContextVar[Setting] = contextvars.ContextVar("setting")
_USUAL = Setting()


def setting() -> Setting:
    """Return how the paper at hand is set."""
    return _current.get(_USUAL)


@contextlib.contextmanager
def setting_in(wanted: Setting) -> Iterator[None]:
    """Set what is drawn inside the block like that."""
    token = _current.set(wanted)
    try:
        yield
    finally:
        _current.reset(token)
