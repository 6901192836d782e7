"""One row of the table of rules: what a rule is called, how much it weighs, when it speaks, what one click does.

The table is kept in one file a family: `table_actions` (A), `table_safety` (S), `table_balance` (B),
`table_steps` (P and V), `table_review` (M), `table_people` (D, T and H). `register` puts them together.
A rule is a small pure function from an Inspection to Findings; its kind words stand in `models/kind_words`.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from models.checks.inspection import ActionRule, Finding, PlanRule
from models.checks.problem import Problem

F = TypeVar("F", ActionRule, PlanRule)

# When a rule speaks: beside the field, at the end of a step, before printing, at a review, when the plan opens.
LIVE, STEP, PLAN, REVIEW, OPEN = MOMENTS = ("live", "step", "plan", "review", "open")
# What kind of point it is: still open, please look, before you share, good to know.
STILL_OPEN, LOOK, SHARE, KNOW = WEIGHTS = ("D", "L", "S", "I")
# What an open point is about, where that decides how soon it is spoken of.
SAFETY, OWNER_AND_DAY = THEMES = ("safety", "owner_and_day")
# What one click does. What it needs to know stands in the facts: `day` an ISO day, `action` an id, and so on.
NEXT_STEPS = frozenset(
    (
        "go",  # goes to the field, or to the question
        "choose_lead",  # goes to the lead of the action, with the partners to choose from
        "choose_follow_up",  # goes to who asks how it went
        "choose_helper",  # goes to the helpers of the action
        "pick_day",  # goes to the day
        "take_day",  # puts facts["day"] into the field
        "take_words",  # puts facts["words"] into the field
        "take_out",  # takes facts["text"] out of the words of the field
        "split",  # makes two actions of one: facts["first"], facts["second"]
        "put_together",  # drops facts["other"], an action that says the same
        "move_to_helpers",  # the first of two leads stays, facts["helpers"] become helpers
        "ask_absent",  # adds an action "Ask {facts["name"]}"
        "ask_above",  # adds an action that asks for a yes from facts["above"]
        "add_partner",  # adds facts["name"] to the partners
        "add_action",  # adds an action, of facts["level"] where that is given
        "take_up",  # adds the action that an answer asks for: the one of its level, or of facts["action"]
        "add_sign",  # adds a sign
        "add_review",  # adds a review, on facts["day"] where that is given
        "add_reading",  # goes to a new reading of the sign
        "open_builder",  # opens the sentence builder of the vision
        "open_load",  # opens who carries how much
        "open_meeting",  # opens the meeting page
        "open_rounds",  # opens the page of the rounds
        "hand_over",  # opens the handover page
        "print",  # opens the print page, with the paper facts["document"] where that is given
        "looked",  # says "I have looked, it is fine"
    )
)


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """One row of the table.

    `when` holds some of MOMENTS. `blocks` is the gate: such a rule is of weight D and can never be set aside.
    A rule that is not `on` is not asked: docs/checks.md says what was counted.
    """

    id: str
    weight: str
    find: F
    when: tuple[str, ...] = (PLAN,)
    next_step: str = "go"
    blocks: bool = False
    theme: str = ""
    on: bool = True

    @property
    def prints(self) -> bool:
        """Say whether the point stands under "Still open" on paper: not before the meeting that it is about."""
        return self.weight == STILL_OPEN and any(m not in (REVIEW, OPEN) for m in self.when)

    def problem(self, found: Finding) -> Problem:
        """Return what was found as a problem of this rule."""
        return Problem(
            self.id,
            self.weight,
            self.blocks,
            found.question,
            found.field,
            found.record,
            found.facts,
            found.next_step or self.next_step,
            found.about,
        )
