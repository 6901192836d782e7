"""Widgets in a cycle die on the screen's thread, whoever allocates meanwhile."""

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from wizard.collector import Collector


class Ring(QWidget):
    """A widget that only the collector can free."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.me = self
        self.timer = QTimer(self)
        self.destroyed.connect(lambda: died_on.append(threading.get_ident()))


def test_another_thread_never_collects_a_widget(qapp: QApplication) -> None:
    collector = Collector(qapp)
    died_on: list[int] = []
    Ring(died_on)
    busy = threading.Thread(target=lambda: [[[] for _ in range(100)] for _ in range(5000)])
    busy.start()
    busy.join()
    assert not died_on
    # As many new objects as make even the oldest generation due.
    kept: list[list[int]] = []
    for _round in range(200):
        kept += [[] for _ in range(1000)]
        collector.collect()
    assert set(died_on) == {threading.get_ident()}
    collector.setParent(None)
