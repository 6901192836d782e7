"""Where pictures of pages are made: one at a time, off the UI thread, for whoever is asked first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from models.errors import FourfoldError
from wizard import jobs
from wizard.parts.sheet import Leaf
from wizard.pictures import picture


@dataclass(frozen=True, slots=True)
class Due:
    """A picture that somebody in sight waits for: of which page, how many dots wide, and who takes it."""

    leaf: Leaf
    width: int
    take: Callable[[QImage], object]


class Customer(Protocol):
    """Whoever shows pictures: asked for the next one as soon as there is time."""

    def due(self) -> Due | None:
        """Return what is waited for most, None where all is there."""


class Darkroom(QObject):
    """Makes what its customers wait for, the first of them first."""

    def __init__(self, parent: QObject, customers: Sequence[Customer]) -> None:
        """Work in the name of `parent`."""
        super().__init__(parent)
        self._customers = customers
        self._job: jobs.Job | None = None

    def wake(self) -> None:
        """Begin the next picture, unless one is under way."""
        if self._job is not None:
            return
        due = next((d for customer in self._customers if (d := customer.due()) is not None), None)
        if due is not None:
            self._make(due)

    def drop(self) -> None:
        """Let go of the picture under way: nobody will look at it."""
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _make(self, due: Due) -> None:
        leaf, width = due.leaf, due.width

        def taken(image: QImage) -> None:
            self._job = None
            due.take(image)
            self.wake()

        self._job = jobs.run(
            lambda: picture(leaf.pdf, leaf.page, width), taken, self._forget, parent=self
        )

    def _forget(self, _error: FourfoldError) -> None:
        self._job = None
