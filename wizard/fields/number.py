"""A whole number, typed."""

from PySide6.QtGui import QIntValidator

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.edit import LineBox

MOST = 1_000_000


class NumberField(Field):
    """A whole number from 0 on; empty where nobody has said one."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `number` field."""
        super().__init__(desk, spec, label, help_text)
        self.box = LineBox(7)
        self.box.setValidator(QIntValidator(0, MOST, self.box))
        self.box.setMaximumWidth(desk.look.px(140))
        self.box.textEdited.connect(self._typed)
        self.box.inputRejected.connect(self._refuse)
        self.column.addWidget(self.box)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        self.answered.emit(int(text) if text.strip().isdecimal() else None)

    def _refuse(self) -> None:
        # A sign that is left out can make another number of it: 3.7 would be 37.
        words = _("Only a whole number can stand here. Is it right as it is now?")
        self.echo(words, "amber", aloud=True)

    @override
    def on_left(self) -> None:
        self.echo("")

    @override
    def show_value(self, value: Value | None) -> None:
        text = str(value) if isinstance(value, int) else ""
        self.box.show_text(text)
