"""What stands on the button of a point: the one click, in words; and what a new action says."""

from collections.abc import Callable
from datetime import date

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.guide.suggestion import suggested_words, suggestions
from models.kind_words.saying import quoted
from models.plan.plan import Plan
from models.words import _, say_day


def button_words(problem: Problem) -> str:
    """Return the words of the button that takes the next step."""
    say = _BUTTONS.get(problem.next_step)
    return say(problem) if say is not None else _("Go there")


def words_of_new_action(problem: Problem, plan: Plan, guide: Guide) -> str:
    """Return what the action says that the click adds; the group may change it."""
    facts = problem.facts
    match problem.next_step:
        case "ask_absent":
            return _("Ask {name}").format(name=facts.get("name", ""))
        case "ask_above":
            return _("Ask {above} for a yes").format(above=facts.get("above", ""))
        case "take_up":
            wanted = (facts.get("action", ""), facts.get("need", ""))
            return next(
                (
                    suggested_words(guide, one)
                    for one in suggestions(plan, guide)
                    if str(one.action) == wanted[0] or (one.need and one.need == wanted[1])
                ),
                "",
            )
    return ""


def _take_day(problem: Problem) -> str:
    day = problem.facts.get("day", "")
    return _("Take {day}").format(day=say_day(date.fromisoformat(day))) if day else _("Pick a day")


def _ask(problem: Problem) -> str:
    return _("Add: ask {name}").format(name=quoted(problem.facts.get("name", "")))


def _ask_above(problem: Problem) -> str:
    return _("Add: ask {above}").format(above=quoted(problem.facts.get("above", "")))


def _first_leads(problem: Problem) -> str:
    return _("{first} leads, the other helps").format(first=quoted(problem.facts.get("first", "")))


def _take_out(problem: Problem) -> str:
    return _("Take out “{text}”").format(text=quoted(problem.facts.get("text", "")))


def _add_partner(problem: Problem) -> str:
    return _("Add to the partners") if problem.facts.get("name", "") else _("Add a partner")


_BUTTONS: dict[str, Callable[[Problem], str]] = {
    "choose_lead": lambda _problem: _("Choose a person"),
    "choose_follow_up": lambda _problem: _("Choose who asks"),
    "choose_helper": lambda _problem: _("Add a helper"),
    "pick_day": lambda _problem: _("Pick a day"),
    "take_day": _take_day,
    "take_words": lambda _problem: _("Use these words"),
    "take_out": _take_out,
    "split": lambda _problem: _("Make two actions"),
    "put_together": lambda _problem: _("Put them together"),
    "move_to_helpers": _first_leads,
    "ask_absent": _ask,
    "ask_above": _ask_above,
    "add_partner": _add_partner,
    "add_action": lambda _problem: _("Add an action"),
    "take_up": lambda _problem: _("Make it an action"),
    "add_sign": lambda _problem: _("Add a sign"),
    "add_review": lambda _problem: _("Add a meeting"),
    "add_reading": lambda _problem: _("Write the number"),
    "open_builder": lambda _problem: _("Build the sentence"),
    "open_load": lambda _problem: _("See who carries what"),
    "open_meeting": lambda _problem: _("To the meeting"),
    "open_rounds": lambda _problem: _("To the rounds"),
    "hand_over": lambda _problem: _("Hand over"),
    "print": lambda _problem: _("To the papers"),
    "looked": lambda _problem: _("I have looked, it is fine"),
}
