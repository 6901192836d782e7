"""What no test may do: use a network, write past the one file writer, leave a thread behind."""

import os
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent

NETWORK_EVENTS = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.sendmsg",
        "socket.sendto",
        "urllib.Request",
    }
)
WRITERS = tuple(str(ROOT / room) for room in ("models/disk.py", "models/store/"))
OBSERVERS = tuple(str(ROOT / room) for room in ("tests/", "tools/", "bench/"))
LIBRARIES = str(ROOT / ".venv")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenAct(Exception):  # noqa: N818  It is no failure of the program's, but of the test's manners.
    """The program did what it must never do."""


class Watch:
    """Sees network use and file writes through Python's audit events, stops them, and remembers them."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def start(self) -> None:
        """Watch from here on, until the process ends: an audit hook cannot be taken away."""
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, args: tuple[object, ...]) -> None:
        if event == "open":
            verdict = judge_open(args)
        elif event in NETWORK_EVENTS:
            verdict = judge_network(event, args)
        else:
            return
        if verdict:
            self.seen.append(verdict)
            raise ForbiddenAct(verdict)


def judge_network(event: str, args: tuple[object, ...]) -> str | None:
    """Name the network use, unless it is a socket inside this machine's file system."""
    address = args[1] if event in {"socket.bind", "socket.connect"} else args[0]
    is_local = event in {"socket.bind", "socket.connect"} and isinstance(address, str | bytes)
    return None if is_local else f"network use: {event} {address!r}"


def judge_open(args: tuple[object, ...]) -> str | None:
    """Name the file that is opened for writing by code that may not, or where it may not."""
    path, mode, flags = args
    if not isinstance(path, str | bytes) or not is_writing(mode, flags):
        return None
    place = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  A Path object for each opened file is slow.
    if place == os.devnull or "__pycache__" in place:
        return None
    writer = nearest_project_file(sys._getframe(2))  # noqa: SLF001  The only way to see who opens a file.
    if writer is None or writer.startswith(OBSERVERS):
        return None
    if not writer.startswith(WRITERS):
        return f"{Path(writer).relative_to(ROOT)} writes {place} past models/disk.py"
    if not place.startswith(tempfile.gettempdir()):
        return f"{Path(writer).relative_to(ROOT)} writes {place}, outside the test's own folder"
    return None


def is_writing(mode: object, flags: object) -> bool:
    """Whether a file is opened to change it: `open` tells a mode, `os.open` tells flags."""
    if isinstance(mode, str):
        return not set("wax+").isdisjoint(mode)
    return isinstance(flags, int) and bool(flags & WRITING)


def nearest_project_file(frame: FrameType | None) -> str | None:
    """The innermost file of this project on the stack: libraries act in the name of whoever called them."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(str(ROOT)) and not name.startswith(LIBRARIES):
            return name
        frame = frame.f_back
    return None


def left_behind(before: Iterable[threading.Thread], patience: float = 2.0) -> list[str]:
    """The names of threads that the test started and that do not end by themselves."""
    new = set(threading.enumerate()) - set(before)
    # A thread of Qt's pool that once ran Python shows as a dummy, and Qt keeps it for the next job.
    own = [thread for thread in new if not thread.name.startswith("Dummy-")]
    for thread in own:
        thread.join(patience)
    return sorted(thread.name for thread in own if thread.is_alive())
