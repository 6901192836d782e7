"""Kind words for people, papers and prints."""

from collections.abc import Callable
from datetime import date

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain, quoted
from models.plan.plan import Plan
from models.words import _, ngettext, say_day


def _no_way(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    audience = problem.facts.get("audience", "")
    if not audience:
        return _("How will they hear of it, from whom, and when?")
    return _("How will {audience} hear of it, from whom, and when?").format(
        audience=quoted(audience)
    )


def _missing_partner(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    missing = ", ".join(_VOICES[one]() for one in problem.facts["missing"].split())
    return _("Not here yet: {missing}. Who goes to see them?").format(missing=missing)


def _one_town(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    town, places = quoted(problem.facts["town"]), quoted(problem.facts["places"])
    return _("Everyone comes from {town}. Who speaks for {places}?").format(
        town=town, places=places
    )


def _too_big(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return ngettext(
        "A table of {n}. A core team of five to nine can do the work.",
        "A table of {n}. A core team of five to nine can do the work.",
        int(problem.facts["n"]),
    )


def _bad_name(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    agency = quoted(problem.facts["agency"])
    return _("People may doubt {agency}. What will it change, and how will people see it?").format(
        agency=agency
    )


def _mou_gaps(problem: Problem, _plan: Plan, guide: Guide) -> str:
    parts = problem.facts["parts"].split()
    titles = ", ".join(guide.texts.one(part, "title", part) for part in parts[:3])
    if len(parts) > 3:
        return _("The draft still has open parts: {parts} and more.").format(parts=titles)
    return _("The draft still has open parts: {parts}.").format(parts=titles)


def _names_person(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    name = quoted(problem.facts["name"])
    return _(
        "A standing rule names {name}. A post stays when people change: name the post?"
    ).format(name=name)


def _language(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    language = quoted(problem.facts["language"])
    return _("Print the community page in {language} too?").format(language=language)


def _long_sentences(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("A sentence here is long. Could it be two? “{text}”").format(
        text=quoted(problem.facts["text"])
    )


def _initials(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    initials = problem.facts["initials"]
    return _("Not everyone knows “{initials}”. Write it out once?").format(initials=initials)


def _old_version(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    if not problem.facts.get("on", ""):
        return _("The plan has changed since it was printed. Print it again?")
    day = say_day(date.fromisoformat(problem.facts["on"]))
    return _("People hold the paper of {day}. The plan has changed since. Print it again?").format(
        day=day
    )


def _without_sheet(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("Print a sheet for {name}?").format(name=quoted(problem.facts["name"]))


_VOICES: dict[str, Callable[[], str]] = {
    "womens_service": lambda: _("a women’s service"),
    "justice": lambda: _("police or courts"),
    "perp_service": lambda: _("a service for people who use violence"),
    "survivors": lambda: _("survivors’ voice"),
    "health": lambda: _("health"),
}

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
    "D06_survivors_not_told": plain(lambda: _("Shall survivors’ groups hear first?")),
    "D07_keeper_leaves": plain(lambda: _("Who keeps the plan now?")),
    "T01_missing_partner": _missing_partner,
    "T02_one_town": _one_town,
    "T03_cannot_decide": plain(
        lambda: _("Many here must ask someone first. Is there a stand-in who can decide?")
    ),
    "T05_too_big": _too_big,
    "T06_bad_name": _bad_name,
    "T07_step_aside": plain(
        lambda: _("What do we do if a member is reported for violence? Agree before it happens.")
    ),
    "T08_mou_gaps": _mou_gaps,
    "T09_unsigned": plain(lambda: _("The agreement is not signed by all yet. Is it still wanted?")),
    "T10_same_rule_new_person": _names_person,
    "H01_no_large_print": plain(lambda: _("Someone asked for large print. Add it?")),
    "H02_language": _language,
    "H03_reading": _long_sentences,
    "H04_initials": _initials,
    "H05_fit": plain(lambda: _("This row goes on below; nothing is cut.")),
    "H06_old_version": _old_version,
    "H07_owner_without_sheet": _without_sheet,
}
