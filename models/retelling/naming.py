"""What a row of a plan is called in a sentence: "action 3", "sign “Calls answered”"."""

from collections.abc import Callable, Mapping
from typing import Any

from models.guide.shapes import Field, Guide
from models.plan.columns import column
from models.plan.plan import Plan
from models.plan.records import Action, Entry, Partner, Reading, Record, Review, Sign
from models.plan.text import clean_line
from models.retelling.value import say_value
from models.words import _, say_day

# A name is there to know the row again, not to read it.
MOST_LETTERS = 60
_TELLING = ("text", "long", "agency", "person", "date")


def columns_of(record: Record, guide: Guide) -> tuple[Field, ...]:
    """Return the columns of a row, none where a newer version knows more of it than this one."""
    if isinstance(record, Entry):
        question = next((q for q in guide.questions if q.id == record.question), None)
        return question.fields if question else ()
    return guide.records.get(record.kind, ())


def subject_of(record: Record) -> str:
    """Return where the words for a row's columns are looked up."""
    return record.question if isinstance(record, Entry) else record.kind


def name_of(record: Record, guide: Guide, plan: Plan) -> str:
    """Return what a row is called, as a sentence begins with it."""
    return _NAMES.get(record.kind, _of_any)(record, guide, plan)


def gist_of(record: Record, guide: Guide, plan: Plan) -> str:
    """Return what a row says first: its leading columns in words."""
    specs = [spec for spec in columns_of(record, guide) if spec.kind in _TELLING]
    # Where some of it may be read by others, the rest is not told.
    specs = [spec for spec in specs if spec.edition != "facilitator"] or specs
    said = [
        say_value(guide, subject_of(record), spec, column(record, spec.id), plan) for spec in specs
    ]
    return " · ".join([clean_line(words) for words in said if words.strip()][:4])


def shortened(words: str) -> str:
    """Return words on one line, cut where they are longer than a name."""
    line = clean_line(words)
    return line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1].rstrip() + "…"


def _of_action(record: Action, _guide: Guide, _plan: Plan) -> str:
    return _("Action {number}").format(number=record.number)


def _of_partner(record: Partner, _guide: Guide, _plan: Plan) -> str:
    called = shortened(record.agency or record.role or record.name)
    return _("Partner “{name}”").format(name=called) if called else _("A partner")


def _of_sign(record: Sign, _guide: Guide, _plan: Plan) -> str:
    called = shortened(record.what)
    return _("Sign “{name}”").format(name=called) if called else _("A sign")


def _of_review(record: Review, _guide: Guide, _plan: Plan) -> str:
    if record.on.on is None:
        return _("A review")
    return _("The review of {day}").format(day=say_day(record.on.on))


def _of_reading(record: Reading, _guide: Guide, plan: Plan) -> str:
    sign = plan.records.get(record.sign)
    called = shortened(sign.what) if isinstance(sign, Sign) else ""
    return _("Count for “{name}”").format(name=called) if called else _("A count")


def _of_message(record: Any, _guide: Guide, _plan: Plan) -> str:
    called = shortened(record.what)
    return _("Message “{name}”").format(name=called) if called else _("A message")


def _of_entry(record: Entry, guide: Guide, plan: Plan) -> str:
    title = guide.texts.one(record.question, "title")
    # The words of a line that is for the facilitator alone stand in no name.
    is_private = all(spec.edition == "facilitator" for spec in columns_of(record, guide))
    gist = "" if is_private else gist_of(record, guide, plan)
    called = shortened(gist.partition(" · ")[0])
    if title and called:
        return _("{title}, line “{name}”").format(title=title, name=called)
    return _("{title}, one line").format(title=title) if title else _("A line")


def _of_any(_record: Record, _guide: Guide, _plan: Plan) -> str:
    return _("One entry")


_NAMES: Mapping[str, Callable[[Any, Guide, Plan], str]] = {
    "action": _of_action,
    "partner": _of_partner,
    "sign": _of_sign,
    "review": _of_review,
    "reading": _of_reading,
    "message": _of_message,
    "entry": _of_entry,
}
