"""The rules B, P and V beyond those that print: each hits where it should, and is silent just beside it."""

from dataclasses import replace

import pytest

from models.plan.plan import Plan
from models.plan.records import Entry, Person
from tests.models.checks.little import KEEPER, NURSE, action
from tests.models.checks.shipped import (
    EMPTY,
    Hit,
    partner,
    points,
    row,
    said,
    with_rows,
    words_of_point,
)

TEACHER = Person(role="Head teacher", agency="Valley School")
BAND = partner(2, "Band Office")
POLICE = partner(1, "Detachment", "p.police", role="Corporal")
CORPORAL = Person(role="Corporal", agency="Detachment", partner_id=POLICE.id)
HOW = ("voice_how", "choices", ("advocate",))
SEVERAL = ("case_or_pattern", "choice", "several_cases")
YES = ("training", "choice", "yes")
WISH = "vision"
PLACES = ("place", "text", "Cedar Valley; Stone Creek")


def wrong(words: str) -> Entry:
    """A practical problem in these words."""
    return row("practical_problems", text=words)


def effects(safety: str, goes_on: str) -> Plan:
    """What makes women less safe, and what lets him go on."""
    return said(("effect_on_safety", "text", safety), ("effect_on_accountability", "text", goes_on))


def acts(*whats: str, **fields: object) -> Plan:
    """A plan of actions with these words."""
    return with_rows(*(action(n, what=what, **fields) for n, what in enumerate(whats, 1)))


def wish(words: str, *answers: tuple[str, str, str]) -> Plan:
    """A plan with this wish."""
    return said((WISH, "text", words), *answers)


ASKED = action(what="Ask the head teacher")
HITS: dict[str, Hit] = {
    "voice without pay and answer": ("B03", lambda: said(HOW, ("voice_paid", "text", "Vouchers"))),
    "all asks go up": ("B05", lambda: acts("Write", level="province_ministry")),
    "all are quick": ("B06", lambda: said(SEVERAL, of=acts("Print", "Phone"))),
    "a need without action": ("B07", lambda: said(YES, of=acts("Print"))),
    "training of police without police": ("B08", lambda: acts("Train police officers on referrals")),
    "only she acts": ("B09", lambda: acts("Women report", "Women to attend", "Survivors call")),
    "leaflets": ("B10", lambda: acts("Hand out leaflets", "Poster campaign", "Phone the clinic", "Talks in school")),
    "training only": ("B11", lambda: acts("Train nurses", "Workshop for staff", "Course on law")),
    "far places": ("B12", lambda: said(PLACES, of=acts("Open a room in Cedar Valley", "Phone"))),
    "an ally nobody asks": ("B13", lambda: with_rows(row("leaders", person=TEACHER), action())),
    "an obstacle with a name": ("B13", lambda: with_rows(row("obstacles", text="No bus", person=TEACHER), action())),
    "not sure": ("P02", lambda: said(("training", "choice", "not_sure"))),
    "an open question": ("P02", lambda: with_rows(row("open_questions", text="Who has the key?"))),
    "blame": ("P03", lambda: with_rows(wrong("Form lost. The police do nothing."))),
    "blame of a partner": ("P03", lambda: with_rows(BAND, wrong("Band office is useless"))),
    "title is an agency": ("P04", lambda: with_rows(BAND, of=said(("title", "text", "band office")))),
    "title is the police": ("P04", lambda: said(("title", "text", "The police"))),
    "the same twice": ("P05", lambda: effects("No one answers at the weekend", "No one answers at the weekend!")),
    "nobody in the wish": ("V02", lambda: wish("A call within 24 hours by 31 March 2028")),
    "a website": ("V04", lambda: wish("A new website for women by 2028")),
    "nothing of him": ("V05", lambda: wish("Every woman is offered a call by 2028")),
    "too many letters": ("V06", lambda: wish("word " * 61)),
    "too many words": ("V06", lambda: wish("so " * 46)),
    "a low hand": ("V07", lambda: said(("agreement_hands", "hands_2", 1))),
    "all and soon": ("V08", lambda: wish("Every woman is called by 31 March 2027")),
    "all this year": ("V08", lambda: wish("100 % of women in 2026")),
    "all by an ISO day": ("V08", lambda: wish("All women by 2027-02-01")),
    "all by figures": ("V08", lambda: wish("All women by 1.2.2027")),
}  # fmt: skip
SILENT: dict[str, Hit] = {
    "only one is open": ("B03", lambda: said(HOW, ("voice_paid", "text", "Yes"), ("voice_support", "person", NURSE))),
    "nobody gave time": ("B03", lambda: EMPTY),
    "one is here": ("B05", lambda: with_rows(action(level="province_ministry"), action(2))),
    "one of them dropped": ("B05", lambda: acts("Write", level="province_ministry", status="dropped")),
    "one case": ("B06", lambda: said(("case_or_pattern", "choice", "one_case"), of=acts("Print"))),
    "one for good": ("B06", lambda: said(SEVERAL, of=with_rows(action(), action(2, level="local_systemic")))),
    "a need taken up": ("B07", lambda: said(YES, of=acts("Teach", answers_needs=("training",)))),
    "a need that is none": ("B07", lambda: said(("training", "choice", "no"))),
    "the police help": ("B08", lambda: acts("Train police officers", helpers=(Person(agency="Police"),))),
    "a partner of the police leads": ("B08", lambda: with_rows(POLICE, action(what="Train officers", lead=CORPORAL))),
    "no training": ("B08", lambda: acts("Phone the police")),
    "women's shelter acts": ("B09", lambda: acts("Women's shelter phones", "Shelter asks", "Print")),
    "four of five": ("B09", lambda: acts("Women call", "Women ask", "Women go", "Women tell", "Print")),
    "of two nothing is said": ("B10", lambda: acts("Poster", "Leaflet")),
    "three of five": ("B10", lambda: acts("Poster", "Leaflet", "Talk", "Phone", "Ask")),
    "half training": ("B11", lambda: acts("Train nurses", "Course", "Phone", "Ask")),
    "another place is named": ("B12", lambda: said(PLACES, of=acts("Room in Cedar Valley", "Phone in Stone Creek"))),
    "nobody knows where": ("B12", lambda: said(PLACES, of=acts("Phone"))),
    "one place with a comma": ("B12", lambda: said(("place", "text", "Hall, Cedar Valley"), of=acts("Hall"))),
    "the ally helps": ("B13", lambda: with_rows(row("leaders", person=TEACHER), action(helpers=(TEACHER,)))),
    "the ally is in the words": ("B13", lambda: with_rows(row("leaders", person=TEACHER), ASKED)),
    "nothing is planned yet": ("B13", lambda: with_rows(row("leaders", person=TEACHER))),
    "sure": ("P02", lambda: said(("training", "choice", "no"))),
    "a sign has its own rule": ("P02", lambda: EMPTY),
    "blame of nobody": ("P03", lambda: with_rows(wrong("The form never comes"))),
    "blame in another sentence": ("P03", lambda: with_rows(wrong("The police are two. It is never enough."))),
    "a worry": ("P04", lambda: said(("title", "text", "The police phone is off at night"))),
    "short and alike": ("P05", lambda: effects("yes", "yes")),
    "other words": ("P05", lambda: effects("No one answers at the weekend", "No one checks on him")),
    "a woman": ("V02", lambda: wish("Each woman is called")),
    "another script": ("V02", lambda: wish("كل مكالمة خلال يوم")),
    "no list of the language": ("V02", lambda: with_rows(replace(EMPTY.header, language="de"), of=wish("Ein Anruf"))),
    "a tool later on": ("V04", lambda: wish("Women find help on a website")),
    "him": ("V05", lambda: wish("She is called and he is checked")),
    "him beside": ("V05", lambda: wish("Each woman is called", ("for_person_causing_harm", "text", "Checked"))),
    "no wish": ("V05", lambda: EMPTY),
    "one breath": ("V06", lambda: wish("so " * 45)),
    "threes": ("V07", lambda: said(("agreement_hands", "hands_2", 0), ("agreement_hands", "hands_3", 4))),
    "all in good time": ("V08", lambda: wish("Every woman is called by 31 March 2028")),
    "not all": ("V08", lambda: wish("Nine of ten women by 31 March 2027")),
    "all without a year": ("V08", lambda: wish("Every woman within 24 hours")),
    "two years": ("V08", lambda: wish("Every woman, first here in 2026, everywhere in 2027")),
}  # fmt: skip


@pytest.mark.parametrize("name", HITS)
def test_a_rule_hits(name: str) -> None:
    rule, plan = HITS[name]
    assert len(points(plan(), rule)) == 1


@pytest.mark.parametrize("name", SILENT)
def test_a_rule_is_silent_just_beside_it(name: str) -> None:
    rule, plan = SILENT[name]
    assert points(plan(), rule) == []


def test_the_words_name_what_they_are_about() -> None:
    assert "need: Training." in words_of_point(HITS["a need without action"][1](), "B07")
    assert "the police" in words_of_point(HITS["training of police without police"][1](), "B08")
    assert "Stone Creek?" in words_of_point(HITS["far places"][1](), "B12")
    assert words_of_point(HITS["an ally nobody asks"][1](), "B13").startswith(
        "Head teacher, Valley"
    )
    assert "Find out: Who has the key?" in words_of_point(HITS["an open question"][1](), "P02")
    assert "Wed 31 March 2027" in words_of_point(HITS["all and soon"][1](), "V08")


def test_all_groups_that_are_trained_have_their_words() -> None:
    for group in ("nurses", "teachers", "judges", "social workers", "journalists", "priests"):
        assert words_of_point(acts(f"Train {group} on referrals", lead=KEEPER), "B08").startswith(
            "This is about"
        )


def test_in_french_and_spanish_the_lists_are_their_own() -> None:
    for language, what in (("fr", "Former les gendarmes"), ("es", "Capacitar a la policía")):
        plan = acts(what)
        assert points(plan, "B08") == []
        assert len(points(with_rows(replace(plan.header, language=language), of=plan), "B08")) == 1
