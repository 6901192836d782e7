"""The only file writer: a file is there whole, or it is as it was before."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from models.errors import OutputRefusedError
from models.words import _

# What stands beside a library under its own name: SQLite's journals, and the mark that there was a library.
SIDE_FILES = ("-journal", "-wal", "-shm", "-known")
# Windows gives these names to devices in every folder; a stick may be carried there.
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{d}{n}" for d in ("COM", "LPT") for n in range(1, 10))}
)
_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
_TEXT_MODE_OFF = getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` durably, readable by this person alone, or raise OutputRefusedError."""
    with whole_file(path) as draft, draft.open("r+b") as file:
        file.write(content)


def free_name(folder: Path, extension: str, today: date) -> str:
    """Return the first name `plan-2026-11-20-1.pdf`, `-2`, ... that nothing in `folder` has."""
    number = 1
    while (folder / f"plan-{today}-{number}.{extension}").exists():
        number += 1
    return f"plan-{today}-{number}.{extension}"


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give an empty draft beside `path` to be filled and closed; it then takes the place of `path`.

    Where anything fails the draft is removed, `path` is as it was, and OutputRefusedError is raised.
    """
    _refuse_odd_target(path)
    draft = path.with_name(f".{os.urandom(8).hex()}.part")
    try:
        create_private(draft)
        yield draft
        _sync(draft)
        draft.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise OutputRefusedError(_reason(error, path)) from error
    finally:
        with suppress(OSError):  # A folder that is gone took the draft along.
            draft.unlink(missing_ok=True)


def make_folder(path: Path) -> None:
    """Make a folder that only this person can read, unless there is one, or raise OutputRefusedError."""
    try:
        path.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    except OSError as error:
        refusal = _("{folder} is no folder, and none can be made there. Choose another.")
        raise OutputRefusedError(refusal.format(folder=path)) from error


def create_private(path: Path) -> None:
    """Make an empty file that only this person can read; raise FileExistsError where there is one."""
    # Windows takes the rights from the folder, which in a person's profile is theirs alone.
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _TEXT_MODE_OFF, _PRIVATE))


def keep_private(path: Path) -> None:
    """Let nobody else read a file, where the disk knows rights at all; never opens it."""
    if os.name == "posix":
        with suppress(OSError):  # A stick knows none, and is as private as the pocket it is in.
            path.chmod(_PRIVATE)


def refuse_library(path: Path, library: Path) -> None:
    """Raise OutputRefusedError if writing to `path` would hit the library or a file that belongs to it."""
    real = Path(os.path.realpath(library))
    for kept in (real, *(real.with_name(real.name + side) for side in SIDE_FILES)):
        if Path(os.path.realpath(path)) == kept or _are_one_file(path, kept):
            raise OutputRefusedError(
                _("{path} belongs to the library. Choose another name.").format(path=path)
            )


def _are_one_file(one: Path, other: Path) -> bool:
    """Say whether two names lead to one file, without opening it: that would drop the library's lock."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _refuse_odd_target(path: Path) -> None:
    if path.stem.upper() in _DEVICES or path.name != path.name.rstrip(". "):
        raise OutputRefusedError(
            _("{path} is not a name that every computer can use. Choose another.").format(path=path)
        )
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputRefusedError(_reason(error, path)) from error
    if stat.S_ISDIR(mode):
        raise OutputRefusedError(_("{path} is a folder. Choose a file name.").format(path=path))
    if not stat.S_ISREG(mode):
        raise OutputRefusedError(
            _("{path} is a link or a device, not a file. Choose another name.").format(path=path)
        )


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | _TEXT_MODE_OFF)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    """Make a new name durable. Windows does so itself and cannot open a folder."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError, path: Path) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            sentence = _("The disk is full, so {path} was not written. Make room and try again.")
        case errno.ENOENT | errno.ENOTDIR:
            sentence = _("The folder of {path} is not there. Choose another folder.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            sentence = _(
                "{path} may not be written: the folder is protected, or the file is open elsewhere. "
                "Choose another folder."
            )
        case errno.ENAMETOOLONG:
            sentence = _("The name {path} is too long. Choose a shorter one.")
        case _:
            sentence = _("{path} could not be written. Choose another folder and try again.")
    return sentence.format(path=path)
