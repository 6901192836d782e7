"""Links to actions, signs or partners of the plan, as chips to tick."""

from collections.abc import Callable, Sequence

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.plan import Plan
from models.plan.records import Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.partner_words import called
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label

Names = Sequence[tuple[str, str]]


class LinksField(Field):
    """One chip for each; ticked ones are linked."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for an `actions`, `signs` or `partners` field."""
        super().__init__(desk, spec, label, help_text)
        names, none = OFFERED[spec.kind]
        offered = names(desk.plan)
        self._row = ChipRow(desk.look.px(8))
        for row, name in offered:
            self._row.add(row, name)
        self._row.pressed.connect(self._pressed)
        self.column.addWidget(self._row)
        if not offered:
            self.column.addWidget(Label(none(), "small", "quiet"))
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


def _actions(plan: Plan) -> Names:
    return [(str(action.id), f"{action.number} {action.what}") for action in plan.actions]


def _signs(plan: Plan) -> Names:
    return [(str(sign.id), sign.what) for sign in plan.signs]


def _partners(plan: Plan) -> Names:
    return [(str(one.id), called(one, plan.partners)[1]) for one in plan.partners]


# What each kind of link offers, and what is said where there is nothing to offer.
OFFERED: dict[str, tuple[Callable[[Plan], Names], Callable[[], str]]] = {
    "actions": (_actions, lambda: _("There are no actions yet.")),
    "signs": (_signs, lambda: _("There are no signs yet.")),
    "partners": (_partners, lambda: _("There are no partners yet.")),
}
