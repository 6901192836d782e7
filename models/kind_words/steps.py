"""Kind words for the answers of steps 1 and 2."""

from collections.abc import Callable

from models.checks.problem import Problem
from models.guide.labels import field_label
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain
from models.plan.plan import Plan
from models.words import _

# Where one of these can be chosen, not to know is an answer.
_UNSURE = ("not_sure", "unknown")


def _required_empty(problem: Problem, _plan: Plan, guide: Guide) -> str:
    if problem.record is not None:
        if problem.field in _COLUMNS:
            return _COLUMNS[problem.field]()
        column = field_label(guide, "action", problem.field)
        return _("Still open in this action: {column}").format(column=column)
    question = guide.texts.one(problem.question, "ask") or _by_number(problem, guide)
    asked = guide.question(problem.question).fields
    if any(choice in _UNSURE for field in asked for choice in field.choices):
        return _("{question} “We do not know yet” is fine.").format(question=question)
    return question


def _by_number(problem: Problem, guide: Guide) -> str:
    return _("Question {number}").format(number=guide.question(problem.question).number)


SENTENCES: dict[str, Say] = {
    "P01_required_empty": _required_empty,
    "V01_soft": plain(
        lambda: _("Beautiful. How would we see it? Who gets what, how fast, by when?")
    ),
    "V03_no_when": plain(lambda: _("The sentence has no day or year yet. By when?")),
}
_COLUMNS: dict[str, Callable[[], str]] = {
    "what": lambda: _("This action has no words yet. What will be done?"),
    "level": lambda: _("This action has no level yet. Here, in the region, or in the ministry?"),
    "about_person_causing_harm": lambda: _(
        "Is this action about the person who causes harm? Yes or no."
    ),
}
