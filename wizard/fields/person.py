"""One person or role with an agency, several people, or an agency: typed on one line, completed from the partners."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate

from models.guide.shapes import Field as Spec
from models.overrides import override
from models.plan.people import completions, read_person, say_person
from models.plan.records import NOBODY, Person, Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.parts.edit import LineBox

SHOWN_COMPLETIONS = 8
OFFER_WIDTH = 320


class PersonField(Field):
    """One person or role, with the agency after a comma."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `person` field."""
        super().__init__(desk, spec, label, help_text)
        self._person = NOBODY
        self.box = LineBox(500)
        self.box.setPlaceholderText(_("Role or name, agency"))
        self.box.textEdited.connect(self._typed)
        complete(desk, self.box, self._typed)
        self.column.addWidget(self.box)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        self._person = read_person(text, self.desk.plan.partners)
        self.echo(_echo(self._person))
        self.answered.emit(self._person)

    @override
    def show_value(self, value: Value | None) -> None:
        person = value if isinstance(value, Person) else NOBODY
        if person != self._person:
            self._person = person
            self.box.setText(say_person(person))
            self.echo("" if person.name or person.role else _echo(person))


class PeopleField(Field):
    """Several people or agencies, with a semicolon between them."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for a `people` field."""
        super().__init__(desk, spec, label, help_text)
        self._people: tuple[Person, ...] = ()
        self.box = LineBox(2000)
        self.box.setPlaceholderText(_("One, or several with ; between them"))
        self.box.textEdited.connect(self._typed)
        self.column.addWidget(self.box)
        self.finish(self.box)

    def _typed(self, text: str) -> None:
        partners = self.desk.plan.partners
        self._people = tuple(
            read_person(part.strip(), partners) for part in text.split(";") if part.strip()
        )
        self.answered.emit(self._people)

    @override
    def show_value(self, value: object) -> None:
        several = value if isinstance(value, tuple) else ()
        people = tuple(p for p in several if isinstance(p, Person))
        if people != self._people:
            self._people = people
            self.box.setText("; ".join(say_person(p) for p in people))


class AgencyField(Field):
    """An agency by its name."""

    def __init__(self, desk: Desk, spec: Spec, label: str, help_text: str = "") -> None:
        """Stand for an `agency` field."""
        super().__init__(desk, spec, label, help_text)
        self.box = LineBox(500)
        self.box.textEdited.connect(self.answered.emit)
        names = sorted({p.agency for p in desk.plan.partners if p.agency})
        completer = QCompleter(names, self.box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.answered.emit)
        _dress(desk, completer)
        self.box.setCompleter(completer)
        self.column.addWidget(self.box)
        self.finish(self.box)

    @override
    def show_value(self, value: Value | None) -> None:
        text = value if isinstance(value, str) else ""
        self.box.show_text(text)


def complete(desk: Desk, box: LineBox, chosen: object) -> None:
    """Offer the plan's partners, and who stands in its actions, while somebody types a person."""
    model = QStringListModel(box)
    completer = QCompleter(model, box)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.activated.connect(chosen)
    _dress(desk, completer)
    box.setCompleter(completer)

    def offer(text: str) -> None:
        model.setStringList([say_person(p) for p in _offered(desk, text)])

    box.textEdited.connect(offer)


def _offered(desk: Desk, text: str) -> list[Person]:
    """Return whom `text` may become, but nobody whom the check-up takes for many people."""
    if not text.strip():
        return []
    plan = desk.plan
    leads = {action.lead: action for action in plan.actions}
    named = (*leads, *(action.follow_up_by for action in plan.actions))
    found = completions(plan.partners, text, named)[:SHOWN_COMPLETIONS]

    def is_one(person: Person) -> bool:
        action = leads.get(person)
        return action is None or all(g.field != "lead" for g in desk.services.gaps(action, plan))

    return [person for person in found if is_one(person)]


def _dress(desk: Desk, completer: QCompleter) -> None:
    """Give what is offered the room that the mouse needs."""
    offered = completer.popup()
    if offered is not None:
        offered.setProperty("offers", True)
        # Qt's own for completers knows no padding.
        offered.setItemDelegate(QStyledItemDelegate(offered))
        # As wide as a role and an agency need, where the box itself is narrow.
        offered.setMinimumWidth(desk.look.px(OFFER_WIDTH))


def _echo(person: Person) -> str:
    if not person:
        return ""
    who = person.name or person.role
    if not who:
        return _("{agency}. Which person or role there?").format(
            agency=person.agency or person.as_typed
        )
    return _("{who} at {agency}").format(who=who, agency=person.agency) if person.agency else who
