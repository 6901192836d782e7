"""One order for a paper: the plan as its readers may see it, and all else that a document is drawn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from uuid import UUID

from models.checks.words import WordLists, read_word_lists
from models.documents.edition import readable, shown_fields
from models.documents.frame import Legend
from models.documents.printed import OpenPoint
from models.documents.style import Style
from models.documents.typeset import TextBlock, Typesetter
from models.guide.shapes import Guide
from models.meetings.agreement import parties
from models.meetings.since import stands_since
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import Action, Event, Partner, Person, Value
from models.words import _, ngettext, say_day, say_short_day


@dataclass(frozen=True)
class Order:
    """What a document's drawing functions are given."""

    whole_plan: Plan
    guide: Guide
    options: Options
    printed_on: date
    open_points: Sequence[OpenPoint]
    setter: Typesetter
    is_working: bool = False
    is_sent: bool = False
    second_guide: Guide | None = None
    is_found: bool = False
    resources: Path = Path()

    @cached_property
    def plan(self) -> Plan:
        """What the readers of this edition may see. Nothing else of the plan is ever printed."""
        options = self.options
        return readable(self.whole_plan, self.guide, options.edition, names=options.names)

    @cached_property
    def since(self) -> Mapping[UUID, Event]:
        """Since when each action stands as it does, and why; only what these readers may see."""
        return stands_since(self.plan)

    @cached_property
    def parties(self) -> tuple[Partner, ...]:
        """The partners who are at the table or come next. Who is asked later stands on no paper of the others."""
        there = {partner.id for partner in parties(self.whole_plan)}
        return tuple(partner for partner in self.plan.partners if partner.id in there)

    @cached_property
    def plan_of_parties(self) -> Plan:
        """What these readers may see, without the partners who are asked later."""
        there = {partner.id for partner in self.parties}
        return self.plan.without(*(p.id for p in self.plan.partners if p.id not in there))

    @cached_property
    def word_lists(self) -> WordLists:
        """The word lists of all shipped languages."""
        return read_word_lists(self.resources / "words")

    @property
    def is_blank(self) -> bool:
        """Say whether this is the paper for pens."""
        return self.options.blank

    @property
    def is_draft(self) -> bool:
        """Say whether this paper is a draft: also when a final one was asked for and something blocks it."""
        if self.is_blank or self.is_working:
            return False
        return not self.options.final or bool(self._blocking)

    @cached_property
    def _blocking(self) -> tuple[OpenPoint, ...]:
        return tuple(point for point in self.open_points if point.blocks)

    @cached_property
    def _lacking(self) -> frozenset[tuple[UUID | None, str]]:
        marked = {(point.record, point.field) for point in self._blocking}
        return frozenset(marked | {(a.id, f) for a in self.whole_plan.actions for f in _gaps(a)})

    @cached_property
    def _shown_of_actions(self) -> frozenset[str]:
        return shown_fields(self.guide.records.get("action", ()), self.options.edition)

    def lacks(self, action: Action, field: str) -> bool:
        """Say whether an action that will be done still needs this field."""
        asked = self.shows(field) and action.status != "dropped"
        return asked and (action.id, field) in self._lacking

    def shows(self, field: str) -> bool:
        """Say whether these readers are told this field of actions."""
        return field in self._shown_of_actions

    def text(self, words: str, style: Style) -> TextBlock:
        """Return words as a block, through the gate."""
        return self.setter.block(words, style)

    def answer(self, role: str, field: str = "text") -> Value | None:
        """Return a field of the answer with a role, None on the blank paper and where nothing was said."""
        if self.is_blank:
            return None
        return self.plan.value(self.guide.by_role(role).id, field)

    def answer_text(self, role: str, field: str = "text") -> str:
        """Return the text of the answer with a role, empty where there is none."""
        found = self.answer(role, field)
        return found.strip() if isinstance(found, str) else ""

    def legend(self, kind: str) -> Legend:
        """Return what stands around every page of a paper of this kind."""
        by_hand = _("{kind}, to be filled in by hand").format(kind=kind)
        return Legend(
            kind=_("{kind} · example").format(kind=kind) if self.is_example else kind,
            title=self._title_below(by_hand),
            printed_ways=self._printed_line(),
            draft=_("DRAFT") if self.is_draft else "",
            above=self._above(),
        )

    def _above(self) -> str:
        """Return what makes this a draft, on a paper for pens what nobody writes on it."""
        if self.is_blank and not (self.is_sent or self.is_found):
            return _("No names of people harmed")
        if not self.is_draft:
            return ""
        open_things = {point.record or point.field for point in self._blocking}
        if not open_things:
            return _("DRAFT")
        return ngettext(
            "DRAFT: {n} item still needs something",
            "DRAFT: {n} items still need something",
            len(open_things),
        )

    def _title_below(self, by_hand: str) -> str:
        if self.is_found:
            return self.answer_text("community_title") or _("Community meeting")
        return by_hand if self.is_blank else self.answer_text("title")

    @property
    def is_example(self) -> bool:
        """Say whether the plan is the one that Fourfold brings along."""
        return self.whole_plan.header.is_sample and not self.is_blank

    def _printed_line(self) -> tuple[str, ...]:
        """Return round, day and readers, from the fullest way to say it to the shortest."""
        number = "____" if self.is_blank else self.plan.header.round
        full, brief = (
            _("Round {round} · printed on {day} · internal"),
            _("Round {round} · {day} · internal"),
        )
        if self.options.edition == "public":
            full = _("Round {round} · printed on {day} · may be shared")
            brief = _("Round {round} · {day} · may be shared")
        elif self.is_sent:
            full = _("Round {round} · printed on {day} · to be sent")
            brief = _("Round {round} · {day} · to be sent")
        day, short_day = say_day(self.printed_on), say_short_day(self.printed_on)
        ways = ((full, day), (full, short_day), (brief, short_day))
        return tuple(way.format(round=number, day=said) for way, said in ways)


def _gaps(action: Action) -> list[str]:
    """Return the fields without which no action is agreed."""
    asks: Person = action.follow_up_by
    gaps = {
        "lead": not action.lead.is_one_person,
        "deadline": action.deadline.on is None,
        "follow_up_by": not (asks.is_one_person or asks.agency),
        "follow_up_on": action.follow_up_on.on is None,
    }
    return [field for field, is_open in gaps.items() if is_open]
