"""Slow work comes back on the UI thread, in the language it was asked in, or not at all."""

import sys
import threading
from types import TracebackType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.errors import FourfoldError, ImportRefusedError
from models.words import Catalogue, language, speaking
from wizard import jobs


def never(result: object) -> None:
    raise AssertionError(f"nobody should hear of {result!r}")


def test_the_result_comes_back_on_the_ui_thread(qtbot: QtBot) -> None:
    heard: list[tuple[int, bool]] = []
    parent = QObject()

    def done(worker: int) -> None:
        heard.append((worker, threading.get_ident() == ui))

    ui = threading.get_ident()
    jobs.run(threading.get_ident, done, never, parent=parent)
    qtbot.waitUntil(lambda: bool(heard))
    ((worker, was_ui),) = heard
    assert was_ui
    assert worker != ui


def test_a_failure_of_the_world_is_told(qtbot: QtBot) -> None:
    heard: list[FourfoldError] = []
    parent = QObject()

    def refuse() -> None:
        raise ImportRefusedError("The file is empty.")

    jobs.run(refuse, never, heard.append, parent=parent)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].sentence == "The file is empty."


def test_a_bug_reaches_the_last_resort(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[type[BaseException], int]] = []
    parent = QObject()

    def hook(
        kind: type[BaseException], _error: BaseException, _trace: TracebackType | None
    ) -> None:
        seen.append((kind, threading.get_ident()))

    def slip() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", hook)
        jobs.run(slip, never, never, parent=parent)
        qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(ZeroDivisionError, threading.get_ident())]


def test_the_language_goes_along(qtbot: QtBot) -> None:
    heard: list[str] = []
    parent = QObject()
    with speaking(Catalogue("fr")):
        jobs.run(language, heard.append, never, parent=parent)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["fr"]


def test_a_dropped_job_tells_nobody(qtbot: QtBot) -> None:
    go = threading.Event()
    parent = QObject()
    job = jobs.run(lambda: go.wait(5), never, never, parent=parent)
    job.drop()
    with qtbot.waitSignal(job.destroyed):
        go.set()


def test_a_page_that_is_gone_is_told_nothing(qtbot: QtBot) -> None:
    go = threading.Event()
    page = QObject()
    job = jobs.run(lambda: go.wait(5), never, never, parent=page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    with qtbot.waitSignal(job.destroyed):
        go.set()
