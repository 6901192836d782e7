"""What is said of a round: in its card, and where rounds stand side by side."""

from collections.abc import Iterator

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.meetings.comparison import Measured, RoundFacts
from models.words import _, ngettext, say_short_day
from wizard.parts.side_by_side import Line


def round_name(facts: RoundFacts) -> str:
    """Return what a round is called: its number and the day on which it began."""
    if facts.begun_on is None:
        return _("Round {n}").format(n=facts.number)
    return _("Round {n}, begun on {day}").format(n=facts.number, day=say_short_day(facts.begun_on))


def state_words(facts: RoundFacts, guide: Guide) -> str:
    """Return how far a round came: its actions, and what became of the problem."""
    words = ngettext(
        "{n} action, {done} done", "{n} actions, {done} done", facts.count, done=str(facts.done)
    )
    answer = answer_words(facts, guide)
    return (
        _("{words} · the problem: {answer}").format(words=words, answer=answer) if answer else words
    )


def answer_words(facts: RoundFacts, guide: Guide) -> str:
    """Return whether the problem is gone, as it was answered; empty while nobody asked."""
    return (
        choice_label(guide, guide.by_role("revisit").id, "choice", facts.answer)
        if facts.answer
        else ""
    )


def problem_lines(facts: RoundFacts) -> list[Line]:
    """Return the title and what goes wrong."""
    title: list[Line] = [(facts.title, "strong")] if facts.title else []
    return [*title, *((words, "body") for words in facts.problem)]


def vision_lines(facts: RoundFacts) -> list[Line]:
    """Return the vision in one sentence."""
    return [(facts.vision, "body")] if facts.vision else []


def action_lines(facts: RoundFacts, guide: Guide) -> list[Line]:
    """Return the actions with their numbers under their status, each with the reason where there is one."""
    lines: list[Line] = []
    for status, actions in facts.actions:
        name = choice_label(guide, "action", "status", status)
        lines.append((_("{status}: {n}").format(status=name, n=len(actions)), "strong"))
        for action in actions:
            lines.append((f"{action.number}  {action.what}", "body"))
            if action.why:
                lines.append((action.why, "quiet"))
    return lines


def sign_lines(facts: RoundFacts) -> list[Line]:
    """Return each sign: where it began, what was counted last, where it is to be."""
    lines: list[Line] = []
    for measured in facts.signs:
        lines.append((measured.sign.what, "strong"))
        lines += [(words, "body") for words in _numbers(measured)]
    return lines


def tried_lines(facts: RoundFacts) -> list[Line]:
    """Return what earlier rounds tried, whether it held, and why."""
    lines: list[Line] = []
    for tried in facts.tried:
        words = _("Round {n}: {text}").format(n=tried.round, text=tried.text)
        lines.append((words if tried.round else tried.text, "strong"))
        if tried.held:
            lines.append((tried.held, "body"))
        if tried.why:
            lines.append((tried.why, "quiet"))
    return lines


def outcome_lines(facts: RoundFacts, guide: Guide) -> list[Line]:
    """Return what became of the problem in this round, and why."""
    answer = answer_words(facts, guide)
    lines: list[Line] = [(answer, "strong")] if answer else []
    return [*lines, (facts.why, "body")] if facts.why else lines


def _numbers(measured: Measured) -> Iterator[str]:
    sign, last = measured.sign, measured.last
    if sign.baseline.strip():
        yield _("At first: {number}").format(number=sign.baseline.strip())
    if last is not None:
        yield _("Counted last: {number}").format(number=last.value.strip())
    if sign.target.strip() and sign.target_on.on:
        day = say_short_day(sign.target_on.on)
        yield _("Goal: {number} by {day}").format(number=sign.target.strip(), day=day)
    elif sign.target.strip():
        yield _("Goal: {number}").format(number=sign.target.strip())
