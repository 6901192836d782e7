"""Who is at the table and who is missing, the ways in, and who does what: getting ready at a glance."""

from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.fields.companion import Companion
from wizard.fields.service_map import ServiceMap
from wizard.fields.table_view import TableView
from wizard.fields.ways_view import WaysView
from wizard.parts.chips import Chips
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import Page, clear


class PartnersPage(Page):
    """Three views, one click apart: `partners`, `partners/ways`, `partners/services`."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._view: Companion | None = None
        self._chips: Chips | None = None
        self._chosen = ""

    @override
    def show_place(self, place: str) -> None:
        clear(self.column)
        views = {
            "": (_("Who is here, who is missing"), self._table),
            "ways": (_("Ways in"), self._ways),
            "services": (_("Who does what"), self._services),
        }
        view = place.partition("/")[2]
        view = view if view in views else ""
        self.column.addWidget(Label(_("Getting ready"), "small", "accent", bold=True))
        self.column.addWidget(Label(_("Who is at the table"), "page"))
        chips = Chips(
            self.look, _("Look at"), {name: words for name, (words, _made) in views.items()}
        )
        chips.show_choice(view)
        chips.chosen.connect(lambda name: self.went.emit(f"partners/{name}".rstrip("/")))
        self.column.addWidget(chips)
        self._chips, self._chosen = chips, view
        self._view = views[view][1]()
        self._view.went.connect(self.went)
        self.column.addWidget(self._view)
        if view == "services":
            self._lead_to_services()
        self.column.addStretch(1)
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        if self._view is not None:
            self._view.refresh()

    @override
    def focus_first(self) -> None:
        if self._chips is not None:
            self._chips.focus_choice(self._chosen)

    def _table(self) -> TableView:
        table = TableView(self.desk)
        place = f"question/{table.question.id}"
        table.row_chosen.connect(lambda row: self.row_chosen.emit(place, row))
        return table

    def _ways(self) -> WaysView:
        return WaysView(self.desk)

    def _services(self) -> ServiceMap:
        return ServiceMap(self.desk, self.desk.guide.by_role("services"))

    def _lead_to_services(self) -> None:
        asked = self.desk.guide.by_role("services")
        words, place = self.desk.guide.texts.one(asked.id, "ask"), f"question/{asked.id}"
        self.column.addWidget(Offer(self.look, words, _("Go there"), lambda: self.went.emit(place)))
