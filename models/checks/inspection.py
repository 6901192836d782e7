"""What every rule is given: plan, guide, word lists and day, with what they share worked out once."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from uuid import UUID

from models.checks.limits import Limits, limits_of
from models.checks.problem import NO_FACTS
from models.checks.said import Said, days_in, texts_of
from models.checks.tokens import key_words
from models.checks.words import WordLists, words_of
from models.days.closed import days_off
from models.guide.shapes import Guide, Question
from models.guide.suggestion import needed_levels
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import CLOSED, Action, Day, Partner, Person
from models.plan.text import folded

_FIGURE = re.compile(r"[\d@]")
_TELLING = re.compile(r"\d[^\d\n]{0,2}\d[^\d\n]{0,2}\d[^\d\n]{0,2}\d|@|[A-Z]\d")


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule hit, and what fills its sentence. See Problem for the fields.

    `next_step` stands where one click does something else than the rule says. `about` must be given where the
    words of the field are not all that the point is about: by it the group's "leave it so" is known again.
    """

    question: str
    field: str
    record: UUID | None = None
    facts: FrozenMap[str, str] = NO_FACTS
    about: str = ""
    next_step: str = ""


@dataclass(frozen=True)
class Inspection:
    """One look at one plan on one day."""

    plan: Plan
    guide: Guide
    words: WordLists
    today: date

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """All actions that are not dropped."""
        return tuple(a for a in self.plan.actions if a.status != "dropped")

    @cached_property
    def limits(self) -> Limits:
        """From where on the rules speak up."""
        return limits_of(self.plan, self.guide)

    @cached_property
    def closed(self) -> frozenset[date]:
        """The group's own days off."""
        return days_off(self.plan, self.guide)

    @cached_property
    def open_actions(self) -> tuple[Action, ...]:
        """All actions that somebody still has to do."""
        return tuple(a for a in self.actions if a.status not in CLOSED)

    @cached_property
    def workshop(self) -> date | None:
        """The day of the workshop, None where nobody gave it."""
        day = self.plan.value(self.guide.by_role("workshop_day").id, "day")
        return day.on if isinstance(day, Day) else None

    def listed(self, name: str) -> frozenset[str]:
        """Return a word list in the language of the plan, empty where nobody wrote one: then rules are silent."""
        return self._lists.get(name, frozenset())

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        return dict(self.words.all_in_language(self.plan.header.language))

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every text of the plan."""
        return tuple(texts_of(self.plan, self.guide))

    def saying(self, *lists: frozenset[str]) -> tuple[Said, ...]:
        """Return the texts in which an entry of these lists may stand."""
        wanted = frozenset().union(*map(key_words, lists)) & self._all_words
        places = {place for word in wanted for place in self._places[word]}
        return tuple(self.said[place] for place in sorted(places))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """In which texts each word stands: a dozen rules ask for theirs."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, said in enumerate(self.said):
            for word in said.words:
                found[word].append(place)
        return found

    @cached_property
    def _all_words(self) -> frozenset[str]:
        return frozenset(self._places)

    def says_any_of(self, *lists: frozenset[str]) -> bool:
        """Say whether an entry of these lists may stand anywhere in the plan."""
        return any(not key_words(listed).isdisjoint(self._all_words) for listed in lists)

    @cached_property
    def numbered(self) -> tuple[Said, ...]:
        """The texts in which a figure or an "at" sign stands, and that may leave the facilitator's hands."""
        return tuple(s for s in self.said if s.is_shared and _FIGURE.search(s.text))

    @cached_property
    def telling_figures(self) -> tuple[Said, ...]:
        """The numbered texts whose figures may be more than a count: four together, or beside a capital."""
        lengths = (len(said.text) + 1 for said in self.numbered)
        begins = list(accumulate(lengths, initial=0))
        # One search in all texts at once, each on lines of its own, is several times faster.
        found = _TELLING.finditer("\n".join(said.text for said in self.numbered))
        places = {bisect_right(begins, one.start()) - 1 for one in found}
        return tuple(self.numbered[place] for place in sorted(places))

    def in_text(self, said: Said, *, about: str = "", **facts: str) -> Finding:
        """Return that a rule hit in a text."""
        field = said.field if said.record is not None else said.question.id
        return Finding(said.question.id, field, said.record, FrozenMap(facts), about)

    def at(
        self, action: Action, field: str, *, about: str = "", next_step: str = "", **facts: str
    ) -> Finding:
        """Return that a rule hit at a field of an action."""
        question = self.guide.by_level(action.level).id
        told = FrozenMap(facts) if facts else NO_FACTS
        return Finding(question, field, action.id, told, about, next_step)

    def of_all_actions(self, *, about: str = "", next_step: str = "", **facts: str) -> Finding:
        """Return that a rule hit at the actions as a whole."""
        question = self.guide.by_level("").id
        return Finding(question, question, None, FrozenMap(facts), about, next_step)

    def asked(self, role: str) -> Question | None:
        """Return the question that plays a role, None in a guide that does not ask it."""
        return self._by_role.get(role)

    @cached_property
    def _by_role(self) -> dict[str, Question]:
        return {q.role: q for q in self.guide.questions if q.role}

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The partners' agencies, for comparing."""
        return frozenset(folded(p.agency) for p in self.plan.partners if p.agency.strip())

    @cached_property
    def partner_names(self) -> frozenset[str]:
        """What the partners call themselves and their posts, for comparing."""
        said = ((p.agency, p.name, p.role) for p in self.plan.partners)
        return frozenset(folded(name) for names in said for name in names if name.strip())

    @cached_property
    def partner_words(self) -> frozenset[str]:
        """Every word of what the partners call themselves, and of where they are."""
        places = (p.place for p in self.plan.partners)
        return frozenset(word for name in (*self.partner_names, *places) for word in words_of(name))

    @cached_property
    def days_of_plan(self) -> frozenset[date]:
        """Every day that stands in the plan as a day."""
        return frozenset(days_in(self.plan))

    def is_of_first_step(self, said: Said) -> bool:
        """Say whether a text stands in step 1, which speaks of what happens."""
        return self.guide.step(said.question.step).number == 1

    @cached_property
    def partners_by_id(self) -> dict[UUID, Partner]:
        """The partners by their ids."""
        return {partner.id: partner for partner in self.plan.partners}

    @cached_property
    def partners_by_agency(self) -> dict[str, list[Partner]]:
        """The partners of each agency, by its name for comparing."""
        found: dict[str, list[Partner]] = {}
        for partner in self.plan.partners:
            found.setdefault(folded(partner.agency), []).append(partner)
        return found

    @cached_property
    def attendance_is_known(self) -> bool:
        """Say whether somebody ticked who was in the room."""
        return any(p.attended == "yes" for p in self.plan.partners)

    def knows(self, person: Person) -> bool:
        """Say whether somebody is among the partners, or comes from one of them."""
        if person.partner_id is not None and person.partner_id in self.plan.records:
            return True
        said = (person.name, person.role, person.agency, person.as_typed)
        known = self._known.get(said)
        if known is None:
            known = any(folded(name) in self.partner_names for name in said if name)
            self._known[said] = known
        return known

    @cached_property
    def _known(self) -> dict[tuple[str, ...], bool]:
        """Whom `knows` was asked of, so that each is looked for once."""
        return {}

    @cached_property
    def open_leads(self) -> tuple[Person, ...]:
        """Who leads what is still to be done, once for each action."""
        return tuple(a.lead for a in self.open_actions if a.lead)

    @cached_property
    def next_review(self) -> date | None:
        """The day of the next review, None where none is to come."""
        to_come = (r.on.on for r in self.plan.reviews if r.on.on and r.on.on >= self.today)
        return min(to_come, default=None)

    @cached_property
    def needed_levels(self) -> tuple[str, ...]:
        """The levels at which, said the group, somebody has to act."""
        return needed_levels(self.plan, self.guide)


ActionRule = Callable[[Action, Inspection], Finding | None]
PlanRule = Callable[[Inspection], Iterable[Finding]]
