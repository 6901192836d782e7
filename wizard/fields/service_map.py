"""Who serves whom in which place: a line for each place, a cell for each kind of people, and gaps that are seen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.labels import choice_label
from models.meetings.services import Place, Served, service_map
from models.overrides import override
from models.words import _
from wizard.fields.companion import Companion
from wizard.parts.card import Card
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.row import Row

# From this width on, the cells of a place stand side by side.
WIDE = 640


class ServiceMap(Companion):
    """All places, one below the other."""

    _shown: tuple[Place, ...] | None = None

    @override
    def refresh(self) -> None:
        places = service_map(self.desk.plan, self.desk.guide)
        if places == self._shown:
            return
        self._shown = places
        clear(self.column)
        if places:
            put(self.column, Label(_("Who is where, and where nobody is"), "heading"))
        for place in places:
            put(self.column, self._place(place))

    def _place(self, place: Place) -> QWidget:
        px = self.desk.look.px
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(6))
        column.addWidget(Label(place.name or _("Place not said yet"), "strong"))
        row = Row(self.desk.look, WIDE, gap=14)
        for cell in place.cells:
            row.add(self._cell(cell), 1)
        column.addWidget(row)
        for gap in place.gaps:
            column.addWidget(
                Label(_("What is missing: {words}").format(words=gap), "body", "amber")
            )
        return card

    def _cell(self, served: Served) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.desk.look.px(2))
        whom = choice_label(self.desk.guide, self.question.id, "choice", served.whom)
        column.addWidget(Label(whom, "small", "quiet", bold=True))
        for agency in served.agencies:
            column.addWidget(Label(agency, "body"))
        if not served.agencies:
            column.addWidget(Label(_("– nobody"), "body", "quiet"))
        column.addStretch(1)
        return cell
