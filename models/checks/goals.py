"""Rules for what the signs show: our own work only, the wrong way round, percent of a few, nobody's safety."""

from collections.abc import Iterator
from itertools import chain

from models.checks.inspection import Finding, Inspection
from models.checks.mentions import first_word, listed, mentions
from models.checks.problem import NO_FACTS
from models.plan.frozen import FrozenMap
from models.plan.measure import Measure, comparable, read_measure
from models.plan.records import Sign

FEW = 20


def only_activity(look: Inspection) -> Iterator[Finding]:
    """M05: every sign counts what we did."""
    ours = listed(look, "activity_word")

    def counts_us(sign: Sign) -> bool:
        return sign.about == "our_work" or (not sign.about and mentions(sign.what, ours))

    if look.plan.signs and all(map(counts_us, look.plan.signs)):
        yield _all_signs(look)


def wrong_way(look: Inspection) -> Iterator[Finding]:
    """M06: the goal is today's number, or lies on the other side of it than the words say."""
    for sign in look.plan.signs:
        now, goal = read_measure(sign.baseline), read_measure(sign.target)
        if now is None or goal is None or not comparable(now, goal):
            continue
        before, after = now.level or 0.0, goal.level or 0.0
        first = first_word(sign.what)
        is_against = (first in listed(look, "fewer_word") and after > before) or (
            first in listed(look, "more_word") and after < before
        )
        if after == before or is_against:
            yield _of(sign, "target", look, about=f"{sign.what}\n{sign.baseline}\n{sign.target}")


def reports_up(look: Inspection) -> Iterator[Finding]:
    """M07: a sign counts reports or calls, which also grow with trust."""
    reports = listed(look, "report_word")
    for sign in look.plan.signs:
        if mentions(sign.what, reports):
            yield _of(sign, "what", look)


def percent_of_few(look: Inspection) -> Iterator[Finding]:
    """M08: percent, where fewer than twenty are counted."""
    for sign in look.plan.signs:
        texts = {"baseline": sign.baseline, "target": sign.target}
        counted = [r.value for r in look.plan.readings if r.sign == sign.id]
        found = {k: m for k, text in texts.items() if (m := read_measure(text)) is not None}
        known = [*found.values(), *(m for t in counted if (m := read_measure(t)) is not None)]
        bases = [m.base for m in known if m.base is not None]
        field = next((k for k, m in found.items() if m.is_percent), "")
        if field and bases and min(bases) < FEW:
            yield _of(sign, field, look, FrozenMap({"base": _whole(min(bases))}))


def no_safety_sign(look: Inspection) -> Iterator[Finding]:
    """M09: no sign tells whether women are safer."""
    yield from _none_about("safety", look)


def no_sign_of_him(look: Inspection) -> Iterator[Finding]:
    """M10: no sign tells whether the person who causes harm is seen or stopped."""
    yield from _none_about("person_causing_harm", look)


def moved(sign: Sign, look: Inspection) -> bool | None:
    """Say whether the newest reading of a sign differs from its first number, None where nobody can say."""
    values = [r.value for r in look.plan.readings if r.sign == sign.id and r.value.strip()]
    if not values:
        return None
    before, now = read_measure(sign.baseline), read_measure(values[-1])
    return _differ(before, now) if before is not None and now is not None else None


def _differ(one: Measure, other: Measure) -> bool:
    return one.level != other.level or one.is_share != other.is_share


def _none_about(about: str, look: Inspection) -> Iterator[Finding]:
    if look.plan.signs and all(sign.about != about for sign in look.plan.signs):
        yield _all_signs(look)


def _all_signs(look: Inspection) -> Finding:
    question = look.guide.by_role("signs").id
    words = chain.from_iterable((sign.what, sign.about) for sign in look.plan.signs)
    return Finding(question, question, about="\n".join(words))


def _of(
    sign: Sign,
    field: str,
    look: Inspection,
    facts: FrozenMap[str, str] = NO_FACTS,
    *,
    about: str = "",
) -> Finding:
    return Finding(look.guide.by_role("signs").id, field, sign.id, facts, about)


def _whole(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
