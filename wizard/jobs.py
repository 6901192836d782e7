"""Slow work off the UI thread: a call without Qt runs in Qt's pool, and its result comes back by signal."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from threading import Event
from typing import Any, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

from models.errors import FourfoldError

T = TypeVar("T")


class Job(QObject):
    """One call under way. It outlives the page that asked, and tells nobody when that page is gone."""

    _ended = Signal(object, object)

    def __init__(
        self,
        done: Callable[[Any], object],
        failed: Callable[[FourfoldError], object],
        parent: QObject,
    ) -> None:
        """Wait for a result in the name of `parent`."""
        # A child of the program, not of the page: the pool's thread must find it alive.
        super().__init__(QCoreApplication.instance())
        self._done = done
        self._failed = failed
        self._parent = parent
        self._is_wanted = True
        self._has_returned = Event()
        self._ended.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)

    def drop(self) -> None:
        """Want the result no more: whatever comes is let go."""
        self._is_wanted = False

    def work(self, call: Callable[[], object]) -> None:
        """Make the call, on whichever thread this is, unless nobody wants it any more."""
        if not self._is_wanted:
            self._ended.emit(None, None)
            return
        try:
            result = call()
        except Exception as error:  # noqa: BLE001  Carried to the UI thread and raised there again.
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def leave(self) -> None:
        """Say that the other thread is done with this: Qt may not delete what still tells something there."""
        self._has_returned.set()

    def _deliver(self, result: Any, error: Exception | None) -> None:
        self._has_returned.wait()
        is_wanted = self._is_wanted and isValid(self._parent)
        self.deleteLater()
        if isinstance(error, FourfoldError):
            if is_wanted:
                self._failed(error)
        elif error is not None:
            raise error
        elif is_wanted:
            self._done(result)


def run(
    call: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[FourfoldError], object],
    *,
    parent: QObject,
) -> Job:
    """Make a call on another thread in the language of this one, then tell `done` or `failed` here."""
    job = Job(done, failed, parent)
    context = copy_context()

    def work() -> None:
        try:
            context.run(job.work, call)
        finally:
            job.leave()

    QThreadPool.globalInstance().start(work)
    return job


def finish() -> None:
    """Begin nothing more, and wait for what is under way: PDFium must not be shut down in the middle of a page."""
    pool = QThreadPool.globalInstance()
    pool.clear()
    pool.waitForDone()
