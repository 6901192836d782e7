"""Kind words for signs, reviews and rounds."""

from datetime import date

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain, quoted
from models.plan.plan import Plan
from models.words import _, ngettext, say_day


def _percent_of_few(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    base = problem.facts["base"]
    return _("Only {base} are counted. “5 of {base}” says more than percent.").format(base=base)


def _late(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return ngettext(
        "The first look back is {n} day away. Could it be sooner, even by phone?",
        "The first look back is {n} days away. Could it be sooner, even by phone?",
        int(problem.facts["n"]),
    )


def _not_fresh(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("Meet soon after {day}, while it is fresh?").format(day=_day(problem, "day"))


def _day_off(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("{on} is a day off. Shall we say {day}?").format(
        on=_day(problem, "on"), day=_day(problem, "day")
    )


def _missed(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("The meeting of {on}: did it take place? If not, pick a new day. No blame.").format(
        on=_day(problem, "on")
    )


def _no_reading(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    sign = quoted(problem.facts["sign"])
    if not problem.facts.get("day", ""):
        return _("No new number for “{sign}” yet. Who can get it?").format(sign=sign)
    return _("No new number for “{sign}” yet. Who can get it by {day}?").format(
        sign=sign, day=_day(problem, "day")
    )


def _another_round(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    n = problem.facts["n"]
    return _("Back to Step 1 with what you have learned. That is round {n}. It is normal.").format(
        n=n
    )


def _sum_differs(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    a, b = problem.facts["a"], problem.facts["b"]
    return _("The parts add up to {a}, the list has {b}.").format(a=a, b=b)


def _day(problem: Problem, name: str) -> str:
    return say_day(date.fromisoformat(problem.facts[name]))


SENTENCES: dict[str, Say] = {
    "M01_no_sign": plain(lambda: _("How will we know it works? One sign is enough to begin.")),
    "M02_no_baseline": plain(
        lambda: _("Where are we today? “We do not know, find out by …” is fine, with a day.")
    ),
    "M03_no_goal": plain(lambda: _("Where do we want to be, and by when?")),
    "M04_no_counter": plain(lambda: _("Who counts, and where does the number come from?")),
    "M11_no_review": plain(lambda: _("When do we meet again? Look at your diaries now.")),
    "M14_no_caller": plain(lambda: _("Who phones everyone for this meeting?")),
    "M05_only_activity": plain(
        lambda: _("These signs count our work. What changes for women, and for him?")
    ),
    "M06_direction": plain(
        lambda: _("The goal and today’s number look the wrong way round. Right so?")
    ),
    "M07_reports_up": plain(
        lambda: _("More reports can mean more trust. Which other sign would tell us?")
    ),
    "M08_percent_of_few": _percent_of_few,
    "M09_no_safety_sign": plain(lambda: _("Which sign tells us that women are safer?")),
    "M10_no_perp_sign": plain(lambda: _("Which sign tells us that he is seen or stopped?")),
    "M12_review_late": _late,
    "M13_review_before_due": _not_fresh,
    "M15_review_day_off": _day_off,
    "M16_review_missed": _missed,
    "M17_no_reading": _no_reading,
    "M18_revisit": plain(lambda: _("Is the first problem gone, smaller, the same, or back?")),
    "M19_round": _another_round,
    "M20_no_change": plain(lambda: _("Something is stuck. New day, new lead, new way, or stop?")),
    "M21_sum": _sum_differs,
    "M22_all_green": plain(lambda: _("All is done, and the sign has not moved. What is missing?")),
    "M23_thanks": plain(lambda: _("Whom do we thank?")),
    "M24_survivors_told": plain(lambda: _("Have the women who helped us heard what changed?")),
}
