"""One choice among very many: the chosen one alone, else the usual ones; the others at the press of a button."""

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.records import Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.choice import ChoiceField
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout


class LongChoiceField(ChoiceField):
    """Shows no more chips than are needed, until somebody asks for all."""

    def __init__(
        self, desk: Desk, spec: Spec, label: str, help_text: str = "", subject: str = ""
    ) -> None:
        """Stand for a field with usual choices among many."""
        self._shows_all = False
        self._chosen = ""
        super().__init__(desk, spec, label, help_text, subject)
        self._more = Button(_("Show all"), self._show_all, kind="quiet")
        self._more.with_icon(desk.look, "chevron-down")
        self._more.setAccessibleName(_("{name}: {words}").format(name=label, words=_("Show all")))
        line = FlowLayout()
        self.column.insertLayout(1, line)
        line.addWidget(self._more)
        self._show_some()

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_some()
        self.begin()

    def _show_some(self) -> None:
        few = (self._chosen,) if self._chosen else self.spec.usual
        self._row.show_only(self.spec.choices if self._shows_all else few)
        self._more.setHidden(self._shows_all)

    @override
    def show_value(self, value: Value | None) -> None:
        super().show_value(value)
        chosen = value if isinstance(value, str) and value in self.spec.choices else ""
        if chosen != self._chosen:
            self._chosen, self._shows_all = chosen, False
        self._show_some()
