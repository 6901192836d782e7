"""Kind words for one action, and for the actions together."""

from datetime import date

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, plain, quoted
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action
from models.words import _, say_day


def _words_not_day(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    text = quoted(problem.facts["text"])
    next_review = problem.facts.get("day", "")
    if not next_review:
        return _(
            "“{text}” is not a day yet. By which day will it be done, or first checked?"
        ).format(text=text)
    day = say_day(date.fromisoformat(next_review))
    return _("“{text}” is not a day yet. Shall we say {day}?").format(text=text, day=day)


def _vague_owner(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _(
        "“{owner}” is many people. Who will phone the others? That person is the name here; the rest are helpers."
    ).format(owner=quoted(problem.facts["owner"]))


def _agency_only(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("{agency} will do it: good. Which person there can we ring?").format(
        agency=quoted(problem.facts["agency"])
    )


def _no_follow_up(problem: Problem, plan: Plan, _guide: Guide) -> str:
    if problem.facts["lacks"] == "person":
        return _("There is a day for it. Who will ask how it went?")
    if problem.facts["lacks"] == "day":
        return _("There is a name for it. On which day will they ask how it went?")
    action = plan.records.get(problem.record) if problem.record is not None else None
    if isinstance(action, Action) and action.lead.is_one_person:
        lead = quoted(say_person(action.lead))
        return _(
            "Who will ask how it went, and when? A friendly second person, not {lead}."
        ).format(lead=lead)
    return _("Who will ask how it went, and when?")


SENTENCES: dict[str, Say] = {
    "A00_no_action": plain(
        lambda: _("There is no action yet. What is the first small thing that somebody will do?")
    ),
    "A01_no_owner": plain(lambda: _("This action has no name yet. Who will make sure it happens?")),
    "A02_no_deadline": plain(
        lambda: _("This action has no day yet. By which day will it be done, or first checked?")
    ),
    "A03_words_not_day": _words_not_day,
    "A06_vague_owner": _vague_owner,
    "A07_agency_only": _agency_only,
    "A21_no_follow_up": _no_follow_up,
    "A33_example_left": plain(lambda: _("This is still our example. Put your own words.")),
}
