"""Pictures of every page in every theme at three sizes, and of every sheet of paper, into build/screens."""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The pictures must not depend on, nor touch, what this computer keeps.
os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="fourfold-screens-")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.core import Core
from models.guide.worksheets import CARDS
from models.meetings.from_paper import Filled, begun, with_said, with_unreadable
from models.meetings.rounds import next_round
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Reading
from models.settings import THEMES
from models.words import _
from tools.paper_pictures import papers
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.button import Button
from wizard.parts.cover_page import CoverPage
from wizard.projector import Projector

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build" / "screens"
NOW = datetime(2026, 11, 20, 10, 42).astimezone()
QUICK_MS, SLOW_MS, PAPERS_MS = 40, 400, 3000


@dataclass(frozen=True, slots=True)
class Size:
    """One size of window and text."""

    name: str
    width: int
    height: int
    text: int = 100


SIZES = (
    Size("1366x768", 1366, 768),
    Size("1024x700", 1024, 700),
    Size("200-percent", 1366, 768, 200),
)
ALONE = ("home", "today", "new", "deleted", "settings", "help")


def main() -> int:
    """Write all pictures; return the exit status."""
    core, broken = core_on(b""), core_on(b"This is no library.")
    sample, open_plan, old_plan = said(counted(core.sample())), unfinished(core), unfinished(core)
    later = next_round(sample, core.guide, core.today, uuid4())
    for plan in (sample, later, open_plan, old_plan):
        core.library.keep(None, plan)
    core.library.delete(old_plan.id)
    papers(core, sample, TARGET / "paper")
    program, refused = Program(core), Program(broken)
    for theme in THEMES:
        for size in SIZES:
            folder = TARGET / theme / size.name
            dress(program, theme, size)
            pages(program, sample, folder)
            final_refused(program, open_plan, folder)
            dress(refused, theme, size)
            picture(refused, "home", folder / "refused.png")
    for shown, behind in ((program, core), (refused, broken)):
        shown.window.close()
        behind.close()
    sys.stdout.write(f"{sum(1 for _ in TARGET.rglob('*.png'))} pictures in {TARGET}\n")
    return 0


def core_on(content: bytes) -> Core:
    """Return a core on a library of its own: a new one, or a file with this content."""
    path = Path(tempfile.mkdtemp()) / "library.fourfold"
    if content:
        path.write_bytes(content)
    return Core(ROOT / "resources", path, lambda: NOW)


def dress(program: Program, theme: str, size: Size) -> None:
    """Show a program's window in a theme, at a size."""
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, theme=theme, text_size=size.text))
    program.window.resize(size.width, size.height)


def unfinished(core: Core) -> Plan:
    """Return a plan as it stands in the middle of a workshop: things are missing."""
    title = core.guide.by_role("title").id
    plan = Plan.new(uuid4()).with_answer(title, "text", "Night-time referrals")
    actions = (
        Action(
            id=uuid4(),
            what="Agree one referral form",
            level="now_practical",
            lead=Person(agency="Hospital"),
        ),
        Action(
            id=uuid4(),
            what="Brief night staff",
            level="now_practical",
            deadline=Day(as_typed="soon"),
        ),
    )
    for action in actions:
        plan = plan.with_action(action)
    return plan


def counted(plan: Plan) -> Plan:
    """Return the plan with what was counted of its first sign at three meetings."""
    numbers = ((2, "6 of 12"), (5, "fewer than 5 of 10"), (8, "8 of 12"))
    return plan.with_records(
        Reading(id=uuid4(), sign=plan.signs[0].id, on=Day(date(2027, month, 2)), value=value)
        for month, value in numbers
    )


def said(plan: Plan) -> Plan:
    """Return the plan with what two tables wrote on their sheets, and with the wall of cards."""
    for table, words in (("1", "No phone signal in two of the villages."), ("2", "Night roads.")):
        plan, sheet = begun(plan, "analyse", Filled(table, "Note-taker"), NOW.date())
        plan = with_said(plan, sheet, "analyse.effect_on_safety", "text", words)
        plan = with_unreadable(plan, sheet, "analyse.referral_problem", is_unreadable=table == "2")
    return begun(plan, CARDS, Filled(), NOW.date())[0]


def pages(program: Program, sample: Plan, folder: Path) -> None:
    """Take a picture of every page as it looks now."""
    folder.mkdir(parents=True, exist_ok=True)
    program.window.go("home")
    for place in ALONE:
        picture(program, place, folder / f"{place}.png")
    program.window.take(program.desk.services.resources / "samples" / "cedar-valley.plan.json")
    keep(program.window, folder / "arrival.png", SLOW_MS)
    program.window.go(f"open/{sample.id}")
    for place in places_of(program):
        picture(program, place, folder / f"{place.replace('/', '-')}.png")
    for sheet in program.desk.plan.sheets:
        picture(program, f"paper/{sheet.id}", folder / f"paper-{sheet.form}{sheet.table}.png")
    over(program, folder)
    printing(program, folder)
    met(program, folder)
    program.window.go("home")


def met(program: Program, folder: Path) -> None:
    """Take pictures of a meeting that has begun: who is here, and an action that is talked of; then take it back."""
    window = program.window
    window.go("meeting")
    press(window, _("Begin a meeting today"))
    keep(window, folder / "meeting-begun.png", SLOW_MS)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    pause(QUICK_MS)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S)
    keep(window, folder / "meeting-action.png", SLOW_MS)
    for _step in range(2):
        window.commands.take_back()


def press(window: QWidget, name: str) -> None:
    """Press the button with this name."""
    next(b for b in window.findChildren(Button) if b.accessibleName() == name).click()


def places_of(program: Program) -> Iterator[str]:
    """Return every place inside a plan."""
    guide = program.desk.guide
    yield from (f"question/{q.id}" for q in guide.questions)
    yield from (f"read/{s.id}" for s in guide.steps)
    yield from ("partners", "partners/ways", "partners/services")
    yield from ("load", "handover", "rounds", "checkup", "meeting", "history", "print")
    yield from ("paper", "paper/merge")


def over(program: Program, folder: Path) -> None:
    """Take a picture of what comes over a page or beside it: an open form, the wall, the cover."""
    window = program.window
    levels = (q for q in program.desk.guide.questions if q.level)
    window.go(f"question/{next(levels).id}")
    pause(SLOW_MS)
    window.findChildren(ActionCard)[0].edit.click()
    keep(window, folder / "actions-form.png", SLOW_MS)
    window.asides.park()
    keep(window, folder / "park.png", QUICK_MS)
    window.asides.park()
    window.asides.project()
    wall = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Projector))
    keep(wall, folder / "wall.png", QUICK_MS)
    window.asides.project()
    window.asides.cover()
    keep(window, folder / "cover.png", QUICK_MS)
    QTest.keyClick(window.findChildren(CoverPage)[0], Qt.Key.Key_Space)


def printing(program: Program, folder: Path) -> None:
    """Take pictures of a set, of all papers, and of a paper that leaves the group."""
    window = program.window
    window.go("print/workshop")
    keep(window, folder / "print-set.png", PAPERS_MS)
    press(window, _("One paper instead"))
    press(window, _("{name}: {words}").format(name=_("Who is it for"), words=_("Everybody")))
    press(window, _("Paper: {name}").format(name=_("Action plan")))
    keep(window, folder / "print-shared.png", PAPERS_MS)


def final_refused(program: Program, plan: Plan, folder: Path) -> None:
    """Take a picture of what is said where a final paper is asked too early."""
    window = program.window
    window.go(f"open/{plan.id}")
    window.go("print")
    press(window, _("{name}: {words}").format(name=_("Draft or final"), words=_("Final")))
    keep(window, folder / "print-refused.png", SLOW_MS)
    picture(program, "checkup", folder / "checkup-open.png")
    window.go("home")


def picture(program: Program, place: str, target: Path) -> None:
    """Go to a place, wait until it is drawn, and keep its picture."""
    program.window.go(place)
    keep(program.window, target, SLOW_MS if place in ("print", "home", "today") else QUICK_MS)


def keep(widget: QWidget, target: Path, wait_ms: int) -> None:
    """Wait until a window is drawn, and keep its picture."""
    pause(wait_ms)
    widget.grab().save(str(target))


def pause(milliseconds: int) -> None:
    """Let the program go about its work for a while."""
    wait = QEventLoop()
    QTimer.singleShot(milliseconds, wait.quit)
    wait.exec()


if __name__ == "__main__":
    sys.exit(main())
