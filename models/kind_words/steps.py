"""Kind words for the answers of steps 1 and 2."""

from collections.abc import Callable
from datetime import date

from models.checks.problem import Problem
from models.guide.labels import field_label
from models.guide.shapes import Guide
from models.guide.suggestion import suggested_words, suggestions
from models.kind_words.saying import Say, plain, quoted
from models.plan.plan import Plan
from models.words import _, say_day

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


def _dont_know(problem: Problem, plan: Plan, guide: Guide) -> str:
    wanted = problem.facts["action"]
    asked = next((s for s in suggestions(plan, guide) if str(s.action) == wanted), None)
    words = quoted(suggested_words(guide, asked)) if asked is not None else ""
    return _("Not known yet, and that is fine. Shall we make an action of it? “{action}”").format(
        action=words
    )


def _never_all(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    day = say_day(date.fromisoformat(problem.facts["day"]))
    return _(
        "Every one by {day}: so soon? Better a goal that we can reach, or a later day."
    ).format(day=day)


SENTENCES: dict[str, Say] = {
    "P01_required_empty": _required_empty,
    "V01_soft": plain(
        lambda: _("Beautiful. How would we see it? Who gets what, how fast, by when?")
    ),
    "V03_no_when": plain(lambda: _("The sentence has no day or year yet. By when?")),
    "P02_dont_know": _dont_know,
    "P03_agency_blame": plain(
        lambda: _("What happens, step by step? It reads more easily without who is to blame.")
    ),
    "P04_title_person": plain(
        lambda: _("A title names the worry best. For example: “Weekend calls: no link to support”.")
    ),
    "P05_same_text": plain(lambda: _("Both answers say the same. How does it let him go on?")),
    "V02_no_who": plain(lambda: _("Who is it for? The sentence names nobody yet.")),
    "V04_is_a_tool": plain(
        lambda: _("That is a tool, and belongs in Step 3. What will be different for a woman?")
    ),
    "V05_no_him": plain(lambda: _("And what happens to the person who causes harm?")),
    "V06_long": plain(lambda: _("Can you say it in one breath?")),
    "V07_low_agreement": plain(
        lambda: _("Somebody still has worries. Ask: what would make it a three?")
    ),
    "V08_never_all": _never_all,
}
_COLUMNS: dict[str, Callable[[], str]] = {
    "what": lambda: _("This action has no words yet. What will be done?"),
    "level": lambda: _("This action has no level yet. Here, in the region, or in the ministry?"),
    "about_person_causing_harm": lambda: _(
        "Is this action about the person who causes harm? Yes or no."
    ),
}
