"""The watch over all tests sees what it must see, and lets pass what is allowed."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.guard import ROOT, ForbiddenAct, Watch, left_behind


def acting_as(file: str, code: str) -> Callable[..., None]:
    """Give a function `act` whose code claims to stand in a file of the project."""
    names: dict[str, Callable[..., None]] = {}
    exec(compile(code, str(ROOT / file), "exec"), names)  # noqa: S102  The stack must show that file.
    return names["act"]


OPEN = "def act(path):\n    open(path, 'w').close()\n"


@pytest.mark.parametrize(
    "act",
    [
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.socket().bind(("127.0.0.1", 0)),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # The stopped socket is never closed.
def test_network_use_is_stopped(act: Callable[[], object], watch: Watch) -> None:
    with pytest.raises(ForbiddenAct):
        act()
    assert watch.seen.pop().startswith("network use")


@pytest.mark.parametrize(
    "file", ["models/editing.py", "models/exchange/x.py", "wizard/x.py", "main.py"]
)
def test_a_file_written_past_the_writer_is_stopped(file: str, tmp_path: Path, watch: Watch) -> None:
    with pytest.raises(ForbiddenAct):
        acting_as(file, OPEN)(tmp_path / "out")
    assert watch.seen.pop().startswith(file)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("file", ["models/disk.py", "models/store/library.py"])
def test_the_writers_may_write_in_the_tests_folder_only(
    file: str, tmp_path: Path, watch: Watch
) -> None:
    act = acting_as(file, OPEN)
    act(tmp_path / "out")
    assert (tmp_path / "out").exists()
    with pytest.raises(ForbiddenAct):
        act(Path(ROOT.anchor) / "fourfold-stray")
    assert "outside the test's own folder" in watch.seen.pop()


def test_reading_and_importing_are_allowed(tmp_path: Path) -> None:
    code = "def act(path):\n    open(path).close()\n    import wave\n"
    readable = tmp_path / "in"
    readable.write_text("words")
    acting_as("models/editing.py", code)(readable)


def test_a_thread_left_behind_is_named() -> None:
    before = threading.enumerate()
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="forgotten")
    thread.start()
    try:
        assert left_behind(before, patience=0.01) == ["forgotten"]
    finally:
        release.set()
        thread.join()
    assert left_behind(before) == []
