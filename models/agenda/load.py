"""Who leads how much: open actions by person, by agency and by week. Alphabetical: nobody is ranked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.agenda.leads import by_person
from models.checks.limits import limits_of
from models.guide.shapes import Guide
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import CLOSED, Action
from models.plan.text import clean_line, folded

WEEKS = 8
# An agency that leads three of three carries much of a small plan, and that is no news.
LEAST_FOR_A_SHARE = 4


@dataclass(frozen=True, slots=True)
class Carrier:
    """A person or an agency, and the open actions that they lead, by number.

    `weeks` counts the deadlines in each of the weeks ahead; `share` is in percent of all that have a lead.
    """

    who: str
    actions: tuple[int, ...]
    overdue: int
    weeks: tuple[int, ...]
    share: int
    is_much: bool

    @property
    def count(self) -> int:
        """How many open actions they lead."""
        return len(self.actions)


@dataclass(frozen=True, slots=True)
class Load:
    """Who carries what on one day. `weeks` are the Mondays of the weeks ahead, this week's first."""

    people: tuple[Carrier, ...]
    agencies: tuple[Carrier, ...]
    weeks: tuple[date, ...]
    by_week: tuple[int, ...]
    later: int
    overdue: int
    without_day: tuple[int, ...]
    without_lead: tuple[int, ...]
    most_each: int
    most_share: int


def load(plan: Plan, guide: Guide, today: date) -> Load:
    """Return who leads how many of the plan's open actions, and when they are due."""
    limits = limits_of(plan, guide)
    actions = [a for a in plan.actions if a.status not in CLOSED]
    led = [a for a in actions if a.lead]
    weeks = _weeks(today)
    count = _Counting(weeks, today, len(led))
    most, share = limits.max_open_per_owner, limits.max_share_per_agency
    dated = [a.deadline.on for a in actions if a.deadline.on]
    end = weeks[-1] + timedelta(days=7)
    return Load(
        people=count.carriers(_by_person(led), lambda n: n > most),
        agencies=count.carriers(
            _by_agency(plan, led),
            lambda n: n >= LEAST_FOR_A_SHARE and n * 100 > share * len(led),
        ),
        weeks=weeks,
        by_week=_per_week(dated, weeks, today),
        later=sum(day >= end for day in dated),
        overdue=sum(day < today for day in dated),
        without_day=tuple(a.number for a in actions if not a.deadline.on),
        without_lead=tuple(a.number for a in actions if not a.lead),
        most_each=most,
        most_share=share,
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    weeks: tuple[date, ...]
    today: date
    total: int

    def carriers(
        self, groups: Iterable[tuple[str, list[Action]]], is_much: Callable[[int], bool]
    ) -> tuple[Carrier, ...]:
        """Return one carrier for each group, by name."""
        found = [
            Carrier(
                who,
                tuple(a.number for a in actions),
                sum(a.deadline.on < self.today for a in actions if a.deadline.on),
                _per_week(
                    [a.deadline.on for a in actions if a.deadline.on], self.weeks, self.today
                ),
                round(len(actions) * 100 / self.total),
                is_much(len(actions)),
            )
            for who, actions in groups
        ]
        return tuple(sorted(found, key=lambda carrier: folded(carrier.who)))


def _by_person(actions: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """Return the actions of each person or role; an agency alone is nobody yet."""
    led = (action for action in actions if action.lead.is_one_person)
    groups = by_person(led, lambda action: action.lead)
    return [(clean_line(say_person(who)), held) for who, held in groups]


def _by_agency(plan: Plan, actions: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """Return the actions of each agency as it was first written; leads without one stand nowhere here."""
    of_partner: dict[UUID, str] = {p.id: p.agency for p in plan.partners}
    groups: dict[str, tuple[str, list[Action]]] = {}
    for action in actions:
        lead = action.lead
        named = lead.agency or (of_partner.get(lead.partner_id, "") if lead.partner_id else "")
        if agency := clean_line(named):
            groups.setdefault(folded(agency), (agency, []))[1].append(action)
    return list(groups.values())


def _weeks(today: date) -> tuple[date, ...]:
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(weeks=n) for n in range(WEEKS))


def _per_week(days: Iterable[date], weeks: tuple[date, ...], today: date) -> tuple[int, ...]:
    """Return how many of `days` fall into each week from today on."""
    ahead = [day for day in days if day >= today]
    return tuple(sum(0 <= (day - monday).days < 7 for day in ahead) for monday in weeks)
