"""What a check found, in kind words: about the paper, never about people."""

from collections.abc import Callable, Iterable
from datetime import date

from models.checks.problem import Problem
from models.guide.labels import choice_label, field_label
from models.guide.shapes import Guide
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action, Message, Review, Sign
from models.words import _, ngettext, say_day

# So much of what somebody typed is repeated to them.
QUOTED_LETTERS = 40
# Where one of these can be chosen, not to know is an answer.
_UNSURE = ("not_sure", "unknown")
Say = Callable[[Problem, Plan, Guide], str]


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


def _quoted(text: str) -> str:
    return text if len(text) <= QUOTED_LETTERS else f"{text[: QUOTED_LETTERS - 1].rstrip()}…"


def _words_not_day(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    text = _quoted(problem.facts["text"])
    next_review = problem.facts.get("next_review", "")
    if not next_review:
        return _(
            "“{text}” is not a day yet. By which day will it be done, or first checked?"
        ).format(text=text)
    day = say_day(date.fromisoformat(next_review))
    return _("“{text}” is not a day yet. Shall we say {day}?").format(text=text, day=day)


def _vague_owner(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _(
        "“{owner}” is many people. Who will phone the others? That person is the name here; the rest are helpers."
    ).format(owner=_quoted(problem.facts["owner"]))


def _agency_only(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    return _("{agency} will do it: good. Which person there can we ring?").format(
        agency=_quoted(problem.facts["agency"])
    )


def _no_follow_up(problem: Problem, plan: Plan, _guide: Guide) -> str:
    if problem.facts["lacks"] == "person":
        return _("There is a day for it. Who will ask how it went?")
    if problem.facts["lacks"] == "day":
        return _("There is a name for it. On which day will they ask how it went?")
    action = plan.records.get(problem.record) if problem.record is not None else None
    if isinstance(action, Action) and action.lead.is_one_person:
        lead = _quoted(say_person(action.lead))
        return _(
            "Who will ask how it went, and when? A friendly second person, not {lead}."
        ).format(lead=lead)
    return _("Who will ask how it went, and when?")


def _required_empty(problem: Problem, _plan: Plan, guide: Guide) -> str:
    if problem.record is not None:
        if problem.field in _COLUMNS:
            return _COLUMNS[problem.field]()
        column = field_label(guide, "action", problem.field)
        return _("Still open in this action: {column}").format(column=column)
    question = guide.texts.one(problem.question, "ask") or whereabouts(problem, _plan, guide)
    asked = guide.question(problem.question).fields
    if any(choice in _UNSURE for field in asked for choice in field.choices):
        return _("{question} “We do not know yet” is fine.").format(question=question)
    return question


def _level_empty(problem: Problem, _plan: Plan, guide: Guide) -> str:
    level = choice_label(guide, "action", "level", problem.facts["level"])
    return _("In Step 1 we said: {level}. No action there yet. Add one, or untick?").format(
        level=level
    )


def _no_way(problem: Problem, _plan: Plan, _guide: Guide) -> str:
    audience = problem.facts.get("audience", "")
    if not audience:
        return _("How will they hear of it, from whom, and when?")
    return _("How will {audience} hear of it, from whom, and when?").format(
        audience=_quoted(audience)
    )


def _plain(say: Callable[[], str]) -> Say:
    """Return a sentence that needs no facts."""
    return lambda _problem, _plan, _guide: say()


_SENTENCES: dict[str, Say] = {
    "A00_no_action": _plain(
        lambda: _("There is no action yet. What is the first small thing that somebody will do?")
    ),
    "A01_no_owner": _plain(
        lambda: _("This action has no name yet. Who will make sure it happens?")
    ),
    "A02_no_deadline": _plain(
        lambda: _("This action has no day yet. By which day will it be done, or first checked?")
    ),
    "A03_words_not_day": _words_not_day,
    "A06_vague_owner": _vague_owner,
    "A07_agency_only": _agency_only,
    "A21_no_follow_up": _no_follow_up,
    "A33_example_left": _plain(lambda: _("This is still our example. Put your own words.")),
    "P01_required_empty": _required_empty,
    "V01_soft": _plain(
        lambda: _("Beautiful. How would we see it? Who gets what, how fast, by when?")
    ),
    "V03_no_when": _plain(lambda: _("The sentence has no day or year yet. By when?")),
    "B01_no_perp": _plain(
        lambda: _(
            "Nothing here deals with the person who causes harm. One safe step? Or write why not now."
        )
    ),
    "B02_no_survivor": _plain(
        lambda: _("Survivors' voice is not in here yet. Who asks, how, by when: safely and paid?")
    ),
    "B04_level_empty": _level_empty,
    "D01_no_problem_writer": _plain(lambda: _("Who writes down the problem?")),
    "D02_no_practice_writer": _plain(
        lambda: _("Who writes down what works, so others can use it?")
    ),
    "D03_no_keeper": _plain(lambda: _("Who keeps this plan?")),
    "D04_no_audience": _plain(lambda: _("Who needs to know?")),
    "D05_no_way": _no_way,
    "M01_no_sign": _plain(lambda: _("How will we know it works? One sign is enough to begin.")),
    "M02_no_baseline": _plain(
        lambda: _("Where are we today? “We do not know, find out by …” is fine, with a day.")
    ),
    "M03_no_goal": _plain(lambda: _("Where do we want to be, and by when?")),
    "M04_no_counter": _plain(lambda: _("Who counts, and where does the number come from?")),
    "M11_no_review": _plain(lambda: _("When do we meet again? Look at your diaries now.")),
    "M14_no_caller": _plain(lambda: _("Who phones everyone for this meeting?")),
    "T04_no_women_service": _plain(
        lambda: _(
            "No women's service is in the plan. Please talk with one before anything goes out."
        )
    ),
}
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
_COLUMNS: dict[str, Callable[[], str]] = {
    "what": lambda: _("This action has no words yet. What will be done?"),
    "level": lambda: _("This action has no level yet. Here, in the region, or in the ministry?"),
    "about_person_causing_harm": lambda: _(
        "Is this action about the person who causes harm? Yes or no."
    ),
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
