"""The rules D, T and H: people, papers and prints."""

from models.checks import agreed, at_the_table, papers, people
from models.checks.inspection import PlanRule
from models.checks.rule import OPEN, REVIEW, SAFETY, STEP, Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("D01_no_problem_writer", "D", people.unanswered("document_problem")),
    Rule("D02_no_practice_writer", "D", people.unanswered("document_practice")),
    Rule("D03_no_keeper", "D", people.unanswered("keeper")),
    Rule("D04_no_audience", "D", people.no_audience),
    Rule("D05_no_way", "D", people.no_way),
    Rule(
        "T04_no_women_service", "D", people.no_womens_service, next_step="add_partner", theme=SAFETY
    ),
    Rule("D06_survivors_not_told", "L", at_the_table.survivors_not_told),
    Rule("D07_keeper_leaves", "L", at_the_table.keeper_leaves, (OPEN,), "hand_over"),
    Rule("T01_missing_partner", "L", at_the_table.missing_partner, (STEP,), "add_partner"),
    Rule("T02_one_town", "L", at_the_table.one_town, (STEP,), "add_partner"),
    Rule("T03_cannot_decide", "L", at_the_table.cannot_decide, (STEP,)),
    Rule("T05_too_big", "I", at_the_table.too_big, (STEP,)),
    Rule("T06_bad_name", "L", at_the_table.bad_name, (STEP,)),
    Rule("T07_step_aside", "L", agreed.no_step_aside),
    Rule("T08_mou_gaps", "L", agreed.gaps),
    Rule("T09_unsigned", "I", agreed.unsigned, (REVIEW,)),
    Rule("T10_same_rule_new_person", "L", agreed.names_person, (OPEN,)),
    Rule("H01_no_large_print", "I", papers.no_large_print, next_step="print"),
    Rule("H02_language", "L", papers.one_language, next_step="print"),
    Rule("H03_reading", "L", papers.long_sentences),
    Rule("H04_initials", "I", papers.initials),
    Rule("H05_fit", "I", papers.does_not_fit),
    Rule("H06_old_version", "I", papers.old_version, next_step="print"),
    Rule("H07_owner_without_sheet", "L", papers.owner_without_sheet, next_step="print"),
)
