"""What can be done from anywhere: one action each, with its key, its button and its line in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from models.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from wizard.window import Window


class Commands:
    """The window's actions."""

    def __init__(self, window: Window) -> None:
        """Make the actions and give those with a button to the top bar."""
        self._window = window
        add = self._add
        self.undo = add(_("Undo"), self._undo, "Ctrl+Z", "undo-2")
        self.redo = add(_("Redo"), self._redo, "Ctrl+Y", "redo-2", also="Ctrl+Shift+Z")
        self.projector = add(_("Projector"), self._project, "F11", "presentation")
        self.notes = add(_("Notes"), self._notes, "F9", "panel-right")
        self.print = add(_("Print"), lambda: window.go("print"), "Ctrl+P", "printer")
        self.park = add(_("Park a thought"), self._park, "F7", "sticky-note")
        self.settings = add(_("Settings"), lambda: window.go("settings"), "Ctrl+,", "settings")
        self.help = add(_("Help"), lambda: window.go("help"), "F1", "circle-help")
        add(_("Back"), window.step_back, "Alt+Left")
        add(_("Next"), window.step_forward, "Alt+Right", also="Ctrl+Return")
        add(_("All plans"), lambda: window.go("home"), "Ctrl+Home")
        add(_("Next region"), self._next_region, "F6")
        add(_("Next gap"), self._next_gap, "F8")
        add(_("Larger text"), lambda: self._resize(25), "Ctrl++", also="Ctrl+=")
        add(_("Smaller text"), lambda: self._resize(-25), "Ctrl+-")
        add(_("Normal text"), lambda: self._resize(0), "Ctrl+0")
        add(_("Quit"), window.close, "Ctrl+Q")
        self.follow()

    def follow(self) -> None:
        """Show and enable what makes sense at this place."""
        window = self._window
        has_plan = window.desk.has_plan
        for action in (self.undo, self.redo, self.projector, self.notes, self.print, self.park):
            action.setVisible(has_plan)
        self.undo.setEnabled(window.desk.to_undo is not None)
        self.redo.setEnabled(window.desk.to_redo is not None)
        window.topbar.home.setVisible(window.place != "home")

    def _add(
        self, words: str, do: Callable[[], object], key: str, icon: str = "", *, also: str = ""
    ) -> QAction:
        action = QAction(words, self._window)
        keys = [QKeySequence(key)] + ([QKeySequence(also)] if also else [])
        action.setShortcuts(keys)
        action.triggered.connect(lambda: do())
        self._window.addAction(action)
        if icon:
            self._window.topbar.add(action, icon)
        return action

    def _undo(self) -> None:
        if self._window.desk.undo() is not None:
            self._window.say(_("Undone. Ctrl+Y makes it again."))

    def _redo(self) -> None:
        self._window.desk.redo()

    def _project(self) -> None:
        self._window.project()

    def _notes(self) -> None:
        self._window.workspace.toggle_notes()

    def _park(self) -> None:
        self._window.park()

    def _next_region(self) -> None:
        """Move the focus to the first control of the next region that has one."""
        regions = self._window.regions()
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
                first.setFocus()
                return

    def _next_gap(self) -> None:
        self._window.next_gap()

    def _resize(self, by: int) -> None:
        self._window.resize_text(by)


def _first_control(region: QWidget) -> QWidget | None:
    found = (w for w in region.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    return next((w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
