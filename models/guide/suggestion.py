"""What the answers ask for and the plan does not have yet: actions to suggest, levels to fill, things to find out."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid5

from models.guide.path import is_shown, matches
from models.guide.rows import rows
from models.guide.shapes import Guide, Question, Trigger
from models.plan.columns import column, is_filled
from models.plan.plan import Plan
from models.plan.records import Action, Record


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An action that an answer asks for. Whoever takes it up gives the new action the id `action`.

    The id is the same on every computer, so that two laptops that take it up make one action. `row` is the row
    that asks, None where a single answer does, and `about` is what the row says.
    """

    trigger: str
    kind: str
    question: str
    level: str
    need: str
    action: UUID
    row: UUID | None = None
    about: str = ""


def suggestions(plan: Plan, guide: Guide) -> tuple[Suggestion, ...]:
    """Return what is asked for and not taken up yet, in the order of the triggers."""
    live = [action for action in plan.actions if action.status != "dropped"]
    return tuple(s for s in _asked_for(plan, guide) if not _is_taken_up(s, plan, live))


def needed_levels(plan: Plan, guide: Guide) -> tuple[str, ...]:
    """Return the levels that the answers say must act, whether or not they have an action yet."""
    needed = (s.level for s in _asked_for(plan, guide) if s.kind == "needs_level")
    return tuple(dict.fromkeys(needed))


def suggested_words(guide: Guide, suggestion: Suggestion) -> str:
    """Return the suggested action in words that the group may keep or change."""
    return guide.texts.one(suggestion.trigger, "text").replace("{row}", suggestion.about)


def _asked_for(plan: Plan, guide: Guide) -> Iterator[Suggestion]:
    for trigger in guide.triggers:
        question = guide.question(trigger.when.question)
        if not is_shown(plan, question):
            continue
        if question.is_list:
            yield from _by_rows(plan, guide, trigger, question)
        elif matches(trigger.when, plan.value(question.id, trigger.when.field)):
            yield _suggestion(trigger, uuid5(plan.id, trigger.id))


def _by_rows(
    plan: Plan, guide: Guide, trigger: Trigger, question: Question
) -> Iterator[Suggestion]:
    columns = [field.id for field in guide.columns(question)]
    for row in rows(plan, question):
        is_blank = not any(is_filled(column(row, one)) for one in columns)
        if not is_blank and matches(trigger.when, column(row, trigger.when.field)):
            about = _words(row, (trigger.when.field, *columns))
            yield _suggestion(trigger, uuid5(row.id, trigger.id), row.id, about)


def _suggestion(
    trigger: Trigger, action: UUID, row: UUID | None = None, about: str = ""
) -> Suggestion:
    when = trigger.when.question
    return Suggestion(
        trigger.id, trigger.kind, when, trigger.level, trigger.need, action, row, about
    )


def _words(row: Record, columns: tuple[str, ...]) -> str:
    """Return the first column of a row that holds words."""
    values = (column(row, one) for one in columns)
    return next((v for v in values if isinstance(v, str) and is_filled(v)), "")


def _is_taken_up(suggestion: Suggestion, plan: Plan, live: list[Action]) -> bool:
    if suggestion.action in plan.records:
        return True
    if suggestion.kind == "needs_level":
        return any(action.level == suggestion.level for action in live)
    return bool(suggestion.need) and any(suggestion.need in a.answers_needs for a in live)
