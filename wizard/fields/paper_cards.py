"""Cards from the wall, one line each: the level by one key, then what, who and when; Enter goes to the next card."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from models.guide.labels import choice_help, choice_label
from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import LEVELS, Record
from models.words import _
from wizard import access
from wizard.desk import Desk
from wizard.fields.paper_line import PaperLine
from wizard.parts.chip_row import ChipRow
from wizard.parts.edit import LineBox

NUMBER_WIDTH = 96


class CardLine(PaperLine):
    """Cards hang in four rows: the level of the last card stays until a number key says another one."""

    def __init__(self, desk: Desk, columns: Sequence[Spec], last: Record | None) -> None:
        """Begin with the level of the `last` card, if there was one."""
        self._last = last
        super().__init__(desk, "action", columns, lambda: self._last)
        self.card = LineBox(20)
        self.card.setPlaceholderText(_("Card no."))
        self.card.setFixedWidth(desk.look.px(NUMBER_WIDTH))
        access.name(self.card, _("Number on the card, if it has one"))
        self.card.returnPressed.connect(self.enter)
        self.levels = ChipRow(desk.look.px(8))
        for level in LEVELS:
            words = choice_label(desk.guide, "action", "level", level)
            chip = self.levels.add(level, words)
            chip.setAccessibleName(_("Level: {words}").format(words=words))
            chip.setAccessibleDescription(choice_help(desk.guide, "action", "level", level))
            chip.setToolTip(choice_help(desk.guide, "action", "level", level))
        self.levels.show_keys()
        self.levels.pressed.connect(self._choose)
        self.levels.typed.connect(self._begin_words)
        self._column.insertWidget(0, self.levels)
        self.row.put_before_last(self.card)
        if last is not None:
            self.levels.show_chosen((getattr(last, "level", ""),))
        self._set_order()

    @property
    def level(self) -> str:
        """The level of the card that is being typed, empty where none is said."""
        return "".join(self.levels.chosen[:1])

    def follow(self, last: Record) -> None:
        """Remember the card that was entered: a ditto repeats it."""
        self._last = last

    @override
    def begin(self) -> None:
        # A number key chose without the focus: it begins at what is chosen.
        self.levels.show_chosen(self.levels.chosen)
        self.levels.begin()

    def _choose(self, level: str) -> None:
        self.levels.show_chosen((level,))
        self.boxes["what"].setFocus()

    def _begin_words(self, letter: str) -> None:
        """Let the words of the card begin while the focus is still on the levels."""
        box = self.boxes["what"]
        box.setFocus()
        box.end(False)
        box.insert(letter)

    def _set_order(self) -> None:
        order: list[QWidget] = [*self.boxes.values(), self.card, self.button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
