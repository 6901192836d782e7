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
from wizard.parts.due_list import DueList, section_words
from wizard.parts.due_row import NEEDS_A_WHY, DueRow, RowWords
from wizard.parts.due_words import head_words, plan_words
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.quick_edit import QuickEdits

# So many rows fill a screen; so many more are made between two keys.
SCREENFUL, BATCH = 7, 2
RETRY_MS = 2000
# Where somebody begins who comes to see about it.
FIELDS = {
    "deadline": "deadline",
    "first_step": "first_step",
    "follow_up": "follow_up_on",
    "answer": "reply",
    "review": "on",
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
        self._lists: dict[str, DueList] = {}
        self._left_at: tuple[UUID, UUID | None, str] | None = None
        self._day = Label("", "answer", "quiet")
        self._keys = Label("", "small", "quiet")
        self._banner = Banner(self.look)
        self._jumps = FlowLayout(gap=self.look.px(8))
        self._below = QVBoxLayout()
        self._below.setSpacing(self.look.px(10))
        self._home = Button(_("All plans"), partial(self.went.emit, "home"))
        self._home.with_icon(self.look, "arrow-left")
        self.column.addWidget(Label(_("Today"), "page"))
        for widget in (self._day, self._keys, self._banner):
            self.column.addWidget(widget)
        self.column.addLayout(self._jumps)
        self.column.addLayout(self._below)
        under = FlowLayout()
        under.addWidget(self._home)
        self.column.addLayout(under)
        self.column.addStretch(1)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._try_again)

    @property
    def _today(self) -> date:
        return self.desk.services.clock().date()

    @override
    def show_place(self, place: str) -> None:
        self._edits.begin_anew()
        self._day.setText(say_day(self._today))
        if not self._edits.is_waiting:
            self._banner.hide()
        if self._job is not None:
            self._job.drop()
        library, until = self.desk.services.library, self._today + timedelta(days=MONTH_DAYS)
        self._job = jobs.run(
            lambda: library.agenda(until), self._draw, self._say_failed, parent=self
        )

    @override
    def focus_first(self) -> None:
        """Put the focus on the first thing that is due, or where it was left."""
        rows = [row for shown in self._lists.values() for row in shown.rows]
        known = next((row for row in rows if _key(row.due) == self._left_at), None)
        if rows:
            (known or rows[0]).take_focus()
        else:
            self._home.setFocus()

    def undo(self) -> None:
        """Take back the status that was set last on this page."""
        done: list[UUID | None] = []
        if self._try(lambda: done.append(self._edits.undo())) and done and done[0] is not None:
            self._follow(done[0])
            self._banner.say(_("Undone."), kind="green")

    def _draw(self, waiting: Waiting) -> None:
        today = self._today
        found = sections(waiting.dues, today)
        clear(self._below)
        clear(self._jumps)
        self._lists = {}
        for damaged in waiting.damaged:
            put(self._below, Label(damaged, tone="amber"))
        words = self._words()
        for name, dues in found.items():
            if dues:
                shown = DueList(self.look, name, dues, today, words)
                shown.made.connect(self._connect)
                put(self._below, shown)
                self._lists[name] = shown
                self._add_jump(name, shown, len(dues))
        has_actions = any(due.status for dues in found.values() for due in dues)
        self._keys.setVisible(has_actions)
        self._keys.setText(
            _("N not started, W on the way, D done, S stuck, X dropped. Enter opens the plan.")
        )
        if not self._lists:
            self._say_nothing()
        self._grow(SCREENFUL)
        if self.isVisible():
            self.focus_first()

    def _grow(self, how_many: int = BATCH) -> None:
        """Make some more of the first rows; the others right after, so that nobody waits for what is not seen."""
        for shown in self._lists.values():
            how_many -= shown.grow(how_many)
        if any(shown.wants_rows for shown in self._lists.values()):
            QTimer.singleShot(0, self, self._grow)

    def _words(self) -> RowWords:
        guide = self.desk.guide
        return RowWords(
            {one: choice_label(guide, "action", "status", one) for one in STATUSES},
            {one: choice_label(guide, "event", "reason", one) for one in REASONS},
        )

    def _add_jump(self, name: str, shown: DueList, count: int) -> None:
        words = _("{section}: {n}").format(section=section_words(name), n=count)
        self._jumps.addWidget(jump := Button(words, shown.begin, kind="chip"))
        jump.show()

    def _say_nothing(self) -> None:
        put(self._below, Label(_("Nothing is due."), "title"))
        library = self.desk.services.library
        later: list[Due] = []
        self._try(lambda: later.extend(library.agenda(date.max).dues))
        coming = min((d for d in later if waits(d, self._today)), key=lambda d: d.day, default=None)
        if coming is not None:
            words = _("Next: {day}. {what}. {plan}").format(
                day=say_day(coming.day), what=head_words(coming), plan=plan_words(coming)
            )
            put(self._below, Label(words, "answer", "quiet"))

    def _connect(self, row: DueRow) -> None:
        row.opened.connect(partial(self._open, row.due))
        row.status_set.connect(partial(self._set_status, row))
        row.why_said.connect(partial(self._say_why, row))
        row.moved.connect(partial(self._move, row))

    def _open(self, due: Due) -> None:
        self._left_at = _key(due)
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
        for shown in self._lists.values():
            for row in shown.rows:
                action = self._edits.action(row.due)
                if row.due.plan_id == plan_id and action is not None:
                    reason = self._edits.reason(row.due)
                    is_settled = _key(row.due) not in waiting
                    row.show_standing(action.status, reason, is_settled=is_settled)

    def _move(self, row: DueRow, by: int) -> None:
        rows = [one for shown in self._lists.values() for one in shown.rows]
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            rows[place].take_focus()
            self.bring(rows[place])

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
