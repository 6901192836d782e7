"""Words: one line, or a few."""

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from models.plan.text import MAX_LETTERS
from models.words import _, ngettext
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
        self.box.inputRejected.connect(lambda: self.echo(_say_full(), "amber"))
        self.column.addWidget(self.box)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        self.answered.emit(text)
        self.echo(_say_length(text, self.spec), "amber")

    @override
    def show_value(self, value: Value | None) -> None:
        text = value if isinstance(value, str) else ""
        self.box.show_text(text)


class LongField(Field):
    """A few lines of words, with room to write."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `long` or `note` field."""
        super().__init__(desk, spec, label, help_text)
        self.box = TextBox()
        self.box.edited.connect(self._typed)
        self.box.overflowed.connect(lambda: self.echo(_say_full(), "amber"))
        self.column.addWidget(self.box, 1)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        self.answered.emit(text)
        self.echo(_say_length(text, self.spec), "amber")

    @override
    def show_value(self, value: Value | None) -> None:
        self.box.show_text(value if isinstance(value, str) else "")

    @override
    def shrink(self) -> None:
        self.box.grow_with_words()


def _say_length(text: str, spec: Spec) -> str:
    """Say how much is too much; empty where all fits."""
    over = len(text) - (spec.max_letters or MAX_LETTERS)
    if over <= 0:
        return ""
    return ngettext(
        "{n} letter more than fits well. Nothing is cut.",
        "{n} letters more than fit well. Nothing is cut.",
        over,
    )


def _say_full() -> str:
    return _("No more letters fit here. What came last is not all there.")
