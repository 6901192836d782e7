"""What comes over the window or beside it: the cover, the projector, the line that parks a thought."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from models.words import _
from wizard.cover import Cover

if TYPE_CHECKING:
    from wizard.desk import Desk
    from wizard.parts.page import Page
    from wizard.parts.park import ParkBox
    from wizard.projector import Projector


# The name of the line for a thought that is not parked yet.
THOUGHT = "thought"


class Asides(QObject):
    """Each is made when somebody first asks for it."""

    went = Signal(str)
    walked = Signal(int)
    said = Signal(str)
    undone = Signal()
    redone = Signal()

    def __init__(
        self,
        window: QMainWindow,
        content: QWidget,
        desk: Desk,
        pages: dict[str, Callable[[Desk], Page]],
    ) -> None:
        """Belong to `window` and lie over its `content`; `pages` makes what the projector shows."""
        super().__init__(window)
        self._window = window
        self._content = content
        self._desk = desk
        self._makers = pages
        self._place = ""
        self._cover = Cover(window, content, desk)
        self._park: ParkBox | None = None
        self._projector: Projector | None = None

    def follow(self, place: str) -> None:
        """Remember where the window is, and show it on the wall."""
        self._place = place
        if self._desk.has_plan and self._desk.take_unfinished(THOUGHT):
            self.park()
        if self._projector is not None and not self._desk.has_plan:
            self.stop_projecting()
        if self._projector is not None:
            self._projector.show_place(place)

    def cover(self) -> None:
        """Hide everything behind a neutral page."""
        self._cover.put_on()

    def park(self) -> None:
        """Ask for a thought that is to wait; a second call goes back."""
        if self._park is None:
            from wizard.parts.park import ParkBox  # noqa: PLC0415  Made at first need.

            question = self._desk.guide.by_role("parking")
            title = self._desk.guide.texts.one(question.id, "title")
            self._park = ParkBox(self._desk.look, self._content, title)
            self._park.typed.connect(lambda words: self._desk.note_unfinished(THOUGHT, words))
            self._park.parked.connect(self._keep_thought)
            self._desk.leaving.connect(self._park_rest)
        self._park.show_words("".join(self._desk.unfinished(THOUGHT)))
        self._park.open()

    def project(self) -> None:
        """Show the question alone, huge; a second call leaves that view."""
        if self._projector is not None:
            self.stop_projecting()
            return
        from wizard.outline import step_of  # noqa: PLC0415  Made at first need.
        from wizard.projector import Projector, other_screen, show_on  # noqa: PLC0415
        from wizard.route import first_place  # noqa: PLC0415

        mine = self._window.screen()
        wall = self._projector = Projector(self._desk, self._makers, other_screen(mine) or mine)
        wall.left.connect(self.stop_projecting)
        for signal, onward in (
            (wall.went, self.went),
            (wall.walked, self.walked),
            (wall.undone, self.undone),
            (wall.redone, self.redone),
        ):
            signal.connect(onward)
        show_on(wall, mine)
        has_question = step_of(self._desk.guide, self._place)
        first = first_place(self._desk.plan, self._desk.guide)
        wall.show_place(self._place if has_question else first)

    def stop_projecting(self) -> None:
        """Take the question off the wall, and give the keyboard back to the window."""
        if self._projector is not None:
            wall, self._projector = self._projector, None
            wall.close()
            wall.deleteLater()
            self._window.activateWindow()

    def _park_rest(self, place: str) -> None:
        # The box lies over any page of the plan; only the plan's end is its own.
        if self._park is not None and place in ("", "home"):
            self._park.finish()

    def _keep_thought(self, thought: str) -> None:
        question = self._desk.guide.by_role("parking")
        self._desk.add_row(question, **{self._desk.guide.columns(question)[0].id: thought})
        self.said.emit(_("Parked. It waits and is not lost."))
