"""Pictures of every page in every theme at three sizes, and of every sheet of paper, into build/screens."""

import json
import os
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from models.core import Core
from models.guide.worksheets import CARDS
from models.meetings.from_paper import Filled, begun, with_said, with_unreadable
from models.meetings.rounds import next_round
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Reading
from models.settings import THEMES
from tools.camera import picture
from tools.page_pictures import final_refused, pages
from tools.paper_pictures import papers
from wizard.app import Program

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build" / "screens"
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1}
SCREEN = {**LAPTOP, "logicalDpi": 96, "logicalBaseDpi": 96}
NOW = datetime(2026, 11, 20, 10, 42).astimezone()


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
# The smallest window that there is, once.
SMALLEST = Size("800x560", 800, 560)


def main() -> int:
    """Write all pictures; return the exit status."""
    stand_apart()
    core, broken = core_on(b""), core_on(b"This is no library.")
    sample, open_plan, old_plan = said(counted(core.sample())), unfinished(core), unfinished(core)
    later = next_round(sample, core.guide, core.today, uuid4())
    for plan in (sample, later, open_plan, old_plan):
        core.library.keep(None, plan)
    core.library.delete(old_plan.id)
    papers(core, sample, TARGET / "paper")
    program, refused = Program(core), Program(broken)
    for theme in THEMES:
        for size in (*SIZES, SMALLEST) if theme == "light" else SIZES:
            folder = TARGET / theme / size.name
            dress(program, theme, size)
            pages(program, core, sample, folder)
            final_refused(program, open_plan, folder)
            dress(refused, theme, size)
            picture(refused, "home", folder / "refused.png")
    for shown, behind in ((program, core), (refused, broken)):
        shown.window.close()
        behind.close()
    sys.stdout.write(f"{sum(1 for _ in TARGET.rglob('*.png'))} pictures in {TARGET}\n")
    return 0


def stand_apart() -> None:
    """Depend on nothing that this computer keeps, touch nothing of it, and have one screen as an old laptop does."""
    home = Path(tempfile.mkdtemp(prefix="fourfold-screens-"))
    os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = str(home)
    # Qt's own would be 800 by 800, and the wall as large as that.
    screens = home / "screens.json"
    screens.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"


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


if __name__ == "__main__":
    sys.exit(main())
