"""One review on the desk: what its sections read, and how what is said there changes the plan."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from models.editing import Subject
from models.guide.shapes import Question
from models.meetings.dealing import dealt_with
from models.plan.columns import with_column
from models.plan.events import Telling
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Review, Value
from models.plan.text import clean
from models.words import _
from wizard.desk import Desk


class AtReview:
    """A review by its id. Its day is the day of all that is said and counted there."""

    def __init__(self, desk: Desk, review_id: UUID) -> None:
        """Stand for a review of the open plan."""
        self.desk = desk
        self.id = review_id

    @property
    def plan(self) -> Plan:
        """The open plan as it stands."""
        return self.desk.plan

    @property
    def question(self) -> Question:
        """The question that the reviews answer."""
        return self.desk.guide.by_role("reviews")

    @property
    def review(self) -> Review | None:
        """The review as it stands, None once it was taken out of the plan."""
        found = self.plan.records.get(self.id)
        return found if isinstance(found, Review) else None

    @property
    def on(self) -> date:
        """The day of the meeting, today where it has none."""
        review = self.review
        return (review.on.on if review else None) or self.desk.services.clock().date()

    @property
    def day(self) -> Day:
        """The day of the meeting as records keep it."""
        return Day(self.on)

    def do(self, after: Plan, visit: str = "") -> None:
        """Make `after` the plan; edits of one `visit` are one step of undo."""
        if not visit:
            self.desk.end_visit()
        self.desk.do(after, Subject("meet", record=self.id), visit=visit)

    def set(self, field: str, value: Value | None, *, stays: bool = False) -> None:
        """Set one field of the review; while somebody `stays` in it, it is one step of undo."""
        if (review := self.review) is not None:
            after = self.plan.with_record(with_column(review, field, value))
            self.do(after, f"{self.id}/{field}" if stays else "")

    def now(self, action_id: UUID, field: str = "status") -> Event | None:
        """Return what was told of an action at this review."""
        found = (e for e in self.plan.events if e.action == action_id and e.review == self.id)
        return next((e for e in found if e.field == field), None)

    def deal(
        self,
        action_id: UUID,
        field: str = "",
        value: Value | None = None,
        *,
        reason: str | None = None,
        note: str | None = None,
    ) -> None:
        """Take in what is said of an action: a field of it, why, or a note; what was said before stays."""
        action, event = self.plan.records.get(action_id), self.now(action_id)
        if not isinstance(action, Action):
            return
        reason = reason if reason is not None else event.reason if event else ""
        if value == "done":
            # What is done needs no reason why it is not.
            reason = ""
        if field:
            action = with_column(action, field, value)
        if note is not None:
            action = replace(action, status_note=clean(note).strip())
        words = clean(note) if note is not None else event.note if event else ""
        who = self.desk.services.settings.typist or _("this computer")
        telling = Telling(who, self.on, self.id, reason, words)
        is_typed = note is not None or field in ("deadline", "lead")
        visit = f"{self.id}/{action_id}/{field or 'note'}" if is_typed else ""
        self.do(dealt_with(self.plan, action, telling), visit)
