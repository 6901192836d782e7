"""The rules P and V: the answers of steps 1 and 2."""

from models.checks import steps
from models.checks.inspection import PlanRule
from models.checks.rule import Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("P01_required_empty", "D", steps.required_empty),
    Rule("V01_soft", "D", steps.soft_vision, next_step="open_builder"),
    Rule("V03_no_when", "D", steps.no_when, next_step="open_builder"),
)
