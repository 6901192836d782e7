"""Rounds: is the problem gone, the next round begun in one click, and all rounds side by side."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from models.editing import Subject
from models.errors import FourfoldError
from models.guide.path import shown
from models.meetings.comparison import RoundFacts, round_facts
from models.meetings.rounds import next_round
from models.overrides import override
from models.plan.columns import column
from models.plan.records import CLOSED, Day
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.parts.panel import Panel
from wizard.parts.round_card import RoundCard
from wizard.parts.rounds_compared import RoundsCompared

WIDEST = 760
FOLLOW_MS = 400


class RoundsPage(Page):
    """The rounds of one problem."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._fields: dict[str, Field] = {}
        self._rounds: list[RoundFacts] = []
        self._picked: tuple[UUID, ...] = ()
        self._begin = QVBoxLayout()
        self._below = QVBoxLayout()
        # What is typed above shows below as soon as the hands rest.
        self._pause = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._pause.timeout.connect(self._follow)

    @override
    def show_place(self, place: str) -> None:
        clear(self.column)
        self._fields, self._picked = {}, ()
        self._begin, self._below = QVBoxLayout(), QVBoxLayout()
        self._below.setSpacing(self.look.px(10))
        self._ask()
        self.column.addLayout(self._begin)
        self.column.addLayout(self._below)
        self.column.addStretch(1)
        self._draw()
        self.refresh()
        self._pause.stop()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        answer = self.desk.plan.answer(self.desk.guide.by_role("revisit").id)
        for field_id, field in self._fields.items():
            field.show_value(column(answer, field_id))
        self._pause.start()

    @override
    def focus_first(self) -> None:
        if self._fields:
            self._fields["choice"].begin()

    def _follow(self) -> None:
        if not self.isVisible() or not self.desk.has_plan:
            return
        focused = QApplication.focusWidget()
        fields = self._fields.values()
        # Nothing is drawn anew under the hands of somebody who has moved on to it.
        if focused is None or any(f.isAncestorOf(focused) for f in fields):
            self._draw()

    def _ask(self) -> None:
        """Ask whether the problem is gone, and why."""
        question, texts = self.desk.guide.by_role("revisit"), self.desk.guide.texts
        name = _("Rounds · round {n}").format(n=self.desk.plan.header.round)
        self.column.addWidget(Label(name, "small", "accent", bold=True))
        ask = texts.one(question.id, "ask")
        self.column.addWidget(Label(ask, "question"))
        if self.desk.title:
            words = _("The problem: {title}").format(title=self.desk.title)
            self.column.addWidget(Label(words, "answer", "quiet"))
        for spec in question.fields:
            if spec.id not in ("choice", "text"):
                continue
            label = ask if spec.id == "choice" else _("Why do we think so?")
            field = make_field(self.desk, question.id, spec, label)
            field.shrink()
            field.answered.connect(self._choose if spec.id == "choice" else self._tell_why)
            field.left.connect(self.desk.end_visit)
            if spec.id == "text":
                self.column.addWidget(Label(label, "strong"))
            self.column.addWidget(field)
            self._fields[spec.id] = field

    def _choose(self, choice: object) -> None:
        """Note the answer with the day on which it was given."""
        question = self.desk.guide.by_role("revisit")
        said = choice if isinstance(choice, str) and choice else None
        day = Day(self.desk.services.clock().date()) if said else None
        after = self.desk.plan.with_answer(question.id, "choice", said)
        after = after.with_answer(question.id, "day", day)
        about = Subject("edit", question.id, after.answer(question.id).id, "choice")
        self.desk.do(after, about)
        self._draw()

    def _tell_why(self, words: object) -> None:
        question = self.desk.guide.by_role("revisit")
        self.desk.set_answer(question, "text", words if isinstance(words, str) else None)

    def _draw(self) -> None:
        """Draw what follows from the plan and from the other rounds."""
        clear(self._begin)
        clear(self._below)
        self._rounds, refused = self._read()
        for sentence in refused:
            put(self._below, Label(sentence, tone="amber"))
        put(self._begin, self._way_on())
        self._list()
        if len(self._rounds) > 1:
            self._compare()

    def _read(self) -> tuple[list[RoundFacts], list[str]]:
        """Return the facts of all rounds, the open one as it stands, and why others cannot be read."""
        plan, guide, library = self.desk.plan, self.desk.guide, self.desk.services.library
        found, refused = [], []
        try:
            ids = [one.summary.id for one in library.family(plan.id) if one.summary.id != plan.id]
        except FourfoldError as error:
            ids, refused = [], [error.sentence]
        for plan_id in ids:
            try:
                found.append(round_facts(library.read(plan_id).plan, guide))
            except FourfoldError as error:
                refused.append(error.sentence)
        found.append(round_facts(plan, guide))
        return sorted(found, key=lambda facts: facts.number), refused

    def _way_on(self) -> QWidget:
        """Return the way to the next round: to begin it, or to go there."""
        plan = self.desk.plan
        number = plan.header.round + 1
        panel = Panel(self.look, WIDEST)
        later = next((r for r in self._rounds if r.number >= number), None)
        if later is not None:
            words = _("Round {next} goes on from here. This round stays as it was.")
            panel.column.addWidget(Label(words.format(next=later.number), "answer"))
            return panel
        panel.column.addWidget(Label(self._encouraging(), "answer"))
        taken = len([a for a in plan.actions if a.status not in CLOSED])
        words = ngettext(
            "Getting ready, step 1, the partners, the signs and {n} open action go along. All else is asked anew.",
            "Getting ready, step 1, the partners, the signs and {n} open actions go along. All else is asked anew.",
            taken,
        )
        panel.column.addWidget(Label(words, "small", "quiet"))
        kind = "plain" if self._rounds[-1].answer == "gone" else "primary"
        begin = Button(_("Begin round {n}").format(n=number), self._begin_round, kind=kind)
        across = QHBoxLayout()
        panel.column.addLayout(across)
        across.addWidget(begin.with_icon(self.look, "rotate-ccw"))
        across.addStretch(1)
        return panel

    def _encouraging(self) -> str:
        answer = self.desk.plan.text(self.desk.guide.by_role("revisit").id, "choice")
        return {
            "gone": _("Thank everyone. Keep a day to look again: problems can come back."),
            "smaller": _("Something works. Take it along, and go for the rest."),
            "same": _("Back to step 1 with what you have learned. That is how change works."),
            "back": _("Back to step 1 with what you have learned. Most problems come back once."),
        }.get(answer, _("If it is still there, go back to step 1. More rounds are normal."))

    def _begin_round(self) -> None:
        """Make the next round, keep it and go to the first question of its first step."""
        guide = self.desk.guide
        self.desk.settle()
        self._pause.stop()
        made = next_round(self.desk.plan, guide, self.desk.services.clock().date(), uuid4())
        try:
            self.desk.begin(made)
        except FourfoldError as error:
            self.noticed.emit(error.sentence)
            return
        first = next(step.id for step in guide.steps if step.number == 1)
        question = next(q.id for q in shown(made, guide) if q.step == first)
        self.went.emit(f"question/{question}")
        words = _("Round {n} has begun. Delete it among all plans to take that back.")
        self.noticed.emit(words.format(n=made.header.round))

    def _list(self) -> None:
        put(self._below, Label(_("All rounds"), "heading"))
        for facts in reversed(self._rounds):
            is_here = facts.plan_id == self.desk.plan.id
            card = RoundCard(self.look, self.desk.guide, facts, is_here=is_here)
            card.opened.connect(partial(self.went.emit, f"open/{facts.plan_id}"))
            put(self._below, card)

    def _compare(self) -> None:
        compared = RoundsCompared(self.look, self.desk.guide, self._rounds, self._picked)
        compared.picked.connect(self._keep_picked)
        put(self._below, compared)

    def _keep_picked(self, picked: tuple[UUID, ...]) -> None:
        self._picked = picked
