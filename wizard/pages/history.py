"""Who changed what, and when: every step of the plan in words, and each earlier state to look at and bring back."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from models.editing import Step, Subject
from models.overrides import override
from models.plan.plan import Plan
from models.retelling.past import brought_back, plan_before, taken_back
from models.retelling.step import only, tell
from models.words import _, say_clock, say_day
from wizard.desk import Desk
from wizard.fields.past_plan import PastPlan
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.history_filter import HistoryFilter
from wizard.parts.history_reading import HistoryReading
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.parts.told_step import ToldStep, add_told

FIRST_STEPS = 100
ALL_WORDS = 20_000


class HistoryPage(Page):
    """At `history` the list of steps, at `history/<id of a step>` the plan as it was after that step."""

    def __init__(self, desk: Desk) -> None:
        """Have read nothing."""
        super().__init__(desk)
        self._place = "history"
        self._present: Plan | None = None
        self._most, self._drawn = FIRST_STEPS, 0
        self._day = ""
        self._list: QVBoxLayout | None = None
        self._reading = HistoryReading(self)
        self._reading.came.connect(self._go_on)
        self._reading.failed.connect(self._say_failure)
        # What was read belongs to one plan.
        desk.closed.connect(self._forget)

    @override
    def show_place(self, place: str) -> None:
        self._place, self._most = place, FIRST_STEPS
        if self.desk.plan is not self._present:
            self._read()
        self._draw()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        # The page hears of an edit before the keeper does.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        if self.desk.has_plan and self.desk.plan is not self._present:
            self._read()
            if not self._asked:
                self._draw_steps()

    @property
    def _asked(self) -> str:
        """The step whose plan is asked for, or the action whose history is: `action/<id>`; empty for all."""
        rest = self._place.partition("/")[2]
        return "" if rest.startswith("action/") else rest

    def _forget(self) -> None:
        self._present = None
        self._reading.stop()

    def _read(self) -> None:
        """Read the history of the plan as it stands now, once all of it is on disk."""
        self.desk.end_visit()
        self._present = self.desk.plan if self.desk.flush() else None
        plan_id, library = self.desk.plan.id, self.desk.services.library
        self._reading.begin(lambda past, most: library.history(plan_id, past=past, most=most))

    def _draw(self) -> None:
        clear(self.column)
        if self._asked:
            self._list = None
            self._draw_past()
            return
        self.column.addWidget(Label(_("History"), "question"))
        words = _("Who changed what, and when. Look at any earlier state, and bring it back.")
        self.column.addWidget(Label(words, "answer", "quiet"))
        self._filter = HistoryFilter(self.look)
        self._choose_action()
        self._filter.changed.connect(self._show_anew)
        put(self.column, self._filter)
        self._list = rows = QVBoxLayout()
        rows.setSpacing(self.look.px(6))
        self.column.addLayout(rows)
        self._end = Label("", "small", "quiet")
        self._more = Button(_("Show more"), self._show_more)
        self.column.addWidget(self._end)
        self._add_buttons(self._more)
        self.column.addStretch(1)
        self._draw_steps()

    def _choose_action(self) -> None:
        kind, _slash, action_id = self._place.partition("/")[2].partition("/")
        found = (a for a in self.desk.plan.actions if kind == "action" and str(a.id) == action_id)
        for action in found:
            self._filter.show_number(action.number)

    def _show_anew(self) -> None:
        self._most = FIRST_STEPS
        self._draw_steps()

    def _show_more(self) -> None:
        self._most += FIRST_STEPS
        self._draw_steps(from_start=False)

    def _draw_steps(self, *, from_start: bool = True) -> None:
        """Show the steps that are asked for, as far as they are read; read on where too few are."""
        if self._list is None:
            return
        if from_start:
            clear(self._list)
            self._drawn, self._day = 0, ""
        self._filter.offer_people([step.who for step in self._reading.steps])
        found = self._found()
        for step in found[self._drawn : self._most]:
            self._add(self._list, step)
        self._drawn = min(len(found), self._most)
        whole = self._reading.is_whole
        if len(found) < self._most and not whole:
            self._reading.go_on()
        self._more.setVisible(len(found) > self._drawn or (not whole and len(found) >= self._most))
        self._end.setText(self._say_end(len(found)))

    def _found(self) -> list[Step]:
        asked = self._filter
        if asked.number is None:
            return only(self._reading.steps, actions=asked.only_actions, who=asked.who)
        action = self._action_id(asked.number)
        return only(self._reading.steps, action=action, who=asked.who) if action else []

    def _action_id(self, number: int) -> UUID | None:
        """Return the action with a number, one that was taken out too."""
        changed = (c.record for s in self._reading.steps for c in s.difference.changes)
        every = (*self.desk.plan.actions, *(r for r in changed if r.kind == "action"))
        return next((a.id for a in every if getattr(a, "number", 0) == number), None)

    def _say_end(self, found: int) -> str:
        if not self._reading.is_whole:
            return _("Reading …") if found < self._most else ""
        if found > self._most:
            return ""
        if not found and not self._filter.is_on:
            return _("Nothing was changed yet.")
        return _("This is where the history begins.") if found else _("Nothing fits.")

    def _add(self, column: QVBoxLayout, step: Step) -> None:
        day = say_day(step.at.date())
        if day != self._day:
            self._day = day
            put(column, Label(day, "heading"))
        place = f"history/{step.id}"
        told = tell(step, self.desk.plan, self.desk.guide)
        card = ToldStep(self.look, _when(step), told, lambda: self.went.emit(place))
        card.button.setEnabled(self._present is not None)
        put(column, card)

    def _go_on(self) -> None:
        if not self._asked:
            self._draw_steps(from_start=False)
        elif self._reading.place_of(UUID(self._asked)) is None and not self._reading.is_whole:
            self._reading.go_on()
        else:
            self._draw()
            if self.isVisible():
                self.focus_first()

    def _say_failure(self, sentence: str) -> None:
        clear(self.column)
        self._list = None
        self.column.addWidget(Label(sentence, "body", "amber"))
        self.column.addStretch(1)

    def _draw_past(self) -> None:
        """Show the plan as it was after one step, what the step did, and the ways to bring it back."""
        newer = self._reading.place_of(UUID(self._asked))
        back = Button(_("All changes"), lambda: self.went.emit("history"), kind="quiet")
        self._add_buttons(back.with_icon(self.look, "arrow-left"))
        if newer is None or self._present is None:
            wait = _("Reading …") if not self._reading.is_whole else _("This state is not there.")
            self.column.addWidget(Label(wait, "body", "quiet"))
            self.column.addStretch(1)
            return
        step = self._reading.steps[newer]
        past = plan_before(self._present, self._reading.steps[:newer])
        self.column.addWidget(Label(_("The plan as it was"), "question"))
        words = _("{day} · {time_and_name}")
        when = words.format(day=say_day(step.at.date()), time_and_name=_when(step))
        self.column.addWidget(Label(when, "small", "accent", bold=True))
        told = tell(step, past, self.desk.guide)
        add_told(self.column, told, ALL_WORDS, shows_private=True)
        self._offer(step, past)
        self.column.addWidget(PastPlan(self.desk, past))
        self.column.addStretch(1)

    def _offer(self, step: Step, past: Plan) -> None:
        """Offer to bring the whole state back, or to take back this one step alone."""
        whole, single = brought_back(self.desk.plan, past), taken_back(self.desk.plan, step)
        ways: list[Button] = []
        if whole == self.desk.plan:
            self.column.addWidget(Label(_("This is how the plan stands now."), "body", "quiet"))
        else:
            about = Subject("restore", field=step.at.isoformat())
            do = self._doer(whole, about)
            ways.append(Button(_("Bring this state back"), do, kind="primary"))
        if single != self.desk.plan:
            about = Subject("restore", step.subject.question, step.subject.record)
            ways.append(Button(_("Take back only this change"), self._doer(single, about)))
        self._add_buttons(*ways)

    def _add_buttons(self, *buttons: Button) -> None:
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        for button in buttons:
            flow.addWidget(button)
            # At once, so that it can take the focus.
            button.show()

    def _doer(self, after: Plan, about: Subject) -> Callable[[], None]:
        def do() -> None:
            self.desk.end_visit()
            self.desk.do(after, about)
            self.went.emit("history")
            self.noticed.emit(_("Brought back. Ctrl+Z takes it away again."))

        return do


def _when(step: Step) -> str:
    return _("{time} · {who}").format(time=say_clock(step.at), who=step.who)
