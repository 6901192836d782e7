"""A file's bytes, fetched only when they are an ordinary file that may be opened at all."""

from pathlib import Path

from models.errors import ImportRefusedError
from models.exchange.arrival import MAX_BYTES
from models.exchange.strict_json import refuse_too_big
from models.words import _


def fetch(path: Path, *, library: Path | None = None) -> bytes:
    """Return what stands in the file, or raise ImportRefusedError. The open `library` is never opened again."""
    try:
        # Opening the library a second time would take its lock away, so it is told by its inode.
        if library is not None and library.exists() and path.samefile(library):
            raise ImportRefusedError(
                _("This is the library of all your plans. Choose a plan file or a list.")
            )
        # A pipe would wait for ever, and a device has no end.
        if not path.is_file():
            raise ImportRefusedError(_("There is no such file, or it is a folder. Choose a file."))
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError:
        raise ImportRefusedError(
            _("This file cannot be opened. Check that it is there and that you may read it.")
        ) from None
    refuse_too_big(content)
    return content
