"""Links to actions or signs of the plan, as chips to tick."""

from html import escape

from PySide6.QtWidgets import QWidget

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Action, Sign, Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

SHOWN_LETTERS = 60


class LinksField(Field):
    """One chip an action or sign; ticked ones are linked."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for an `actions` or `signs` field."""
        super().__init__(desk, spec, label, help_text)
        holder = QWidget()
        flow = FlowLayout(holder, gap=desk.look.px(8))
        rows: tuple[Action, ...] | tuple[Sign, ...] = (
            desk.plan.actions if spec.kind == "actions" else desk.plan.signs
        )
        self._chips: dict[str, Button] = {}
        for row in rows:
            chip = Button(_shown(row), self._pressed, kind="chip")
            chip.setCheckable(True)
            # Qt reads a tip as markup where it can: escaped words are shown as they are.
            chip.setToolTip(f"<qt>{escape(row.what)}</qt>")
            flow.addWidget(chip)
            self._chips[str(row.id)] = chip
        self.column.addWidget(holder)
        if not rows:
            words = (
                _("There are no actions yet.")
                if spec.kind == "actions"
                else _("There are no signs yet.")
            )
            self.column.addWidget(Label(words, "small", "quiet"))
        self.finish(*self._chips.values())
        for chip in self._chips.values():
            chip.setAccessibleName(chip.text().replace("&&", "&"))

    def _pressed(self) -> None:
        self.answered.emit(tuple(i for i, chip in self._chips.items() if chip.isChecked()) or None)
        self.left.emit()

    @override
    def show_value(self, value: Value | None) -> None:
        linked = value if isinstance(value, tuple) else ()
        for row_id, chip in self._chips.items():
            chip.setChecked(row_id in linked)


def _shown(row: Action | Sign) -> str:
    words = (
        row.what if len(row.what) <= SHOWN_LETTERS else row.what[: SHOWN_LETTERS - 1].rstrip() + "…"
    )
    return f"{row.number} {words}" if isinstance(row, Action) else words
