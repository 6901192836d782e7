"""The rules A beyond the gate: each hits where it should, and is silent just beside it."""

import pytest

from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Event, Person
from models.sentences import sentence
from tests.models.checks.little import KEEPER, NURSE, action
from tests.models.checks.shipped import (
    GUIDE,
    Hit,
    day,
    partner,
    points,
    row,
    said,
    with_rows,
    words_of_point,
)

CLERK = Person(role="Clerk", agency="Clinic")
SHELTER = partner(1, "Shelter", role="Night lead", attended="yes", can_decide="yes")
CLINIC = partner(2, "Clinic", role="Clerk", attended="no", can_decide="no", who_decides="The board")
SAFETY = partner(3, "Works", role="Health and safety officer")
OF_CLINIC = Person(role="Clerk", agency="Clinic", partner_id=CLINIC.id)
SHELTER_LEAD = Person(role="Night lead", agency="Shelter", partner_id=SHELTER.id)
MINISTRY = Person(agency="Ministry of justice")
LONG = "Agree a form with the hospital, the police and the shelter, "


def one(**fields: object) -> Plan:
    """A plan with one action, whole but for these fields."""
    return with_rows(action(1, **fields))


def typed(words: str, on: Day = NO_DAY) -> Plan:
    """A plan with one action whose day was typed like this."""
    return one(deadline=Day(on.on, words))


def what(words: str, **fields: object) -> Plan:
    """A plan with one action in these words."""
    return one(what=words, **fields)


def many(*days: Day, **fields: object) -> Plan:
    """A plan with an action for each of these days."""
    return with_rows(*(action(n, deadline=on, **fields) for n, on in enumerate(days, 1)))


def led(who: Person, times: int, *others: Person) -> Plan:
    """A plan in which somebody leads so many actions, and each of `others` one."""
    leads = [who] * times + list(others)
    return with_rows(*(action(n, lead=lead) for n, lead in enumerate(leads, 1)))


def whats(*texts: str, **fields: object) -> Plan:
    """A plan with an action for each of these texts."""
    return with_rows(*(action(n, what=text, **fields) for n, text in enumerate(texts, 1)))


def moved(*days: Day) -> Plan:
    """A plan with one action whose day was changed on each of these days."""
    changes = (
        Event(
            id=CHANGES[n], action=action().id, on=on, field="deadline", before="soon", after=f"{n}"
        )
        for n, on in enumerate(days)
    )
    return with_rows(action(), *changes)


CHANGES = [action(n).id for n in range(800, 810)]
MARCH, LATE = day(3, 31), day(3, 31, 2028)
ABOVE = "province_ministry"
HITS: dict[str, Hit] = {
    "a month": ("A04", lambda: typed("end of March 2027", MARCH)),
    "a quarter": ("A04", lambda: typed("Q1 2027", MARCH)),
    "days after a day": ("A05", lambda: typed("10 working days after 5 March 2027", day(3, 19))),
    "days after an event": ("A05", lambda: typed("30 days after the end of the strike")),
    "two names": ("A08", lambda: one(lead=Person(role="Clerk / Nurse"))),
    "two agencies in one": ("A08", lambda: one(lead=Person(role="Band Office and Police"))),
    "two partners": (
        "A08",
        lambda: with_rows(SHELTER, CLINIC, action(lead=Person(role="clerk and night lead"))),
    ),
    "lead not there": ("A09", lambda: with_rows(SHELTER, CLINIC, action(lead=OF_CLINIC))),
    "lead is new": ("A10", lambda: with_rows(SHELTER, action(lead=CLERK))),
    "day gone by": ("A11_past", lambda: one(deadline=day(11, 19, 2026))),
    "a Saturday": ("A12", lambda: one(deadline=day(3, 6))),
    "the group's feast": (
        "A12",
        lambda: with_rows(row("days_off", day=MARCH), action(deadline=MARCH)),
    ),
    "one heap": ("A13", lambda: many(MARCH, MARCH, day(4, 5), day(9, 30))),
    "far, no first step": ("A14", lambda: one(deadline=LATE)),
    "nothing soon": ("A15", lambda: one(deadline=day(1, 20))),
    "a soft word": ("A16", lambda: what("Support two new laws")),
    "soft words": ("A16", lambda: what("Work with the mill on shifts")),
    "two in one": ("A17", lambda: what(LONG + "then print it for all and train the nurses on it")),
    "two by a semicolon": ("A17", lambda: what(LONG + "on one page; train the nurses on it")),
    "long": ("A18", lambda: what("Print cards " * 12)),
    "one has six": ("A19", lambda: led(NURSE, 6)),
    "one agency": ("A20", lambda: led(NURSE, 3, CLERK, KEEPER)),
    "asks themself": ("A22", lambda: one(follow_up_by=NURSE)),
    "asked too late": ("A23", lambda: one(follow_up_on=day(2, 15))),
    "asked too early": ("A23", lambda: one(follow_up_on=day(11, 15, 2026))),
    "thirteen": ("A24", lambda: many(*[MARCH] * 13)),
    "one alone": ("A25", one),
    "same words": (
        "A26",
        lambda: whats("Print a card for each car", "print a card, for each car!"),
    ),
    "same deed": ("A26", lambda: whats("Train officers on forms", "Train the officers at night")),
    "money": ("A27", lambda: what("Open a phone line at night")),
    "a yes from above": ("A28", lambda: with_rows(CLINIC, action(lead=OF_CLINIC))),
    "a ministry leads": ("A29", lambda: with_rows(SHELTER, action(lead=MINISTRY, level=ABOVE))),
    "no answer day": ("A30", lambda: one(level=ABOVE)),
    "moved three times": ("A31", lambda: moved(day(1, 1), day(2, 1), day(3, 1))),
    "only collecting": ("A32", lambda: whats("Collect numbers", "Report calls", "Print cards")),
}
NEAR: dict[str, Hit] = {
    "a whole date": ("A04", lambda: typed("Wed 31 March 2027", MARCH)),
    "no day yet": ("A04", lambda: typed("end of March")),
    "after no number": ("A05", lambda: typed("the days after Easter")),
    "one post with and": ("A08", lambda: one(lead=Person(role="Health and safety officer"))),
    "a partner's own name": (
        "A08",
        lambda: with_rows(SAFETY, action(lead=Person(role=SAFETY.role))),
    ),
    "and/or": ("A08", lambda: one(lead=Person(role="Duty and/or night nurse"))),
    "said yes": (
        "A09",
        lambda: with_rows(SHELTER, CLINIC, action(lead=OF_CLINIC, lead_said_yes="yes")),
    ),
    "nobody ticked": ("A09", lambda: with_rows(CLINIC, action(lead=OF_CLINIC))),
    "from a partner": ("A10", lambda: with_rows(CLINIC, action(lead=Person(agency="clinic")))),
    "nobody leads": ("A10", lambda: with_rows(action(lead=NOBODY))),
    "today": ("A11_past", lambda: one(deadline=day(11, 20, 2026))),
    "gone by and done": ("A11_past", lambda: one(deadline=day(11, 19, 2026), status="done")),
    "a Friday": ("A12", lambda: one(deadline=day(3, 5))),
    "half of them": ("A13", lambda: many(MARCH, MARCH, day(5, 5), day(9, 30))),
    "three of three": ("A13", lambda: many(MARCH, MARCH, MARCH)),
    "far, with a first step": ("A14", lambda: one(deadline=LATE, first_step_on=MARCH)),
    "a year away": ("A14", lambda: one(deadline=day(11, 20))),
    "soon": ("A15", lambda: one(deadline=day(1, 19))),
    "soon after the workshop": (
        "A15",
        lambda: said(("workshop_day", "day", day(1, 1)), of=one(deadline=day(3, 1))),
    ),
    "none wanted": ("A15", lambda: said(("check_settings", "min_actions_now", 0), of=many(LATE))),
    "soft, then seen": ("A16", lambda: what("Support and train the nurses")),
    "soft later on": ("A16", lambda: what("Print cards that support women")),
    "set up and start": (
        "A17",
        lambda: what("Set up and start " + LONG + "in all of the villages"),
    ),
    "few words": ("A17", lambda: what("Print cards for cars and train officers")),
    "140 letters": ("A18", lambda: what("x" * 140)),
    "one has five": ("A19", lambda: led(NURSE, 5)),
    "five, and one done": (
        "A19",
        lambda: with_rows(*led(NURSE, 5).actions, action(9, status="done")),
    ),
    "two of five": ("A20", lambda: led(NURSE, 2, CLERK, KEEPER, MINISTRY)),
    "three in all": ("A20", lambda: led(NURSE, 3)),
    "nobody asks nobody": ("A22", lambda: one(lead=NOBODY, follow_up_by=NOBODY)),
    "asked in time": ("A23", lambda: one(follow_up_on=day(2, 14))),
    "twelve": ("A24", lambda: many(*[MARCH] * 12)),
    "two": ("A25", lambda: many(MARCH, MARCH)),
    "another number": ("A26", lambda: whats("Print card 1 for cars", "Print card 2 for cars")),
    "another thing": ("A26", lambda: whats("Train officers on forms", "Train nurses on forms")),
    "another lead": (
        "A26",
        lambda: with_rows(
            action(1, what="Train officers on forms"),
            action(2, what="Train officers at night", lead=CLERK),
        ),
    ),
    "money found": ("A27", lambda: what("Open a phone line", resources="The band office pays")),
    "who pays leads": ("A27", lambda: what("Pay water and power")),
    "not to pay": ("A27", lambda: what("Agree not to pay for such programmes")),
    "may decide": ("A28", lambda: with_rows(SHELTER, action(lead=Person(agency="Shelter")))),
    "a partner leads": ("A29", lambda: with_rows(SHELTER, action(lead=SHELTER_LEAD, level=ABOVE))),
    "a group nobody knows": ("A29", lambda: one(lead=MINISTRY, level=ABOVE)),
    "answer awaited": ("A30", lambda: one(answer_by=MARCH, level=ABOVE)),
    "answered": ("A30", lambda: one(replied_on=MARCH, level=ABOVE)),
    "moved on two days": ("A31", lambda: moved(day(1, 1), day(2, 1), day(2, 1))),
    "half is collecting": ("A32", lambda: whats("Collect numbers", "Print cards")),
}


@pytest.mark.parametrize("name", HITS)
def test_a_rule_hits_where_it_should(name: str) -> None:
    rule, plan = HITS[name]
    assert points(plan(), rule)


@pytest.mark.parametrize("name", NEAR)
def test_a_rule_is_silent_just_beside_it(name: str) -> None:
    rule, plan = NEAR[name]
    assert points(plan(), rule) == []


def test_every_rule_has_a_hit_and_a_near_miss() -> None:
    rules = {f"A{n:02}" for n in range(4, 33)} - {"A06", "A07", "A21"}
    for table in (HITS, NEAR):
        assert {rule[:3] for rule, _plan in table.values()} == rules


def test_a_dropped_action_is_left_alone() -> None:
    dropped = one(what="Support", deadline=day(3, 6), status="dropped", level=ABOVE)
    assert {p.rule for p in points(dropped, "A")} == {"A00_no_action"}


@pytest.mark.parametrize(
    ("plan", "rule", "words"),
    [
        (typed("Q1 2027", MARCH), "A04", "We wrote Wed 31 March 2027. Is that the day you mean?"),
        (typed("5 days after the thaw"), "A05", "When will “the thaw” be? Put a day; we can change it."),
        (one(deadline=day(3, 6)), "A12", "Nobody works on Sat 6 March 2027. Use Fri 5 March 2027?"),
        (led(NURSE, 6), "A19", "Night charge nurse, Regional Hospital now has 6 jobs. Who could take one?"),
        (led(NURSE, 3, CLERK), "A20", "Regional Hospital carries 3 of 4 open actions. Is that fair, and can it work?"),
        (whats("Print a card", "Print a card"), "A26", "This looks like action 1. Put the two together?"),
        (one(level=ABOVE), "A30", "When do we expect an answer? If none comes, who asks again?"),
    ],
)  # fmt: skip
def test_what_is_said(plan: Plan, rule: str, words: str) -> None:
    assert words_of_point(plan, rule) == words


def test_a_day_before_the_workshop_was_mistyped_and_a_later_one_has_gone_by() -> None:
    late = one(deadline=day(11, 2, 2026))
    early = said(("workshop_day", "day", day(11, 9, 2026)), of=late)
    gone = "has gone by. Is it done, or is there a new day?"
    for plan, words in ((late, gone), (early, "has already gone by. Which day do you mean?")):
        (past,) = (p for p in points(plan, "A11") if p.record is not None)
        assert sentence(past, plan, GUIDE) == f"Mon 2 November 2026 {words}"


def test_a_review_counts_what_has_passed_its_day() -> None:
    gone, to_come = day(11, 2, 2026), day(11, 20, 2026)
    assert words_of_point(many(gone, gone, to_come), "A11_past_many") == (
        "2 actions have passed their day. Talk about them first?"
    )
    assert points(many(to_come), "A11_past_many") == []


def test_who_is_new_is_named_once() -> None:
    assert len(points(led(CLERK, 3), "A10")) == 1
