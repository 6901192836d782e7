"""The ladder of authority: who is asked, whether they answered, and who is asked next when they do not."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from models.plan.events import Telling, looked_at
from models.plan.plan import Plan
from models.plan.records import CLOSED, LEVELS, NO_DAY, Action, Day
from models.plan.text import clean_line
from models.words import _

# On these levels somebody else decides.
ABOVE = LEVELS[2:]
# How long a body has to answer where the plan does not show how long the one below it had.
USUAL_DAYS = 28


def is_asked_above(action: Action) -> bool:
    """Say whether an action asks something of a region or a ministry."""
    return action.level in ABOVE


def is_late(plan: Plan, action: Action, today: date) -> bool:
    """Say whether a body above has let its day pass without an answer, and nobody has gone one step up yet."""
    due = action.answer_by.on
    if not is_asked_above(action) or action.status in CLOSED or due is None or due >= today:
        return False
    return not has_reply(action) and not followers(plan, action)


def has_reply(action: Action) -> bool:
    """Say whether the body that was asked has answered."""
    return bool(action.replied_on) or bool(action.reply.strip())


def late(plan: Plan, today: date) -> tuple[Action, ...]:
    """Return the actions that wait for a late answer, in the order of the plan."""
    return tuple(action for action in plan.actions if is_late(plan, action, today))


def followers(plan: Plan, action: Action) -> tuple[Action, ...]:
    """Return the actions that go on where this one got no answer."""
    return tuple(a for a in plan.actions if a.follows == action.id)


def followed(plan: Plan, action: Action) -> Action | None:
    """Return the action that this one goes on from, None where there is none."""
    found = plan.records.get(action.follows) if action.follows else None
    return found if isinstance(found, Action) else None


def next_rung(plan: Plan, action: Action, telling: Telling) -> tuple[Plan, UUID]:
    """Return the plan in which the next body is asked the same, and the id of the new action.

    The old action keeps its status; it is told that somebody looked, and who is asked now.
    """
    body = clean_line(action.next_rung)
    made = Action(
        id=uuid4(),
        what=_asking(action, body),
        level=LEVELS[-1],
        lead=action.lead,
        deputy=action.deputy,
        about_person_causing_harm=action.about_person_causing_harm,
        aims_at=action.aims_at,
        from_survivors=action.from_survivors,
        answers_needs=action.answers_needs,
        serves=action.serves,
        contributes_to=action.contributes_to,
        body=body,
        ask=action.ask,
        answer_by=_answer_by(action, telling.on),
        follows=action.id,
    )
    after = plan.with_action(made)
    words = _("No answer came. We go one step up: action {number}.")
    note = words.format(number=after.header.next_number - 1)
    return looked_at(after, action, replace(telling, note=telling.note or note)), made.id


def _asking(action: Action, body: str) -> str:
    """Return what will be done: the same question, put to the next body."""
    wanted = clean_line(action.ask or action.what)
    if body:
        return _("Ask {body}: {what}").format(body=body, what=wanted)
    return _("Ask one step higher: {what}").format(what=wanted)


def _answer_by(action: Action, today: date) -> Day:
    """Return a day for the answer: the next body has as long as the one before it had."""
    due, sent = action.answer_by.on, action.sent_on.on
    days = (due - sent).days if due and sent and due > sent else USUAL_DAYS
    if (date.max - today).days < days:
        return NO_DAY
    return Day(today + timedelta(days=days))
