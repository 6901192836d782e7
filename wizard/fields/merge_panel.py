"""What the tables said to one question, side by side: the group takes one, several or none of it."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from models.editing import Subject
from models.guide.labels import choice_label, field_label
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.meetings.merging import ONE_OF, Taking, merged, settled, tally
from models.overrides import override
from models.plan.columns import column, is_filled
from models.plan.heard import sheet_of, waiting
from models.plan.plan import Plan
from models.plan.records import Heard, Record
from models.retelling.back_from_paper import say_source
from models.retelling.value import say_value
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.companion import Companion
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.framed import Framed
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.parts.row import Row
from wizard.parts.wrapping_button import WrappingButton

CELL, LEAST = 205, 410


class MergePanel(Companion):
    """Nothing is seen of it while nothing waits. One press merges; undo brings all of it back."""

    def __init__(self, desk: Desk, question: Question, *, is_away: bool = False) -> None:
        """Show what waits at `question`; where it `is_away` from there, the way there too."""
        super().__init__(desk, question)
        self._is_away = is_away
        self._shown: tuple[object, ...] | None = None
        self._ticks: dict[UUID, Button] = {}
        self._own: Button | None = None
        self._first: Button | None = None
        self.refresh()

    @override
    def refresh(self) -> None:
        sources = self._sources()
        facts = (sources, self.desk.plan.answer(self.question.id))
        if facts == self._shown:
            return
        self._shown = facts
        clear(self.column)
        self._ticks, self._own, self._first = {}, None, None
        # Shown before it stands on a page, it would be a window of its own.
        if self.parent() is not None or not sources:
            self.setVisible(bool(sources))
        if sources:
            self._draw(sources)

    def begin(self) -> bool:
        """Put the focus on the first way to merge; return whether there is one."""
        if self._first is not None:
            self._first.setFocus()
        return self._first is not None

    def _sources(self) -> tuple[Heard, ...]:
        return tuple(h for h in waiting(self.desk.plan) if h.question == self.question.id)

    def _draw(self, sources: Sequence[Heard]) -> None:
        look = self.desk.look
        panel = Framed(look)
        if self._is_away:
            asked = _("{number} {title}").format(
                number=self.question.number,
                title=self.desk.guide.texts.one(self.question.id, "ask"),
            )
            panel.column.addWidget(Label(asked, "heading"))
        heading = ngettext(
            "What {n} table said", "What {n} tables said", len({h.sheet for h in sources})
        )
        panel.column.addWidget(Label(heading, "strong", "accent", bold=True))
        own = self._own_words()
        row = Row(look, max(CELL * len(sources), LEAST), gap=10)
        if own:
            panel.column.addWidget(self._cell(None, _("In the plan so far"), own))
        for heard in sources:
            row.add(self._cell(heard, self._say_who(heard), self._words(heard)), 1)
        panel.column.addWidget(row)
        ways = FlowLayout(gap=look.px(8))
        panel.column.addLayout(ways)
        for way in self._ways(sources):
            ways.addWidget(way)
            self._first = self._first or way
        self.column.addWidget(panel)
        panel.show()

    def _ways(self, sources: Sequence[Heard]) -> list[Button]:
        """Return the buttons that merge: where one of several choices is to be made, one for each that was said."""
        choosing = next((s for s in self.question.fields if s.kind in ONE_OF), None)
        said = tally(choosing, sources) if choosing is not None else ()
        ways = [
            self._way_to(choosing, *each, is_agreed=len(said) == 1) for each in said if choosing
        ]
        if not ways:
            is_one = len(self._ticks) == 1 and self._own is None
            words = _("Take it") if is_one else _("Take what is ticked")
            ways = [self._way(words, self._take, "primary")]
        ways.append(self._way(_("Take none of it"), self._settle, "quiet"))
        if self._is_away:
            place = f"question/{self.question.id}"
            ways.append(self._way(_("Write it anew"), lambda: self.went.emit(place), "quiet"))
        return ways

    def _way(self, words: str, do: Callable[[], object], kind: str) -> Button:
        button = WrappingButton(words, do, kind=kind)
        button.setAccessibleName(_("{name}: {words}").format(name=self._title, words=words))
        return button

    def _way_to(self, spec: Spec, choice: str, who: Sequence[Heard], *, is_agreed: bool) -> Button:
        """Return the button that takes one choice, with the words of all whom the group ticked."""
        words = choice_label(self.desk.guide, self.question.id, spec.id, choice)
        counted = _("{choice}: {n}").format(choice=words, n=len(who))
        kind = "primary" if is_agreed else "plain"
        button = WrappingButton(counted, partial(self._take, choice), kind=kind)
        names = ", ".join(say_source(self.desk.plan, heard) for heard in who)
        said = _("{name}: take {choice}, said by {who}")
        button.setAccessibleName(said.format(name=self._title, choice=words, who=names))
        return button

    @property
    def _title(self) -> str:
        return self.desk.guide.texts.one(self.question.id, "title")

    def _cell(self, heard: Heard | None, who: str, lines: Sequence[str]) -> QWidget:
        cell = Framed(self.desk.look, spacing=4, around=10)
        column = cell.column
        tick = self._tick(who)
        if heard is None:
            self._own = tick
        else:
            self._ticks[heard.id] = tick
        column.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        for words in lines:
            column.addWidget(Label(words, "body"))
        if heard is not None and heard.is_unreadable:
            column.addWidget(Label(_("Not all of it can be read."), "small", "amber"))
        column.addStretch(1)
        if heard is not None:
            alone = Button(_("Only this"), partial(self._take_alone, heard), kind="link")
            alone.setAccessibleName(_("Only this: {who}").format(who=who))
            column.addWidget(alone, 0, Qt.AlignmentFlag.AlignLeft)
        return cell

    def _tick(self, who: str) -> Button:
        """Return a chip that is ticked: what is not is left out."""
        tick = WrappingButton(who, kind="chip").with_icon(self.desk.look, "check", "on_accent")
        mark = tick.icon()
        tick.setCheckable(True)
        tick.setChecked(True)
        tick.toggled.connect(lambda is_on: tick.setIcon(mark if is_on else QIcon()))
        return tick

    def _say_who(self, heard: Heard) -> str:
        sheet = sheet_of(self.desk.plan, heard)
        source = say_source(self.desk.plan, heard)
        if sheet is None or not sheet.note_taker:
            return source
        return _("{table}, {who}").format(table=source, who=sheet.note_taker)

    def _own_words(self) -> list[str]:
        """Return the plan's own answer; the rows of a list stand below and stay in any case."""
        answer = self.desk.plan.answer(self.question.id)
        return [] if self.question.record else self._words(answer)

    def _words(self, record: Record) -> list[str]:
        found: list[str] = []
        for spec in self.question.fields:
            value = column(record, spec.id)
            if isinstance(value, tuple) and self.question.record == "entry":
                found += [str(line) for line in value]
            elif is_filled(value):
                found.append(
                    self._say(
                        spec,
                        say_value(self.desk.guide, self.question.id, spec, value, self.desk.plan),
                    )
                )
        return found

    def _say(self, spec: Spec, words: str) -> str:
        if spec.kind != "number":
            return words
        label = field_label(self.desk.guide, self.question.id, spec.id)
        return _("{label}: {words}").format(label=label, words=words)

    def _take(self, choice: str = "") -> None:
        ticked = [h for h in self._sources() if self._ticks[h.id].isChecked()]
        keeps_own = self._own is None or self._own.isChecked()
        self._do(merged(self.desk.plan, self.question, Taking(ticked, choice, keeps_own)))

    def _take_alone(self, heard: Heard) -> None:
        taking = Taking([heard], keeps_own=False)
        self._do(merged(self.desk.plan, self.question, taking))

    def _settle(self) -> None:
        self._do(settled(self.desk.plan, self.question))

    def _do(self, after: Plan) -> None:
        self.desk.end_visit()
        self.desk.do(after, Subject("merge", self.question.id))
