"""Pictures of every page of the window and of what comes over a page, for `make screens`."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.core import Core
from models.guide.shapes import Question
from models.plan.plan import Plan
from models.words import _
from tools.camera import QUICK_MS, SLOW_MS, asked, keep, pause, picture, popped, press
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.button import Button
from wizard.parts.cover_page import CoverPage
from wizard.parts.told_step import ToldStep
from wizard.projector import Projector

PAPERS_MS = 3000
ALONE = ("home", "today", "new", "deleted", "settings", "help")
ROWS = "action,lead,deadline\nCall the ward,Clerk,15 March 2027\nWrite a form,Nurse,autumn\n"


def pages(program: Program, core: Core, sample: Plan, folder: Path) -> None:
    """Take a picture of every page as it looks now."""
    folder.mkdir(parents=True, exist_ok=True)
    program.window.go("home")
    for place in ALONE:
        picture(program, place, folder / f"{place}.png")
    arrivals(program, core, sample, folder)
    dialogs(program, folder)
    program.window.go(f"open/{sample.id}")
    for place in places_of(program):
        picture(program, place, folder / f"{place.replace('/', '-')}.png")
    for sheet in program.desk.plan.sheets:
        picture(program, f"paper/{sheet.id}", folder / f"paper-{sheet.form}{sheet.table}.png")
    over(program, folder)
    walls(program, folder)
    printing(program, folder)
    met(program, folder)
    forms(program, folder)
    program.window.go("home")


def places_of(program: Program) -> Iterator[str]:
    """Return every place inside a plan."""
    guide = program.desk.guide
    yield from (f"question/{q.id}" for q in guide.questions)
    yield from (f"read/{s.id}" for s in guide.steps)
    yield from ("partners", "partners/ways", "partners/services")
    yield from ("load", "handover", "rounds", "checkup", "meeting", "history", "print")
    yield from ("paper", "paper/merge")


def arrivals(program: Program, core: Core, sample: Plan, folder: Path) -> None:
    """Take pictures of files that come in: a plan, another state of one that is here, a list, and what is none."""
    sheet = next(iter(sample.sheets))
    other = sample.with_record(replace(sheet, note_taker="Clerk"))
    came = {
        "arrival": (program.desk.services.resources / "samples" / "cedar-valley.plan.json"),
        "arrival-newer": kept(folder / "newer.plan.json", core.export("plan.json", other)),
        "arrival-list": kept(folder / "list.csv", ROWS.encode()),
        "arrival-refused": kept(folder / "broken.plan.json", b'{"format": "fourfold-plan"}'),
    }
    for name, path in came.items():
        program.window.take(path)
        keep(program.window, folder / f"{name}.png", SLOW_MS)
        if path.parent == folder:
            path.unlink()


def kept(path: Path, content: bytes) -> Path:
    """Return the path of a file with this content."""
    path.write_bytes(content)
    return path


def dialogs(program: Program, folder: Path) -> None:
    """Take pictures of the dialogs, of a month and of the menu of a plan, each over its page."""
    window = program.window
    window.go("deleted")
    asked(lambda: press(window, _("Remove for ever")), folder / "dialog-confirm.png")
    window.go("home")
    pause(SLOW_MS)
    asked(lambda: press(window, _("Open a plan file")), folder / "dialog-file.png")
    window.go("new")
    popped(lambda: press(window, _("Pick a day")), folder / "menu-day.png")
    window.go("home")
    pause(SLOW_MS)
    popped(lambda: press(window, _("More")), folder / "menu-plan.png")


def forms(program: Program, folder: Path) -> None:
    """Take a picture of a new, open row of every list, and take the row back."""
    desk, window = program.desk, program.window
    for question in desk.guide.questions:
        if not question.is_list or question.level or len(desk.guide.columns(question)) < 2:
            continue
        window.go(f"question/{question.id}")
        window.current().show_row(desk.add_row(question, **first_column(program, question)).id)
        keep(window, folder / f"form-{question.id}.png", QUICK_MS)
        window.commands.take_back()


def first_column(program: Program, question: Question) -> dict[str, str]:
    """Return something for the first column of a list, where that holds words."""
    first = program.desk.guide.columns(question)[0]
    return {first.id: _("New")} if first.kind in ("line", "text") else {}


def over(program: Program, folder: Path) -> None:
    """Take a picture of what comes over a page or beside it: an open form, a thought, a banner, the cover."""
    window = program.window
    levels = (q for q in program.desk.guide.questions if q.level)
    window.go(f"question/{next(levels).id}")
    pause(SLOW_MS)
    window.findChildren(ActionCard)[0].edit.click()
    keep(window, folder / "actions-form.png", SLOW_MS)
    window.asides.park()
    keep(window, folder / "park.png", QUICK_MS)
    window.asides.park()
    shown = {b.accessibleName() for b in window.findChildren(Button) if b.isVisible()}
    # In a narrow window all ways stand in one menu.
    ways = _("This plan") if _("This plan") in shown else _("Menu")
    popped(lambda: press(window, ways), folder / "menu-ways.png")
    window.say(_("Deleted. Ctrl+Z brings it back."))
    keep(window, folder / "banner.png", QUICK_MS)
    window.banner.say_failure(_("Not saved yet"))
    keep(window, folder / "banner-failure.png", QUICK_MS)
    window.banner.hide()
    window.asides.cover()
    keep(window, folder / "cover.png", QUICK_MS)
    QTest.keyClick(window.findChildren(CoverPage)[0], Qt.Key.Key_Space)


def walls(program: Program, folder: Path) -> None:
    """Take pictures of the wall: a list of actions, words, lines, and a step that is read back."""
    window, guide = program.window, program.desk.guide
    level = next(q for q in guide.questions if q.level)
    lines = next(q for q in guide.questions if q.is_list and not q.level)
    words = guide.by_role("vision")
    step = guide.step(level.step)
    window.go(f"question/{level.id}")
    window.asides.project()
    wall = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Projector))
    for question in (level, words, lines):
        window.go(f"question/{question.id}")
        keep(wall, folder / f"wall-{question.id}.png", QUICK_MS)
    window.go(f"read/{step.id}")
    keep(wall, folder / "wall-read.png", QUICK_MS)
    window.asides.project()


def printing(program: Program, folder: Path) -> None:
    """Take pictures of a set, of all papers, and of a paper that leaves the group."""
    window = program.window
    window.go("print/workshop")
    keep(window, folder / "print-set.png", PAPERS_MS)
    press(window, _("One paper instead"))
    press(window, _("{name}: {words}").format(name=_("Who is it for"), words=_("Everybody")))
    press(window, _("Paper: {name}").format(name=_("Action plan")))
    keep(window, folder / "print-shared.png", PAPERS_MS)


def met(program: Program, folder: Path) -> None:
    """Take pictures of a meeting that has begun and of what the history tells of it; then take it back."""
    window = program.window
    window.go("meeting")
    press(window, _("Begin a meeting today"))
    keep(window, folder / "meeting-begun.png", SLOW_MS)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    pause(QUICK_MS)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S)
    keep(window, folder / "meeting-action.png", SLOW_MS)
    window.go("history")
    keep(window, folder / "history-steps.png", SLOW_MS)
    window.findChildren(ToldStep)[-1].button.click()
    keep(window, folder / "history-past.png", SLOW_MS)
    for _step in range(2):
        window.commands.take_back()


def final_refused(program: Program, plan: Plan, folder: Path) -> None:
    """Take a picture of what is said where a final paper is asked too early."""
    window = program.window
    window.go(f"open/{plan.id}")
    window.go("print")
    press(window, _("{name}: {words}").format(name=_("Draft or final"), words=_("Final")))
    keep(window, folder / "print-refused.png", SLOW_MS)
    picture(program, "checkup", folder / "checkup-open.png")
    window.go("home")
