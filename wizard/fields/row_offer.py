"""What a column of a row leads to: a partner whom people doubt gets a joint workplan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.plan.columns import column
from models.plan.plan import Placed
from models.words import _
from wizard.desk import Desk
from wizard.parts.offer import Offer

DOUBTED = ("no", "partly")


class RowOffer(QWidget):
    """Offered where survivors do not trust a partner: to plan together what will change, and how people see it."""

    went = Signal(str)

    def __init__(self, desk: Desk, record: Placed) -> None:
        """Stand below the column; hidden while there is nothing to offer."""
        super().__init__()
        self._desk, self._record = desk, record
        self._asks = desk.guide.by_role("jointplan_partner")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        words = _("Write down together what this partner will change, and how people will see it.")
        column.addWidget(Offer(desk.look, words, _("Joint workplan"), self._take))
        self.hide()

    def show_row(self, record: Placed) -> None:
        """Follow what the row says."""
        self._record = record
        self.setVisible(column(record, "trust") in DOUBTED)

    def _take(self) -> None:
        agency = column(self._record, "agency")
        field = self._asks.fields[0].id
        if agency and not self._desk.plan.text(self._asks.id, field):
            self._desk.set_answer(self._asks, field, agency)
            self._desk.end_visit()
        self.went.emit(f"question/{self._asks.id}")


# By kind of row and the column that it stands below.
ROW_OFFERS = {("partner", "trust"): RowOffer}
