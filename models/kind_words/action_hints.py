"""Kind words for what to look at in the actions, beyond what keeps the plan a draft."""

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, counted, filled, plain
from models.plan.plan import Plan
from models.words import _, ngettext


def _working_days(problem: Problem, plan: Plan, guide: Guide) -> str:
    if "day" in problem.facts:
        return filled(lambda: _("That is {day}."))(problem, plan, guide)
    return filled(lambda: _("When will “{event}” be? Put a day; we can change it."))(
        problem, plan, guide
    )


def _past(problem: Problem, plan: Plan, guide: Guide) -> str:
    if problem.facts["was_over"]:
        return filled(lambda: _("{day} has already gone by. Which day do you mean?"))(
            problem, plan, guide
        )
    return filled(lambda: _("{day} has gone by. Is it done, or is there a new day?"))(
        problem, plan, guide
    )


def _boss(problem: Problem, plan: Plan, guide: Guide) -> str:
    if "day" in problem.facts:
        return filled(lambda: _("{name} may need a yes from above. First action: ask, by {day}?"))(
            problem, plan, guide
        )
    return filled(lambda: _("{name} may need a yes from above. First action: ask?"))(
        problem, plan, guide
    )


SENTENCES: dict[str, Say] = {
    "A04_rough_day": filled(lambda: _("We wrote {day}. Is that the day you mean?")),
    "A05_working_days": _working_days,
    "A08_two_owners": plain(lambda: _("Two names. Who goes first? The other one becomes helper.")),
    "A09_owner_absent": filled(
        lambda: _("{name} was not in the room. Who asks them, and by which day?")
    ),
    "A10_owner_not_partner": filled(lambda: _("{name} is new here. Add to the list of partners?")),
    "A11_past": _past,
    "A11_past_many": counted(
        lambda n, said: ngettext(
            "{n} action has passed its day. Talk about it first?",
            "{n} actions have passed their day. Talk about them first?",
            n,
            **said,
        )
    ),
    "A12_day_off": filled(lambda: _("Nobody works on {on}. Use {day}?")),
    "A13_bunched": filled(
        lambda: _("Many things end on {day}, or near it. Could some come earlier?")
    ),
    "A14_far": plain(lambda: _("This is far away. What is the first small step, and when?")),
    "A15_no_early_win": plain(
        lambda: _("Is there one small thing we can finish before we next meet? It keeps hearts up.")
    ),
    "A16_soft_start": plain(
        lambda: _("What would we see someone do? Try: print, phone, write, meet, train, move.")
    ),
    "A17_two_in_one": plain(lambda: _("This may be two actions. Split it?")),
    "A18_too_long": plain(
        lambda: _("Long for a card. The rest can go under “How”. Nothing is cut.")
    ),
    "A19_overload_person": counted(
        lambda n, said: ngettext(
            "{name} now has {n} job. Who could take one?",
            "{name} now has {n} jobs. Who could take one?",
            n,
            **said,
        )
    ),
    "A20_overload_agency": filled(
        lambda: _("{agency} carries {n} of {m} open actions. Is that fair, and can it work?")
    ),
    "A22_self_follow_up": filled(
        lambda: _("A friendly second person works better. Who could ring {owner}?")
    ),
    "A23_follow_up_before": plain(lambda: _("The follow-up is far from the day. Change it?")),
    "A24_too_many": counted(
        lambda n, said: ngettext(
            "{n} action. Three dots each: which ones come first? The rest can wait in the list.",
            "{n} actions. Three dots each: which ones come first? The rest can wait in the list.",
            n,
            **said,
        )
    ),
    "A25_too_few": plain(lambda: _("One action is a fine start.")),
    "A26_double": filled(lambda: _("This looks like action {number}. Put the two together?")),
    "A27_no_money_no_room": plain(
        lambda: _("This may cost something. Who pays, or whom do we ask?")
    ),
    "A28_boss": _boss,
    "A29_outside_ask": filled(
        lambda: _("We cannot decide for {body}. What is our step (write, phone, meet), and whose?")
    ),
    "A30_no_answer_day": plain(
        lambda: _("When do we expect an answer? If none comes, who asks again?")
    ),
    "A31_carried": counted(
        lambda n, said: ngettext(
            "This has moved {n} time. Make it smaller, give it to someone else, or let it go?",
            "This has moved {n} times. Make it smaller, give it to someone else, or let it go?",
            n,
            **said,
        )
    ),
    "A32_collect_only": plain(
        lambda: _(
            "Many actions gather information. Which one changes something for a woman next month?"
        )
    ),
}
