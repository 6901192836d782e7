"""What can be done from anywhere: one action each, with its key, its button and its line in the menu."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from models.settings import LARGEST_TEXT, SMALLEST_TEXT
from models.words import _
from wizard.ways import BESIDE, ways

if TYPE_CHECKING:
    from models.checks.problem import Problem
    from models.editing import Step
    from wizard.asides import Asides
    from wizard.desk import Desk
    from wizard.parts.topbar import TopBar
    from wizard.workspace import Workspace

TEXT_STEP = 25


class Frame(Protocol):
    """What the commands need of the window that they belong to."""

    @property
    def desk(self) -> Desk: ...
    @property
    def asides(self) -> Asides: ...
    @property
    def topbar(self) -> TopBar: ...
    @property
    def workspace(self) -> Workspace: ...
    @property
    def place(self) -> str: ...
    def go(self, place: str) -> None: ...
    def take(self, path: Path) -> None: ...
    def step_forward(self) -> None: ...
    def step_back(self) -> None: ...
    def say(self, words: str, kind: str = "green") -> None: ...
    def show_gap(self, gap: Problem) -> None: ...
    def print_paper(self) -> None: ...
    def regions(self) -> list[QWidget]: ...
    def close(self) -> bool: ...


class Commands:
    """The window's actions."""

    def __init__(self, frame: Frame, window: QWidget, pages: Container[str]) -> None:
        """Make the actions of `window`, which has these `pages`, and give those with a button to its top bar."""
        self._frame = frame
        self._window = window
        self._gap: Problem | None = None
        add = self._add
        self.today = add(_("Today"), self._to("today"), "Ctrl+T", "bell")
        self.undo = add(_("Undo"), self.take_back, "Ctrl+Z", "undo-2")
        self.redo = add(_("Redo"), self.make_again, "Ctrl+Y", "redo-2", also="Ctrl+Shift+Z")
        self.projector = add(_("Projector"), frame.asides.project, "F11", "presentation")
        self.notes = add(_("Notes"), self._notes, "F9", "panel-right")
        self.print = add(_("Print"), frame.print_paper, "Ctrl+P", "printer")
        self.park = add(_("Park a thought"), frame.asides.park, "F7", "sticky-note")
        self.beside = [
            add(words, self._to(place), key) for place, words, key in ways() if place in pages
        ]
        frame.topbar.gather(_("This plan"), "layers", self.beside)
        self.settings = add(_("Settings"), lambda: frame.go("settings"), "Ctrl+,", "settings")
        self.help = add(_("Help"), lambda: frame.go("help"), "F1", "circle-help")
        self.cover = add(_("Cover"), frame.asides.cover, "", "eye-off")
        # What hides everything is one click away at any size.
        frame.topbar.keep(self.cover)
        self.cover.setToolTip(_("F12 hides everything; any key brings it back"))
        self.open = add(_("Open a file"), self._open_file, "Ctrl+O")
        self.new = add(_("New plan"), self._begin_new, "Ctrl+N")
        self._add_keys()
        self.follow()

    def _add_keys(self) -> None:
        """Make the actions that have a key and no button."""
        add, frame = self._add, self._frame
        add(_("Back"), frame.step_back, "Alt+Left")
        add(_("Next"), frame.step_forward, "Alt+Right", also="Ctrl+Return")
        add(_("All plans"), lambda: frame.go("home"), "Alt+Home")
        add(_("Next region"), self._next_region, "F6")
        add(_("Next gap"), self._next_gap, "F8")
        add(_("Larger text"), lambda: self._resize(TEXT_STEP), "Ctrl++", also="Ctrl+=")
        add(_("Smaller text"), lambda: self._resize(-TEXT_STEP), "Ctrl+-")
        add(_("Normal text"), lambda: self._resize(0), "Ctrl+0")
        add(_("Quit"), frame.close, "Ctrl+Q")

    def follow(self) -> None:
        """Show and enable what makes sense at this place."""
        frame = self._frame
        has_plan = frame.desk.has_plan
        of_a_plan = (self.undo, self.redo, self.projector, self.notes, self.print, self.park)
        for action in (*of_a_plan, *self.beside):
            action.setVisible(has_plan)
        # Without a plan the page of all plans has this key.
        self.open.setEnabled(has_plan)
        self.new.setEnabled(frame.place not in ("new", "refused"))
        self.notes.setEnabled(has_plan and frame.workspace.has_notes)
        self.undo.setEnabled(frame.desk.to_undo is not None)
        self.redo.setEnabled(frame.desk.to_redo is not None)
        frame.topbar.home.setVisible(frame.place != "home")
        self.today.setVisible(frame.place != "today")

    def take_back(self) -> None:
        """Undo one step of the plan, and show where it was."""
        self._show_turned(self._frame.desk.undo(), _("Undone: {what}. Ctrl+Y makes it again."))

    def make_again(self) -> None:
        """Make the last undone step again, and show where it is."""
        self._show_turned(self._frame.desk.redo(), _("Made again: {what}."))

    def _show_turned(self, step: Step | None, sentence: str) -> None:
        if step is None:
            return
        from models.subjects import say_subject  # noqa: PLC0415  Home has nothing to undo.

        frame, guide = self._frame, self._frame.desk.guide
        place = f"question/{step.subject.question}"
        is_known = any(q.id == step.subject.question for q in guide.questions)
        # A page beside the questions shows much of the plan: what was undone there is seen there.
        is_beside = frame.place.partition("/")[0] in BESIDE
        if is_known and frame.place != place and not is_beside:
            frame.go(place)
        frame.say(sentence.format(what=say_subject(step.subject, guide)))

    def _to(self, place: str) -> Callable[[], object]:
        return lambda: self._frame.go(place)

    def _add(
        self, words: str, do: Callable[[], object], key: str, icon: str = "", *, also: str = ""
    ) -> QAction:
        action = QAction(words, self._window)
        action.setShortcuts([QKeySequence(k) for k in (key, also) if k])
        action.triggered.connect(do)
        self._window.addAction(action)
        if icon:
            self._frame.topbar.add(action, icon)
        return action

    def _begin_new(self) -> None:
        if self._frame.desk.has_plan:
            self._frame.go("home")
        if not self._frame.desk.has_plan:  # Else not all of it is saved, and it stays open.
            self._frame.go("new")

    def _open_file(self) -> None:
        from wizard import dialogs  # noqa: PLC0415  Qt's choosers are slow to import.

        kinds = _("Plans and action lists (*.plan.json *.csv *.xlsx)")
        path = dialogs.open_file(self._window, _("Open a plan file"), (kinds,))
        if path is not None:
            self._frame.take(path)

    def _notes(self) -> None:
        self._frame.workspace.toggle_notes()

    def _next_region(self) -> None:
        """Move the focus to the first control of the next region that has one."""
        regions = self._frame.regions()
        focused = QApplication.focusWidget()
        here = next(
            (
                i
                for i, r in enumerate(regions)
                if focused and (r is focused or r.isAncestorOf(focused))
            ),
            -1,
        )
        for offset in range(1, len(regions) + 1):
            first = _first_control(regions[(here + offset) % len(regions)])
            if first is not None:
                first.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
                return

    def _next_gap(self) -> None:
        """Go to the next thing that keeps the plan a draft, else to the next open point."""
        desk = self._frame.desk
        if not desk.has_plan:
            return
        gaps = [p for p in desk.problems if p.blocks] or list(desk.problems)
        if not gaps:
            self._frame.say(_("Nothing is missing."))
            return
        after = gaps.index(self._gap) + 1 if self._gap in gaps else 0
        self._gap = gaps[after % len(gaps)]
        self._frame.show_gap(self._gap)

    def _resize(self, by: int) -> None:
        desk = self._frame.desk
        settings = desk.services.settings
        size = settings.text_size + by if by else SMALLEST_TEXT
        size = min(max(size, SMALLEST_TEXT), LARGEST_TEXT)
        if size != settings.text_size:
            from dataclasses import replace  # noqa: PLC0415  Home is painted without it.

            desk.settings_asked.emit(replace(settings, text_size=size))


def _first_control(region: QWidget) -> QWidget | None:
    found = (w for w in region.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    return next((w for w in found if w.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus), None)
