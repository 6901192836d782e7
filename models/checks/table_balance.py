"""The rules B: who and what the actions leave out."""

from models.checks import balance
from models.checks.inspection import PlanRule
from models.checks.rule import SAFETY, Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("B01_no_perp", "D", balance.no_person_causing_harm, theme=SAFETY),
    Rule("B02_no_survivor", "D", balance.no_survivor, theme=SAFETY),
    Rule("B04_level_empty", "D", balance.level_empty, next_step="add_action"),
)
