"""Kind words for what could make somebody less safe."""

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.kind_words.saying import Say, filled, plain
from models.plan.plan import Plan
from models.words import _


def _contact_him(problem: Problem, plan: Plan, guide: Guide) -> str:
    if problem.facts["service"]:
        return filled(
            lambda: _(
                "Could this make anyone less safe? Please ask {service} before any contact with him."
            )
        )(problem, plan, guide)
    return _(
        "Could this make anyone less safe? Please ask a women’s service before any contact with him."
    )


SENTENCES: dict[str, Say] = {
    "S01_name": filled(
        lambda: _(
            "Could “{text}” point to a real person? In a small place people guess. Leave it out?"
        )
    ),
    "S02_birth_date": filled(lambda: _("A date can show who it is: “{text}”. Is it needed?")),
    "S03_contact": filled(
        lambda: _(
            "A phone number or address is in the text: “{text}”. Take it out of shared papers?"
        )
    ),
    "S04_case_number": filled(lambda: _("“{text}” looks like a file number. Please take it out.")),
    "S05_small_number": filled(
        lambda: _(
            "“{text}” is so few that people may know who is meant. Write “fewer than {least}”?"
        )
    ),
    "S06_only_one": filled(
        lambda: _("“{text}” may describe one person. Could we say it for many?")
    ),
    "S07_one_case": plain(
        lambda: _(
            "One case: take care of her through the right worker today. Is the plan about the system?"
        )
    ),
    "S09_blame": filled(
        lambda: _(
            "“{text}” may sound as if it were her fault. What did he do? Who could have stopped him?"
        )
    ),
    "S10_graphic": plain(
        lambda: _("Perhaps too much detail for paper. Who reads this, and where?")
    ),
    "S11_contact_him": _contact_him,
    "S12_help_line_unchecked": filled(
        lambda: _("{text}: please ring the number once before printing. Checked today?")
    ),
    "S13_logo_title": plain(
        lambda: _("Would it be safe if he found this paper? You can use the plain title.")
    ),
    "S14_sign_in": plain(lambda: _("The sign-in list should be destroyed now.")),
    "S16_danger_now": plain(
        lambda: _("Is someone in danger now? Stop here, and call for help. You need not type this.")
    ),
}
