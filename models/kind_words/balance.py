"""Kind words for who and what the actions leave out."""

from collections.abc import Callable

from models.checks.problem import Problem
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain, quoted
from models.plan.plan import Plan
from models.words import _


def _level_empty(problem: Problem, _plan: Plan, guide: Guide) -> str:
    level = choice_label(guide, "action", "level", problem.facts["level"])
    return _("In Step 1 we said: {level}. No action there yet. Add one, or untick?").format(
        level=level
    )


def _need_no_answer(problem: Problem, _plan: Plan, guide: Guide) -> str:
    need = choice_label(guide, "action", "answers_needs", problem.facts["need"])
    return _("Step 1 found a need: {need}. Which action takes it up?").format(need=need)


def _trained_not_there(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _GROUPS[problem.facts["group"]]()


def _far_places(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    places = quoted(problem.facts["places"])
    return _("All that we planned happens in one place. What changes in {places}?").format(
        places=places
    )


def _ally_no_action(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    name = quoted(problem.facts["name"])
    return _("{name} was named as someone who can help. Ask them?").format(name=name)


_GROUPS: dict[str, Callable[[], str]] = {
    "group_police": lambda: _("This is about the police. Is someone from there in it?"),
    "group_health": lambda: _("This is about health workers. Is someone from there in it?"),
    "group_school": lambda: _("This is about the school. Is someone from there in it?"),
    "group_justice": lambda: _("This is about the courts. Is someone from there in it?"),
    "group_social": lambda: _("This is about social services. Is someone from there in it?"),
    "group_media": lambda: _("This is about the media. Is someone from there in it?"),
    "group_faith": lambda: _("This is about faith leaders. Is someone from there in it?"),
}

SENTENCES: dict[str, Say] = {
    "B01_no_perp": plain(
        lambda: _(
            "Nothing here deals with the person who causes harm. One safe step? Or write why not now."
        )
    ),
    "B02_no_survivor": plain(
        lambda: _("Survivors' voice is not in here yet. Who asks, how, by when: safely and paid?")
    ),
    "B04_level_empty": _level_empty,
    "B03_voice_for_show": plain(
        lambda: _(
            "Survivors gave their time. Who pays, who is beside them, who tells them what changed?"
        )
    ),
    "B05_level_only_up": plain(
        lambda: _("Every action asks somebody above. What can we do here this month?")
    ),
    "B06_level_only_here": plain(lambda: _("Quick steps are good. What would fix it for good?")),
    "B07_need_no_answer": _need_no_answer,
    "B08_trained_not_there": _trained_not_there,
    "B09_only_her": plain(
        lambda: _(
            "Most actions ask something of her. Who else could move, so that she does not have to?"
        )
    ),
    "B10_only_awareness": plain(
        lambda: _("Telling people is good. What will change when they call?")
    ),
    "B11_only_training": plain(
        lambda: _("Training helps when the rules change too. Which rule, form or rota changes?")
    ),
    "B12_far_places": _far_places,
    "B13_obstacle_no_action": _ally_no_action,
}
