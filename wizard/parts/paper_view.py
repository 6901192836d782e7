"""A paper on the screen: its pages, a list of them small, and the line that turns and enlarges them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.overrides import override
from wizard.look import Look
from wizard.parts.darkroom import Darkroom
from wizard.parts.page_list import PageList
from wizard.parts.page_stack import PageStack
from wizard.parts.sheet import Leaf
from wizard.parts.zoom import Zoom
from wizard.parts.zoom_bar import ZoomBar

# Narrower, the small pages would take the room of the large one.
LIST_FROM = 480


class PaperView(QWidget):
    """Pages of one paper or of several. Pictures are made one at a time, off this thread, for what is in sight."""

    def __init__(self, look: Look) -> None:
        """Show no paper yet."""
        super().__init__()
        self._look = look
        self._leaves: tuple[Leaf, ...] = ()
        self._bar, self._list, self._stack = ZoomBar(look), PageList(look), PageStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self._bar)
        across = QHBoxLayout()
        column.addLayout(across, 1)
        across.setSpacing(look.px(8))
        across.addWidget(self._list)
        across.addWidget(self._stack, 1)
        self._darkroom = Darkroom(self, (self._stack, self._list))
        self._stack.looked.connect(self._darkroom.wake)
        self._list.looked.connect(self._darkroom.wake)
        self._stack.moved.connect(self._follow)
        self._stack.scaled.connect(self._bar.show_percent)
        self._list.turned.connect(self._stack.turn_to)
        self._bar.turned.connect(self._stack.turn_to)
        self._bar.stepped.connect(self._stack.step)
        self._bar.fitted.connect(lambda fit: self._stack.zoom_to(Zoom(fit)))
        self._list.hide()
        self._bar.hide()

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show other pages; the place among them stays where it can."""
        self._darkroom.drop()
        self._leaves = tuple(leaves)
        self._list.show_leaves(self._leaves)
        self._choose_list()
        self._bar.setVisible(bool(leaves))
        self._stack.show_leaves(self._leaves)
        self._follow(max(self._stack.here, 0))

    def _follow(self, page: int) -> None:
        self._bar.show_page(page, len(self._leaves))
        self._list.show_page(page)

    def _choose_list(self) -> None:
        has_room = self.width() >= self._look.px(LIST_FROM)
        self._list.setVisible(has_room and len(self._leaves) > 1)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._choose_list()
