"""Where a command writes: results to one stream, one line for each refusal to another."""

import errno
import io
from contextlib import suppress
from typing import TextIO

from models.errors import OutputRefusedError
from models.words import _

REFUSED = 2
# Windows says EINVAL of a pipe whose reader has gone.
_NO_READER = (errno.EPIPE, errno.EINVAL)


class Console:
    """Two streams; one that was closed from the start is None."""

    def __init__(self, out: TextIO | None, err: TextIO | None) -> None:
        """Write to these two."""
        self._out = out or io.StringIO()
        self._err = err or io.StringIO()
        if isinstance(self._out, io.TextIOWrapper):
            # A letter that the terminal cannot show comes as its number: no result is lost for it.
            self._out.reconfigure(errors="backslashreplace")

    def say(self, line: str) -> None:
        """Write one line of the result, or raise OutputRefusedError; after the last reader has gone, nothing."""
        if self._out.closed:
            return
        try:
            self._out.write(f"{line}\n")
            self._out.flush()
        except OSError as error:
            # What waits in the stream would fail once more at the end of the program.
            with suppress(OSError):
                self._out.close()
            # The reader took what it wanted, as `head -1` does: the work goes on.
            if error.errno not in _NO_READER:
                raise OutputRefusedError(
                    _("The result could not be written. Make room on the disk and try again.")
                ) from error

    def refuse(self, sentence: str) -> int:
        """Write one line on what was refused and why; return the exit status."""
        self.warn(sentence)
        return REFUSED

    def warn(self, sentence: str) -> None:
        """Write one line on what a person must know, though the work goes on."""
        with suppress(OSError):  # With nobody to tell, the status alone says it.
            self._err.write(" ".join(sentence.split()) + "\n")
            self._err.flush()
