"""What of a plan's history is on show: all of it, the actions, one action, what one person did."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.wrapping_button import WrappingButton

EVERYTHING, ACTIONS = "", "actions"
EVERYBODY = ""


class HistoryFilter(QWidget):
    """Chips for what and who, and a line for the number of an action."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        """Show all."""
        super().__init__()
        self._kind, self.who = EVERYTHING, EVERYBODY
        self._names: tuple[str, ...] = ()
        self._people: list[QWidget] = []
        self._flow = FlowLayout(self, gap=look.px(8), is_centred=True)
        kinds = {EVERYTHING: _("Everything"), ACTIONS: _("Actions")}
        self._add_chips(_("What"), kinds, EVERYTHING, self._choose_kind)
        self._number = LineBox(6)
        hint = _("Action number")
        self._number.setPlaceholderText(hint)
        access.name(self._number, hint, _("Shows the history of one action."))
        self._number.textChanged.connect(self.changed)
        self._flow.addWidget(self._number)

    @property
    def only_actions(self) -> bool:
        """Say whether only what is about actions is asked for."""
        return self._kind == ACTIONS

    @property
    def number(self) -> int | None:
        """The number of the one action that is asked for, None for all."""
        text = self._number.text().strip()
        return int(text) if text.isdecimal() else None

    @property
    def is_on(self) -> bool:
        """Say whether anything is left out."""
        return self.only_actions or bool(self.who) or self.number is not None

    def show_number(self, number: int) -> None:
        """Ask for one action."""
        self._number.setText(str(number))

    def offer_people(self, names: Collection[str]) -> None:
        """Offer those who changed anything, where there are several."""
        found = tuple(sorted(set(names)))
        if len(found) < 2 or found == self._names:
            return
        self._names = found
        for chip in self._people:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        people = {EVERYBODY: _("Everybody")} | {name: name for name in found}
        chosen = self.who if self.who in people else EVERYBODY
        self._people = self._add_chips(_("Who"), people, chosen, self._choose_who)

    def _add_chips(
        self, heading: str, words: Mapping[str, str], chosen: str, choose: Callable[[str], None]
    ) -> list[QWidget]:
        group = QButtonGroup(self)
        made: list[QWidget] = []
        for choice, said in words.items():
            chip = WrappingButton(said, kind="chip")
            chip.setCheckable(True)
            chip.setChecked(choice == chosen)
            chip.setAccessibleName(_("{name}: {words}").format(name=heading, words=said))
            chip.clicked.connect(lambda _on, c=choice: choose(c))
            group.addButton(chip)
            self._flow.addWidget(chip)
            chip.show()
            made.append(chip)
        return made

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self.changed.emit()

    def _choose_who(self, who: str) -> None:
        self.who = who
        self.changed.emit()
