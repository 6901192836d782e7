"""The frozen records a plan is made of, each with an id that never changes."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from models.plan.frozen import FrozenMap

# What `beyond` is where a newer version wrote nothing that this one does not know.
NOTHING: FrozenMap[str, Any] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a person gave it: `on` is empty until what was typed is one day."""

    on: date | None = None
    as_typed: str = ""
    beyond: FrozenMap[str, Any] = field(default=NOTHING, hash=False)

    def __bool__(self) -> bool:
        """Say whether anything was given at all."""
        return self.on is not None or bool(self.as_typed)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does something: a name or a role suffices; `as_typed` keeps what was not understood."""

    name: str = ""
    role: str = ""
    agency: str = ""
    partner_id: UUID | None = None
    as_typed: str = ""
    beyond: FrozenMap[str, Any] = field(default=NOTHING, hash=False)

    def __bool__(self) -> bool:
        """Say whether anything was given at all."""
        return bool(self.name or self.role or self.agency or self.as_typed)

    @property
    def is_one_person(self) -> bool:
        """Say whether this names a person or a role, not an agency alone."""
        return bool(self.name or self.role)


# What a question's field can hold. Numbers are whole; several ticks are a tuple of choice ids.
Value = str | int | tuple[str, ...] | Day | Person
NO_DAY = Day()
NOBODY = Person()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: an id for ever, and the fields of a newer version that it does not know."""

    kind: ClassVar[str]
    id: UUID
    beyond: FrozenMap[str, Any] = field(default=NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header(Record):
    """What is true of the whole plan. Its id is the plan's; its title is the answer with the role `title`."""

    kind: ClassVar[str] = "header"
    round: int = 1
    previous: UUID | None = None
    family: UUID | None = None
    is_sample: bool = False
    next_number: int = 1
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """The answer to one question; `values` by field id. Its id is made from plan and question."""

    kind: ClassVar[str] = "answer"
    question: str
    values: FrozenMap[str, Value] = field(default=NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Record):
    """One row of a question that is a list; `values` by the columns that the guide declares."""

    kind: ClassVar[str] = "entry"
    question: str
    position: int = 0
    values: FrozenMap[str, Value] = field(default=NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """An agency or group around the table. One of category `p.survivors` has no person and no contact."""

    kind: ClassVar[str] = "partner"
    position: int = 0
    agency: str = ""
    category: str = ""
    name: str = ""
    role: str = ""
    place: str = ""
    contact: str = ""
    can_decide: str = ""
    who_decides: str = ""
    stand_in: str = ""
    attended: str = ""
    in_job_until: Day = NO_DAY
    trust: str = ""
    trust_how: str = ""
    connected: str = ""
    connected_how: str = ""
    risks: str = ""
    risks_note: str = ""
    skills: str = ""
    pushes_for: tuple[str, ...] = ()
    people: int | None = None
    support_worker: str = ""
    standing: str = ""
    invite_on: Day = NO_DAY
    commitment: str = ""
    barrier: str = ""
    approached_by: Person = NOBODY
    signed: str = ""
    signed_on: Day = NO_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """One thing that will be done. Its number is given once, never reused, and stands on paper."""

    kind: ClassVar[str] = "action"
    position: int = 0
    number: int = 0
    what: str = ""
    level: str = ""
    lead: Person = NOBODY
    lead_said_yes: str = ""
    helpers: tuple[Person, ...] = ()
    deadline: Day = NO_DAY
    how: str = ""
    first_step: str = ""
    first_step_on: Day = NO_DAY
    resources: str = ""
    tell: tuple[str, ...] = ()
    follow_up_by: Person = NOBODY
    follow_up_on: Day = NO_DAY
    about_person_causing_harm: str = ""
    from_survivors: str = ""
    left_out: str = ""
    risk: str = ""
    answers_needs: tuple[str, ...] = ()
    body: str = ""
    answer_by: Day = NO_DAY
    serves: tuple[str, ...] = ()
    status: str = "not_started"
    status_note: str = ""
    note: str = ""
    deputy: Person = NOBODY
    follow_up_how: str = ""
    aims_at: str = ""
    contributes_to: str = ""
    ask: str = ""
    sent_on: Day = NO_DAY
    reply: str = ""
    replied_on: Day = NO_DAY
    next_rung: str = ""
    follows: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Record):
    """A sign of success: what will be seen, today's number, the goal, and who counts."""

    kind: ClassVar[str] = "sign"
    position: int = 0
    what: str = ""
    about: str = ""
    how_counted: str = ""
    source: str = ""
    counted_by: Person = NOBODY
    baseline: str = ""
    baseline_on: Day = NO_DAY
    find_out_by: Day = NO_DAY
    target: str = ""
    target_on: Day = NO_DAY
    survivors_say: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """One count of one sign on one day."""

    kind: ClassVar[str] = "reading"
    sign: UUID
    on: Day = NO_DAY
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """One meeting to look at the plan. `present`, `apologies`: ids of partners; `state`: one of REVIEW_STATES."""

    kind: ClassVar[str] = "review"
    position: int = 0
    on: Day = NO_DAY
    place: str = ""
    called_by: Person = NOBODY
    people: str = ""
    note: str = ""
    state: str = ""
    present: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    chair: Person = NOBODY
    recorder: Person = NOBODY
    decisions: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """A change of an action's status, deadline or lead, or its standing as it was at a review.

    `before` and `after` are the status's id, the day as ISO 8601 or as typed, or the lead in words; equal where
    somebody looked and nothing had changed. `reason` is one of REASONS, or empty.
    """

    kind: ClassVar[str] = "event"
    action: UUID
    position: int = 0
    on: Day = NO_DAY
    who: str = ""
    field: str = "status"
    before: str = ""
    after: str = ""
    reason: str = ""
    note: str = ""
    review: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside(Record):
    """A point of the check-up that the group left as it is, until the words it was about change."""

    kind: ClassVar[str] = "set_aside"
    rule: str
    question: str = ""
    field: str = ""
    about: UUID | None = None
    reason: str = ""
    words: str = ""
    who: str = ""
    on: Day = NO_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing(Record):
    """A paper that was printed or saved: which, when, and a mark of the plan as it stood then."""

    kind: ClassVar[str] = "printing"
    document: str
    on: Day = NO_DAY
    is_final: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """One line of the communication plan: what is told, to whom, by whom, how and when."""

    kind: ClassVar[str] = "message"
    position: int = 0
    what: str = ""
    to: str = ""
    by: Person = NOBODY
    how: str = ""
    when: Day = NO_DAY
    is_safe: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Record):
    """A sheet of paper that was typed in: which `form` it is, the table that filled it in, and who wrote for them."""

    kind: ClassVar[str] = "sheet"
    position: int = 0
    form: str = ""
    table: str = ""
    note_taker: str = ""
    on: Day = NO_DAY
    is_unreadable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(Record):
    """What one sheet says to one question, kept beside the plan's own answer until the group has merged it.

    `values` by field id; of a list question, its lines. Where it stands in the plan at once, `became` is the row.
    """

    kind: ClassVar[str] = "heard"
    sheet: UUID
    question: str = ""
    position: int = 0
    values: FrozenMap[str, Value] = field(default=NOTHING)
    became: UUID | None = None
    is_unreadable: bool = False
    is_merged: bool = False


RECORDS: dict[str, type[Record]] = {
    c.kind: c
    for c in (
        *(Header, Answer, Entry, Partner, Action, Sign, Reading, Review, Message),
        *(Event, SetAside, Printing, Sheet, Heard),
    )
}
STATUSES = ("not_started", "under_way", "done", "stuck", "dropped")
CLOSED = ("done", "dropped")
# A planned meeting has no state yet.
REVIEW_STATES = ("", "begun", "held", "not_held")
# Why something did not happen, in words that blame nobody.
REASONS = ("circumstances", "not_done", "blocked_above", "agreed_to_drop")
LEVELS = ("now_practical", "local_systemic", "regional_authority", "province_ministry")
