"""How the program is stopped from outside: by Ctrl+C, or at the end of a session. Never with a traceback."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

# Windows knows no end of a terminal.
_STOPS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


def stop_at_once() -> None:
    """Let Ctrl+C end the program at once and without a word: there is nothing to finish yet."""
    # Whoever starts a program in the background has Ctrl+C ignored, and means it.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def stops_told_to(act: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    """Meanwhile call `act` when the program is to stop. For the main thread, as Python wants it."""
    meant = [stop for stop in _STOPS if signal.getsignal(stop) is not signal.SIG_IGN]
    before = {stop: signal.signal(stop, act) for stop in meant}
    try:
        yield
    finally:
        for stop, meaning in before.items():
            signal.signal(stop, meaning)


@contextmanager
def stops_raised() -> Iterator[None]:
    """Meanwhile a stop raises KeyboardInterrupt. For the main thread."""

    def hear(dropped: "sys.UnraisableHookArgs") -> None:
        # Python drops what is raised in a weak reference's callback. A stop is not to be dropped.
        if not issubclass(dropped.exc_type, KeyboardInterrupt):
            usual(dropped)
            return
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.raise_signal(signal.SIGINT)

    usual, sys.unraisablehook = sys.unraisablehook, hear
    try:
        with stops_told_to(signal.default_int_handler):
            yield
    finally:
        sys.unraisablehook = usual
