"""The store's own thread: it writes what was edited, so that a slow disk costs nobody a word."""

import contextvars
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from uuid import UUID

from models.editing import Edited, Step
from models.errors import FourfoldError
from models.plan.plan import Plan
from models.store.library import Library


class Keeper:
    """Keeps one plan: waits for a pause in the typing, never longer than the cap, writes, and tells.

    `on_saved` and `on_failed` are called on the keeper's own thread. What could not be written stays here and is
    tried again until it can.
    """

    def __init__(  # noqa: PLR0913  Two listeners, and three times that tests make short.
        self,
        library: Library,
        plan: Plan,
        *,
        on_saved: Callable[[datetime], None],
        on_failed: Callable[[FourfoldError], None],
        pause_s: float = 0.4,
        cap_s: float = 0.9,  # the commit too must be over within the second that is promised
        retry_s: float = 2.0,
    ) -> None:
        """Start to keep `plan`, which the library holds as it is."""
        self._library = library
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._pause_s, self._cap_s, self._retry_s = pause_s, cap_s, retry_s
        self._kept = plan
        self._plan = plan
        self._steps: dict[UUID, Step] = {}
        self._bookmark: str | None = None
        self._waiting_since: float | None = None
        self._due_at = self._not_before = 0.0
        self._is_hurried = self._is_closing = False
        self._failures = 0
        self._changed = threading.Condition()
        self._thread = self._started()

    def take(self, edited: Edited) -> None:
        """Keep this edit soon; never wait for the disk."""
        with self._changed:
            self._plan = edited.after
            self._steps[edited.step.id] = edited.step
            self._expect()

    def bookmark(self, place: str) -> None:
        """Keep the place where the group is; never wait for the disk."""
        with self._changed:
            self._bookmark = place
            self._expect()

    def flush(self, timeout_s: float) -> bool:
        """Write at once; say whether everything is on disk, at the latest after `timeout_s`."""
        with self._changed:
            failures = self._failures
            self._is_hurried = self._waiting_since is not None
            self._wake()
            self._changed.wait_for(
                lambda: self._waiting_since is None or self._failures > failures, timeout_s
            )
            return self._waiting_since is None

    def close(self) -> bool:
        """Write what is left, once, and stop; say whether everything is on disk."""
        with self._changed:
            self._is_closing = True
            self._wake()
        self._thread.join()
        return self._waiting_since is None

    def _started(self) -> threading.Thread:
        # In the context of whoever starts it, so that its errors speak the chosen language.
        run = contextvars.copy_context().run
        thread = threading.Thread(target=run, args=(self._work,), name="keeper", daemon=True)
        thread.start()
        return thread

    def _expect(self) -> None:
        """Plan the next write: after a pause in the edits, within the cap since the first of them."""
        now = monotonic()
        if self._waiting_since is None:
            self._waiting_since = now
        due_at = min(now + self._pause_s, self._waiting_since + self._cap_s)
        self._due_at = max(due_at, self._not_before)
        self._wake()

    def _wake(self) -> None:
        if not self._thread.is_alive():
            # A mistake of ours ended it, and flew to the hook for mistakes. The words still want to be kept.
            self._thread = self._started()
        self._changed.notify_all()

    def _work(self) -> None:
        is_last = False
        while not is_last:
            with self._changed:
                while not (self._is_closing or self._is_due()):
                    self._changed.wait(self._patience_s())
                is_last = self._is_closing
                self._is_hurried = False
                batch = self._batch()
            if batch is not None:
                self._write(batch)

    def _is_due(self) -> bool:
        is_waiting = self._waiting_since is not None
        return is_waiting and (self._is_hurried or monotonic() >= self._due_at)

    def _patience_s(self) -> float | None:
        return None if self._waiting_since is None else max(0.0, self._due_at - monotonic())

    def _batch(self) -> "_Batch | None":
        if self._waiting_since is None:
            return None
        return _Batch(self._plan, tuple(self._steps.values()), self._bookmark)

    def _write(self, batch: "_Batch") -> None:
        began_at = monotonic()
        try:
            if batch.steps:
                saved_at = self._library.keep(
                    self._kept, batch.plan, batch.steps, bookmark=batch.bookmark
                )
            else:
                saved_at = self._library.mark(batch.plan.id, batch.bookmark or "")
        except FourfoldError as error:
            self._on_failed(error)
            with self._changed:
                self._failures += 1
                self._due_at = self._not_before = monotonic() + self._retry_s
                self._changed.notify_all()
            return
        self._on_saved(saved_at)
        with self._changed:
            self._settle(batch, began_at)
            self._changed.notify_all()

    def _settle(self, batch: "_Batch", began_at: float) -> None:
        """Let go of what was written; what came meanwhile still waits."""
        self._kept = batch.plan
        self._not_before = 0.0
        for step in batch.steps:
            if self._steps[step.id] is step:
                del self._steps[step.id]
        if self._bookmark == batch.bookmark:
            self._bookmark = None
        is_done = not self._steps and self._bookmark is None
        self._waiting_since = None if is_done else began_at


@dataclass(frozen=True, slots=True)
class _Batch:
    """What one write takes along."""

    plan: Plan
    steps: tuple[Step, ...]
    bookmark: str | None
