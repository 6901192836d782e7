"""Rules for the levels and needs that step 1 found, for far places, and for allies nobody asked."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.checks.one_sided import together
from models.checks.places import main_place, other_places, places_of_action
from models.guide.path import is_answered
from models.guide.shapes import Question
from models.plan.frozen import FrozenMap
from models.plan.people import same_person, say_person
from models.plan.records import Person
from models.plan.text import folded

UP = frozenset({"regional_authority", "province_ministry"})
NOW, FOR_GOOD = "now_practical", "local_systemic"
NEEDS = ("training", "belief", "referral")


def voice_for_show(look: Inspection) -> Iterator[Finding]:
    """B03: survivors give their time, and two or more of pay, support and an answer are open."""
    how = look.asked("voice_how")
    if how is None or not is_answered(look.plan, look.guide, how):
        return
    owed = (look.asked(role) for role in ("voice_paid", "voice_support", "voice_feedback"))
    lacking = [q for q in owed if q is not None and not is_answered(look.plan, look.guide, q)]
    if len(lacking) >= 2:
        first = lacking[0].id
        yield Finding(first, first, about=" ".join(q.id for q in lacking))


def only_up(look: Inspection) -> Iterator[Finding]:
    """B05: every action asks the region or the ministry."""
    if look.actions and all(action.level in UP for action in look.actions):
        yield _for_all(NOW, look)


def only_here(look: Inspection) -> Iterator[Finding]:
    """B06: it happens in several cases, and every action is a quick one."""
    asked = look.asked("case_or_pattern")
    if asked is None or look.plan.text(asked.id, "choice") != "several_cases":
        return
    if look.actions and all(action.level == NOW for action in look.actions):
        yield _for_all(FOR_GOOD, look)


def need_no_answer(look: Inspection) -> Iterator[Finding]:
    """B07: step 1 found a need, and no action takes it up."""
    taken_up = {need for action in look.actions for need in action.answers_needs}
    for need in NEEDS:
        asked = look.asked(need)
        if (
            asked is not None
            and look.plan.text(asked.id, "choice") == "yes"
            and need not in taken_up
        ):
            facts = FrozenMap({"need": need, "level": FOR_GOOD})
            yield Finding(asked.id, asked.id, facts=facts)


def far_places(look: Inspection) -> Iterator[Finding]:
    """B12: the group works in several places, and what is known of the actions happens in the main one."""
    main, others = main_place(look), other_places(look)
    if not main or not others:
        return
    known = [found for action in look.actions if (found := places_of_action(action, look))]
    if known and all(found == {main} for found in known):
        question = look.guide.by_level("").id
        facts = FrozenMap({"places": ", ".join(others)})
        yield Finding(question, question, facts=facts, about=together(look))


def ally_no_action(look: Inspection) -> Iterator[Finding]:
    """B13: somebody was named as a help, or beside an obstacle, and no action uses them."""
    rows = [row for question in _naming(look) for row in look.plan.entries(question.id)]
    named = [(row, p) for row in rows if isinstance(p := row.values.get("person"), Person) and p]
    if not named or not look.actions:
        return
    everybody = (p for a in look.actions for p in (a.lead, a.deputy, a.follow_up_by, *a.helpers))
    # Few people do many things: each is asked about once.
    busy = {(p.partner_id, p.name, p.role, p.agency, p.as_typed): p for p in everybody if p}
    said = folded(together(look))
    for row, person in named:
        if not _is_used(person, list(busy.values()), said):
            facts = FrozenMap({"name": say_person(person)})
            yield Finding(row.question, "person", row.id, facts)


def _naming(look: Inspection) -> list[Question]:
    """Return the lists that name allies, and the one that names obstacles."""
    leaders, obstacles = look.asked("leaders"), look.asked("obstacles")
    part = leaders.part if leaders is not None else ""
    return [
        q
        for q in look.guide.questions
        if q.record == "entry" and ((part and q.part == part) or q is obstacles)
    ]


def _is_used(person: Person, busy: list[Person], said: str) -> bool:
    named = (person.name, person.role) if person.is_one_person else (person.agency, person.as_typed)
    if any(len(name) > 2 and folded(name) in said for name in named):
        return True
    return any(same_person(person, one) for one in busy)


def _for_all(level: str, look: Inspection) -> Finding:
    question = look.guide.by_level(level).id
    facts = FrozenMap({"level": level})
    return Finding(question, question, facts=facts, about=together(look))
