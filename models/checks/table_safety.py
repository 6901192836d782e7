"""The rules S: what could make somebody less safe."""

from models.checks.inspection import PlanRule
from models.checks.rule import Rule

TABLE: tuple[Rule[PlanRule], ...] = ()
