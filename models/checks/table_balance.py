"""The rules B: who and what the actions leave out."""

from models.checks import balance, levels, one_sided
from models.checks.inspection import PlanRule
from models.checks.rule import SAFETY, Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("B01_no_perp", "D", balance.no_person_causing_harm, theme=SAFETY),
    Rule("B02_no_survivor", "D", balance.no_survivor, theme=SAFETY),
    Rule("B04_level_empty", "D", balance.level_empty, next_step="add_action"),
    Rule("B03_voice_for_show", "L", levels.voice_for_show),
    Rule("B05_level_only_up", "L", levels.only_up, next_step="add_action"),
    Rule("B06_level_only_here", "L", levels.only_here, next_step="add_action"),
    Rule("B07_need_no_answer", "L", levels.need_no_answer, next_step="take_up"),
    Rule("B08_trained_not_there", "L", one_sided.trained_not_there, next_step="choose_helper"),
    Rule("B09_only_her", "L", one_sided.only_her, next_step="add_action"),
    Rule("B10_only_awareness", "L", one_sided.only_awareness, next_step="add_action"),
    Rule("B11_only_training", "L", one_sided.only_training, next_step="add_action"),
    Rule("B12_far_places", "L", levels.far_places, next_step="add_action"),
    Rule("B13_obstacle_no_action", "I", levels.ally_no_action, next_step="ask_absent"),
)
