"""The rules D, T and H: people, papers and prints."""

from models.checks import people
from models.checks.inspection import PlanRule
from models.checks.rule import SAFETY, Rule

TABLE: tuple[Rule[PlanRule], ...] = (
    Rule("D01_no_problem_writer", "D", people.unanswered("document_problem")),
    Rule("D02_no_practice_writer", "D", people.unanswered("document_practice")),
    Rule("D03_no_keeper", "D", people.unanswered("keeper")),
    Rule("D04_no_audience", "D", people.no_audience),
    Rule("D05_no_way", "D", people.no_way),
    Rule(
        "T04_no_women_service", "D", people.no_womens_service, next_step="add_partner", theme=SAFETY
    ),
)
