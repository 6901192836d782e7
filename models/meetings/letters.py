"""The letter that invites a partner: plain paragraphs, for the screen and for paper alike."""

from collections.abc import Iterable

from models.guide.shapes import Guide
from models.meetings.asked import said
from models.plan.people import SURVIVORS, say_person
from models.plan.plan import Plan
from models.plan.records import Entry, Person
from models.plan.text import folded
from models.words import _


def invitation(plan: Plan, guide: Guide, row: Entry) -> tuple[str, ...]:
    """Return the paragraphs of the letter to one row of the question `invited`; what was not said is left out."""
    return tuple(filter(None, (*paragraphs(plan, guide, row), closing(plan, guide))))


def paragraphs(plan: Plan, guide: Guide, row: Entry) -> tuple[str, ...]:
    """Return the letter as far as its last greeting; it ends with one clear question, and by when to answer it."""

    def of(role: str, field: str) -> str:
        return said(plan, guide, role, field)

    parts = (
        _greeting(plan, row),
        _sentence(_("{words} invites you to a meeting."), of("group", "text")),
        _sentence(_("What it is for: {words}"), of("invite_purpose", "text")),
        _sentence(_("Why we ask you: {words}"), _text(row, "text")),
        _when(plan, guide),
        _sentence(_("We will talk about: {words}"), of("invite_topics", "text")),
        _sentence(_("We will not talk about: {words}"), of("invite_topics", "left_out")),
        _care(plan, guide),
        _sentence(_("Please bring: {words}"), of("invite_bring", "text")),
        _needs(plan, guide),
        _whom_to_ask(plan, guide),
        question(plan, row),
        _sentence(_("Please answer by {words}."), of("invite_reply_by", "day")),
    )
    return tuple(part for part in parts if part)


def question(plan: Plan, row: Entry) -> str:
    """Return what is asked: also whether whoever comes can decide, but not of survivors, nor of a person alone."""
    is_alone = bool(_person(plan, row)) and not _text(row, "agency")
    if is_alone or _is_survivors(plan, row):
        return _("Can you come?")
    return _("Can you come, and can you decide for your agency?")


def closing(plan: Plan, guide: Guide) -> str:
    """Return the last greeting and who signs, empty where nobody does yet."""
    signs = said(plan, guide, "invite_signed_by", "person")
    return _sentence(_("With kind regards, {words}"), signs)


def lacks_place_or_time(plan: Plan, guide: Guide) -> bool:
    """Say whether a letter does not tell yet when and where."""
    told = (("workshop_day", "day"), ("invite_when", "starts"), ("invite_when", "place"))
    return not all(said(plan, guide, role, field) for role, field in told)


def addressee(plan: Plan, row: Entry) -> str:
    """Return whom a letter goes to, in one line: person and agency; for a survivors' group the group alone."""
    agency, person = _text(row, "agency"), _person(plan, row)
    if not person:
        return agency
    whole = Person(person.name, person.role, person.agency or agency, person.partner_id)
    return say_person(whole)


def _greeting(plan: Plan, row: Entry) -> str:
    person, agency = _person(plan, row), _text(row, "agency")
    who = (person.name or person.role or person.as_typed) if person else ""
    return _("Dear {name},").format(name=who or agency or _("partner"))


def _person(plan: Plan, row: Entry) -> Person | None:
    """Return the person of a row; none where the letter goes to a group of survivors."""
    person = row.values.get("person")
    return person if isinstance(person, Person) and not _is_survivors(plan, row) else None


def _is_survivors(plan: Plan, row: Entry) -> bool:
    groups = {folded(p.agency) for p in plan.partners if p.category == SURVIVORS}
    return folded(_text(row, "agency")) in groups


def _when(plan: Plan, guide: Guide) -> str:
    starts, ends = (said(plan, guide, "invite_when", field) for field in ("starts", "ends"))
    clock = _("From {starts} to {ends}.").format(starts=starts, ends=ends)
    return _joined(
        (
            _sentence(_("Day: {words}."), said(plan, guide, "workshop_day", "day")),
            clock if starts and ends else _sentence(_("It starts at {words}."), starts),
            _sentence(_("Place: {words}."), said(plan, guide, "invite_when", "place")),
            _sentence(_("To join by phone: {words}."), said(plan, guide, "invite_when", "phone")),
        )
    )


def _care(plan: Plan, guide: Guide) -> str:
    return _joined(
        (
            _sentence(_("Breaks: {words}."), said(plan, guide, "invite_care", "text")),
            _sentence(
                _("There to talk to, before and after: {words}."),
                said(plan, guide, "invite_care", "person"),
            ),
        )
    )


def _needs(plan: Plan, guide: Guide) -> str:
    offered = [said(plan, guide, "invite_needs", field) for field in ("choices", "text")]
    words = "; ".join(one for one in offered if one)
    return _sentence(_("We can help with: {words}. Tell us what you need."), words)


def _whom_to_ask(plan: Plan, guide: Guide) -> str:
    person, phone = (said(plan, guide, "invite_ask", field) for field in ("person", "phone"))
    if person and phone:
        return _("Any questions? Ask {person}, {phone}.").format(person=person, phone=phone)
    return _sentence(_("Any questions? Ask {words}."), person or phone)


def _sentence(sentence: str, words: str) -> str:
    """Return a sentence with its words, ended once; nothing where there are no words."""
    if not words:
        return ""
    bare = words.rstrip(".") if "{words}." in sentence else words
    return sentence.format(words=bare)


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(one for one in sentences if one)


def _text(row: Entry, field: str) -> str:
    value = row.values.get(field)
    return value.strip() if isinstance(value, str) else ""
