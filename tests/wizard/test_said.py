"""What was said is read back as sentences that can be read aloud."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.core import Core
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.records import Action, Day, Message, Partner, Person, Record, Review, Sign
from wizard.said import said

EMPTY = Plan.new(UUID(int=1))
ONE = UUID(int=2)
WORKER = Person(role="Duty worker", agency="Victim Services")
DAY = Day(date(2027, 1, 14))
SIGN = Sign(
    id=ONE,
    what="Women offered a call within 24 hours",
    baseline="5 of 14",
    baseline_on=Day(date(2026, 10, 27)),
    target="9 of 10",
    target_on=Day(date(2028, 2, 18)),
    source="On-call log",
    counted_by=WORKER,
)


def read(guide: Guide, record: Record) -> str:
    """The one line that is read back of a record."""
    question = next(q for q in guide.questions if q.record == record.kind)
    (line,) = said(EMPTY.with_record(record), guide, question)
    return line


def test_a_sign_says_what_each_number_is(core: Core) -> None:
    assert read(core.guide, SIGN) == (
        "Women offered a call within 24 hours. Today: 5 of 14 (Tue 27 October 2026). "
        "Goal: 9 of 10 by Fri 18 February 2028. Counts: Duty worker, Victim Services. From: On-call log."
    )


def test_only_what_is_filled_is_read(core: Core) -> None:
    assert read(core.guide, Sign(id=ONE, what="Nobody waits", target="9 of 10")) == (
        "Nobody waits. Goal: 9 of 10."
    )
    assert read(core.guide, Review(id=ONE, place="Community Hall")) == "Place: Community Hall."


def test_words_that_end_in_a_mark_of_their_own_get_no_second(core: Core) -> None:
    assert read(core.guide, Sign(id=ONE, what="“Call me.”", target="Who knows?")) == (
        "“Call me.” Goal: Who knows?"
    )


def test_braces_in_the_words_are_read_as_they_are(core: Core) -> None:
    assert read(core.guide, Sign(id=ONE, what="{target} {0}")) == "{target} {0}."


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (
            Review(id=ONE, on=DAY, place="Community Hall", called_by=WORKER),
            "We meet on Thu 14 January 2027. Place: Community Hall. "
            "Who calls the meeting: Duty worker, Victim Services.",
        ),
        (
            Message(
                id=ONE, what="The whole plan", to="Council", by=WORKER, when=DAY, is_safe="yes"
            ),
            "We tell Council: The whole plan. "
            "Who says it: Duty worker, Victim Services, by Thu 14 January 2027. Is it safe? Yes.",
        ),
        (
            Partner(
                id=ONE, agency="School", category="p.education", role="Principal", attended="yes"
            ),
            "School (Education). Principal. Came to the workshop: Yes.",
        ),
    ],
    ids=["review", "message", "partner"],
)
def test_each_kind_of_row_has_sentences_of_its_own(core: Core, record: Record, words: str) -> None:
    assert read(core.guide, record) == words


def test_whether_a_partner_is_trusted_is_not_read_aloud(core: Core) -> None:
    partner = Partner(id=ONE, agency="School", trust="no", risks="yes", risks_note="Tells others")
    assert read(core.guide, partner) == "School."


def test_an_action_says_who_when_and_who_asks(core: Core) -> None:
    guide = core.guide
    question = next(q for q in guide.questions if q.level == "now_practical")
    bare = Action(id=ONE, what="Print cards", level="now_practical")
    full = replace(bare, lead=WORKER, deadline=Day(date(2026, 12, 4)))
    full = replace(full, follow_up_by=WORKER, follow_up_on=Day(date(2026, 12, 8)))
    assert said(EMPTY.with_action(bare), guide, question) == [
        "1. Print cards. No lead yet. No day yet."
    ]
    assert said(EMPTY.with_action(full), guide, question) == [
        "1. Print cards. Lead: Duty worker, Victim Services, by Fri 4 December 2026. "
        "Follow-up: Duty worker, Victim Services, on Tue 8 December 2026."
    ]


def test_progress_says_how_an_action_stands(core: Core) -> None:
    question = next(q for q in core.guide.questions if q.need == "review" and q.record == "action")
    action = Action(id=ONE, what="Print cards", status="stuck", status_note="No paper")
    assert said(EMPTY.with_action(action), core.guide, question) == [
        "1. Print cards. No lead yet. No day yet. Stuck: No paper."
    ]


def test_columns_of_an_entry_bear_their_labels(core: Core) -> None:
    sample = core.sample()
    lines = [
        line for q in core.guide.questions if q.is_list for line in said(sample, core.guide, q)
    ]
    assert "Police detachment (Police)." in " ".join(lines)
    assert not [line for line in lines if " · " in line]
