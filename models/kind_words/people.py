"""Kind words for people, papers and prints."""

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain, quoted
from models.plan.plan import Plan
from models.words import _


def _no_way(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    audience = problem.facts.get("audience", "")
    if not audience:
        return _("How will they hear of it, from whom, and when?")
    return _("How will {audience} hear of it, from whom, and when?").format(
        audience=quoted(audience)
    )


SENTENCES: dict[str, Say] = {
    "D01_no_problem_writer": plain(lambda: _("Who writes down the problem?")),
    "D02_no_practice_writer": plain(lambda: _("Who writes down what works, so others can use it?")),
    "D03_no_keeper": plain(lambda: _("Who keeps this plan?")),
    "D04_no_audience": plain(lambda: _("Who needs to know?")),
    "D05_no_way": _no_way,
    "T04_no_women_service": plain(
        lambda: _(
            "No women's service is in the plan. Please talk with one before anything goes out."
        )
    ),
}
