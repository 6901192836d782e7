"""The read-back at the end of a step: what we said, in plain words, to be read aloud."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.checks.problem import Problem
from models.guide import path
from models.guide.shapes import Question, Step
from models.overrides import override
from models.plan.heard import waiting
from models.plan.orphans import orphans
from models.plan.records import Action
from models.words import _, ngettext
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import Page, clear
from wizard.parts.to_meeting import ToMeeting
from wizard.parts.to_paper import ToPaper
from wizard.points import points_of
from wizard.said import said
from wizard.ways import say_waiting


class ReadBackPage(Page):
    """All that was said in one step, and what is still open, each with a way there."""

    _place = ""
    _shows_private = False
    _alone: Sequence[Question] = ()

    @override
    def show_place(self, place: str) -> None:
        clear(self.column)
        self._shows_private = self._shows_private and place == self._place
        self._place = place
        step = self.desk.guide.step(place.partition("/")[2])
        texts = self.desk.guide.texts
        self._show_head(texts.one(step.id, "name"))
        shown = path.shown(self.desk.plan, self.desk.guide)
        questions = [q for q in shown if q.step == step.id and not self._waits(q)]
        open_ones = [
            q for q in questions if path.is_required(self.desk.plan, q) and not self._is_answered(q)
        ]
        self._show_answers([q for q in questions if self._is_answered(q)])
        self._offer_meeting(questions)
        self._offer_paper(step)
        self._show_orphans(questions)
        self._show_open(
            open_ones, [p for p in self.desk.problems if p.record and self._step_of(p) == step.id]
        )
        self._offer_checkup()
        if step.offers:
            self.column.addWidget(
                Label(_("Good to decide now, before the plan is made"), "heading")
            )
            for offered in step.offers:
                self._way(texts.one(offered, "ask"), f"question/{offered}")
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        self.show_place(self._place)

    def _show_answers(self, answered: Sequence[Question]) -> None:
        self._alone = [q for q in answered if path.is_private(self.desk.guide, q)]
        for question in answered:
            if question not in self._alone:
                self.column.addWidget(self._card(question))
        if self._alone:
            self._fold_private()

    def _fold_private(self) -> None:
        """Keep what is for the facilitator alone out of sight until she asks for it."""
        heading = _("For you alone: do not read this aloud")
        fold = Fold(self.look, heading, self._fill_private)
        fold.open(self._shows_private)
        fold.turned.connect(self._note_private)
        self.column.addWidget(fold)

    def _fill_private(self, layout: QVBoxLayout) -> None:
        for question in self._alone:
            layout.addWidget(self._card(question))

    def _note_private(self, is_open: bool) -> None:
        self._shows_private = is_open

    def _show_orphans(self, questions: Sequence[Question]) -> None:
        """Name, where the signs are read back, the actions that serve none of them; folded away, as it may stay so."""
        found = orphans(self.desk.plan) if any(q.role == "signs" for q in questions) else ()
        if found:
            words = ngettext(
                "{n} action serves no sign yet", "{n} actions serve no sign yet", len(found)
            )
            self.column.addWidget(Fold(self.look, words, lambda inside: self._name(inside, found)))

    def _name(self, inside: QVBoxLayout, actions: Sequence[Action]) -> None:
        for action in actions:
            place = f"question/{self.desk.guide.by_level(action.level).id}"
            words = _("{number}. {text}").format(number=action.number, text=action.what)
            go = partial(self.went.emit, place)
            inside.addWidget(Offer(self.look, words, _("Go there"), go))

    def _show_head(self, name: str) -> None:
        self.column.addWidget(
            Label(_("{name} · read back").format(name=name), "small", "accent", bold=True)
        )
        self.column.addWidget(Label(_("What we said"), "question"))
        self.column.addWidget(
            Label(_("Read it aloud. Is it right? Change what is not."), "answer", "quiet")
        )

    def _offer_meeting(self, questions: list[Question]) -> None:
        if any(q.role == "reviews" for q in questions):
            way = ToMeeting(self.look, self.went)
            self.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_paper(self, step: Step) -> None:
        """Offer to put together what the tables said, or to type in what they wrote."""
        asked = {question.id for question in step.questions}
        words = say_waiting(sum(heard.question in asked for heard in waiting(self.desk.plan)))
        if words:
            go = partial(self.went.emit, "paper/merge")
            self.column.addWidget(Offer(self.look, words, _("Put them together"), go))
        elif step.number:
            way = ToPaper(self.look, self.went)
            self.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _is_answered(self, question: Question) -> bool:
        return path.is_answered(self.desk.plan, self.desk.guide, question)

    def _waits(self, question: Question) -> bool:
        """Say whether a question about how the actions went waits for the first review."""
        is_progress = question.need == "review" and question.record == "action"
        return is_progress and all(a.status == "not_started" for a in self.desk.plan.actions)

    def _step_of(self, problem: Problem) -> str:
        return self.desk.guide.question(problem.question).step if problem.question else ""

    def _card(self, question: Question) -> QWidget:
        card = Card()
        px = self.look.px
        across = QHBoxLayout(card)
        across.setContentsMargins(px(16), px(10), px(10), px(10))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        words.setSpacing(px(8))
        title = self.desk.guide.texts.one(question.id, "title")
        words.addWidget(Label(title, "small", "quiet", bold=True))
        for line in said(self.desk.plan, self.desk.guide, question):
            words.addWidget(Label(line, "answer"))
        change = Button(
            _("Change"), lambda: self.went.emit(f"question/{question.id}"), kind="quiet"
        )
        change.with_icon(self.look, "pencil").setAccessibleName(
            _("Change: {what}").format(what=title)
        )
        across.addWidget(change)
        card.lead(change)
        return card

    def _show_open(self, questions: list[Question], problems: list[Problem]) -> None:
        if not questions and not problems:
            return
        self.column.addWidget(Label(_("Still open"), "heading"))
        for question in questions:
            words = self.desk.guide.texts.one(question.id, "ask")
            self._way(words, f"question/{question.id}")
        for problem in problems:
            self._way(
                self.desk.services.sentence(problem, self.desk.plan), f"question/{problem.question}"
            )

    def _offer_checkup(self) -> None:
        """Offer the check-up, where it has something to say; never on the wall."""
        count = len(points_of(self.desk))
        if count:
            words = ngettext(
                "The check-up has {n} point to look at. It may wait.",
                "The check-up has {n} points to look at. They may wait.",
                count,
            )
            go = Offer(self.look, words, _("Check-up"), lambda: self.went.emit("checkup"))
            self.column.addWidget(go)

    def _way(self, words: str, place: str) -> None:
        self.column.addWidget(Offer(self.look, words, _("Go there"), lambda: self.went.emit(place)))
