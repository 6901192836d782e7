"""The rules P and V: the answers of steps 1 and 2."""

from models.checks import answers, steps, vision
from models.checks.inspection import PlanRule
from models.checks.rule import LIVE, PLAN, STEP, Rule

BOTH = (STEP, PLAN)
BUILDER = "open_builder"
TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("P01_required_empty", "D", steps.required_empty, BOTH),
    Rule("V01_soft", "D", steps.soft_vision, BOTH, BUILDER),
    Rule("V03_no_when", "D", steps.no_when, BOTH, BUILDER),
    Rule("P02_dont_know", "I", answers.dont_know, (STEP,), "take_up"),
    Rule("P03_agency_blame", "L", answers.agency_blame, (LIVE,)),
    Rule("P04_title_person", "L", answers.title_person, (LIVE,)),
    Rule("P05_same_text", "L", answers.same_text, (STEP,)),
    Rule("V02_no_who", "L", vision.no_who, (STEP,), BUILDER),
    Rule("V04_is_a_tool", "L", vision.is_a_tool, (STEP,), BUILDER),
    Rule("V05_no_him", "L", vision.no_him, (STEP,)),
    Rule("V06_long", "I", vision.too_long, (LIVE,)),
    Rule("V07_low_agreement", "L", vision.low_agreement, (STEP,)),
    Rule("V08_never_all", "L", vision.never_all, (STEP,)),
)
