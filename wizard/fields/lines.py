"""Lines of a list, typed one under the other as they stand on paper."""

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from models.plan.text import clean_line
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.edit import TextBox


class LinesField(Field):
    """Each line is one entry; blank ones are none."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for the first column of a list."""
        super().__init__(desk, spec, label, help_text)
        self.box = TextBox(1)
        self.box.grow_with_words()
        self.box.edited.connect(lambda _text: self.answered.emit(self._lines()))
        self.column.addWidget(self.box)
        self.finish(self.box)

    @property
    def is_at_an_end(self) -> bool:
        """Say whether the cursor stands on a blank line, so that Enter begins no further one."""
        return not self.box.textCursor().block().text().strip()

    def _lines(self) -> tuple[str, ...]:
        lines = (clean_line(line) for line in self.box.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    @override
    def show_value(self, value: Value | None) -> None:
        lines = value if isinstance(value, tuple) else ()
        # A line that was begun and is still blank stays.
        if lines != self._lines():
            self.box.show_text("\n".join(lines))
