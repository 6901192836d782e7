"""What every test stands on: no screen, no network, a home of its own, and nothing left behind."""

import os
import signal

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # Qt reads it once, when its first class is imported.

import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.guard import Watch, left_behind

pytest_plugins = ["tests.garbage", "tests.last_words", "tests.measured"]

# A slow moment of a shared machine is no failure, and a failing example is shown, not kept in the repository.
# Every run looks at other examples; for a soak, FOURFOLD_EXAMPLES=1000 looks at more of them at once.
EXAMPLES = int(os.environ.get("FOURFOLD_EXAMPLES", "30"))
settings.register_profile("fourfold", deadline=None, database=None, max_examples=EXAMPLES)
settings.load_profile("fourfold")

# Under nohup or in the background a run ignores some stops, and every program that it starts would inherit that.
for stop in ("SIGINT", "SIGTERM", "SIGHUP"):
    number = getattr(signal, stop, None)
    if number is not None and signal.getsignal(number) is signal.SIG_IGN:
        usual = signal.default_int_handler if stop == "SIGINT" else signal.SIG_DFL
        signal.signal(number, usual)

WATCH = Watch()
WATCH.start()


@pytest.fixture
def watch() -> Watch:
    """The watch over network and files, for tests of the watch itself."""
    return WATCH


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders for one home after another: pytest's own numbering looks at all of them each time."""
    street = tmp_path_factory.mktemp("homes")
    return (street / str(number) for number in count(1))


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test alone: nobody's library or settings are read or written."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.delenv("FOURFOLD_HOME", raising=False)
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def manners() -> Iterator[None]:
    """Fail the test that used a network, wrote a file past the one writer, or left a thread running."""
    WATCH.seen.clear()
    before = threading.enumerate()
    yield
    assert not left_behind(before), "threads left running"
    assert WATCH.seen == []
