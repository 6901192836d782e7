"""A row of a list as whole sentences to read aloud; a sentence stands where what it tells is filled in."""

import re
from collections.abc import Mapping, Sequence

from models.words import _

# The columns that a sentence tells, and its words. Of two that tell the same column the first, fuller one is read.
Sentence = tuple[tuple[str, ...], str]
# What ends in a mark of its own, also inside quotation marks, needs no second one.
TWO_ENDS = re.compile(r"([.!?…。！？]['\"’”»]?)\.$")


def sentences(kind: str, row: Mapping[str, str]) -> list[str]:
    """Return the filled columns of a row, already in words, as sentences; `kind` is one of `KINDS`."""
    told: set[str] = set()
    spoken = []
    for columns, words in KINDS[kind]():
        if all(row.get(c) for c in columns) and not told & set(columns):
            told |= set(columns)
            spoken.append(end(words.format_map(row)))
    return spoken


def end(sentence: str) -> str:
    """Return a sentence with one mark at its end, whatever the words in it ended in."""
    return TWO_ENDS.sub(r"\1", sentence)


def _action() -> Sequence[Sentence]:
    return (
        (("number", "what"), _("{number}. {what}.")),
        (("lead", "deadline"), _("Lead: {lead}, by {deadline}.")),
        (("lead",), _("Lead: {lead}. No day yet.")),
        (("deadline",), _("No lead yet. By {deadline}.")),
        (("is_open",), _("No lead yet. No day yet.")),
        (("follow_up_by", "follow_up_on"), _("Follow-up: {follow_up_by}, on {follow_up_on}.")),
        (("status", "status_note"), _("{status}: {status_note}.")),
        (("status",), _("{status}.")),
    )


def _sign() -> Sequence[Sentence]:
    return (
        (("what",), _("{what}.")),
        (("about",), _("It is about: {about}.")),
        (("baseline", "baseline_on"), _("Today: {baseline} ({baseline_on}).")),
        (("baseline",), _("Today: {baseline}.")),
        (("find_out_by",), _("We find out by {find_out_by}.")),
        (("target", "target_on"), _("Goal: {target} by {target_on}.")),
        (("target",), _("Goal: {target}.")),
        (("target_on",), _("Goal by {target_on}.")),
        (("counted_by",), _("Counts: {counted_by}.")),
        (("source",), _("From: {source}.")),
        (("how_counted",), _("Counted like this: {how_counted}.")),
        (("survivors_say",), _("How survivors tell us: {survivors_say}.")),
    )


def _review() -> Sequence[Sentence]:
    return (
        (("on", "place"), _("We meet on {on}. Place: {place}.")),
        (("on",), _("We meet on {on}.")),
        (("place",), _("Place: {place}.")),
        (("called_by",), _("Who calls the meeting: {called_by}.")),
        (("people",), _("Who comes: {people}.")),
        (("note",), _("Note: {note}.")),
    )


def _message() -> Sequence[Sentence]:
    return (
        (("what", "to"), _("We tell {to}: {what}.")),
        (("what",), _("We say: {what}.")),
        (("to",), _("We tell {to}.")),
        (("by", "when"), _("Who says it: {by}, by {when}.")),
        (("by",), _("Who says it: {by}.")),
        (("when",), _("By {when}.")),
        (("how",), _("How: {how}.")),
        (("is_safe",), _("Is it safe? {is_safe}.")),
    )


# Trust and risks are for the facilitator alone: nobody reads them out with the partner in the room.
def _partner() -> Sequence[Sentence]:
    return (
        (("agency", "category"), _("{agency} ({category}).")),
        (("agency",), _("{agency}.")),
        (("category",), _("{category}.")),
        (("name", "role"), _("{name}, {role}.")),
        (("name",), _("{name}.")),
        (("role",), _("{role}.")),
        (("people",), _("How many people: {people}.")),
        (("support_worker",), _("Support worker: {support_worker}.")),
        (("place",), _("Place: {place}.")),
        (("contact",), _("Reached at work: {contact}.")),
        (("can_decide",), _("Can they decide for their agency? {can_decide}.")),
        (("who_decides",), _("Who decides: {who_decides}.")),
        (("stand_in",), _("Stand-in: {stand_in}.")),
        (("attended",), _("Came to the workshop: {attended}.")),
        (("in_job_until",), _("In this job until {in_job_until}.")),
        (("skills",), _("What they bring: {skills}.")),
        (("pushes_for",), _("Where they can push for change: {pushes_for}.")),
    )


KINDS = {
    "action": _action,
    "sign": _sign,
    "review": _review,
    "message": _message,
    "partner": _partner,
}
