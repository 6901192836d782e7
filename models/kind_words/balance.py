"""Kind words for who and what the actions leave out."""

from models.checks.problem import Problem
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain
from models.plan.plan import Plan
from models.words import _


def _level_empty(problem: Problem, _plan: Plan, guide: Guide) -> str:
    level = choice_label(guide, "action", "level", problem.facts["level"])
    return _("In Step 1 we said: {level}. No action there yet. Add one, or untick?").format(
        level=level
    )


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
}
