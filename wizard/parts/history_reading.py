"""The history of a plan read piece by piece on another thread, the newest step first."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from models.editing import Step
from models.errors import FourfoldError
from wizard import jobs

PIECE = 200
Read = Callable[[int, int], tuple[Step, ...]]


class HistoryReading(QObject):
    """What was read so far. `came` tells each new piece, `failed` why there is none."""

    came = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Have read nothing."""
        super().__init__(parent)
        self.steps: list[Step] = []
        self.is_whole = False
        self._read: Read = lambda _past, _most: ()
        self._job: jobs.Job | None = None

    def begin(self, read: Read) -> None:
        """Forget what was read, and read anew: `read(past, most)` gives steps, oldest first."""
        self.stop()
        self.steps, self.is_whole, self._read = [], False, read
        self.go_on()

    def stop(self) -> None:
        """Want no piece that is still to come."""
        if self._job is not None:
            self._job.drop()
            self._job = None

    def go_on(self) -> None:
        """Read the next piece, unless one is under way or all is read."""
        if self._job is None and not self.is_whole:
            read, past = self._read, len(self.steps)
            self._job = jobs.run(
                lambda: read(past, PIECE), self._take, self._tell_failed, parent=self
            )

    def place_of(self, step_id: UUID) -> int | None:
        """Return how many steps that were read are newer than this one; None where it is not read."""
        return next((n for n, step in enumerate(self.steps) if step.id == step_id), None)

    def _take(self, piece: tuple[Step, ...]) -> None:
        self._job = None
        self.steps += reversed(piece)
        self.is_whole = len(piece) < PIECE
        self.came.emit()

    def _tell_failed(self, error: FourfoldError) -> None:
        self._job, self.is_whole = None, True
        self.failed.emit(error.sentence)
