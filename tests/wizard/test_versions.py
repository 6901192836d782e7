"""The pair of Python and Qt in use is a safe one, and a bad pair is refused in words."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from wizard.versions import refuse_bad_pair

CALLS = 20_000


def test_this_pair_is_accepted() -> None:
    assert refuse_bad_pair() is None


def test_a_qt_that_loses_none_is_refused_under_an_old_python() -> None:
    sentence = refuse_bad_pair(python=(3, 11), qt=(6, 12))
    assert sentence is not None
    assert "PySide6 6.12" in sentence
    assert "Python 3.11" in sentence


def test_the_same_qt_is_accepted_under_a_newer_python() -> None:
    assert refuse_bad_pair(python=(3, 12), qt=(6, 12)) is None


def test_an_older_qt_is_accepted_under_the_old_python() -> None:
    assert refuse_bad_pair(python=(3, 11), qt=(6, 11)) is None


def test_twenty_thousand_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100
