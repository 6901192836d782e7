"""Links to actions or signs of the plan, as chips to tick."""

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Action, Sign, Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label


class LinksField(Field):
    """One chip an action or sign; ticked ones are linked."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for an `actions` or `signs` field."""
        super().__init__(desk, spec, label, help_text)
        rows: tuple[Action, ...] | tuple[Sign, ...] = (
            desk.plan.actions if spec.kind == "actions" else desk.plan.signs
        )
        self._row = ChipRow(desk.look.px(8))
        for row in rows:
            self._row.add(str(row.id), _named(row))
        self._row.pressed.connect(self._pressed)
        self.column.addWidget(self._row)
        if not rows:
            words = (
                _("There are no actions yet.")
                if spec.kind == "actions"
                else _("There are no signs yet.")
            )
            self.column.addWidget(Label(words, "small", "quiet"))
        self.finish()

    def _pressed(self) -> None:
        self.answered.emit(self._row.chosen or None)
        self.left.emit()

    @override
    def begin(self) -> bool:
        return self._row.begin()

    @override
    def show_value(self, value: Value | None) -> None:
        self._row.show_chosen(value if isinstance(value, tuple) else ())


def _named(row: Action | Sign) -> str:
    return f"{row.number} {row.what}" if isinstance(row, Action) else row.what
