"""What is said of a plan that is only listed: its name, who and when, what comes next."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from models.words import _, language, ngettext
from wizard.parts.fit import fit

if TYPE_CHECKING:
    from models.checks.summary import Summary
    from wizard.services import Listed

LETTERS = 80


def title_of(summary: Summary) -> str:
    """Return what to call a plan that may have no title."""
    return summary.title or _("Plan without a name")


def under_title(listed: Listed, now: datetime) -> str:
    """Return group, place, round and when it changed, as far as they are known."""
    summary = listed.summary
    parts = [
        _("Example") if summary.is_sample else "",
        fit(summary.group, LETTERS),
        fit(summary.place, LETTERS),
        "" if listed.is_damaged else _round_words(listed),
        "" if listed.is_damaged else changed_words(listed.changed_at, now),
    ]
    return " · ".join(part for part in parts if part)


def _round_words(listed: Listed) -> str:
    """Return which round a plan is, and whether a later one goes on from it."""
    if listed.followed_by:
        words = _("Round {n}, goes on in round {next}")
        return words.format(n=listed.summary.round, next=listed.followed_by)
    return _("Round {n}").format(n=listed.summary.round)


def changed_words(changed_at: datetime, now: datetime) -> str:
    """Return how long ago a plan changed, by the days of this computer's calendar."""
    days = (now.astimezone().date() - changed_at.astimezone().date()).days
    if days <= 0:
        return _("changed today")
    if days == 1:
        return _("changed yesterday")
    if days < 14:
        return ngettext("changed {n} day ago", "changed {n} days ago", days)
    if days < 60:
        return ngettext("changed {n} week ago", "changed {n} weeks ago", days // 7)
    if days < 730:
        return ngettext("changed {n} month ago", "changed {n} months ago", days // 30)
    return ngettext("changed {n} year ago", "changed {n} years ago", days // 365)


def next_words(summary: Summary) -> str:
    """Return what falls due next, empty where nothing does."""
    if summary.next_due is None:
        return ""
    sentence = {
        "deadline": _("Next: {what}, {day}"),
        "follow_up": _("Ask how it goes: {what}, {day}"),
        "answer": _("Answer expected: {what}, {day}"),
        "review": _("Next: review meeting, {day}"),
    }[summary.next_kind]
    return sentence.format(what=fit(summary.next_what, LETTERS), day=short_day(summary.next_due))


def short_day(day: date) -> str:
    """Return a day as `say_short_day` does, by Qt's own table: Home need not wait for Babel's."""
    return QLocale(language()).toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def missing_words(summary: Summary) -> str:
    """Return how many actions keep the plan a draft, empty where none does."""
    if not summary.missing:
        return ""
    return ngettext(
        "{n} action needs a lead, a day or a follow-up",
        "{n} actions need a lead, a day or a follow-up",
        summary.missing,
    )


def is_overdue(summary: Summary, today: date) -> bool:
    """Say whether what falls due next should have been done before today."""
    return summary.next_due is not None and summary.next_due < today


def progress_words(summary: Summary) -> str:
    """Return how far the four steps are, for those who do not see the marks."""
    done = [str(number) for number, mark in enumerate(summary.marks) if number and mark.is_complete]
    if not done:
        return _("No step is complete yet")
    return _("Complete steps: {numbers}").format(numbers=", ".join(done))
