"""The rules A: one action, and the actions together."""

from models.checks import actions, balance
from models.checks.inspection import ActionRule, PlanRule
from models.checks.rule import LIVE, OWNER_AND_DAY, PLAN, Rule


def _gate(
    rule: str, find: ActionRule, next_step: str, theme: str = OWNER_AND_DAY
) -> Rule[ActionRule]:
    """Return a rule that keeps the plan a draft."""
    return Rule(rule, "D", find, (LIVE, PLAN), next_step, blocks=True, theme=theme)


ONE_ACTION: tuple[Rule[ActionRule], ...] = (
    _gate("A01_no_owner", actions.no_owner, "choose_lead"),
    _gate("A06_vague_owner", actions.vague_owner, "choose_lead"),
    _gate("A07_agency_only", actions.agency_only, "choose_lead"),
    _gate("A02_no_deadline", actions.no_deadline, "pick_day"),
    _gate("A03_words_not_day", actions.words_not_day, "pick_day"),
    _gate("A21_no_follow_up", actions.no_follow_up, "choose_follow_up"),
    _gate("A33_example_left", actions.example_left, "go", theme=""),
)
ALL_ACTIONS: tuple[Rule[PlanRule], ...] = (
    Rule("A00_no_action", "D", balance.no_action, next_step="add_action", blocks=True),
)
