"""What the next coordinator must know, in plain lines: for the screen and for paper alike."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.agenda.due import Due, waits
from models.agenda.gathering import agenda
from models.guide import path
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.meetings.asked import rows_of, said
from models.meetings.table import LATER, of_no_kind, say_partner, seats, standing_of
from models.plan.plan import Plan
from models.plan.records import CLOSED, STATUSES, Action, Partner
from models.words import _, ngettext, say_short_day

_LETTERS = 140


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of the handover: its heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Length:
    """How many lines of each chapter are told; the rest stands in the plan."""

    problems: int
    due: int
    partners: int
    open_points: int
    learned: int


# From the longest on: two pages hold the first that fits.
LENGTHS = (
    Length(3, 6, 12, 6, 4),
    Length(3, 5, 9, 4, 3),
    Length(2, 4, 8, 3, 2),
    Length(2, 4, 7, 3, 2),
    Length(2, 3, 8, 3, 2),
    Length(2, 3, 6, 2, 1),
    Length(2, 3, 5, 2, 1),
)


def handover(
    plan: Plan,
    guide: Guide,
    today: date,
    open_points: Sequence[str],
    *,
    full: bool,
    length: Length = LENGTHS[0],
) -> tuple[Chapter, ...]:
    """Return the chapters in their order. `full` is for the facilitator: with contacts, and who is asked later."""
    who = _some(_partners(plan, guide, full), length.partners)
    chapters = (
        (_("What this is about"), list(_about(plan, guide, length))),
        (_("Where we are"), list(_where(plan, guide, today))),
        (_("What is due next"), _some(_coming(plan, guide, today), length.due)),
        (_("Who is who"), [*_keeper(plan, guide), *who]),
        (_("What is still open"), _open_points(open_points, length.open_points)),
        (_("How to carry on"), list(_carry_on())),
        (_("Where the plan is kept"), list(_kept())),
        (_("What we learned"), _some(_learned(plan, guide), length.learned)),
    )
    return tuple(
        Chapter(heading, tuple(lines or [_("Nothing yet.")])) for heading, lines in chapters
    )


def _open_points(points: Sequence[str], most: int) -> list[str]:
    return _some(dict.fromkeys(points), most) or [_("Nothing is open.")]


def _some(lines: Iterable[str], most: int) -> list[str]:
    """Return the first lines, and how many more there are."""
    found = list(lines)
    more = len(found) - most
    if more <= 0:
        return found
    return [
        *found[:most],
        ngettext("{n} more stands in the plan.", "{n} more stand in the plan.", more),
    ]


def _about(plan: Plan, guide: Guide, length: Length) -> Iterator[str]:
    group = [said(plan, guide, role, "text") for role in ("group", "place")]
    yield from filter(None, [", ".join(filter(None, group))])
    problems = [
        str(row.values.get("text", "")) for row in rows_of(plan, guide, "practical_problems")
    ]
    yield from _some((_short(words) for words in problems if words.strip()), length.problems)
    if wanted := said(plan, guide, "vision", "text"):
        yield _("What we want: {words}").format(words=wanted)


def _where(plan: Plan, guide: Guide, today: date) -> Iterator[str]:
    yield " ".join([_("This is round {n}.").format(n=plan.header.round), *_last_meeting(plan)])
    if steps := "; ".join(_steps(plan, guide)):
        yield _("Questions answered – {steps}").format(steps=steps)
    if counts := "; ".join(_counts(plan, guide)):
        yield _("Our actions – {counts}").format(counts=counts)
    late = sum(a.deadline.on is not None and a.deadline.on < today for a in _open(plan))
    if late:
        yield ngettext(
            "The day of {n} action has passed.", "The day of {n} actions has passed.", late
        )


def _last_meeting(plan: Plan) -> Iterator[str]:
    held = [r.on.on for r in plan.reviews if r.state == "held" and r.on.on]
    if held:
        yield _("The last meeting was on {day}.").format(day=say_short_day(max(held)))


def _steps(plan: Plan, guide: Guide) -> Iterator[str]:
    for step in guide.steps:
        asked = [q for q in step.questions if path.is_required(plan, q)]
        if step.number and asked:
            answered = sum(path.is_answered(plan, guide, q) for q in asked)
            yield _("step {number}: {n} of {all}").format(
                number=step.number, n=answered, all=len(asked)
            )


def _counts(plan: Plan, guide: Guide) -> Iterator[str]:
    for status in STATUSES:
        if n := sum(action.status == status for action in plan.actions):
            word = choice_label(guide, "action", "status", status)
            yield _("{word}: {n}").format(word=word, n=n)


def _open(plan: Plan) -> list[Action]:
    return [action for action in plan.actions if action.status not in CLOSED]


def _coming(plan: Plan, guide: Guide, today: date) -> Iterator[str]:
    for due in agenda(plan, guide):
        if waits(due, today):
            words = _SAY[due.kind](due)
            yield _short(_("{day}: {words}").format(day=say_short_day(due.day), words=words))


def _keeper(plan: Plan, guide: Guide) -> Iterator[str]:
    keeper = said(plan, guide, "keeper", "person")
    yield (
        _("Keeps the plan: {person}").format(person=keeper)
        if keeper
        else _("Nobody keeps the plan yet.")
    )


def _partners(plan: Plan, guide: Guide, full: bool) -> Iterator[str]:
    for seat in seats(plan, guide):
        kind = choice_label(guide, "partner", "category", seat.category)
        for partner in seat.partners:
            if full or standing_of(partner) != LATER:
                yield _("{kind}: {who}").format(kind=kind, who=_who(partner, full=full))
    yield from (_who(partner, full=full) for partner in of_no_kind(plan, guide))


def _who(partner: Partner, *, full: bool) -> str:
    words = say_partner(partner)
    if full and partner.contact.strip():
        words = _("{who} – {contact}").format(who=words, contact=partner.contact.strip())
    if full and standing_of(partner) == LATER:
        words = _("{who} (we ask them later)").format(who=words)
    return words


def _carry_on() -> Iterator[str]:
    yield _("Print the plan and the call list, and read them once.")
    yield _("Meet each partner and each lead. Ask what they need.")
    yield _("Hold the next meeting on its day. “Meeting” opens with what is due.")
    yield _("If the problem is still there, begin the next round. That is normal.")


def _kept() -> Iterator[str]:
    yield _("It is in Fourfold, on the group’s computer. Settings shows where.")
    yield _("“Save plan file” makes a copy. Keep that copy locked away.")


def _learned(plan: Plan, guide: Guide) -> Iterator[str]:
    yield from filter(None, map(_short, said(plan, guide, "learned", "text").splitlines()))
    for row in rows_of(plan, guide, "tried"):
        words = [row.values.get(field, "") for field in ("text", "reason")]
        tried, why = (_end(str(word)) for word in words)
        if tried:
            yield _short(_("We tried: {words} {why}").format(words=tried, why=why).strip())
    for row in rows_of(plan, guide, "adjustments"):
        words = [row.values.get(field, "") for field in ("text", "reason")]
        changed, why = (_end(str(word)) for word in words)
        if changed:
            yield _short(_("We changed: {words} {why}").format(words=changed, why=why).strip())


def _end(words: str) -> str:
    bare = " ".join(words.split())
    return bare if not bare or bare[-1] in ".!?" else f"{bare}."


def _short(words: str) -> str:
    return textwrap.shorten(words, _LETTERS, placeholder=" …")


def _of_action(sentence: str, due: Due) -> str:
    nobody = _("NOT YET")
    who, whom = due.who or nobody, due.whom or nobody
    return sentence.format(n=due.number, what=due.what, who=who, whom=whom)


_SAY: dict[str, Callable[[Due], str]] = {
    "deadline": lambda due: _of_action(_("action {n}, {what} ({who})"), due),
    "first_step": lambda due: _of_action(_("first step of action {n}, {what} ({who})"), due),
    "follow_up": lambda due: _of_action(_("{who} asks {whom} about action {n}"), due),
    "answer": lambda due: _of_action(_("{whom} answers about action {n}"), due),
    "review": lambda due: (
        _("our meeting, called by {who}").format(who=due.who) if due.who else _("our meeting")
    ),
    "invite": lambda due: _("invite {whom}").format(whom=due.whom),
    "consult": lambda _due: _("the partners talk"),
    "find_out": lambda due: _("find out the number of “{what}”").format(what=due.what),
    "feedback": lambda _due: _("survivors hear what changed"),
}
