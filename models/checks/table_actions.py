"""The rules A: one action, and the actions together."""

from models.checks import actions, alike, balance, leads, timing, together, wording
from models.checks.inspection import ActionRule, PlanRule
from models.checks.rule import LIVE, OWNER_AND_DAY, PLAN, REVIEW, STEP, Rule


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
    Rule("A08_two_owners", "L", leads.two_owners, (LIVE,), "move_to_helpers"),
    Rule("A09_owner_absent", "L", leads.owner_absent, (STEP,), "ask_absent"),
    Rule("A11_past", "L", timing.past, (LIVE,), "pick_day"),
    Rule("A12_day_off", "L", timing.day_off, (LIVE,), "take_day"),
    Rule("A14_far", "L", timing.far),
    Rule("A16_soft_start", "L", wording.soft_start, (LIVE,)),
    Rule("A22_self_follow_up", "L", leads.self_follow_up, (LIVE,), "choose_follow_up"),
    Rule("A23_follow_up_before", "L", timing.follow_up_far, (LIVE,), "pick_day"),
    Rule("A28_boss", "L", leads.boss, next_step="ask_above"),
    Rule("A29_outside_ask", "L", leads.outside_ask, next_step="choose_lead"),
    Rule("A30_no_answer_day", "L", timing.no_answer_day, next_step="pick_day"),
    Rule("A04_rough_day", "I", timing.rough_day, (LIVE,), "pick_day"),
    Rule("A05_working_days", "I", timing.working_days, (LIVE,)),
    Rule("A17_two_in_one", "I", wording.two_in_one, (LIVE,), "split"),
    Rule("A18_too_long", "I", wording.too_long, (LIVE,)),
    Rule("A27_no_money_no_room", "I", wording.no_money),
)
ALL_ACTIONS: tuple[Rule[PlanRule], ...] = (
    Rule("A00_no_action", "D", balance.no_action, next_step="add_action", blocks=True),
    Rule("A10_owner_not_partner", "L", leads.owner_not_partner, next_step="add_partner"),
    Rule("A11_past_many", "L", timing.past_many, (REVIEW,), "open_meeting"),
    Rule("A13_bunched", "L", together.bunched, next_step="open_load"),
    Rule("A15_no_early_win", "L", together.no_early_win, next_step="add_action"),
    Rule("A19_overload_person", "L", together.person_overload, (LIVE, PLAN), "open_load"),
    Rule("A20_overload_agency", "L", together.agency_overload, next_step="open_load"),
    Rule("A24_too_many", "L", together.too_many),
    Rule("A26_double", "L", alike.double, next_step="put_together"),
    Rule("A31_carried", "L", timing.carried, (REVIEW,), "pick_day"),
    Rule("A25_too_few", "I", together.too_few),
    Rule("A32_collect_only", "I", together.collect_only, next_step="add_action"),
)
