"""A desk on a real library of its own, and plans to lay on it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import Action, Day, Partner, Person
from tests.guard import ROOT
from tests.wizard.find import focus_name, focused, rows, words
from tests.wizard.lp import Queue
from wizard import dialogs, jobs
from wizard.app import Program, dress, make_application
from wizard.desk import Desk
from wizard.look import Look, stylesheet
from wizard.pages.home import HomePage

NOW = datetime(2026, 11, 20, 10, 42).astimezone()
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
CLERK = Person(role="Clerk", agency="Band Office")

CORPORAL = Person(role="Corporal", agency="Police", partner_id=UUID(int=501))
POLICE = Partner(id=UUID(int=501), agency="Police", role="Corporal", contact="555-0142")

MakePlan = Callable[..., Plan]
KeepDue = Callable[..., Plan]
Begin = Callable[[], Program]
Home = Callable[..., HomePage]
SEARCH = "Find a plan, lead or action"


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go(self, days: float) -> None:
        """Move by so many days."""
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def core(tmp_path: Path, clock: Clock) -> Iterator[Core]:
    """The whole core on an empty library."""
    made = Core(ROOT / "resources", tmp_path / "library.fourfold", clock)
    yield made
    made.library.close()


@pytest.fixture
def desk(qapp: QApplication, core: Core) -> Iterator[Desk]:
    """A desk in the light theme at 100 % text; no plan is open."""
    make_application(core)
    look = Look(core.resources)
    dress(qapp, stylesheet(look, core.resources))
    made = Desk(core, look)
    yield made
    made.close()


@pytest.fixture
def large_desk(qapp: QApplication, desk: Desk) -> Desk:
    """The same desk at 200 % text."""
    desk.look = Look(desk.services.resources, "light", 200)
    dress(qapp, stylesheet(desk.look, desk.services.resources))
    return desk


@pytest.fixture
def make_plan(core: Core) -> MakePlan:
    """Keeps a plan with a title, a group, and actions of which `gaps` lack a lead and a day."""

    def make(title: str, group: str = "", *, actions: int = 0, gaps: int = 0) -> Plan:
        plan = Plan.new(uuid4())
        for role, said in (("title", title), ("group", group)):
            plan = plan.with_answer(core.guide.by_role(role).id, "text", said or None)
        for number in range(1, actions + 1):
            plan = plan.with_action(_action(number, core.today, has_gap=number <= gaps))
        core.library.keep(None, plan)
        return plan

    return make


def _action(number: int, today: date, *, has_gap: bool) -> Action:
    action = Action(id=uuid4(), what=f"Print contact cards {number}", level="now_practical")
    if has_gap:
        return action
    due = Day(today + timedelta(days=20 + number))
    asked = Day(today + timedelta(days=25 + number))
    return Action(
        id=action.id,
        what=action.what,
        level=action.level,
        lead=NURSE,
        deadline=due,
        follow_up_by=CLERK,
        follow_up_on=asked,
    )


@pytest.fixture
def home_page(qtbot: QtBot, desk: Desk) -> Home:
    """Home in a window of its own, its cards there."""

    def show(size: tuple[int, int] = (1366, 768)) -> HomePage:
        page = HomePage(desk)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.show_place("home")
        page.focus_first()
        # The cards come after the first paint, and take the focus from the search.
        qtbot.waitUntil(lambda: focus_name() not in ("", SEARCH))
        return page

    return show


@pytest.fixture
def program(qtbot: QtBot, core: Core) -> Iterator[Program]:
    """The running program with the example open, its window in front."""
    made = Program(core)
    made.desk.begin(core.sample())
    made.window.go("question/analyse.title")
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    made.window.deleteLater()
    jobs.finish()


@pytest.fixture
def keep_due(core: Core) -> KeepDue:
    """Keeps a plan with one action, due so many days from today; other fields as given."""

    def make(title: str, days: int, **fields: object) -> Plan:
        action = Action(
            id=uuid4(),
            what="Put a card into every patrol car",
            level="now_practical",
            lead=CORPORAL,
            deadline=Day(core.today + timedelta(days=days)),
        )
        plan = Plan.new(uuid4()).with_answer("analyse.title", "text", title).with_record(POLICE)
        plan = plan.with_action(replace(action, **fields))  # type: ignore[arg-type]
        core.library.keep(None, plan)
        return plan

    return make


@pytest.fixture
def begin(qtbot: QtBot, core: Core) -> Iterator[Begin]:
    """Starts the program as a person does."""
    started: list[Program] = []

    def start() -> Program:
        program = Program(core)
        started.append(program)
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        qtbot.waitUntil(lambda: focus_name() not in ("", "Find a plan, lead or action"))
        return program

    yield start
    for program in started:
        program.window.close()
        program.window.deleteLater()
    jobs.finish()


@pytest.fixture
def today(qtbot: QtBot, begin: Begin) -> Begin:
    """Starts the program and waits until Today shows what is due."""

    def start() -> Program:
        program = begin()
        if program.window.place != "today":
            program.window.go("today")
        qtbot.waitUntil(lambda: bool(rows(program)) or "Nothing is due." in words(program.window))
        qtbot.waitUntil(lambda: program.window.current().isAncestorOf(focused()))
        return program

    return start


@pytest.fixture
def queue(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Queue:
    """The queue of a computer on which the program runs: Qt knows no printer without it."""
    assert qapp is not None
    made = Queue(tmp_path)
    monkeypatch.setenv("PATH", f"{made.program.parent}{os.pathsep}{os.environ['PATH']}")
    return made


@pytest.fixture
def chosen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> QPrinter:
    """The printer that a person takes in the print dialog."""
    assert qapp is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)

    def choose(_parent: QWidget, _paper: str, _pages: int) -> QPrinter:
        return printer

    monkeypatch.setattr(dialogs, "has_printer", lambda: True)
    monkeypatch.setattr(dialogs, "choose_printer", choose)
    return printer
