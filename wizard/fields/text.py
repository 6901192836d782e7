"""Words: one line, or a few."""

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from models.plan.text import MAX_LETTERS
from models.words import ngettext
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.edit import LineBox, TextBox


class TextField(Field):
    """One line of words."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `text` field."""
        super().__init__(desk, spec, label, help_text)
        self.box = LineBox()
        self.box.textEdited.connect(self._typed)
        self.column.addWidget(self.box)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        self.answered.emit(text)
        limit = self.spec.max_letters or MAX_LETTERS
        over = len(text) - limit
        words = (
            ngettext(
                "{n} letter more than fits well. Nothing is cut.",
                "{n} letters more than fit well. Nothing is cut.",
                over,
            )
            if over > 0
            else ""
        )
        self.echo(words, "amber")

    @override
    def show_value(self, value: Value | None) -> None:
        text = value if isinstance(value, str) else ""
        if text != self.box.text():
            self.box.setText(text)


class LongField(Field):
    """A few lines of words, with room to write."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `long` or `note` field."""
        super().__init__(desk, spec, label, help_text)
        self.box = TextBox()
        self.box.edited.connect(self.answered.emit)
        self.column.addWidget(self.box, 1)
        self.finish(self.box)

    @override
    def show_value(self, value: Value | None) -> None:
        self.box.show_text(value if isinstance(value, str) else "")

    @override
    def shrink(self) -> None:
        self.box.grow_with_words()
