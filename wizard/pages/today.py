"""Today: what is due across all plans, whom to ring, which replies are late; one key says how an action stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from models.agenda.due import MONTH_DAYS, Due, Waiting, waits
from models.agenda.sections import sections
from models.errors import FourfoldError
from models.guide.labels import choice_label
from models.overrides import override
from models.plan.records import REASONS, STATUSES
from models.words import _, say_day
from wizard import jobs
from wizard.desk import Desk
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.due_board import DueBoard
from wizard.parts.due_row import NEEDS_A_WHY, DueRow, RowWords
from wizard.parts.due_words import head_words, plan_words
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.quick_edit import QuickEdits

RETRY_MS = 2000
TURN_MS = 60_000
FEW_PLANS = 5
# Where somebody begins who comes to see about it.
FIELDS = {
    "deadline": "deadline",
    "first_step": "first_step",
    "follow_up": "follow_up_on",
    "answer": "reply",
    "invite": "invite_on",
    "consult": "day",
    "find_out": "baseline",
    "feedback": "day",
}


class TodayPage(Page):
    """All that waits for somebody. It keeps nothing of its own but what the disk did not take yet."""

    def __init__(self, desk: Desk) -> None:
        """Lay the head; what is due is read after it is painted."""
        super().__init__(desk, margin=56)
        self._edits = QuickEdits(desk.services)
        self._job: jobs.Job | None = None
        self._left_at: tuple[UUID, UUID | None, str] | None = None
        self._day = Label("", "answer", "quiet")
        self._keys = Label("", "small", "quiet")
        self._banner = Banner(self.look)
        self._above = QVBoxLayout()
        self._board = DueBoard(self.look)
        self._board.made.connect(self._connect)
        self._board.stepped.connect(self.bring)
        self._home = Button(_("All plans"), partial(self.went.emit, "home"))
        self._home.with_icon(self.look, "arrow-left")
        self.column.addWidget(Label(_("Today"), "page"))
        for widget in (self._day, self._keys, self._banner):
            self.column.addWidget(widget)
        self.column.addLayout(self._above)
        self.column.addWidget(self._board)
        under = FlowLayout()
        self.column.addLayout(under)
        under.addWidget(self._home)
        self.column.addStretch(1)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        self._shown_on: date | None = None
        self._watch_the_day()

    def _watch_the_day(self) -> None:
        """Turn over by itself: a laptop may stay open over night, or sleep through midnight."""
        turn = QTimer(self, interval=TURN_MS)
        turn.timeout.connect(self._turn_over)
        turn.start()

    @property
    def _today(self) -> date:
        return self.desk.services.clock().date()

    @override
    def show_place(self, place: str) -> None:
        self._edits.begin_anew()
        self._shown_on = self._today
        self._day.setText(say_day(self._today))
        if not self._edits.is_waiting:
            self._banner.hide()
        if self._job is not None:
            self._job.drop()
        library, until = self.desk.services.library, self._today + timedelta(days=MONTH_DAYS)
        self._job = jobs.run(
            lambda: library.agenda(until), self._draw, self._say_failed, parent=self
        )

    def _turn_over(self) -> None:
        if self.isVisible() and self._shown_on != self._today and not self._edits.is_waiting:
            self.show_place("today")

    @override
    def focus_first(self) -> None:
        """Put the focus on the first thing that is due, or where it was left."""
        rows = self._board.rows
        known = next((row for row in rows if _key(row.due) == self._left_at), None)
        if rows:
            (known or rows[0]).take_focus()
        else:
            self._home.setFocus()

    @override
    def carried(self) -> object:
        return self._edits, self._left_at

    @override
    def carry(self, what: object) -> None:
        # What the disk did not take yet goes along.
        if isinstance(what, tuple):
            self._edits, self._left_at = what
            if self._edits.is_waiting:
                self._retry.start()

    def undo(self) -> None:
        """Take back the status that was set last on this page."""
        done: list[UUID | None] = []
        if self._try(lambda: done.append(self._edits.undo())) and done and done[0] is not None:
            self._follow(done[0])
            self._banner.say(_("Undone."), kind="green")

    def _draw(self, waiting: Waiting) -> None:
        found = sections(waiting.dues, self._today)
        clear(self._above)
        for damaged in waiting.damaged:
            put(self._above, Label(damaged, tone="amber"))
        if not any(found.values()):
            self._say_nothing()
        self._keys.setVisible(any(due.status for dues in found.values() for due in dues))
        self._keys.setText(
            _("N not started, W on the way, D done, S stuck, X dropped. Enter opens the plan.")
        )
        self._board.show_dues(found, self._today, self._words())
        self._offer_papers(found["ring"])
        if self.isVisible():
            self.focus_first()

    def _words(self) -> RowWords:
        guide = self.desk.guide
        return RowWords(
            {one: choice_label(guide, "action", "status", one) for one in STATUSES},
            {one: choice_label(guide, "event", "reason", one) for one in REASONS},
        )

    def _say_nothing(self) -> None:
        put(self._above, Label(_("Nothing is due."), "title"))
        library = self.desk.services.library
        later: list[Due] = []
        self._try(lambda: later.extend(library.agenda(date.max).dues))
        coming = min((d for d in later if waits(d, self._today)), key=lambda d: d.day, default=None)
        if coming is not None:
            words = _("Next: {day}. {what}. {plan}").format(
                day=say_day(coming.day), what=head_words(coming), plan=plan_words(coming)
            )
            put(self._above, Label(words, "answer", "quiet"))

    def _connect(self, row: DueRow) -> None:
        row.opened.connect(partial(self._open, row.due))
        row.status_set.connect(partial(self._set_status, row))
        row.why_said.connect(partial(self._say_why, row))
        row.moved.connect(partial(self._board.step, row))

    def _offer_papers(self, dues: tuple[Due, ...]) -> None:
        """Offer the call list of each plan, where they are few."""
        plans = {due.plan_id: plan_words(due) for due in dues}
        for plan_id, title in plans.items() if len(plans) <= FEW_PLANS else ():
            words = _("Print the call list: {plan}").format(plan=title)
            self._board.offer("ring", words, partial(self._go_in, plan_id, "print/call-list"))

    def _go_in(self, plan_id: UUID, place: str) -> None:
        """Open a plan, and go to a place in it."""
        self.went.emit(f"open/{plan_id}")
        if self.desk.has_plan and self.desk.plan.id == plan_id:
            self.went.emit(place)

    def _open(self, due: Due) -> None:
        self._left_at = _key(due)
        if due.kind == "review":
            self._go_in(due.plan_id, f"meeting/{due.record_id}")
            return
        place = f"open/{due.plan_id}/{due.question}/{FIELDS[due.kind]}"
        self.went.emit(f"{place}/{due.record_id}" if due.record_id else place)

    def _set_status(self, row: DueRow, status: str) -> None:
        self._banner.hide()
        self._try(lambda: self._edits.set_status(row.due, status))
        self._follow(row.due.plan_id)
        if status in NEEDS_A_WHY:
            row.ask_why()
            self.bring(row)

    def _say_why(self, row: DueRow, reason: str, note: str) -> None:
        self._try(lambda: self._edits.say_why(row.due, reason, note))
        self._follow(row.due.plan_id)

    def _follow(self, plan_id: UUID) -> None:
        """Show in every row of a plan how things stand now."""
        waiting = {_key(due) for due in self._edits.waiting(plan_id)}
        for row in self._board.rows:
            action = self._edits.action(row.due)
            if row.due.plan_id == plan_id and action is not None:
                is_settled = _key(row.due) not in waiting
                row.show_standing(action.status, self._edits.reason(row.due), is_settled=is_settled)

    def _try(self, deed: Callable[[], object]) -> bool:
        """Do something that the world may refuse; say why, keep what waits, and return whether it was done."""
        try:
            deed()
        except FourfoldError as error:
            self._say_failed(error)
            return False
        finally:
            # The program does not close over what is not on disk yet.
            self.desk.holds_words = self._edits.is_waiting
        return True

    def _say_failed(self, error: FourfoldError) -> None:
        if self._edits.is_waiting:
            self._retry.start()
            self._banner.say(error.sentence, action=_("Try again"), do=self._try_again)
        else:
            self._banner.say(error.sentence)

    def _try_again(self) -> None:
        if self._try(self._edits.try_again):
            self._banner.say(_("All is saved now."), kind="green")


def _key(due: Due) -> tuple[UUID, UUID | None, str]:
    return due.plan_id, due.record_id, due.kind
