"""Python's garbage, collected between two tests on their own thread, as the running program does on the screen's.

A test leaves widgets in cycles behind. A keeper's thread, or that of a test's worker, would destroy them where Qt
forbids it, and what then crashes is another test. See docs/decisions/0017.
"""

import gc
from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.pdfium import alone_with_pdfium


def pytest_collection_finish() -> None:
    """Set apart what stands before the first test: thousands of tests need not look at it again."""
    gc.disable()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Let widgets die with their test; all else waits until Python itself would look."""
    gc.disable()  # The program switches them off for good, and a test may have switched them on.
    done = yield
    if "qapp" in getattr(item, "fixturenames", ()):
        # What closed windows still hold goes first; then what is left belongs to no test.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _collect(2)
        gc.freeze()
    elif due := [g for g, n in enumerate(gc.get_count()) if n > gc.get_threshold()[g]]:
        _collect(due[-1])
    return done


def _collect(generation: int) -> None:
    """Collect while no picture of a page is made: papers that a test left open are closed by PDFium."""
    with alone_with_pdfium():
        gc.collect(generation)
