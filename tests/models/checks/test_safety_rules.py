"""The rules S: what may point to one person, lay blame or put somebody in danger; and what only looks like it."""

from dataclasses import replace

import pytest

from models.checks.register import checkup
from models.checks.words import WordLists
from models.plan.plan import Plan
from models.plan.records import Day, Person, Record
from models.plan.text import clean
from tests.models.checks.little import TODAY, action, sign
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

POLICE = partner(1, "Police detachment", "p.police", role="Detachment corporal")
SHELTER = partner(2, "Valley Shelter", "p.ngo_survivor", role="Night lead")
OF_SHELTER = Person(role="Night lead", agency="Valley Shelter", partner_id=SHELTER.id)
WRONG = GUIDE.by_role("practical_problems").id
MEN = {"about_person_causing_harm": "yes", "risk": ""}
LINE = {"text": "Night line", "phone": "555 0100"}


def how(words: str, *rows: Record) -> Plan:
    """A plan that says something in how an action is done, with partners beside."""
    return with_rows(action(1, how=words), *rows)


def wrong(words: str) -> Plan:
    """A plan that says something in step 1."""
    return with_rows(row("practical_problems", text=words))


def spoken(language: str, plan: Plan) -> Plan:
    """A plan in another language."""
    return plan.with_record(replace(plan.header, language=language))


def near_him(**fields: object) -> Plan:
    """A plan with one action about the person who causes harm."""
    return with_rows(SHELTER, action(1, **{**MEN, **fields}))


HITS: dict[str, Hit] = {
    "a title and a name": ("S01", lambda: how("Ask Mrs Tremblay at night")),
    "a title with a dot": ("S01", lambda: how("Dr. Ayotte knows")),
    "a rank": ("S01", lambda: how("Sgt Tremblay knows", POLICE)),
    "a family": ("S01", lambda: wrong("The police went to the Tremblay family twice")),
    "French": ("S01", lambda: spoken("fr", how("Demander à madame Tremblay"))),
    "a French family": ("S01", lambda: spoken("fr-CA", how("Voir la famille Tremblay"))),
    "Spanish": ("S01", lambda: spoken("es", how("Hablar con la señora Quispe"))),
    "born": ("S02", lambda: how("She was born on 12 March 1988 here")),
    "born, month first": ("S02", lambda: how("Born March 12, 1988")),
    "born in French": ("S02", lambda: spoken("fr", how("née le 12 mars 1988"))),
    "born in Spanish": ("S02", lambda: spoken("es-PE", how("nacida el 12 de marzo de 1988"))),
    "a day in words": ("S02", lambda: wrong("On 3 November 2026 the police came late")),
    "a date in step 1": ("S02", lambda: wrong("On 3/11/2026 the police came late")),
    "a phone number": ("S03", lambda: how("Ring 250-555-0123 at night")),
    "an address for mail": ("S03", lambda: how("Write to someone@example.org")),
    "a house": ("S03", lambda: how("Meet at 12 Maple Street")),
    "a house in French": ("S03", lambda: spoken("fr", how("Voir au 12, rue Laval"))),
    "a house in Spanish": ("S03", lambda: spoken("es", how("Ir a la calle Grau 120"))),
    "a postcode": ("S03", lambda: how("Send it to V0J 1E0")),
    "a handle": ("S03", lambda: how("Ask @valley_watch")),
    "a plate": ("S03", lambda: how("Look for licence plate ABC 123")),
    "a file number": ("S04", lambda: how("See file no. 2026-004512")),
    "a case": ("S04", lambda: how("It is case RC12345")),
    "three women": ("S05", lambda: wrong("Last year 3 women went back")),
    "four calls in a sign": ("S05", lambda: with_rows(sign(baseline="4 calls"))),
    "one woman": ("S06", lambda: wrong("One woman waited for five days")),
    "a mother of three": ("S06", lambda: wrong("A mother of three was sent home")),
    "an age and a village": ("S06", lambda: wrong("Aged 34, she lives in Stone Creek")),
    "a post and a village": ("S06", lambda: wrong("The teacher in Stone Creek knew")),
    "one case": ("S07", lambda: said(("case_or_pattern", "choice", "one_case"))),
    "her fault": ("S09", lambda: wrong("People ask: why didn’t she leave?")),
    "near him": ("S11", near_him),
    "no check": ("S12", lambda: with_rows(row("help_lines", **LINE))),
    "an old check": ("S12", lambda: with_rows(row("help_lines", **LINE, day=day(8, 21, 2026)))),
    "a title of their own": ("S13", lambda: said(("community_title", "text", "No more violence"))),
    "an old list": ("S14", lambda: said(("sign_in", "day", day(11, 19, 2026)))),
}
NEAR: dict[str, Hit] = {
    "two capitals": ("S01", lambda: how("Marie Tremblay brings coffee")),
    "a partner's rank": ("S01", lambda: how("Ask Sgt Detachment corporal first", POLICE)),
    "small miss": ("S01", lambda: how("We miss Monday meetings")),
    "no family": ("S01", lambda: how("Read the Queensland family violence plan")),
    "a people": ("S01", lambda: how("Ask the Cree family workers")),
    "the facilitator's own": ("S01", lambda: with_rows(action(note="Mrs Tremblay was cross"))),
    "born lately": ("S02", lambda: how("The group was born on 12 March 2024")),
    "a day of the plan": (
        "S02",
        lambda: with_rows(*wrong("By 15/01/2027").entries(WRONG), action()),
    ),
    "a day to come": ("S02", lambda: wrong("By 31 March 2028 it shall work")),
    "a month": ("S02", lambda: wrong("In May 2026 the police came late")),
    "years": ("S03", lambda: how("The plan of 2016-2017 and 1 650 000 dollars")),
    "a date": ("S03", lambda: how("By 2027-03-31 or 31.03.2027")),
    "streets": ("S03", lambda: how("Light 3 roads and 2 streets")),
    "a help line": ("S03", lambda: with_rows(row("help_lines", **LINE, day=day(11, 20, 2026)))),
    "a partner's number": ("S03", lambda: with_rows(replace(POLICE, contact="250-555-0123"))),
    "a report of years": ("S04", lambda: how("Read the report 2026-2027 by 2027-03-31")),
    "a small file": ("S04", lambda: how("Put it in file 12")),
    "five women": ("S05", lambda: wrong("Last year 5 women went back")),
    "a share": ("S05", lambda: wrong("It is 1 in 3 women here")),
    "a list": ("S05", lambda: wrong("First: (1) women are asked")),
    "a longer figure": ("S05", lambda: wrong("There are 1,004 people and 2.3 people a house")),
    "a lower limit": (
        "S05",
        lambda: said(("check_settings", "small_number", 3), of=wrong("So 3 women")),
    ),
    "one woman in three": ("S06", lambda: wrong("One woman in three knows it")),
    "a partner's post": ("S06", lambda: how("The corporal in Stone Creek helps", POLICE)),
    "an age alone": ("S06", lambda: wrong("Girls aged 16 and over may come")),
    "several cases": ("S07", lambda: said(("case_or_pattern", "choice", "several_cases"))),
    "no blame": ("S09", lambda: wrong("She left when it was safe")),
    "what to watch for": ("S11", lambda: near_him(risk="He may see the card")),
    "the shelter helps": ("S11", lambda: near_him(helpers=(OF_SHELTER,))),
    "not about him": ("S11", lambda: near_him(about_person_causing_harm="no")),
    "checked": ("S12", lambda: with_rows(row("help_lines", **LINE, day=day(8, 22, 2026)))),
    "no number": ("S12", lambda: with_rows(row("help_lines", text="Night line"))),
    "the plain title": ("S13", lambda: said(("community_title", "text", " "))),
    "to be destroyed today": ("S14", lambda: said(("sign_in", "day", day(11, 20, 2026)))),
    "destroyed": (
        "S14",
        lambda: said(("sign_in", "day", day(1, 1, 2026)), ("sign_in", "choice", "yes")),
    ),
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
    # S08 and S15 need no rule, S10 and S16 wait for their words.
    rules = {f"S{n:02}" for n in (1, 2, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14)}
    assert {rule for rule, _plan in HITS.values()} == rules
    assert {rule for rule, _plan in NEAR.values()} == rules


@pytest.mark.parametrize("rule", ["S10", "S16"])
def test_what_a_womens_service_must_write_is_silent_till_then(rule: str) -> None:
    plan = wrong("He has a red lamp and comes right now")
    assert points(plan, rule) == []
    lists = WordLists.of({"en": {"graphic": ["red lamp"], "danger_now": ["comes right now"]}})
    found = [p.rule[:3] for p in checkup(plan, GUIDE, words=lists, today=TODAY)]
    assert rule in found


def test_danger_is_asked_of_step_1_alone() -> None:
    lists = WordLists.of({"en": {"danger_now": ["comes right now"]}})
    found = checkup(how("He comes right now"), GUIDE, words=lists, today=TODAY)
    assert "S16" not in [p.rule[:3] for p in found]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "تتصل الشرطة بالسيدة فاطمة في تلك الليلة وتبقى المرأة وحدها"),
        ("cr", "ᐃᐢᑵᐤ ᓀᐦᐃᔭᐤ ᐊᐘ ᑳ ᐱᒫᑎᓯᐟ"),
        ("de", "Frau Tremblay and Mrs Tremblay: one woman, 3 women, why didn't she leave?"),
    ],
)
def test_in_a_language_without_lists_the_rules_are_silent_rather_than_guess(
    language: str, words: str
) -> None:
    lone = action(1, what=words, how=words, about_person_causing_harm="no")
    plan = spoken(language, with_rows(lone, *wrong(words).entries(WRONG)))
    assert points(plan, "S") == []
    rested_on_words = {"A04", "A05", "A16", "A17", "A27", "A32"}
    assert not rested_on_words & {p.rule[:3] for p in points(plan, "A")}


def test_script_that_no_list_knows_is_left_alone_in_an_english_plan_too() -> None:
    words = clean("تتصل الشرطة بالسيدة فاطمة ᐃᐢᑵᐤ ᓀᐦᐃᔭᐤ")
    lone = action(1, what=words, how=words, about_person_causing_harm="no")
    assert points(with_rows(lone), "S") == []


def test_a_name_is_repeated_and_can_be_taken_out() -> None:
    plan = how("Ask Mrs Marie Tremblay from Dome Creek")
    assert words_of_point(plan, "S01").startswith("Could “Mrs Marie Tremblay” point to a real")
    (only,) = points(plan, "S01")
    assert (only.weight, only.next_step, only.field) == ("S", "take_out", "how")
    assert only.facts["text"] in action(1, how="Ask Mrs Marie Tremblay from Dome Creek").how


def test_31_february_is_no_day() -> None:
    plan = with_rows(action(1, deadline=Day(as_typed="31/02/2027")))
    assert [p.rule for p in points(plan, "A03")] == ["A03_words_not_day"]
    assert points(wrong("On 31/02/2026 it was late"), "S02") == []


def test_no_text_takes_long() -> None:
    for words in ("9(" * 9_000, "file 1-" + "a1" * 9_000, "a" * 18_000 + "@", "1 Ab " * 4_000):
        points(wrong(words[:20_000]), "S")
