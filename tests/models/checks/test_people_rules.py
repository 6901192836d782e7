"""The rules D, T and H beyond those that print: each hits where it should, and is silent just beside it."""

from dataclasses import replace
from uuid import UUID

import pytest

from models.plan.frozen import FrozenMap
from models.plan.mark import PrintedMark, content_mark
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Event, Partner, Person, Printing, Record, Value
from tests.models.checks.little import KEEPER, NURSE, action, message, review
from tests.models.checks.shipped import (
    EMPTY,
    GUIDE,
    Hit,
    day,
    partner,
    points,
    said,
    with_rows,
    words_of_point,
)

NEEDED = ("p.ngo_survivor", "p.police", "p.perp_programmes", "p.survivors", "p.health")
TABLE = tuple(partner(n, f"Agency {n}", kind) for n, kind in enumerate(NEEDED))
DRAFTED = ("mou_drafted", "day", day(11, 1, 2026))
LONG_AGO = ("mou_drafted", "day", day(8, 1, 2026))
LARGE = ("invite_needs", "choices", ("large_print",))
MARAC = action(what="Ask the risk meeting (MARAC)")
ADVOCATE = ("voice_how", "choices", ("advocate",))
TOLD = ("told_to", "choices", ("partners",))
LEAVING = partner(1, "Band Office", role="Clerk", in_job_until=day(11, 1, 2026))
STAYING = replace(LEAVING, in_job_until=day(11, 20, 2026))
CLERK = Person(role="Clerk", agency="Band Office", partner_id=LEAVING.id)
SIGNED = partner(3, "A", signed="signed")
ASKED = partner(5, "B", signed="asked")
CIRCLE = partner(4, "Circle", "p.survivors")
HOLDER = Person(name="Role Holder")
NAMED = with_rows(partner(1, "A", name="Role Holder"))
MAY = with_rows(partner(1, "A", name="May"))
HERE = ("place", "text", "Cedar Valley")
PLACES = ("place", "text", "Cedar Valley; Stone Creek")
LONG = "We will call every woman who rings the police at night and we will not stop before she answers."


def printed(document: str = "action-plan", mark: str = "") -> Printing:
    """A paper that was printed on 2 November."""
    return Printing(id=UUID(int=900), document=document, on=day(11, 2, 2026), mark=mark)


LARGE_PAPER = PrintedMark("0", is_large=True).written()


def for_her(words: str) -> Plan:
    """What women get, as the public reads it."""
    return EMPTY.with_answer("vision.for_survivors", "text", words)


def kept_by(person: Person, *records: Record) -> Plan:
    """A plan with this keeper, and these records."""
    return said(("keeper", "person", person), of=with_rows(*records))


def at(number: int, place: str) -> Partner:
    """A partner who works in this place."""
    return partner(number, "A", place=place)


def spoken(languages: str, document: str, *tags: str) -> Plan:
    """A group that speaks these languages, and printed this paper in those."""
    mark = PrintedMark("0", languages=tags).written()
    return said(("languages", "text", languages), of=with_rows(printed(document, mark)))


def over(status: str = "not_started") -> Action:
    """An action whose days are long gone."""
    return action(status=status, deadline=day(5, 1, 2026), follow_up_on=day(5, 5, 2026))


def asked(*yes: str, category: str = "") -> Plan:
    """A table of partners who said this to whether they can decide."""
    kinds = (partner(n, f"Agency {n}", category, can_decide=said) for n, said in enumerate(yes))
    return with_rows(*kinds)


def trusted(trust: str, *more: Partner) -> Plan:
    """A partner who is trusted so much."""
    return with_rows(partner(1, "Detachment", "p.police", trust=trust), *more)


def mou(part: str, field: str, value: object, of: Plan = EMPTY) -> Plan:
    """A plan with one part of a drafted agreement."""
    return said(DRAFTED, of=of).with_answer(f"mou.{part}", field, value)  # type: ignore[arg-type]


def new_lead(on: Day) -> Plan:
    """A plan with sheets for the owners of 2 November, and a new lead told on a day."""
    told = Event(id=UUID(int=950), action=action().id, on=on, field="lead")
    return with_rows(action(), told, printed("owner-sheet"))


def changed(what: str) -> Plan:
    """A plan that was printed, and whose action says this now."""
    before = with_rows(action(what="Print"))
    return with_rows(printed(mark=content_mark(before)), action(what=what), of=before)


HITS: dict[str, Hit] = {
    "survivors hear nothing": ("D06", lambda: said(TOLD)),
    "the keeper has left": ("D07", lambda: kept_by(CLERK, LEAVING)),
    "nothing for half a year": ("D07", lambda: kept_by(KEEPER, over())),
    "no health": ("T01", lambda: with_rows(*TABLE[:4])),
    "all from one town": ("T02", lambda: said(PLACES, of=with_rows(at(1, "Cedar Valley"), at(2, "Cedar Valley")))),
    "two of three must ask": ("T03", lambda: asked("yes", "no", "")),
    "twenty-one": ("T05", lambda: with_rows(*(partner(n, f"Agency {n}") for n in range(21)))),
    "a bad name": ("T06", lambda: trusted("partly")),
    "a workplan for another": ("T06", lambda: said(("jointplan_partner", "agency", "Clinic"), of=trusted("no"))),
    "nobody steps aside": ("T07", lambda: said(DRAFTED)),
    "parts are empty": ("T08", lambda: said(DRAFTED)),
    "nobody signed": ("T09", lambda: said(LONG_AGO)),
    "one has not signed yet": ("T09", lambda: said(LONG_AGO, of=with_rows(SIGNED, ASKED))),
    "a person always chairs": ("T10", lambda: mou("meetings", "chairs", HOLDER)),
    "a rule names a partner": ("T10", lambda: mou("information", "text", "Ask Role Holder first", NAMED)),
    "large print was asked for": ("H01", lambda: said(LARGE, of=with_rows(printed()))),
    "two languages": ("H02", lambda: spoken("English, Cree", "community", "en")),
    "a page of an older version": ("H02", lambda: spoken("English, Cree", "community")),
    "a long sentence": ("H03", lambda: for_her(LONG)),
    "initials": ("H04", lambda: with_rows(action(what="Take it to the MARAC"))),
    "initials of a title": ("H04", lambda: said(("title", "text", "Weekend calls and MARAC"))),
    "changed since it was printed": ("H06", lambda: changed("Phone")),
    "a lead after the sheets": ("H07", lambda: new_lead(day(11, 3, 2026))),
}  # fmt: skip
SILENT: dict[str, Hit] = {
    "survivors hear": ("D06", lambda: said(("told_to", "choices", ("survivors_groups",)))),
    "the circle has a message": ("D06", lambda: said(TOLD, of=with_rows(CIRCLE, message(to="circle")))),
    "nobody is told at all": ("D06", lambda: EMPTY),
    "the keeper stays": ("D07", lambda: kept_by(CLERK, STAYING)),
    "a meeting is to come": ("D07", lambda: kept_by(KEEPER, over(), review())),
    "all is done": ("D07", lambda: kept_by(KEEPER, over(status="done"))),
    "all are here": ("T01", lambda: with_rows(*TABLE)),
    "survivors are asked in another way": ("T01", lambda: said(ADVOCATE, of=with_rows(*TABLE[:3], TABLE[4]))),
    "nobody is here yet": ("T01", lambda: EMPTY),
    "from both": ("T02", lambda: said(PLACES, of=with_rows(at(1, "Cedar Valley"), at(2, "Stone Creek")))),
    "one place": ("T02", lambda: said(HERE, of=with_rows(at(1, "Cedar Valley"), at(2, "Cedar Valley")))),
    "half can decide": ("T03", lambda: asked("yes", "no", "yes", "not_sure")),
    "only two": ("T03", lambda: asked("no", "no")),
    "survivors decide for nobody": ("T03", lambda: asked("no", "no", "no", category="p.survivors")),
    "twenty": ("T05", lambda: with_rows(*(partner(n, f"Agency {n}") for n in range(20)))),
    "trusted": ("T06", lambda: trusted("yes")),
    "not sure of trust": ("T06", lambda: trusted("not_sure")),
    "a workplan for it": ("T06", lambda: said(("jointplan_partner", "agency", "detachment"), of=trusted("no"))),
    "no agreement": ("T07", lambda: EMPTY),
    "agreed who steps aside": ("T07", lambda: said(DRAFTED, ("mou_step_aside", "choice", "seat_left_empty"))),
    "no draft": ("T08", lambda: EMPTY.with_answer("mou.purpose", "text", "Calls")),
    "drafted lately": ("T09", lambda: said(DRAFTED)),
    "all signed": ("T09", lambda: said(LONG_AGO, of=with_rows(SIGNED))),
    "a post chairs": ("T10", lambda: mou("meetings", "chairs", NURSE)),
    "a short name is a word": ("T10", lambda: mou("information", "text", "May is free", MAY)),
    "nothing printed": ("H01", lambda: said(LARGE)),
    "large print is there": ("H01", lambda: said(LARGE, of=with_rows(printed(mark=LARGE_PAPER)))),
    "one language": ("H02", lambda: spoken("English", "community", "en")),
    "both on the page": ("H02", lambda: spoken("English, French", "community", "en", "fr")),
    "no page for the public yet": ("H02", lambda: spoken("English, Cree", "action-plan")),
    "short sentences": ("H03", lambda: for_her(f"She is called. He is seen. {LONG}")),
    "the wish may be long": ("H03", lambda: said(("vision", "text", LONG))),
    "not for the public": ("H03", lambda: said(("strategy", "text", LONG))),
    "initials in full": ("H04", lambda: with_rows(MARAC, action(2, what="Go to the MARAC"))),
    "shouting": ("H04", lambda: with_rows(action(what="PRINT THE CARDS"))),
    "a number": ("H04", lambda: with_rows(action(what="Read part XIV and A4"))),
    "initials for ourselves": ("H04", lambda: with_rows(action(how="Ask the MARAC"))),
    "the same again": ("H06", lambda: changed("Print")),
    "never printed": ("H06", lambda: with_rows(action())),
    "a lead before the sheets": ("H07", lambda: new_lead(day(11, 2, 2026))),
    "no sheets yet": ("H07", lambda: new_lead(day(11, 3, 2026)).without(printed().id)),
    "papers never cut": ("H05", lambda: with_rows(action(what="word " * 200))),
}  # fmt: skip


@pytest.mark.parametrize("name", HITS)
def test_a_rule_hits(name: str) -> None:
    rule, plan = HITS[name]
    assert len(points(plan(), rule)) == 1


@pytest.mark.parametrize("name", SILENT)
def test_a_rule_is_silent_just_beside_it(name: str) -> None:
    rule, plan = SILENT[name]
    assert points(plan(), rule) == []


def test_the_words_name_who_and_what() -> None:
    assert (
        words_of_point(HITS["no health"][1](), "T01")
        == "Not here yet: health. Who goes to see them?"
    )
    assert words_of_point(with_rows(TABLE[4]), "T01").startswith(
        "Not here yet: a women’s service, pol"
    )
    assert "speaks for Stone Creek?" in words_of_point(HITS["all from one town"][1](), "T02")
    assert "doubt Detachment." in words_of_point(HITS["a bad name"][1](), "T06")
    assert words_of_point(HITS["parts are empty"][1](), "T08").endswith(" and more.")
    assert "“MARAC”" in words_of_point(HITS["initials"][1](), "H04")
    assert "of Mon 2 November 2026" in words_of_point(
        HITS["changed since it was printed"][1](), "H06"
    )
    assert "Night charge nurse" in words_of_point(HITS["a lead after the sheets"][1](), "H07")


def test_two_partners_with_a_bad_name_are_two_points() -> None:
    plan = trusted("no", partner(2, "Clinic", trust="partly"))
    assert {p.facts["agency"] for p in points(plan, "T06")} == {"Detachment", "Clinic"}


def test_what_was_printed_is_no_part_of_what_the_plan_says() -> None:
    plan = with_rows(action())
    assert content_mark(plan) == content_mark(with_rows(printed(), of=plan))
    assert content_mark(plan) != content_mark(with_rows(action(2), of=plan))
    assert content_mark(plan) != content_mark(plan.without(action().id))
    assert len(content_mark(plan)) == 16


def test_an_agreement_in_which_each_part_says_something_has_no_gap() -> None:
    plan = said(DRAFTED)
    (gap,) = points(plan, "T08")
    for part in gap.facts["parts"].split():
        question = GUIDE.question(part)
        if question.is_list:
            values: FrozenMap[str, Value] = FrozenMap(
                {field.id: "Said" for field in question.fields}
            )
            own = UUID(int=600 + len(plan.records))
            plan = with_rows(Entry(id=own, question=part, values=values), of=plan)
        else:
            plan = plan.with_answer(part, question.fields[0].id, "Said")
    assert points(plan, "T08") == []


@pytest.mark.parametrize(
    ("printed_in", "asked"), [("en", "French"), ("fr", "English"), ("es", "French")]
)
def test_the_language_that_is_asked_for_is_one_that_the_page_does_not_speak(
    printed_in: str, asked: str
) -> None:
    (point,) = points(spoken("English, French", "community", printed_in), "H02")
    assert point.facts["language"] == asked
