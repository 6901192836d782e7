"""The shapes of the guided process: steps, questions, fields, conditions, and what one answer triggers."""

from dataclasses import dataclass
from functools import cached_property

from models.plan.frozen import FrozenMap

# Who may read a field on paper, from the smallest circle outwards.
EDITIONS = ("facilitator", "partners", "public")
NEEDS = ("required", "advised", "optional", "review")
FIELD_KINDS = (
    "text",  # one line: str
    "long",  # a few lines: str
    "choice",  # one of `choices`: its id
    "multi",  # several of `choices`: a tuple of ids
    "person",  # Person
    "people",  # a tuple of Person (records only)
    "agency",  # str, completed from the partners
    "date",  # Day
    "level",  # one of the four levels: its id
    "levels",  # several of the four levels: a tuple of ids
    "number",  # int
    "yes_no",  # "yes" | "no"
    "yes_no_unsure",  # "yes" | "no" | "not_sure"
    "note",  # a few lines that no paper but the facilitator's shows
    "actions",  # links to actions: a tuple of their ids as text
    "signs",  # links to signs: a tuple of their ids as text
    "partners",  # links to partners: a tuple of their ids as text
)
TRIGGER_KINDS = ("suggest_action", "needs_level", "find_out")
# What the program asks about by role, so that each is played by one question of every guide.
ROLES = frozenset(
    (
        *("title", "group", "place", "workshop_day", "partners", "days_off", "parking"),
        *("follow_up_default", "survivor_input", "vision", "about_person_causing_harm"),
        *("survivor_voice", "document_problem", "document_practice", "keeper", "told_to"),
        *("messages", "signs", "reviews"),
    )
)
# "entry" rows hold what the question declares; the others are records with a class of their own.
LIST_RECORDS = ("entry", "action", "partner", "sign", "review", "message")
# Records with columns: those of the lists, and two that belong to one of their rows.
COLUMN_RECORDS = (*LIST_RECORDS[1:], "reading", "event")


@dataclass(frozen=True, slots=True)
class Beside:
    """Asks what another column of the same row holds: one of `values`, or with `otherwise` none of them."""

    field: str
    values: tuple[str, ...]
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that can be filled in: a part of a question, or a column of a list.

    `choices` holds the ids to choose from for every kind that has some, yes and no and the levels included.
    A column with `beside` is asked for only in rows where that holds; those of a `part` are folded away under
    its heading. `usual` are the choices that most groups come to, where some are.
    """

    id: str
    kind: str
    edition: str = "facilitator"
    need: str = "optional"
    choices: tuple[str, ...] = ()
    max_letters: int | None = None
    beside: Beside | None = None
    part: str = ""
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """True when one field of an answer holds, or contains, one of `values`.

    With no values named it is true when the field holds anything; the value "" stands for an empty field.
    On a list it is asked of each row that is not blank.
    """

    question: str
    field: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the group. `record` is empty for a single answer, else the kind of its rows.

    It is shown when any of `shown_when` holds or none is named; required also when any of `required_when`
    holds; asked from round `first_round` on. `minutes` is its usual share of a full day, 0 where it has none of
    its own.
    """

    id: str
    step: str
    number: str
    need: str
    fields: tuple[Field, ...]
    record: str = ""
    level: str = ""
    role: str = ""
    part: str = ""
    prompts: tuple[int, ...] = ()
    shown_when: tuple[Condition, ...] = ()
    required_when: tuple[Condition, ...] = ()
    minutes: int = 0
    first_round: int = 1

    @property
    def is_list(self) -> bool:
        """Say whether the answer is rows rather than one answer."""
        return bool(self.record)


@dataclass(frozen=True, slots=True)
class Trigger:
    """What an answer brings back later: a suggested action, a needed level, a find-out action.

    `kind` is one of TRIGGER_KINDS; `need` is the need the action answers; on a list each row triggers for
    itself. The suggested words stand in the texts under the trigger's id.
    """

    id: str
    kind: str
    when: Condition
    level: str = ""
    need: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the process. `minutes` by length of meeting: short, full, two.

    `offers` are questions of a later step that are best decided already at the end of this one.
    """

    id: str
    number: int
    questions: tuple[Question, ...]
    minutes: FrozenMap[str, int]
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UsualPoint:
    """One usual row of an agenda: its minutes and what it belongs to; the words stand in the texts under its id."""

    id: str
    minutes: int
    kind: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One length of meeting: when each of its days usually starts, and its usual agenda."""

    id: str
    starts: tuple[str, ...]
    rows: tuple[UsualPoint, ...]


@dataclass(frozen=True)
class Texts:
    """The guide's words in one language, by id and slot. Slots: see docs/guide.md."""

    texts: FrozenMap[tuple[str, str], str | tuple[str, ...]]

    def one(self, subject: str, slot: str, otherwise: str = "") -> str:
        """Return one text of a step, question, field, choice or trigger."""
        found = self.texts.get((subject, slot), otherwise)
        return found if isinstance(found, str) else otherwise

    def many(self, subject: str, slot: str) -> tuple[str, ...]:
        """Return a list of texts, such as the facilitator's tips."""
        found = self.texts.get((subject, slot), ())
        return found if isinstance(found, tuple) else ()


@dataclass(frozen=True)
class Guide:
    """The whole guided process: its steps in order, what triggers what, its words, the meetings it is put to."""

    steps: tuple[Step, ...]
    records: FrozenMap[str, tuple[Field, ...]]
    triggers: tuple[Trigger, ...]
    texts: Texts
    meetings: tuple[Meeting, ...] = ()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order of the steps."""
        return tuple(q for s in self.steps for q in s.questions)

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {q.id: q for q in self.questions}

    @cached_property
    def _by_role(self) -> dict[str, Question]:
        return {q.role: q for q in self.questions if q.role}

    @cached_property
    def _by_level(self) -> dict[str, Question]:
        return {q.level: q for q in self.questions if q.record == "action" and q.level}

    def question(self, question_id: str) -> Question:
        """Return a question by id, or raise KeyError."""
        return self._by_id[question_id]

    def by_role(self, role: str) -> Question:
        """Return the question that plays a role, one of ROLES or another; raise KeyError where none does."""
        return self._by_role[role]

    def by_level(self, level: str) -> Question:
        """Return the question under which actions of a level stand; those of none stand under the first."""
        return self._by_level.get(level) or next(iter(self._by_level.values()))

    def step(self, step_id: str) -> Step:
        """Return a step by id, or raise KeyError."""
        return {step.id: step for step in self.steps}[step_id]

    def columns(self, question: Question) -> tuple[Field, ...]:
        """Return the columns of a list question's rows, its record's own before those it declares."""
        return self.records.get(question.record, question.fields)
