"""Who is at a review: here or with apologies, one click each; who chairs, who writes; are there enough of us."""

from PySide6.QtWidgets import QVBoxLayout

from models.guide.shapes import Field as Spec
from models.meetings.review import enough_for, with_partner
from models.meetings.table import LATER
from models.plan.columns import column as column_of
from models.words import _, ngettext
from wizard.fields.at_review import AtReview
from wizard.fields.field import Field
from wizard.fields.partner_words import called
from wizard.fields.person import PersonField
from wizard.fields.review_part import ReviewPart
from wizard.fields.text import TextField
from wizard.parts.cell import Cell
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.parts.row import Row

WIDE_FROM = 640


class ReviewPeople(ReviewPart):
    """The partners as chips, twice: those who are here, and those of the others who send apologies."""

    def __init__(self, at: AtReview) -> None:
        """Show who is here as the plan says."""
        super().__init__()
        self._at = at
        self._partners: tuple[tuple[str, str, str], ...] | None = None
        self._chips: dict[str, ChipRow] = {}
        px = at.desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self._enough = Label("", "body", "quiet")
        self._fields: dict[str, Field] = {}
        column.addLayout(self._rows)
        column.addWidget(self._enough)
        across = Row(at.desk.look, WIDE_FROM)
        for name, label in (("chair", _("Who chairs")), ("recorder", _("Who writes it down"))):
            field = self._field(PersonField(at.desk, Spec(name, "person"), label))
            across.add(Cell(at.desk.look, label, field), 1)
        column.addWidget(across)
        label = _("Others who came")
        others = self._field(TextField(at.desk, Spec("people", "text"), label))
        column.addWidget(Cell(at.desk.look, label, others))
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        review = self._at.review
        if review is None:
            return
        ticked = (*review.present, *review.apologies)
        here = [p for p in self._at.plan.partners if p.standing != LATER or str(p.id) in ticked]
        partners = tuple((str(p.id), *called(p, here)) for p in here)
        if partners != self._partners:
            self._rebuild(partners)
        for name, row in self._chips.items():
            row.show_chosen(review.present if name == "present" else review.apologies)
        for name, field in self._fields.items():
            field.show_value(column_of(review, name))
        enough = enough_for(self._at.plan, self._at.desk.guide)
        self._enough.setText(_say_enough(len(review.present), enough))
        self._enough.retone("amber" if enough and len(review.present) < enough else "quiet")

    def begin(self) -> None:
        """Put the focus on the first partner."""
        if not self._chips or not self._chips["present"].begin():
            super().begin()

    def _rebuild(self, partners: tuple[tuple[str, str, str], ...]) -> None:
        clear(self._rows)
        self._partners, self._chips = partners, {}
        if not partners:
            words = _("There are no partners yet. Write who is here below.")
            self._rows.addWidget(Label(words, "body", "quiet"))
            return
        for field, label in (("present", _("Here")), ("apologies", _("Sends apologies"))):
            row = self._chips[field] = ChipRow(self._at.desk.look.px(8))
            for partner_id, short, full in partners:
                chip = row.add(partner_id, short)
                chip.setAccessibleName(_("{name}: {words}").format(name=label, words=full))
                chip.setToolTip(full)
            row.pressed.connect(lambda partner_id, f=field: self._pressed(f, partner_id))
            cell = Cell(self._at.desk.look, label, row)
            self._rows.addWidget(cell)
            cell.show()

    def _pressed(self, column: str, partner_id: str) -> None:
        if (review := self._at.review) is not None:
            is_here = column == "present"
            self._at.do(with_partner(self._at.plan, review, partner_id, is_here=is_here))

    def _field(self, field: Field) -> Field:
        name = field.spec.id
        field.answered.connect(lambda value: self._at.set(name, value, stays=True))
        field.left.connect(self._at.desk.end_visit)
        self._fields[name] = field
        return field


def _say_enough(here: int, enough: int | None) -> str:
    said = ngettext("{n} is here.", "{n} are here.", here)
    if enough is None:
        return said
    if here >= enough:
        return _("{words} That is enough to decide.").format(words=said)
    need = ngettext(
        "You agreed that {n} must be there to decide.",
        "You agreed that {n} must be there to decide.",
        enough,
    )
    return f"{said} {need}"
