"""One action in one line: what, who leads, by when, Enter."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from models.guide.shapes import Question
from models.overrides import override
from models.plan.columns import column
from models.plan.people import read_person
from models.plan.records import Action, Day, Record, Value
from models.words import _
from wizard import access
from wizard.desk import Desk
from wizard.fields.person import complete
from wizard.fields.typed_words import DITTO, as_typed, say_understood
from wizard.parts.button import Button
from wizard.parts.edit import LineBox, say_too_many
from wizard.parts.label import Label
from wizard.parts.pinned import PinnedLine

GAP = 6
# Room to read what one types: below it the action stands in a line of its own.
WHAT_WIDTH, LEAD_WIDTH, DAY_WIDTH = 300, 210, 150
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class QuickEntry(PinnedLine):
    """Three boxes and a button. Enter in any of them adds the action and goes back to the first."""

    added = Signal()
    told = Signal()

    def __init__(self, desk: Desk) -> None:
        """Wait for a question to add actions to."""
        super().__init__()
        self._desk = desk
        self._question: Question | None = None
        self.setProperty("surface", "card")
        px = desk.look.px
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(px(12), px(10), px(12), px(10))
        self.what = self._box(_("What will be done?"), 2000)
        self.lead = self._box(_("Who leads it?"), 500)
        self.day = self._box(_("By when?"), 200)
        complete(desk, self.lead, self._say)
        self._add = Button(_("Add"), self.add, kind="primary").with_icon(desk.look, "plus")
        self._line, self._rest = (QBoxLayout(_ACROSS) for _line in range(2))
        self._line.setSpacing(px(GAP))
        self._rest.setSpacing(px(GAP))
        outer.addLayout(self._line)
        self._line.addWidget(self.what, 6)
        self._line.addLayout(self._rest, 5)
        for widget, share in ((self.lead, 3), (self.day, 2), (self._add, 0)):
            self._rest.addWidget(widget, share)
        self._echo = Label("", "small", "quiet")
        self._echo.hide()
        outer.addWidget(self._echo)
        self._listen()

    def _listen(self) -> None:
        self.what.takes_lines = True
        self.what.lines_pasted.connect(self._add_lines)
        self.what.overflowed.connect(lambda: self._tell(say_too_many(), "amber"))
        self._desk.leaving.connect(self._add_rest)
        self._desk.closed.connect(self._empty)
        ditto = QShortcut(QKeySequence("Ctrl+D"), self)
        ditto.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        ditto.activated.connect(self._repeat)

    def aim(self, question: Question) -> None:
        """Add actions of the level of `question` from here on."""
        if self._question is not None:
            # The words go along to another level, and stand in one line only.
            self._desk.note_unfinished(self._question.id)
        self._question = question
        for box, words in zip(self._boxes(), self._desk.take_unfinished(question.id), strict=False):
            box.setText(words)
        self._note()
        self._tell("")

    def add(self) -> None:
        """Add what was typed; whatever is missing can follow later."""
        what = self.what.text().strip()
        if self._question is None:
            return
        if not what:
            self.what.setFocus()
            self._tell(_("Say first what will be done."), "amber")
            return
        lead, day = self._meant(self.lead, "lead"), self._meant(self.day, "deadline")
        added = self._desk.add_row(self._question, **self._columns(what, lead, day))
        self._empty()
        self.what.setFocus()
        self.added.emit()
        self._tell(self._needed(added), "amber")

    def _columns(self, what: str, lead: str = "", day: str = "", *_more: str) -> dict[str, Value]:
        """Return what was typed as the columns of an action."""
        columns: dict[str, Value] = {"what": what}
        if lead:
            columns["lead"] = read_person(lead, self._desk.plan.partners)
        if day:
            columns["deadline"] = Day(self._desk.services.read_day(day, self._desk.plan), day)
        return columns

    def _needed(self, added: Record) -> str:
        """Say kindly what was typed as a lead or a day and is not one; what was left empty needs no words."""
        plan = self._desk.plan
        gaps = self._desk.services.gaps(added, plan) if isinstance(added, Action) else ()
        typed = [g for g in gaps if g.field in ("lead", "deadline") and column(added, g.field)]
        return " ".join(self._desk.services.sentence(gap, plan) for gap in typed)

    def _box(self, words: str, letters: int) -> LineBox:
        box = LineBox(letters)
        box.setPlaceholderText(words)
        box.setAccessibleName(words)
        box.returnPressed.connect(lambda: self._enter(box))
        box.textEdited.connect(self._say)
        box.textChanged.connect(self._note)
        return box

    def _enter(self, box: LineBox) -> None:
        """Add the action; where Enter only takes what the list under the box offers, go on to the next box."""
        offers = self.lead.completer().popup()
        if box is not self.lead or offers is None or not offers.isVisible():
            self.add()
        elif offers.currentIndex().isValid():
            # The list closes first, and gives the focus back.
            QTimer.singleShot(0, self, self.day.setFocus)
        else:
            offers.hide()
            self.add()

    def _add_rest(self, place: str) -> None:
        """Add what is typed and not entered yet, unless it may belong to another level."""
        kind, _slash, question = place.partition("/")
        is_level = kind == "question" and self._desk.guide.question(question).record == "action"
        if not is_level and self.what.text().strip():
            self.add()

    def _note(self) -> None:
        if self._question is not None:
            self._desk.note_unfinished(self._question.id, *(box.text() for box in self._boxes()))

    def _empty(self) -> None:
        for box in self._boxes():
            # Unlike clear(), this leaves no undo in the box: the words are in the plan now.
            box.setText("")

    def _boxes(self) -> tuple[LineBox, LineBox, LineBox]:
        return self.what, self.lead, self.day

    def _add_lines(self, lines: list[str]) -> None:
        if self._question is not None:
            # Cells of a spreadsheet come with a tab between them: what, who, when, as they stand here.
            cells = [[cell.strip() for cell in line.split("\t")] for line in lines]
            self._desk.add_rows(self._question, [self._columns(*row) for row in cells])
        self.added.emit()

    def _meant(self, box: LineBox, name: str) -> str:
        text = box.text().strip()
        return self._above(name) if text in DITTO else text

    def _above(self, name: str) -> str:
        """Return the lead or the day of the last action, as it would be typed."""
        mine = self._desk.rows(self._question) if self._question is not None else ()
        rows = [a for a in mine if isinstance(a, Action)] or list(self._desk.plan.actions)
        if not rows:
            return ""
        return as_typed(max(rows, key=lambda a: a.number), name)

    def _repeat(self) -> None:
        for box, name in ((self.lead, "lead"), (self.day, "deadline")):
            if box.hasFocus():
                box.setText(self._above(name))
                self._say()

    def _say(self, *_typed: object) -> None:
        """Say what was understood of the day, or kindly what is needed."""
        text = self._meant(self.day, "deadline")
        self._tell(*say_understood(self._desk, text, is_typing=self.day.hasFocus()))

    def _tell(self, words: str, tone: str = "quiet") -> None:
        if tone == "amber" and words != self._echo.text():
            access.announce(self, words)
        self._echo.setText(words)
        self._echo.setVisible(bool(words))
        self._echo.retone(tone)
        self.told.emit()

    @override
    def stand(self, width: int) -> bool:
        """Set the boxes of a `width` in one line, in two or below each other; return whether that is new.

        None of their hints is cut, and what is typed can be read.
        """
        around, gap = self._outer.contentsMargins(), self._line.spacing()
        room = width - around.left() - around.right() + gap
        rest = sum(w.minimumSizeHint().width() + gap for w in self._controls()[1:])
        ways = (_ACROSS if self._roomy(gap) <= room else _DOWN, _ACROSS if rest <= room else _DOWN)
        if ways == (self._line.direction(), self._rest.direction()):
            return False
        self._line.setDirection(ways[0])
        self._rest.setDirection(ways[1])
        for layout in (self._line, self._outer):
            # They would remember the height that they had before.
            layout.invalidate()
        return True

    def _roomy(self, gap: int) -> int:
        """Return how wide one line is in which all boxes can be read while somebody types."""
        wanted = zip(self._controls(), (WHAT_WIDTH, LEAD_WIDTH, DAY_WIDTH, 0), strict=True)
        return sum(
            max(w.minimumSizeHint().width(), self._desk.look.px(px)) + gap for w, px in wanted
        )

    def _controls(self) -> tuple[QWidget, ...]:
        return self.what, self.lead, self.day, self._add

    @override
    def minimumSizeHint(self) -> QSize:
        # Whatever way it stands now, it can be as narrow as its widest control.
        around = self._outer.contentsMargins()
        widest = max(control.minimumSizeHint().width() for control in self._controls())
        return QSize(widest + around.left() + around.right(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self.stand(self.width()):
            self.told.emit()
