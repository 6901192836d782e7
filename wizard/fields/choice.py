"""Choices as chips: pick one, or several. Arrow keys go along them, Space picks."""

from models.guide.labels import choice_help, choice_label
from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import LEVELS, Value
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.chip_row import ChipRow

FIXED = {
    "yes_no": ("yes", "no"),
    "yes_no_unsure": ("yes", "no", "not_sure"),
    "level": LEVELS,
    "levels": LEVELS,
}
SEVERAL = ("multi", "levels")


class ChoiceField(Field):
    """One chip a choice. A chosen single choice can be taken back by pressing it again."""

    def __init__(
        self, desk: Desk, spec: Spec, label: str, help_text: str = "", subject: str = ""
    ) -> None:
        """Stand for a field with choices; `subject` is its question or record, where their words are looked up."""
        super().__init__(desk, spec, label, help_text)
        self._takes_several = spec.kind in SEVERAL
        self._row = ChipRow(desk.look.px(8))
        for choice in FIXED.get(spec.kind, spec.choices):
            words = choice_label(desk.guide, subject, spec.id, choice)
            chip = self._row.add(choice, words)
            chip.setAccessibleName(f"{label}: {words}" if label else words)
            chip.setAccessibleDescription(choice_help(desk.guide, subject, spec.id, choice))
            chip.setToolTip(choice_help(desk.guide, subject, spec.id, choice))
        self._row.pressed.connect(self._pressed)
        self.column.addWidget(self._row)
        self.finish()

    def _pressed(self, choice: str) -> None:
        chosen = self._row.chosen
        if not self._takes_several:
            chosen = tuple(c for c in chosen if c == choice)
            self._row.show_chosen(chosen)
        value: Value | None = chosen if self._takes_several else (chosen[0] if chosen else None)
        self.answered.emit(value or None)
        self.left.emit()

    def show_keys(self) -> None:
        """Number the chips, so that one key presses each of them."""
        self._row.show_keys()

    @override
    def begin(self) -> bool:
        return self._row.begin()

    @override
    def show_value(self, value: Value | None) -> None:
        match value:
            case tuple():
                self._row.show_chosen(value)
            case str():
                self._row.show_chosen((value,))
            case _:
                self._row.show_chosen(())
