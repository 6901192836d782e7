"""What Home's first paint must not wait for is not loaded before it."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from models.words import say_short_day
from tests.guard import ROOT
from tests.wizard.conftest import MakePlan
from wizard import numbers
from wizard.parts.label import Label
from wizard.parts.plan_words import short_day

# A program started as people start it; it ends at the first paint, and again once the cards are there.
SCRIPT = """
import linecache
import sys
from wizard.features import switch_nothing
switch_nothing()  # As main.py does, before the rest is imported.
from PySide6.QtCore import QTimer
import main as program
from wizard.app import Program

def tell(shown):
    print(sorted(name for name in sys.modules if not name.startswith("PySide6")))
    print("Qt" in vars(sys.modules["PySide6.QtCore"]))
    print(sorted(linecache.cache))
    shown.close()

def begin(self):
    if {stop_at_paint}:
        tell(self.window())
    else:
        began(self)
        tell(self.window())

from wizard.pages.home import HomePage
began = HomePage._begin
HomePage._begin = begin
sys.exit(program.main(["--library", sys.argv[1]]))
"""
NEVER_ON_HOME = (
    "alembic", "babel", "models.checks.inspection", "models.checks.summing", "models.days", "models.documents",
    "models.editing", "models.exchange", "models.guide.reader", "models.plan.plan", "models.plan.records",
    "models.store.archive", "models.store.plans", "models.store.tables", "pypdfium2", "reportlab", "secrets",
    "sqlalchemy", "wizard.dialogs", "wizard.fields", "wizard.open_plan", "wizard.pages.actions",
    "wizard.pages.question", "wizard.parts.cover_page", "wizard.parts.footer", "wizard.projector",
    "wizard.workspace", "xlsxwriter",
)  # fmt: skip
# The cards bring these along, after the frame is painted.
AFTER_THE_PAINT = ("models.store", "sqlite3", "uuid", "wizard.parts.plan_card")


def loaded(library: Path, *, at_paint: bool) -> tuple[list[str], bool, str]:
    """The modules that a start of the program has loaded, whether Qt's enumerations were made, the sources read."""
    places = {"HOME": library.parent, "XDG_DATA_HOME": library.parent, "PYTHONPATH": ROOT}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.replace("{stop_at_paint}", str(at_paint)), library],
        env=_without_coverage() | {name: str(place) for name, place in places.items()},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    modules, enumerations, sources = done.stdout.splitlines()
    names = [name.strip("'") for name in modules.strip("[]").split(", ")]
    return names, enumerations == "True", sources


def _without_coverage() -> dict[str, str]:
    """The environment in which a measured run would not load modules of its own."""
    return {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}


def those_of(names: list[str], rooms: tuple[str, ...]) -> list[str]:
    """Those names that are one of these modules or stand inside one."""
    return [n for n in names if any(n == room or n.startswith(f"{room}.") for room in rooms)]


@pytest.mark.parametrize("at_paint", [True, False])
def test_home_loads_nothing_that_it_does_not_need(
    core: Core, make_plan: MakePlan, *, at_paint: bool
) -> None:
    make_plan("One referral form", actions=1)
    core.close()
    names, has_enumerations, sources = loaded(core.library_path, at_paint=at_paint)
    unwanted = (*NEVER_ON_HOME, *AFTER_THE_PAINT) if at_paint else NEVER_ON_HOME
    assert those_of(names, unwanted) == []
    assert "wizard.pages.home" in names
    assert ("models.store.library" in names) is not at_paint
    assert not has_enumerations
    # PySide would read the source of every module.
    assert "page.py" not in sources


def test_numbers_are_what_qt_means_by_them(qtbot: QtBot) -> None:
    assert Qt.TextFormat(numbers.PLAIN_TEXT) is Qt.TextFormat.PlainText
    assert Qt.FocusPolicy(numbers.NO_FOCUS) is Qt.FocusPolicy.NoFocus
    assert Qt.ScrollBarPolicy(numbers.NO_SCROLL_BAR) is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert Qt.ShortcutContext(numbers.WHOLE_PROGRAM) is Qt.ShortcutContext.ApplicationShortcut
    label = Label("<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("month", range(1, 13))
def test_a_card_says_a_day_as_everything_else_does(month: int) -> None:
    day = date(2027, month, 5)
    assert short_day(day) == say_short_day(day)
