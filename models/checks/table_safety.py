"""The rules S: what could make somebody less safe. Those of kind S ask for a look before a paper is shared.

Two rules of the list need no row. S08: what is within never reaches a shared paper, since each field says how
far it may go. S15: no field takes a picture.
"""

from models.checks import identifying, safety
from models.checks.inspection import ActionRule, PlanRule
from models.checks.rule import LIVE, PLAN, STEP, Rule

BOTH = (LIVE, PLAN)
ONE_ACTION: tuple[Rule[ActionRule], ...] = (
    Rule("S11_contact_him", "L", safety.contact_him, next_step="choose_helper"),
)
TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("S01_name", "S", identifying.name, BOTH, "take_out"),
    Rule("S02_birth_date", "S", identifying.birth_date, BOTH, "take_out"),
    Rule("S03_contact", "S", identifying.contact, BOTH, "take_out"),
    Rule("S04_case_number", "S", identifying.case_number, BOTH, "take_out"),
    Rule("S05_small_number", "S", safety.small_number),
    Rule("S06_only_one", "S", safety.only_one, BOTH),
    Rule("S12_help_line_unchecked", "S", safety.help_line_unchecked, next_step="pick_day"),
    Rule("S14_sign_in", "S", safety.sign_in_list),
    Rule("S13_logo_title", "L", safety.own_title),
    Rule("S07_one_case", "L", safety.one_case, (STEP,)),
    Rule("S09_blame", "L", safety.blame, (LIVE,)),
    Rule("S10_graphic", "L", safety.graphic, (LIVE,)),
    Rule("S16_danger_now", "L", safety.danger_now, (LIVE,)),
)
