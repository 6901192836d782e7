"""Where the pages of a paper stand, or the list of what they still lack."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wizard.look import Look
from wizard.parts.open_points import OpenPoints
from wizard.parts.paper_view import PaperView

LEAST_HEIGHT = 380
# Below other things it is nearly as high as what is seen at once: else of a page only its margin would show.
SHARE = 0.92


class PaperStage(QStackedWidget):
    """Shows its `view` or its `points`."""

    def __init__(self, look: Look) -> None:
        """Show the pages; there are none yet."""
        super().__init__()
        self.is_below = False
        self.view = PaperView(look)
        self.points = OpenPoints(look)
        self.addWidget(self.view)
        self.addWidget(self.points)

    def stand(self, *, is_below: bool, room: int) -> None:
        """Take the height that fits where it stands; `room` is the height of what is seen at once."""
        self.is_below = is_below
        self.setMinimumHeight(max(LEAST_HEIGHT, round(room * SHARE)) if is_below else LEAST_HEIGHT)


def stacked(look: Look, above: QWidget, stage: QWidget) -> QWidget:
    """Return the stage with something above it: what comes and goes there moves none of the choices beside it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(10))
    column.addWidget(above)
    column.addWidget(stage, 1)
    return holder
