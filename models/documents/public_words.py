"""What anybody may be told, in one language: the group's sentences, its next actions, its help lines.

No case, and no number of people so small that others may know who is meant: such a sentence is left out. Nobody's
name: whoever leads is their agency.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.checks.small_counts import without_small_counts
from models.documents.bidi import with_whole_numbers
from models.documents.order import Order
from models.documents.saying import day_in_words
from models.documents.tongue import Tongue
from models.meetings.asked import rows_of
from models.meetings.signs import smallest
from models.plan.frozen import FrozenMap
from models.plan.records import CLOSED, Action, Day, Entry, Value
from models.words import _, say_day, say_short_day


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Where to get help: the name of the line, its number, and the day on which somebody last rang it."""

    name: str
    phone: str
    checked: str


def sentence_of(order: Order, role: str, tongue: Tongue) -> str:
    """Return the group's own words under the question with a role."""
    if order.is_blank:
        return ""
    question = order.guide.by_role(role).id
    return _shown(order, tongue.own(order.plan.answer(question).values), tongue)


def sentences_of(order: Order, role: str, tongue: Tongue) -> list[str]:
    """Return the group's own words in each row of the list with a role, empty where a row has none."""
    rows = [] if order.is_blank else rows_of(order.plan, order.guide, role)
    return [_shown(order, tongue.own(row.values), tongue) for row in rows]


def _shown(order: Order, text: str, tongue: Tongue) -> str:
    language = order.whole_plan.header.language if tongue.is_first else tongue.tag
    least = smallest(order.whole_plan, order.guide)
    return with_whole_numbers(without_small_counts(text, order.word_lists, language, least))


def next_actions(order: Order) -> list[Action]:
    """Return what is still to do, the next day first and without a day last."""
    open_ones = [a for a in order.plan.actions if a.status not in CLOSED and a.what.strip()]
    return sorted(open_ones, key=lambda a: (a.deadline.on or date.max, a.number))


def told_actions(order: Order, most: int) -> list[tuple[Action, FrozenMap[str, Value]]]:
    """Return the actions that the group tells of, each with its own words; else the next ones, `most` of them."""
    known = {str(action.id): action for action in order.plan.actions if action.status != "dropped"}
    chosen = [
        (known[one], row.values)
        for row in rows_of(order.plan, order.guide, "community_will")
        for one in _linked(row)
        if one in known
    ]
    # What is late comes last: a day that is gone tells nobody what will happen.
    coming = sorted(next_actions(order), key=lambda action: _is_late(order, action))
    return chosen or [(action, FrozenMap()) for action in coming[:most]]


def _is_late(order: Order, action: Action) -> bool:
    return action.deadline.on is not None and action.deadline.on < order.printed_on


def _linked(row: Entry) -> tuple[str, ...]:
    found = row.values.get("actions")
    return found if isinstance(found, tuple) else ()


def what_in(order: Order, action: Action, words: FrozenMap[str, Value], tongue: Tongue) -> str:
    """Return what will be done, in the group's own plain words where it has some."""
    own = tongue.own(words) or (action.what.strip() if tongue.is_first else "")
    return _shown(order, own, tongue)


def agency_of(order: Order, action: Action, tongue: Tongue) -> str:
    """Return whose agency does it, never a person."""
    if order.lacks(action, "lead"):
        return tongue.say(lambda: _("NOT YET"))
    lead = action.lead
    return lead.agency or lead.role or tongue.say(lambda: _("Our group"))


def by_when(order: Order, action: Action, tongue: Tongue) -> str:
    """Return the day by which it is done, as this language writes it; in short where two stand side by side."""
    say = say_short_day if order.options.second_language else say_day
    if order.lacks(action, "deadline"):
        return tongue.say(lambda: _("NOT YET"))
    return tongue.write(lambda: say(action.deadline.on) if action.deadline.on else "")


def help_lines(order: Order, tongue: Tongue) -> Iterator[HelpLine]:
    """Yield the numbers that the group typed in. A line without a name in this language keeps the one it has."""
    rows = [] if order.is_blank else rows_of(order.plan, order.guide, "help_lines")
    for row in rows:
        name, phone, day = (row.values.get(field) for field in ("text", "phone", "day"))
        said = [one.strip() if isinstance(one, str) else "" for one in (name, phone)]
        checked = ""
        if isinstance(day, Day):
            checked = tongue.write(lambda day=day: day_in_words(day))  # type: ignore[misc]
        if any(said):
            yield HelpLine(tongue.own(row.values) or said[0], said[1], checked)


def title_of(order: Order, tongue: Tongue) -> str:
    """Return the title of what may lie about: the group's own, else a neutral one."""
    own = sentence_of(order, "community_title", tongue)
    return own or tongue.say(lambda: _("Community meeting"))
