"""The pages of a paper as they will come out of the printer, to scroll and to enlarge."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.overrides import override
from models.words import _
from wizard import access, jobs
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.pictures import picture

GAP = 16
EDGES = 8
STEP = 1.25
# Pixels a point: a page on screen is neither a stamp nor a wall.
SMALLEST, LARGEST = 0.4, 4.0
LARGEST_FIT = 2.0
PAUSE_MS = 80


class Sheet(QLabel):
    """One page. Its room is there at once, its picture when somebody looks."""

    def __init__(self, words: str) -> None:
        """Stand for the page that `words` name."""
        super().__init__()
        self.setProperty("surface", "sheet")
        self.setScaledContents(True)
        self.pictured = 0
        access.name(self, words)

    def show_picture(self, image: QImage, width: int, ratio: float) -> None:
        """Show the page, made for a width in dots on a screen of `ratio` dots a pixel."""
        pixels = QPixmap.fromImage(image)
        pixels.setDevicePixelRatio(ratio)
        self.setPixmap(pixels)
        self.pictured = width

    def let_go(self) -> None:
        """Give the memory of the picture back."""
        if self.pictured:
            self.clear()
            self.pictured = 0


class PaperView(QWidget):
    """Pages one below the other. Pictures are made one at a time, off this thread, for what is in sight."""

    def __init__(self, look: Look) -> None:
        """Show no paper yet."""
        super().__init__()
        self._look = look
        self._pdf = b""
        self._sizes: Sequence[tuple[float, float]] = ()
        self._sheets: list[Sheet] = []
        self._scale = 0.0  # Pixels a point; 0 fits the width.
        self._job: jobs.Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(self._bar())
        self._scroll = QScrollArea()
        self._scroll.setProperty("surface", "desk")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        access.name(self._scroll, _("The pages"), _("Arrow and Page keys scroll."))
        holder = QWidget()
        self._pages = QVBoxLayout(holder)
        self._pages.setContentsMargins(GAP, GAP, GAP, GAP)
        self._pages.setSpacing(GAP)
        self._scroll.setWidget(holder)
        column.addWidget(self._scroll, 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_around)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow_scroll)

    def show_paper(self, pdf: bytes, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another paper; the place in it stays where it can."""
        self._drop_job()
        self._pdf = pdf
        if list(sizes) != list(self._sizes):
            self._sizes = sizes
            self._rebuild()
        for sheet in self._sheets:
            sheet.pictured = min(
                sheet.pictured, 1
            )  # The old picture stays until the new one is there.
        self._lay()

    def _bar(self) -> QHBoxLayout:
        across = QHBoxLayout()
        self._where = Label("", "small", "quiet")
        across.addWidget(self._where, 1)
        for words, key, pressed in (
            (_("Smaller"), "", lambda: self._enlarge(1 / STEP)),
            (_("Fit"), "", lambda: self._enlarge(0)),
            (_("Larger"), "", lambda: self._enlarge(STEP)),
        ):
            button = Button(words, pressed, kind="quiet", key=key, repeats=True)
            button.setAccessibleName(_("Pages: {words}").format(words=words))
            across.addWidget(button)
        return across

    def _enlarge(self, by: float) -> None:
        if by and self._sizes:
            now = self._scale or self._fitting(self._sizes[0][0])
            self._scale = min(max(now * by, SMALLEST), LARGEST)
        else:
            self._scale = 0.0
        self._lay()

    def _fitting(self, width_pt: float) -> float:
        """Return the pixels a point at which a page fits the room across."""
        # Room for the scroll bar is kept, or pages would jump between two sizes for ever.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self._scroll.width() - 2 * GAP - bar - EDGES
        return min(max(room / width_pt, SMALLEST / 2), LARGEST_FIT)

    def _rebuild(self) -> None:
        clear(self._pages)
        total = len(self._sizes)
        self._sheets = [
            Sheet(_("Page {n} of {all}").format(n=n + 1, all=total)) for n in range(total)
        ]
        for sheet in self._sheets:
            self._pages.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)

    def _lay(self) -> None:
        for sheet, (width, height) in zip(self._sheets, self._sizes, strict=True):
            scale = self._scale or self._fitting(width)
            sheet.setFixedSize(round(width * scale), round(height * scale))
        self._pages.activate()
        self._follow_scroll()

    def _follow_scroll(self) -> None:
        top = self._scroll.verticalScrollBar().value()
        middle = top + self._scroll.viewport().height() // 2
        here = next((n for n, s in enumerate(self._sheets) if s.geometry().bottom() >= middle), -1)
        here = here if here >= 0 else len(self._sheets) - 1
        if self._sheets:
            words = _("Page {n} of {all}").format(n=here + 1, all=len(self._sheets))
            self._where.setText(words)
        if not self._pause.isActive():
            self._pause.start()

    def _look_around(self) -> None:
        """Have the next picture made that is in sight, and let go of those far away."""
        height = self._scroll.viewport().height()
        top = self._scroll.verticalScrollBar().value()
        wanted = []
        for number, sheet in enumerate(self._sheets):
            above, below = sheet.geometry().top(), sheet.geometry().bottom()
            if below < top - 3 * height or above > top + 4 * height:
                sheet.let_go()
            elif below >= top and above <= top + 2 * height:
                wanted.append(number)
        ratio = self.devicePixelRatioF()
        due = [n for n in wanted if self._sheets[n].pictured != self._width_of(n, ratio)]
        if due and self._job is None:
            self._draw(due[0], ratio)

    def _width_of(self, number: int, ratio: float) -> int:
        return round(self._sheets[number].width() * ratio)

    def _draw(self, number: int, ratio: float) -> None:
        pdf, sheet, width = self._pdf, self._sheets[number], self._width_of(number, ratio)

        def done(image: QImage) -> None:
            self._job = None
            sheet.show_picture(image, width, ratio)
            self._look_around()

        self._job = jobs.run(
            lambda: picture(pdf, number, width), done, lambda _error: None, parent=self
        )

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._sheets:
            self._lay()
