"""The table of fields: kind -> widget. The next kind is one file and one row."""

from collections.abc import Callable

from models.guide.labels import field_help, field_label
from models.guide.shapes import Field as Spec
from wizard.desk import Desk
from wizard.fields.choice import ChoiceField
from wizard.fields.day import DayField
from wizard.fields.field import Field
from wizard.fields.links import LinksField
from wizard.fields.long_choice import LongChoiceField
from wizard.fields.number import NumberField
from wizard.fields.person import AgencyField, PeopleField, PersonField
from wizard.fields.text import LongField, TextField

FIELDS: dict[str, Callable[..., Field]] = {
    "text": TextField,
    "long": LongField,
    "note": LongField,
    "choice": ChoiceField,
    "multi": ChoiceField,
    "yes_no": ChoiceField,
    "yes_no_unsure": ChoiceField,
    "level": ChoiceField,
    "levels": ChoiceField,
    "person": PersonField,
    "people": PeopleField,
    "agency": AgencyField,
    "date": DayField,
    "number": NumberField,
    "actions": LinksField,
    "signs": LinksField,
    "partners": LinksField,
}


def make_field(desk: Desk, subject: str, spec: Spec, label: str = "") -> Field:
    """Return the widget for a field of `subject`, a question or a kind of record, under its label from the guide."""
    words = label or field_label(desk.guide, subject, spec.id)
    help_text = field_help(desk.guide, subject, spec.id)
    if FIELDS[spec.kind] is ChoiceField:
        kind = LongChoiceField if spec.usual else ChoiceField
        return kind(desk, spec, words, help_text, subject)
    return FIELDS[spec.kind](desk, spec, words, help_text)
