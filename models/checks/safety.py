"""Rules for what may describe one person, lay blame, or put somebody in danger."""

from collections.abc import Iterator

from models.checks.identifying import NAME
from models.checks.inspection import Finding, Inspection
from models.checks.said import Said
from models.checks.small_counts import small_counts
from models.checks.tokens import Token, between, key_words, phrases, tokens_of
from models.days.calendar import shifted
from models.plan.frozen import FrozenMap
from models.plan.people import say_person
from models.plan.records import CLOSED, Action, Day, Partner, Person
from models.plan.text import folded

WOMENS_SERVICE = "p.ngo_survivor"
# A number that was rung so many days ago may be another's by now.
GOOD_FOR = 90
# So many words behind an age, a place belongs to it.
NEAR = 8


def small_number(look: Inspection) -> Iterator[Finding]:
    """S05: a number so small that people may know who is meant."""
    counted, least = look.listed("counted_people"), look.limits.small_number
    for said in look.numbered if look.says_any_of(counted) else ():
        if counted.isdisjoint(said.words):
            continue
        tokens = tokens_of(said.text)
        for here in small_counts(said.text, counted, look.listed("ratio_word"), least):
            text = between(said.text, tokens, here, here + 2)
            number = tokens[here].word
            yield look.in_text(said, about=text, text=text, n=number, least=str(least))


def only_one(look: Inspection) -> Iterator[Finding]:
    """S06: words, an age or a post that may describe one person in a small place."""
    entries, shares = look.listed("only_one"), look.listed("not_only_one")
    for said in look.saying(entries):
        places = list(phrases(said.text, entries)) if said.is_shared else []
        inside = [range(*share) for share in phrases(said.text, shares)] if places else []
        for first, behind in places:
            if not any(first in share for share in inside):
                yield _about(said, first, behind, look)
    for said in look.saying(look.listed("job_word") - look.partner_words):
        if said.is_shared:
            yield from _posts(said, look)
    ages = look.listed("age_form")
    for said in look.numbered if look.says_any_of(ages) else ():
        if not key_words(ages).isdisjoint(said.words):
            yield from _ages(said, look)


def _posts(said: Said, look: Inspection) -> Iterator[Finding]:
    """Yield each post with its place: "the teacher in Dome Creek". A partner's own post is no secret."""
    tokens = tokens_of(said.text)
    for here, token in enumerate(tokens[:-2]):
        is_post = token.word in look.listed("job_word") and token.word not in look.partner_words
        if is_post and _is_place(tokens[here + 1 : here + 3], look):
            yield _about(said, here, here + 3, look)


def _ages(said: Said, look: Inspection) -> Iterator[Finding]:
    """Yield each age with a place behind it: "34 years old, from Dome Creek"."""
    tokens = tokens_of(said.text)
    words = tuple(NAME if t.word.isdecimal() else t.word for t in tokens)
    for form in look.listed("age_form"):
        wanted = tuple(form.split())
        for here in range(len(words) - len(wanted) + 1):
            behind = here + len(wanted)
            if words[here:behind] == wanted:
                for near in range(behind, min(behind + NEAR, len(tokens) - 1)):
                    if _is_place(tokens[near : near + 2], look):
                        yield _about(said, here, near + 2, look)
                        break


def _is_place(tokens: tuple[Token, ...], look: Inspection) -> bool:
    """Say whether a small word and a capitalised one stand there: "in Dome Creek"."""
    link, name = tokens
    return (
        link.word in look.listed("place_link")
        and name.is_capital
        and name.word not in look.listed("no_surname")
    )


def _about(said: Said, first: int, behind: int, look: Inspection) -> Finding:
    text = between(said.text, tokens_of(said.text), first, behind)
    return look.in_text(said, about=text, text=text)


def one_case(look: Inspection) -> Iterator[Finding]:
    """S07: the group speaks of one case."""
    question = look.asked("case_or_pattern")
    if question is not None and look.plan.text(question.id, "choice") == "one_case":
        yield Finding(question.id, question.id, about="one_case")


def blame(look: Inspection) -> Iterator[Finding]:
    """S09: words that may sound as if it were her fault."""
    return _listed("her_fault", look)


def graphic(look: Inspection) -> Iterator[Finding]:
    """S10: perhaps too much detail for paper."""
    return _listed("graphic", look)


def danger_now(look: Inspection) -> Iterator[Finding]:
    """S16: somebody may be in danger now."""
    return _listed("danger_now", look, in_first_step=True)


def _listed(name: str, look: Inspection, *, in_first_step: bool = False) -> Iterator[Finding]:
    entries = look.listed(name)
    for said in look.saying(entries):
        if not in_first_step or look.is_of_first_step(said):
            for first, behind in phrases(said.text, entries):
                yield _about(said, first, behind, look)


def contact_him(action: Action, look: Inspection) -> Finding | None:
    """S11: the action comes near him, no women's service is in it, and nobody wrote what to watch for."""
    if action.about_person_causing_harm != "yes" or action.status in CLOSED:
        return None
    if action.risk.strip():
        return None
    services = [p for p in look.plan.partners if p.category == WOMENS_SERVICE]
    people = (action.lead, action.deputy, *action.helpers)
    if any(_is_from(person, services) for person in people):
        return None
    about = "\n".join((action.what, *map(say_person, people)))
    service = next((p.agency.strip() for p in services if p.agency.strip()), "")
    return look.at(action, "helpers", about=about, service=service)


def _is_from(person: Person, services: list[Partner]) -> bool:
    if person.partner_id is not None and any(p.id == person.partner_id for p in services):
        return True
    agency = folded(person.agency)
    return bool(agency) and any(folded(p.agency) == agency for p in services)


def help_line_unchecked(look: Inspection) -> Iterator[Finding]:
    """S12: nobody rang the number of a help line lately."""
    question = look.asked("help_lines")
    oldest = shifted(look.today, -GOOD_FOR)
    for row in look.plan.entries(question.id) if question is not None else ():
        name, phone, day = (row.values.get(field) for field in ("text", "phone", "day"))
        is_checked = isinstance(day, Day) and day.on is not None and oldest <= day.on <= look.today
        if question is not None and isinstance(phone, str) and phone.strip() and not is_checked:
            facts = FrozenMap({"text": str(name or phone)})
            yield Finding(question.id, "day", row.id, facts, f"{phone} {day}")


def own_title(look: Inspection) -> Iterator[Finding]:
    """S13: the page for the community bears a title of the group's own; left empty, it has the neutral one."""
    question = look.asked("community_title")
    if question is None:
        return
    for field in question.fields:
        if title := look.plan.text(question.id, field.id).strip():
            yield Finding(question.id, field.id, facts=FrozenMap({"text": title}), about=title)


def sign_in_list(look: Inspection) -> Iterator[Finding]:
    """S14: the list of those who came should be destroyed by now."""
    question = look.asked("sign_in")
    if question is None:
        return
    day = look.plan.value(question.id, "day")
    is_over = isinstance(day, Day) and day.on is not None and day.on < look.today
    if is_over and look.plan.text(question.id, "choice") != "yes":
        yield Finding(question.id, question.id, about=str(day))
