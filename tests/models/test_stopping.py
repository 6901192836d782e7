"""A stop is told, never dropped, and what it meant before is what it means afterwards."""

import signal
import subprocess
import sys
import weakref

import pytest

from models.stopping import stops_raised, stops_told_to
from tests.guard import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")

# A stop that comes in the callback of a weak reference, where Python drops what is raised.
DROPPED = """
import signal, weakref
from models.stopping import stop_at_once, stops_raised
class Thing: pass
stop_at_once()
with stops_raised():
    thing = Thing()
    watch = weakref.ref(thing, lambda _gone: signal.raise_signal(signal.SIGINT))
    del thing
    print("went on")
"""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_is_told_and_then_means_what_it_did(stop: signal.Signals) -> None:
    told: list[int] = []
    before = signal.getsignal(stop)
    with stops_told_to(lambda number, _frame: told.append(number)):
        signal.raise_signal(stop)
    assert (told, signal.getsignal(stop)) == ([stop], before)


def test_a_stop_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stops_raised():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_stop_is_raised() -> None:
    hook = sys.unraisablehook
    with pytest.raises(KeyboardInterrupt), stops_raised():
        signal.raise_signal(signal.SIGTERM)
    assert sys.unraisablehook is hook


def test_a_stop_that_python_would_drop_ends_the_program_quietly() -> None:
    done = subprocess.run(
        [sys.executable, "-c", DROPPED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_what_else_is_dropped_is_told_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda dropped: told.append(dropped.exc_type))

    class Thing:
        """Something to refer to."""

    with stops_raised():
        thing = Thing()
        _watch = weakref.ref(thing, lambda _gone: 1 / 0)
        del thing
    assert told == [ZeroDivisionError]
