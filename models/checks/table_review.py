"""The rules M: signs, reviews and rounds."""

from models.checks import goals, looking_back, meeting_days, signs
from models.checks.inspection import PlanRule
from models.checks.rule import LIVE, OPEN, REVIEW, Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("M01_no_sign", "D", signs.no_sign, next_step="add_sign"),
    Rule("M02_no_baseline", "D", signs.no_baseline),
    Rule("M03_no_goal", "D", signs.no_goal),
    Rule("M04_no_counter", "D", signs.no_counter),
    Rule("M11_no_review", "D", signs.no_review, next_step="add_review"),
    Rule("M14_no_caller", "D", signs.no_caller),
    Rule("M05_only_activity", "L", goals.only_activity, next_step="add_sign"),
    Rule("M06_direction", "L", goals.wrong_way, (LIVE,)),
    Rule("M07_reports_up", "I", goals.reports_up, (LIVE,), "add_sign"),
    Rule("M08_percent_of_few", "L", goals.percent_of_few, (LIVE,)),
    Rule("M09_no_safety_sign", "L", goals.no_safety_sign, next_step="add_sign"),
    Rule("M10_no_perp_sign", "L", goals.no_sign_of_him, next_step="add_sign"),
    Rule("M12_review_late", "L", meeting_days.late),
    Rule("M13_review_before_due", "L", meeting_days.not_fresh, next_step="add_review"),
    Rule("M15_review_day_off", "L", meeting_days.day_off, (LIVE,), "take_day"),
    Rule("M16_review_missed", "L", meeting_days.missed, (OPEN,), "open_meeting"),
    Rule("M18_revisit", "D", looking_back.not_revisited, (REVIEW,)),
    Rule("M24_survivors_told", "D", looking_back.survivors_not_told, (REVIEW,)),
    Rule("M17_no_reading", "L", looking_back.no_reading, (REVIEW,), "add_reading"),
    Rule("M20_no_change", "L", looking_back.nothing_changed, (REVIEW,)),
    Rule("M21_sum", "L", looking_back.sum_differs, (REVIEW,)),
    Rule("M19_round", "I", looking_back.another_round, (REVIEW,), "open_rounds"),
    Rule("M22_all_green", "I", looking_back.all_green, (REVIEW,)),
    Rule("M23_thanks", "I", looking_back.nobody_thanked, (REVIEW,)),
)
