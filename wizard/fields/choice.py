"""Choices as chips: pick one, or several. Arrow keys go along them, Space picks."""

from PySide6.QtWidgets import QWidget

from models.guide.labels import choice_help, choice_label
from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import LEVELS, Value
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout

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
        holder = QWidget()
        flow = FlowLayout(holder, gap=desk.look.px(8))
        self._chips: dict[str, Button] = {}
        for choice in FIXED.get(spec.kind, spec.choices):
            words = choice_label(desk.guide, subject, spec.id, choice)
            chip = Button(words, kind="chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{label}: {words}" if label else words)
            chip.setAccessibleDescription(choice_help(desk.guide, subject, spec.id, choice))
            chip.setToolTip(choice_help(desk.guide, subject, spec.id, choice))
            chip.clicked.connect(lambda _on, c=choice: self._pressed(c))
            flow.addWidget(chip)
            self._chips[choice] = chip
        self.column.addWidget(holder)
        self.finish()
        for chip in self._chips.values():
            chip.installEventFilter(self)
        if self._chips:
            self.setFocusProxy(next(iter(self._chips.values())))

    def _pressed(self, choice: str) -> None:
        chosen = tuple(c for c, chip in self._chips.items() if chip.isChecked())
        if not self._takes_several:
            chosen = tuple(c for c in chosen if c == choice)
            self._show(chosen)
        value: Value | None = chosen if self._takes_several else (chosen[0] if chosen else None)
        self.answered.emit(value or None)
        self.left.emit()

    def _show(self, chosen: tuple[str, ...]) -> None:
        for choice, chip in self._chips.items():
            chip.setChecked(choice in chosen)

    @override
    def echo(self, words: str, tone: str = "quiet") -> None:
        self._echo.setVisible(bool(words))
        self._echo.setText(words)
        self._echo.retone(tone)

    @override
    def show_value(self, value: Value | None) -> None:
        match value:
            case tuple():
                self._show(tuple(str(v) for v in value))
            case str():
                self._show((value,))
            case _:
                self._show(())
