"""Who has signed the written agreement: each partner with three chips, of which one click says it."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.labels import choice_label
from models.meetings.agreement import signing, with_signature
from models.meetings.table import say_partner
from models.overrides import override
from models.plan.records import Partner
from models.words import _, ngettext, say_day
from wizard.fields.companion import Companion
from wizard.parts.card import Card
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.row import Row

SIGNED = "signed"
WIDE, STATES = 620, 400


class Signatures(Companion):
    """The partners who sign, and how far each is."""

    _partners: tuple[UUID, ...] | None = None

    @override
    def refresh(self) -> None:
        partners = signing(self.desk.plan)
        if tuple(p.id for p in partners) != self._partners:
            self._draw(partners)
        signed = sum(p.signed == SIGNED for p in partners)
        self._count.setText(
            ngettext(
                "{signed} of {n} partner has signed.",
                "{signed} of {n} partners have signed.",
                len(partners),
                signed=str(signed),
            )
        )
        for partner in partners:
            self._show(partner)

    def _draw(self, partners: tuple[Partner, ...]) -> None:
        clear(self.column)
        self._partners = tuple(p.id for p in partners)
        self._chips: dict[UUID, ChipRow] = {}
        self._names: dict[UUID, tuple[Label, Label]] = {}
        self._count = Label("", "strong")
        put(self.column, self._count)
        for partner in partners:
            put(self.column, self._line(partner))
        put(self.column, Label(_("Lines to sign on paper"), "heading"))

    def _line(self, partner: Partner) -> QWidget:
        px = self.desk.look.px
        card = Card()
        around = QVBoxLayout(card)
        around.setContentsMargins(px(14), px(6), px(14), px(6))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        name, state = Label("", "body", bold=True), Label("", "small", "quiet")
        column.addWidget(name)
        column.addWidget(state)
        across = Row(self.desk.look, WIDE)
        across.add(words, 1)
        across.add(self._states(partner), column=self.desk.look.px(STATES))
        around.addWidget(across)
        self._names[partner.id] = name, state
        return card

    def _states(self, partner: Partner) -> ChipRow:
        chips = self._chips[partner.id] = ChipRow(self.desk.look.px(6))
        said = {
            "asked": choice_label(self.desk.guide, "partner", "signed", "asked"),
            SIGNED: _("Signed today"),
            "declined": choice_label(self.desk.guide, "partner", "signed", "declined"),
        }
        for state, words in said.items():
            chip = chips.add(state, words)
            chip.setAccessibleName(
                _("{name}: {words}").format(name=say_partner(partner), words=words)
            )
        chips.pressed.connect(lambda state: self._take(partner.id, state))
        return chips

    def _take(self, partner_id: UUID, state: str) -> None:
        partner = self.desk.plan.records.get(partner_id)
        if not isinstance(partner, Partner):
            return
        # Pressed again, it is taken back.
        meant = "" if partner.signed == state else state
        today = self.desk.services.clock().date()
        after = with_signature(self.desk.plan, self.desk.guide, partner, meant, today)
        self.desk.end_visit()
        self.desk.do(after, Subject("edit", self.question.id, partner.id, "signed"))

    def _show(self, partner: Partner) -> None:
        name, state = self._names[partner.id]
        name.setText(say_partner(partner))
        self._chips[partner.id].show_chosen((partner.signed,))
        on = partner.signed_on
        day = say_day(on.on) if on.on else on.as_typed
        if partner.signed == SIGNED and day:
            words = _("Signed on {day}").format(day=day)
        elif partner.signed:
            words = choice_label(self.desk.guide, "partner", "signed", partner.signed)
        else:
            words = _("Not asked yet")
        state.setText(words)
