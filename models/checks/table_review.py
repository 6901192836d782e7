"""The rules M: signs, reviews and rounds."""

from models.checks import signs
from models.checks.inspection import PlanRule
from models.checks.rule import Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("M01_no_sign", "D", signs.no_sign, next_step="add_sign"),
    Rule("M02_no_baseline", "D", signs.no_baseline),
    Rule("M03_no_goal", "D", signs.no_goal),
    Rule("M04_no_counter", "D", signs.no_counter),
    Rule("M11_no_review", "D", signs.no_review, next_step="add_review"),
    Rule("M14_no_caller", "D", signs.no_caller),
)
