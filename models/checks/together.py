"""Rules for the actions together: how many there are, when they end, and who carries them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.checks.words import words_of
from models.days.calendar import shifted
from models.plan.people import say_person
from models.plan.text import folded

# Of fewer than this a share says nothing.
LEAST = 4
# Days that lie so close are one heap.
ONE_HEAP = 6
# A thing that is finished within so many days keeps hearts up.
EARLY = 60
A_FEW = 2
HALF = 2


def bunched(look: Inspection) -> Iterator[Finding]:
    """A13: more than half of the days are one day, or lie within one week."""
    days = sorted(a.deadline.on for a in look.open_actions if a.deadline.on is not None)
    if len(days) < LEAST:
        return
    heap, place = max(
        (bisect_right(days, shifted(day, ONE_HEAP)) - place, place)
        for place, day in enumerate(days)
    )
    if heap * HALF > len(days):
        end = days[place + heap - 1]
        yield look.of_all_actions(day=end.isoformat(), about=f"{end} {heap} {len(days)}")


def no_early_win(look: Inspection) -> Iterator[Finding]:
    """A15: nothing will be finished soon after the workshop."""
    start = look.workshop or look.today
    soon = shifted(start, EARLY)
    early = sum(a.deadline.on is not None and a.deadline.on <= soon for a in look.actions)
    if any(a.what.strip() for a in look.actions) and early < look.limits.min_actions_now:
        yield look.of_all_actions(about=str(early))


def too_many(look: Inspection) -> Iterator[Finding]:
    """A24: more actions than a group can look after."""
    count = len(look.open_actions)
    if count > look.limits.max_actions:
        yield look.of_all_actions(n=str(count), about=str(count))


def too_few(look: Inspection) -> Iterator[Finding]:
    """A25: one action is a start."""
    if 0 < sum(bool(a.what.strip()) for a in look.actions) < A_FEW:
        yield look.of_all_actions(about="1")


def person_overload(look: Inspection) -> Iterator[Finding]:
    """A19: one lead has more open actions than they can do."""
    counts = Counter(map(say_person, look.open_leads))
    together: Counter[str] = Counter()
    names: dict[str, str] = {}
    for name, count in counts.items():
        together[folded(name)] += count
        names.setdefault(folded(name), name)
    for who, count in together.items():
        if count > look.limits.max_open_per_owner:
            yield look.of_all_actions(name=names[who], n=str(count), about=f"{names[who]} {count}")


def agency_overload(look: Inspection) -> Iterator[Finding]:
    """A20: one agency carries more than its share."""
    agencies = [lead.agency.strip() for lead in look.open_leads if lead.agency.strip()]
    names = {folded(agency): agency for agency in reversed(agencies)}
    total = len(look.open_actions)
    for agency, count in Counter(map(folded, agencies)).items():
        if total >= LEAST and count * 100 > look.limits.max_share_per_agency * total:
            facts = {"agency": names[agency], "n": str(count), "m": str(total)}
            yield look.of_all_actions(about=" ".join(facts.values()), **facts)


def collect_only(look: Inspection) -> Iterator[Finding]:
    """A32: most actions gather information, and nothing else."""
    collecting = look.listed("collect_word")
    first = (words_of(a.what)[:1] for a in look.actions)
    count = sum(bool(word) and word[0] in collecting for word in first)
    if count > 1 and count * HALF > len(look.actions):
        yield look.of_all_actions(about=f"{count} {len(look.actions)}")
