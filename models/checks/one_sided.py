"""Rules for what the actions are made of, by their words: training without those trained, leaflets, her alone."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.checks.mentions import first_word, listed, mentions
from models.plan.frozen import FrozenMap
from models.plan.records import Action

# Of fewer actions a share says nothing.
LEAST = 3
MOST_OF_HER = 80
MOST_OF_ONE_KIND = 60
# Who may be trained: the list with their names, and the categories of partners that speak for them.
GROUPS = {
    "group_police": ("p.police",),
    "group_health": ("p.health",),
    "group_school": ("p.education", "p.child_youth"),
    "group_justice": ("p.judges", "p.prosecutors", "p.probation", "p.informal_justice"),
    "group_social": ("p.social_welfare", "p.child_protection", "p.housing"),
    "group_media": ("p.media",),
    "group_faith": ("p.faith",),
}


def trained_not_there(look: Inspection) -> Iterator[Finding]:
    """B08: an action trains a group, and nobody from there leads or helps."""
    training = listed(look, "training_word")
    for action in look.actions:
        if not mentions(action.what, training):
            continue
        named = [group for group in GROUPS if mentions(action.what, listed(look, group))]
        # "Schools of the police": one of two groups that are named may be all that is meant.
        if named and not any(_is_in_it(group, action, look) for group in named):
            facts = FrozenMap({"group": named[0]})
            question = look.guide.by_level(action.level).id
            yield Finding(question, "helpers", action.id, facts, action.what)


def only_her(look: Inspection) -> Iterator[Finding]:
    """B09: nearly every action is something that the woman must do."""
    her, must = listed(look, "her_word"), listed(look, "she_must")

    def is_hers(action: Action) -> bool:
        return first_word(action.what) in her or mentions(action.what, must)

    yield from _mostly(look, MOST_OF_HER, sum(map(is_hers, look.actions)))


def only_awareness(look: Inspection) -> Iterator[Finding]:
    """B10: most actions are leaflets, posters, campaigns and talks."""
    yield from _mostly(look, MOST_OF_ONE_KIND, _count(look, "awareness_word"))


def only_training(look: Inspection) -> Iterator[Finding]:
    """B11: most actions are training."""
    yield from _mostly(look, MOST_OF_ONE_KIND, _count(look, "training_word"))


def together(look: Inspection) -> str:
    """Return what all actions say: what the group left as it is stays so until one of them changes."""
    return "\n".join(action.what for action in look.actions)


def _count(look: Inspection, name: str) -> int:
    words = listed(look, name)
    return sum(mentions(action.what, words) for action in look.actions)


def _mostly(look: Inspection, most: int, count: int) -> Iterator[Finding]:
    of = len(look.actions)
    if of >= LEAST and count * 100 > most * of:
        question = look.guide.by_level("").id
        facts = FrozenMap({"n": str(count), "of": str(of)})
        yield Finding(question, question, facts=facts, about=together(look))


def _is_in_it(group: str, action: Action, look: Inspection) -> bool:
    words = listed(look, group)
    category = {p.id: p.category for p in look.plan.partners}
    by_agency = {p.agency: p.category for p in look.plan.partners}
    for person in (action.lead, action.deputy, *action.helpers):
        kind = category.get(person.partner_id) if person.partner_id else None
        if (kind or by_agency.get(person.agency)) in GROUPS[group]:
            return True
        if any(mentions(t, words) for t in (person.role, person.agency, person.as_typed)):
            return True
    return False
