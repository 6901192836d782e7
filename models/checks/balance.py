"""Rules for the actions together: the person who causes harm, survivors' voice, the ticked levels."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.guide.shapes import Question
from models.plan.columns import is_filled
from models.plan.frozen import FrozenMap


def no_action(look: Inspection) -> Iterator[Finding]:
    """A00: a plan without an action is no action plan."""
    if not any(a.what.strip() for a in look.actions):
        question = look.guide.by_level("").id
        yield Finding(question, question)


def no_person_causing_harm(look: Inspection) -> Iterator[Finding]:
    """B01: no action deals with the person who causes harm, and nobody wrote why."""
    question = look.guide.by_role("about_person_causing_harm")
    is_done = any(a.about_person_causing_harm == "yes" for a in look.actions)
    if not is_done and not _is_taken_up(question, look):
        yield Finding(question.id, question.id)


def no_survivor(look: Inspection) -> Iterator[Finding]:
    """B02: survivors were not heard, no idea comes from them, and no action asks them."""
    question = look.guide.by_role("survivor_voice")
    is_done = any(a.from_survivors == "yes" for a in look.actions)
    if not is_done and not _is_taken_up(question, look) and not _were_asked(look):
        yield Finding(question.id, question.id)


def _is_taken_up(question: Question, look: Inspection) -> bool:
    """Say whether the answer gives a reason, or names an action that is not dropped."""
    live = {str(a.id) for a in look.actions}
    values = look.plan.answer(question.id).values
    return any(
        any(link in live for link in value) if isinstance(value, tuple) else is_filled(value)
        for value in values.values()
    )


def _were_asked(look: Inspection) -> bool:
    question = look.guide.by_role("survivor_input").id
    answer = look.plan.text(question, "choice")
    return answer != "not_yet" and bool(answer or look.plan.text(question).strip())


def level_empty(look: Inspection) -> Iterator[Finding]:
    """B04: a level was ticked in step 1 and has no action."""
    for level in look.needed_levels:
        if not any(a.level == level for a in look.actions):
            question = look.guide.by_level(level).id
            yield Finding(question, question, facts=FrozenMap({"level": level}))
