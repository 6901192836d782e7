"""The lists of a review: what changes, what is in the way and who can help, what was decided, whom we thank."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meetings.standing import kept
from models.plan.people import say_person
from models.plan.records import Day, Entry, Person
from models.words import _, ngettext
from wizard.fields.at_review import AtReview
from wizard.fields.review_part import ReviewPart
from wizard.fields.rows import Rows
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.parts.wrapping_button import WrappingButton


class ReviewRows(ReviewPart):
    """The rows that one question got at this review, and a line to add the next."""

    def __init__(self, at: AtReview, role: str) -> None:
        """Show the rows of the question with this role."""
        super().__init__()
        self._at = at
        self.question = at.desk.guide.by_role(role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(at.desk.look.px(8))
        self._rows = Rows(at.desk, self.question, at.day)
        self._rows.turned.connect(self.turned)
        self._rows.noticed.connect(self.noticed)
        self.column.addWidget(self._rows)

    def refresh(self) -> None:
        """Follow the plan."""
        self._rows.refresh()

    def begin(self) -> None:
        """Put the focus where the next row is typed."""
        self._rows.focus_adder()

    def here(self) -> list[Entry]:
        """Return the rows of this review."""
        rows = self._at.plan.entries(self.question.id)
        days = ((row, row.values.get("day")) for row in rows)
        return [row for row, day in days if isinstance(day, Day) and day.on == self._at.on]


class ReviewObstacles(ReviewRows):
    """What is in the way; one click names an ally or a leader who can help."""

    def __init__(self, at: AtReview) -> None:
        """Offer those whom the group named while it got ready."""
        super().__init__(at, "obstacles")
        self._offered: tuple[str, ...] | None = None
        self._ask = Label(_("Who can help with the last one?"), "small", "quiet", bold=True)
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers, gap=at.desk.look.px(8))
        self.column.addWidget(self._ask)
        self.column.addWidget(self._offers)
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        super().refresh()
        people = {say_person(p): p for p in self._allies()} if self.here() else {}
        if tuple(people) != self._offered:
            self._offered = tuple(people)
            clear(self._flow)
            for words, person in people.items():
                self._flow.addWidget(self._offer(words, person))
        self._ask.setVisible(bool(people))
        self._offers.setVisible(bool(people))

    def _offer(self, words: str, person: Person) -> WrappingButton:
        button = WrappingButton(words, lambda: self._name(person), kind="chip")
        button.setAccessibleName(_("Can help: {who}").format(who=words))
        return button

    def _allies(self) -> list[Person]:
        """Return the allies, champions and leaders, in the order of the questions."""
        part = self._at.desk.guide.by_role("leaders").part
        asked = [q for q in self._at.desk.guide.questions if q.part == part]
        rows = (row for q in asked for row in self._at.plan.entries(q.id))
        people = (row.values.get("person") for row in rows)
        return [p for p in people if isinstance(p, Person) and p]

    def _name(self, person: Person) -> None:
        """Name who can help with the last thing in the way."""
        last = self.here()[-1]
        values = last.values.with_item("person", person)
        self._at.do(self._at.plan.with_record(replace(last, values=values)))


class ReviewThanks(ReviewRows):
    """Whom we thank, under what was kept since the last time."""

    def __init__(self, at: AtReview) -> None:
        """Show what was kept."""
        super().__init__(at, "thanks")
        self._kept = Label("", "answer", "green", bold=True)
        self._list = Label("", "body")
        self.column.insertWidget(0, self._kept)
        self.column.insertWidget(1, self._list)
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        super().refresh()
        review = self._at.review
        done = kept(self._at.plan, review) if review else []
        words = ngettext(
            "Kept since last time: {n} action. Well done.",
            "Kept since last time: {n} actions. Well done.",
            len(done),
        )
        self._kept.setText(words)
        self._list.setText("\n".join(f"{a.number}  {a.what}" for a in done))
        for label in (self._kept, self._list):
            label.setVisible(bool(done))
