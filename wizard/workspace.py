"""Where a plan is worked on: step list, page, guidance and footer, folded where room is scarce."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.overrides import override
from wizard.desk import Desk
from wizard.notes import notes
from wizard.outline import outline, step_of
from wizard.parts.banner import Banner
from wizard.parts.footer import Footer
from wizard.parts.guidance import WIDTH as NOTES_WIDTH
from wizard.parts.guidance import Guidance
from wizard.parts.step_list import StepList

# Below this many pixels a line of text, the step list folds to a strip; below the second the notes go under.
STRIP_BELOW = 1100
NOTES_BELOW = 1180
OUTLINE_PAUSE_MS = 60


class Workspace(QWidget):
    """The four regions around the page."""

    more_changed = Signal()

    def __init__(self, desk: Desk, stack: QStackedWidget, banner: Banner, footer: Footer) -> None:
        """Set the regions side by side."""
        super().__init__()
        self.setObjectName("workspace")
        self._desk = desk
        self._place = ""
        self.more = False
        self._shows_notes = desk.services.settings.notes_open
        self.steps = StepList(desk.look)
        self.guidance = Guidance(desk.look)
        self._footer = footer
        self._regions = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._regions.setContentsMargins(0, 0, 0, 0)
        self._regions.setSpacing(0)
        self._regions.addWidget(self.steps)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(banner)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(stack, 1)
        self._margin = QWidget()
        around = QHBoxLayout(self._margin)
        px = desk.look.px
        around.setContentsMargins(px(4), px(24), px(24), px(20))
        around.addWidget(self.guidance)
        self._middle.addWidget(self._margin)
        column.addLayout(self._middle, 1)
        column.addWidget(footer)
        self._regions.addLayout(column, 1)
        self._pause = QTimer(self, singleShot=True, interval=OUTLINE_PAUSE_MS)
        self._pause.timeout.connect(self.refresh_steps)
        desk.checked.connect(self.refresh_steps)
        self.steps.more_asked.connect(self._toggle_more)

    @property
    def shows_notes(self) -> bool:
        """Say whether the facilitator's notes are open."""
        return self._shows_notes

    def show_notes(self, is_open: bool) -> None:  # noqa: FBT001  It is the one thing said.
        """Open or close the facilitator's notes."""
        self._shows_notes = is_open
        self._margin.setVisible(is_open and bool(step_of(self._desk.guide, self._place)))

    def show_place(self, place: str) -> None:
        """Tell where the group is, in the step list and in the notes."""
        self._place = place
        self.guidance.show_sections(notes(self._desk.guide, place))
        self._footer.setVisible(bool(step_of(self._desk.guide, place)) or place == "print")
        self.show_notes(self._shows_notes)
        self.refresh_steps()

    def refresh_steps(self) -> None:
        """Say anew what is answered and what is missing."""
        if not self._desk.has_plan:
            return
        plan, guide = self._desk.plan, self._desk.guide
        group = guide.by_role("group")
        under = plan.text(group.id, group.fields[0].id)
        lines = outline(plan, guide, self._desk.problems, self._place, more=self.more)
        self.steps.show_steps(self._desk.title, under, lines)

    def fold(self, width: int) -> None:
        """Lay the regions for a window of `width` pixels."""
        room = width / self._desk.look.scale
        self.steps.fold(room < STRIP_BELOW)
        down = QBoxLayout.Direction.TopToBottom
        across = QBoxLayout.Direction.LeftToRight
        self._regions.setDirection(down if room < STRIP_BELOW else across)
        is_under = room < STRIP_BELOW
        self._middle.setDirection(down if is_under else across)
        px = self._desk.look.px
        if is_under:
            self.guidance.setMinimumWidth(0)
            self.guidance.setMaximumWidth(16_777_215)
            self.guidance.setFixedHeight(min(px(150), self.height() // 4))
        else:
            self.guidance.setFixedWidth(px(NOTES_WIDTH))
            self.guidance.setMinimumHeight(0)
            self.guidance.setMaximumHeight(16_777_215)

    def _toggle_more(self) -> None:
        self.more = not self.more
        self.refresh_steps()
        self.more_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fold(self.width())
