"""What is said of something that is due: what to do, who does it, by which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from models.agenda.due import OF_ACTIONS
from models.words import _, say_day
from wizard.parts.fit import fit

if TYPE_CHECKING:
    from models.agenda.due import Due

WHAT_LETTERS = 160
TITLE_LETTERS = 60


def head_words(due: Due) -> str:
    """Return what is to be done, in one line."""
    sentence = {
        "deadline": _("{number}  {what}"),
        "first_step": _("{number}  First step: {what}"),
        "follow_up": _ring(due),
        "answer": (
            _("Reply from {whom} to action {number}")
            if due.whom
            else _("Reply to what action {number} asks for")
        ),
        "review": _("Review meeting {number}"),
        "invite": _("Invite {whom}"),
        "consult": _("The partners talk"),
        "find_out": _("Find out today’s number: {what}"),
        "feedback": _("Tell survivors what changed"),
    }[due.kind]
    whom = fit(due.whom, WHAT_LETTERS) or _("a partner")
    what = fit(due.what, WHAT_LETTERS) or _("no words yet")
    return sentence.format(number=due.number, what=what, whom=whom)


def _ring(due: Due) -> str:
    if not due.whom:
        return _("Ask how action {number} went: it has no lead yet")
    return {
        "meeting": _("Meet {whom} about action {number}"),
        "visit": _("Visit {whom} about action {number}"),
        "letter": _("Write to {whom} about action {number}"),
    }.get(due.how, _("Ring {whom} about action {number}"))


def under_words(due: Due) -> str:
    """Return a second line where the first does not say enough, else nothing."""
    if due.kind in ("follow_up", "answer"):
        return fit(due.what, WHAT_LETTERS)
    return ""


def day_words(due: Due, today: date) -> tuple[str, str]:
    """Return the day in full words, and `amber` where it has gone by, else `true`."""
    day = say_day(due.day)
    if due.day < today:
        late = {
            "review": _("Was planned for {day}. Did it take place? If not, pick a new day."),
            "answer": _("Was expected {day}"),
        }.get(due.kind, _("Was due {day}"))
        return late.format(day=day), "amber"
    if due.day == today:
        return _("Today, {day}").format(day=day), "true"
    on = _("On {day}") if due.kind in ("review", "consult", "follow_up") else _("By {day}")
    return on.format(day=day), "true"


def fact_words(due: Due, today: date) -> list[tuple[str, str]]:
    """Return day, people and plan, each with the kind of its chip."""
    facts = [day_words(due, today), _who(due)]
    if due.kind == "answer" and due.day < today:
        # What comes next is said, and nobody is blamed.
        words = _("No answer yet. Next: {then}") if due.then else _("No answer yet. Who is next?")
        facts.append((words.format(then=fit(due.then, TITLE_LETTERS)), "amber"))
    if due.contact:
        facts.append((fit(due.contact, TITLE_LETTERS), "true"))
    if due.kind == "review" and due.how:
        facts.append((fit(due.how, TITLE_LETTERS), "true"))
    facts.append((plan_words(due), "true"))
    return [(words, kind) for words, kind in facts if words]


def plan_words(due: Due) -> str:
    """Return the plan that it stands in."""
    return fit(due.title, TITLE_LETTERS) or _("Plan without a name")


def _who(due: Due) -> tuple[str, str]:
    if due.kind == "consult":
        return "", ""
    if not due.who:
        return (_("No lead yet"), "amber") if due.kind in ("deadline", "first_step") else ("", "")
    sentence = {
        "follow_up": _("Asks: {who}"),
        "review": _("Calls everyone: {who}"),
        "invite": _("Asks them: {who}"),
        "find_out": _("Counts: {who}"),
        "feedback": _("Tells them: {who}"),
    }.get(due.kind, "{who}")
    return sentence.format(who=fit(due.who, WHAT_LETTERS)), "true"


def spoken(due: Due, today: date) -> str:
    """Return all of it as one line to be read aloud."""
    facts = [words for words, _kind in fact_words(due, today)]
    parts = (head_words(due), under_words(due), *facts)
    return " ".join(", ".join(part for part in parts if part).split())


def settled_words(due: Due, status: str) -> str:
    """Return what is said once nobody waits for it any more."""
    if due.kind in OF_ACTIONS and status in ("done", "dropped"):
        return _("Nothing more to do here. Ctrl+Z takes it back.")
    if due.kind == "first_step":
        return _("It has begun. Ctrl+Z takes it back.")
    return _("Asked. Ctrl+Z takes it back.")
