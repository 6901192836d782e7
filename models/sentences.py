"""What a check found, in kind words: about the paper, never about people."""

from collections.abc import Callable, Iterable

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words import action_hints, actions, balance, people, review, safety, steps
from models.kind_words.saying import Say
from models.plan.plan import Plan
from models.plan.records import Action, Message, Review, Sign
from models.words import _, ngettext

_SENTENCES: dict[str, Say] = {
    **actions.SENTENCES,
    **action_hints.SENTENCES,
    **safety.SENTENCES,
    **balance.SENTENCES,
    **steps.SENTENCES,
    **review.SENTENCES,
    **people.SENTENCES,
}


def sentence(problem: Problem, plan: Plan, guide: Guide) -> str:
    """Return what is open and what to do next, in at most 25 words."""
    return _SENTENCES[problem.rule](problem, plan, guide)


def whereabouts(problem: Problem, plan: Plan, guide: Guide) -> str:
    """Return where a problem stands on paper: "Action 3", "Question 1.4"; empty for the plan as a whole."""
    record = plan.records.get(problem.record) if problem.record is not None else None
    match record:
        case Action():
            return _("Action {n}").format(n=record.number)
        case Sign():
            return _("Sign {n}").format(n=plan.signs.index(record) + 1)
        case Review():
            return _("Review {n}").format(n=plan.reviews.index(record) + 1)
        case Message():
            return _("Message {n}").format(n=plan.messages.index(record) + 1)
    if not problem.question:
        return ""
    return _("Question {number}").format(number=guide.question(problem.question).number)


def short(problem: Problem) -> str:
    """Return a problem in two or three words, for a chip."""
    return _CHIPS.get(problem.rule, lambda: _("Still open"))()


def counted(problems: Iterable[Problem]) -> str:
    """Return in one line how many actions keep the plan a draft, and what they need."""
    blocking = [p for p in problems if p.blocks]
    open_actions = {p.record for p in blocking if p.record is not None}
    if not blocking:
        return _("Every action has a lead, a day and a follow-up.")
    if not open_actions:
        return _("There is no action yet.")
    needs = frozenset(_NEEDS.get(p.rule, "words") for p in blocking if p.record is not None)
    return _COUNTED.get(needs, _many_needs)(len(open_actions))


def _many_needs(n: int) -> str:
    return ngettext("{n} action is still open", "{n} actions are still open", n)


_CHIPS: dict[str, Callable[[], str]] = {
    "A00_no_action": lambda: _("Needs an action"),
    "A01_no_owner": lambda: _("Needs a lead"),
    "A02_no_deadline": lambda: _("Needs a day"),
    "A03_words_not_day": lambda: _("Needs a day"),
    "A06_vague_owner": lambda: _("Needs one name"),
    "A07_agency_only": lambda: _("Needs a person"),
    "A21_no_follow_up": lambda: _("Needs a follow-up"),
    "A33_example_left": lambda: _("Still our example"),
}
_NEEDS = {
    "A01_no_owner": "lead",
    "A06_vague_owner": "lead",
    "A07_agency_only": "lead",
    "A02_no_deadline": "day",
    "A03_words_not_day": "day",
    "A21_no_follow_up": "follow_up",
}
_COUNTED: dict[frozenset[str], Callable[[int], str]] = {
    frozenset({"lead"}): lambda n: ngettext(
        "{n} action needs a lead", "{n} actions need a lead", n
    ),
    frozenset({"day"}): lambda n: ngettext("{n} action needs a day", "{n} actions need a day", n),
    frozenset({"follow_up"}): lambda n: ngettext(
        "{n} action needs a follow-up", "{n} actions need a follow-up", n
    ),
    frozenset({"lead", "day"}): lambda n: ngettext(
        "{n} action needs a lead or a day", "{n} actions need a lead or a day", n
    ),
    frozenset({"lead", "follow_up"}): lambda n: ngettext(
        "{n} action needs a lead or a follow-up", "{n} actions need a lead or a follow-up", n
    ),
    frozenset({"day", "follow_up"}): lambda n: ngettext(
        "{n} action needs a day or a follow-up", "{n} actions need a day or a follow-up", n
    ),
    frozenset({"lead", "day", "follow_up"}): lambda n: ngettext(
        "{n} action needs a lead, a day or a follow-up",
        "{n} actions need a lead, a day or a follow-up",
        n,
    ),
}
