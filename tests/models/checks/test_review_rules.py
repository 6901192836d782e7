"""The rules M beyond those that print: each hits where it should, and is silent just beside it."""

from dataclasses import replace
from uuid import UUID

import pytest

from models.plan.plan import Plan
from models.plan.records import Day, Review, Sign
from tests.models.checks.little import action, review, sign
from tests.models.checks.shipped import (
    GUIDE,
    Hit,
    day,
    points,
    reading,
    row,
    said,
    with_rows,
    words_of_point,
)

SIGN = sign()
WORKSHOP = ("workshop_day", "day", day(12, 8, 2026))
HELD = review(on=day(11, 10, 2026), state="held")
BEFORE = review(id=UUID(int=402), on=day(6, 1, 2026), state="held")
SMALLER = ("revisit", "choice", "smaller")
IN_MAY = ("revisit", "day", day(5, 1, 2026))
LONGER = ("check_settings", "first_review_days", 180)
IDEA = action(from_survivors="yes")


def signs(*rows: Sign) -> Plan:
    """A plan with these signs."""
    return with_rows(*(replace(one, id=UUID(int=200 + n)) for n, one in enumerate(rows)))


def counted(*values: str, of: Sign = SIGN) -> Plan:
    """A plan whose sign was counted, once a month of 2026."""
    counts = (reading(of.id, day(n, 5, 2026), value) for n, value in enumerate(values, 1))
    return with_rows(of, *counts)


def meets(*days: Day, state: str = "") -> Plan:
    """A plan with meetings on these days."""
    ids = (UUID(int=400 + n) for n in range(len(days)))
    return with_rows(
        *(Review(id=own, on=on, state=state) for own, on in zip(ids, days, strict=True))
    )


HITS: dict[str, Hit] = {
    "our work only": ("M05", lambda: signs(sign(about="our_work"), sign(what="Trainings given"))),
    "goal is today": ("M06", lambda: signs(sign(baseline="5 of 10", target="50 %"))),
    "fewer goes up": ("M06", lambda: signs(sign(what="Fewer calls missed", baseline="5", target="9"))),
    "more goes down": ("M06", lambda: signs(sign(what="More women called", baseline="9", target="5"))),
    "reports": ("M07", lambda: signs(sign(what="Calls to the police at night"))),
    "percent of 14": ("M08", lambda: signs(sign(baseline="5 of 14", target="90 %"))),
    "percent of 14 says itself": ("M08", lambda: signs(sign(baseline="36 % of 14"))),
    "percent, counted of 9": ("M08", lambda: counted("4 of 9", of=sign(baseline="40 %"))),
    "no sign of safety": ("M09", lambda: signs(sign(about="our_work"))),
    "no sign of him": ("M10", lambda: signs(sign(about="safety"))),
    "a late look back": ("M12", lambda: said(WORKSHOP, of=meets(day(4, 1)))),
    "a look back before the end": ("M13", lambda: with_rows(action(), of=meets(day(1, 14)))),
    "a look back much later": ("M13", lambda: with_rows(action(), of=meets(day(2, 15)))),
    "a Saturday": ("M15", lambda: meets(day(2, 27))),
    "an own day off": ("M15", lambda: with_rows(row("days_off", day=day(2, 25)), of=meets(day(2, 25)))),
    "gone by": ("M16", lambda: meets(day(11, 19, 2026))),
    "no number at the look back": ("M17", lambda: with_rows(SIGN, HELD)),
    "no number since the one before": ("M17", lambda: with_rows(HELD, BEFORE, of=counted("7 of 12"))),
    "not said whether it is gone": ("M18", lambda: with_rows(HELD)),
    "said before the last two": ("M18", lambda: said(SMALLER, IN_MAY, of=with_rows(HELD, BEFORE))),
    "it is back": ("M19", lambda: said(("revisit", "choice", "back"))),
    "stuck and nothing changed": ("M20", lambda: with_rows(action(status="stuck"))),
    "a status of a newer version": ("M21", lambda: with_rows(action(status="paused"))),
    "all done, nothing moved": ("M22", lambda: with_rows(action(status="done"), of=counted("6 of 14", "5 of 14"))),
    "nobody thanked": ("M23", lambda: with_rows(HELD)),
    "survivors not told": ("M24", lambda: with_rows(IDEA, HELD)),
}  # fmt: skip
SILENT: dict[str, Hit] = {
    "one sign of safety": ("M05", lambda: signs(sign(about="our_work"), sign(about="safety"))),
    "words of work that were said to be of safety": ("M05", lambda: signs(sign(what="Trainings", about="safety"))),
    "no sign at all": ("M05", lambda: with_rows(action())),
    "the right way": ("M06", lambda: signs(sign(), sign(what="Fewer missed", baseline="9", target="5"))),
    "not the same kind": ("M06", lambda: signs(sign(what="More", baseline="9 of 10", target="5"))),
    "not known yet": ("M06", lambda: signs(sign(baseline="We do not know"))),
    "fewer inside": ("M06", lambda: signs(sign(what="Waits of no fewer hours", baseline="1", target="2"))),
    "offered a call": ("M07", lambda: signs(sign())),
    "percent of 20": ("M08", lambda: signs(sign(baseline="9 of 20", target="90 %"))),
    "no base": ("M08", lambda: signs(sign(baseline="37.2 %", target="20.0 %"))),
    "no percent": ("M08", lambda: signs(sign(baseline="5 of 14", target="9 of 10"))),
    "safety": ("M09", lambda: signs(sign(about="safety"))),
    "no sign, no safety": ("M09", lambda: with_rows(action())),
    "him": ("M10", lambda: signs(sign(about="person_causing_harm"), sign())),
    "on the last day": ("M12", lambda: said(WORKSHOP, of=meets(day(3, 8)))),
    "the group has its own limit": ("M12", lambda: said(WORKSHOP, LONGER, of=meets(day(4, 1)))),
    "no workshop day": ("M12", lambda: meets(day(12, 1))),
    "fresh": ("M13", lambda: with_rows(action(), of=meets(day(2, 14)))),
    "nothing quick": ("M13", lambda: with_rows(action(level="local_systemic"), of=meets(day(9, 1)))),
    "done": ("M13", lambda: with_rows(action(status="done"), of=meets(day(9, 1)))),
    "no meeting": ("M13", lambda: with_rows(action())),
    "a working day": ("M15", lambda: meets(day(2, 26))),
    "a Saturday that is over": ("M15", lambda: meets(day(11, 14, 2026))),
    "today": ("M16", lambda: meets(day(11, 20, 2026))),
    "it did not take place": ("M16", lambda: meets(day(11, 19, 2026), state="not_held")),
    "counted": ("M17", lambda: with_rows(HELD, of=counted("7 of 12"))),
    "no look back yet": ("M17", lambda: with_rows(SIGN, review())),
    "it is smaller": ("M18", lambda: said(SMALLER, of=with_rows(HELD))),
    "no look back": ("M18", lambda: meets(day(11, 10, 2026), state="not_held")),
    "it is gone": ("M19", lambda: said(("revisit", "choice", "gone"))),
    "stuck and changed": ("M20", lambda: with_rows(action(status="stuck"), row("adjustments", text="A new day"))),
    "nothing stuck": ("M20", lambda: with_rows(action(status="under_way"))),
    "every known status": ("M21", lambda: with_rows(action(), action(2, status="dropped"), action(3, status="done"))),
    "moved": ("M22", lambda: with_rows(action(status="done"), of=counted("5 of 14", "9 of 14"))),
    "not all done": ("M22", lambda: with_rows(action(), of=counted("5 of 14"))),
    "never counted": ("M22", lambda: with_rows(action(status="done"), SIGN)),
    "thanked": ("M23", lambda: with_rows(HELD, row("thanks", text="The nurses"))),
    "told": ("M24", lambda: said(("survivors_told", "choice", "yes"), of=with_rows(IDEA, HELD))),
    "nobody's idea": ("M24", lambda: with_rows(action(), HELD)),
}  # fmt: skip


@pytest.mark.parametrize("name", HITS)
def test_a_rule_hits(name: str) -> None:
    rule, plan = HITS[name]
    assert len(points(plan(), rule)) == 1


@pytest.mark.parametrize("name", SILENT)
def test_a_rule_is_silent_just_beside_it(name: str) -> None:
    rule, plan = SILENT[name]
    assert points(plan(), rule) == []


def test_the_words_name_days_and_numbers() -> None:
    assert "114 days" in words_of_point(HITS["a late look back"][1](), "M12")
    assert "Fri 15 January 2027" in words_of_point(HITS["a look back before the end"][1](), "M13")
    assert "Shall we say Fri 26 February" in words_of_point(HITS["a Saturday"][1](), "M15")
    assert "Only 14" in words_of_point(HITS["percent of 14"][1](), "M08")
    assert "round 2" in words_of_point(HITS["it is back"][1](), "M19")
    assert "add up to 0, the list has 1" in words_of_point(
        HITS["a status of a newer version"][1](), "M21"
    )


def test_a_missing_number_names_the_next_meeting() -> None:
    plan = with_rows(SIGN, HELD)
    assert (
        words_of_point(plan, "M17")
        == "No new number for “Women offered a call” yet. Who can get it?"
    )
    plan = with_rows(SIGN, HELD, review(id=UUID(int=405)))
    assert words_of_point(plan, "M17").endswith("Who can get it by Thu 25 February 2027?")


def test_what_a_meeting_asks_is_on_no_paper_before_it() -> None:
    asked = {GUIDE.by_role(role).id for role in ("revisit", "survivors_told")}
    assert {p.weight for p in points(with_rows(IDEA, HELD), "M18")} == {"D"}
    assert not asked & {p.question for p in points(with_rows(IDEA, review()), "M")}
