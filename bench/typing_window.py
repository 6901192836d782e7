"""Real keys into the program's boxes, each timed from its delivery until everything that listens is done."""

import statistics
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.opened import Opened, rest
from bench.telling import tell
from wizard.fields.action_card import ActionCard
from wizard.fields.quick_entry import QuickEntry
from wizard.parts.edit import TextBox
from wizard.parts.fold import Fold

W = TypeVar("W", bound=QWidget)
WORDS = "Brief the night staff on how a survivor is received, and write down who was there. "


def main(home: str, actions: str, keys: str) -> int:
    """Type into three boxes of a plan; tell the 99th percentile of each, and the longest stop after a key."""
    opened = Opened(Path(home), int(actions))
    stops: list[float] = []
    for name, box in _boxes(opened):
        times = _typed(box, int(keys), stops)
        tell(name, statistics.quantiles(times, n=100, method="inclusive")[98])
        tell(f"{name}_median", statistics.median(times))
    tell("stop", max(stops))
    opened.close()
    return 0


def _boxes(opened: Opened) -> Iterator[tuple[str, QWidget]]:
    opened.question(lambda q: not q.is_list and [f.kind for f in q.fields] == ["long"])
    yield "long", _shown(opened.window, TextBox)
    opened.question(lambda q: q.record == "action" and bool(q.level))
    yield "quick", _shown(opened.window, QuickEntry).what
    _shown(opened.window, ActionCard).edit.click()
    rest()
    form = next(c.form for c in opened.window.findChildren(ActionCard) if c.form is not None)
    for fold in form.findChildren(Fold):
        fold.open(True)
    rest()
    yield "form", _shown(form, TextBox)


def _shown(root: QWidget, kind: type[W]) -> W:
    return next(w for w in root.findChildren(kind) if w.isVisible())


def _typed(box: QWidget, keys: int, stops: list[float]) -> list[float]:
    """Type into a box; return the milliseconds of each key, and note how long the events after it took."""
    box.setFocus()
    rest(50)
    times = []
    for letter in islice(cycle(WORDS), keys):
        began = perf_counter()
        QTest.keyClicks(box, letter)
        ended = perf_counter()
        QCoreApplication.processEvents()
        times.append((ended - began) * 1e3)
        stops.append((perf_counter() - ended) * 1e3)
    return times


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
