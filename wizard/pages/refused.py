"""The plans cannot be opened: why, what to do about it, and nothing that could make it worse."""

from models.errors import FourfoldError
from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page
from wizard.parts.panel import Panel

WIDEST = 760


class RefusedPage(Page):
    """Stands in Home's place while the library cannot be opened. It never touches the file."""

    def __init__(self, desk: Desk) -> None:
        """Lay the page; the reason comes when it is shown."""
        super().__init__(desk, margin=56)
        self._reason = Label("", "answer")
        card = Panel(self.look, WIDEST, spacing=12)
        folder = _("Your plans are kept in {folder}").format(
            folder=self.desk.services.library_path.parent
        )
        for label in (
            self._reason,
            Label(_("Nothing was changed."), "body", "quiet"),
            Label(folder, "body", "quiet"),
        ):
            card.column.addWidget(label)
        self.column.addWidget(Label(_("Your plans cannot be opened now"), "page"))
        self.column.addWidget(card)
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        again = Button(_("Try again"), lambda: self.went.emit("home"), kind="primary")
        flow.addWidget(again)
        flow.addWidget(Button(_("Close Fourfold"), lambda: self.window().close()))
        self.column.addStretch(1)

    @override
    def show_place(self, place: str) -> None:
        try:
            self.desk.services.library.count()
        except FourfoldError as error:
            self._reason.setText(error.sentence)
        else:
            self._reason.setText(_("They can be opened again."))
        self.verticalScrollBar().setValue(0)
