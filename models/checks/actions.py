"""Rules for one action: it has one lead, one day and one follow-up, in the group's own words."""

from models.checks.inspection import Finding, Inspection
from models.checks.words import words_of
from models.plan.records import Action, Person
from models.plan.text import folded

# How much of the words of two texts is shared when one is only nearly the other.
NEARLY = 0.85


def no_owner(action: Action, look: Inspection) -> Finding | None:
    """A01: nobody leads. What was typed and not understood is nobody yet."""
    lead = action.lead
    if _is_one(lead) or _says(lead.agency) or vague_owner(action, look):
        return None
    return look.at(action, "lead")


def no_deadline(action: Action, look: Inspection) -> Finding | None:
    """A02: nothing stands where the day should be."""
    if action.deadline.on is not None or action.deadline.as_typed.strip():
        return None
    return look.at(action, "deadline")


def words_not_day(action: Action, look: Inspection) -> Finding | None:
    """A03: what was typed is not one day."""
    typed = action.deadline.as_typed.strip()
    if action.deadline.on is not None or not typed:
        return None
    review = look.next_review
    if review is None:
        return look.at(action, "deadline", text=typed)
    return look.at(action, "deadline", text=typed, day=review.isoformat(), next_step="take_day")


def vague_owner(action: Action, look: Inspection) -> Finding | None:
    """A06: the lead means many people. A partner's own name never does."""
    lead = action.lead
    texts = (lead.name, lead.role) if _is_one(lead) else (lead.agency, lead.as_typed)
    for text in texts:
        if text and look.words.says_many_people(text) and folded(text) not in look.agencies:
            return look.at(action, "lead", owner=text.strip())
    return None


def agency_only(action: Action, look: Inspection) -> Finding | None:
    """A07: an agency leads, and no person or role in it."""
    lead = action.lead
    if not _says(lead.agency) or _is_one(lead) or vague_owner(action, look):
        return None
    return look.at(action, "lead", agency=lead.agency.strip())


def no_follow_up(action: Action, look: Inspection) -> Finding | None:
    """A21: nobody asks how it went, or there is no day for it."""
    asks = action.follow_up_by
    lacks_person = not (_is_one(asks) or _says(asks.agency))
    lacks_day = action.follow_up_on.on is None
    if not lacks_person and not lacks_day:
        return None
    lacks = "both" if lacks_person and lacks_day else "person" if lacks_person else "day"
    field = "follow_up_by" if lacks_person else "follow_up_on"
    return look.at(action, field, lacks=lacks)


def example_left(action: Action, look: Inspection) -> Finding | None:
    """A33: the words are still those of the sample plan."""
    if look.plan.header.is_sample:
        return None
    said = frozenset(words_of(action.what))
    if not any(_are_nearly_equal(said, example) for example in look.words.example_actions):
        return None
    return look.at(action, "what")


def _says(text: str) -> bool:
    """Say whether a text names anything: a question mark or a dash does not."""
    return bool(text) and (text[0].isalnum() or any(c.isalnum() for c in text))


def _is_one(person: Person) -> bool:
    return _says(person.name) or _says(person.role)


def _are_nearly_equal(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < NEARLY * max(len(one), len(other)):
        return False
    return len(one & other) >= NEARLY * len(one | other)
