"""What a step of the history was about, in words: "change of the deadline", to stand after "Undo:"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from models.words import _

if TYPE_CHECKING:
    from models.editing import Subject
    from models.guide.shapes import Guide


def say_subject(subject: Subject, guide: Guide) -> str:
    """Return what was done, as a phrase; never empty."""
    kind, title = _asked(subject, guide)
    if subject.verb == "edit" and (kind, subject.field) in _EDITED:
        return _EDITED[kind, subject.field]()
    said = _DONE.get((subject.verb, kind)) or _DONE.get((subject.verb, ""))
    if said is not None:
        return said()
    if title:
        return _("change of “{question}”").format(question=title)
    return _("last change")


def _asked(subject: Subject, guide: Guide) -> tuple[str, str]:
    """Return the kind of rows that were touched, and the question's short name."""
    question = next((q for q in guide.questions if q.id == subject.question), None)
    if question is None:
        return "", ""
    # A question with a single answer has nothing that could be added, moved or removed.
    return question.record or "answer", guide.texts.one(question.id, "title", question.id)


Say = Callable[[], str]
_EDITED: dict[tuple[str, str], Say] = {
    ("action", "what"): lambda: _("change of an action's words"),
    ("action", "lead"): lambda: _("change of the lead"),
    ("action", "deadline"): lambda: _("change of the deadline"),
    ("action", "helpers"): lambda: _("change of the helpers"),
    ("action", "level"): lambda: _("change of the level"),
    ("action", "status"): lambda: _("change of the status"),
    ("action", "follow_up_by"): lambda: _("change of who follows up"),
    ("action", "follow_up_on"): lambda: _("change of the follow-up day"),
    ("sign", "baseline"): lambda: _("change of today's number"),
    ("sign", "target"): lambda: _("change of the goal"),
    ("sign", "target_on"): lambda: _("change of the goal's day"),
    ("review", "on"): lambda: _("change of a review's day"),
    ("review", "called_by"): lambda: _("change of who calls a review"),
}
_DONE: dict[tuple[str, str], Say] = {
    ("edit", "action"): lambda: _("change of an action"),
    ("edit", "partner"): lambda: _("change of a partner"),
    ("edit", "sign"): lambda: _("change of a sign"),
    ("edit", "review"): lambda: _("change of a review day"),
    ("edit", "message"): lambda: _("change of a message"),
    ("add", "action"): lambda: _("new action"),
    ("add", "partner"): lambda: _("new partner"),
    ("add", "sign"): lambda: _("new sign"),
    ("add", "review"): lambda: _("new review day"),
    ("add", "message"): lambda: _("new message"),
    ("add", ""): lambda: _("new line"),
    ("delete", "action"): lambda: _("removal of an action"),
    ("delete", "partner"): lambda: _("removal of a partner"),
    ("delete", "sign"): lambda: _("removal of a sign"),
    ("delete", "review"): lambda: _("removal of a review day"),
    ("delete", "message"): lambda: _("removal of a message"),
    ("delete", ""): lambda: _("removal of a line"),
    ("move", "action"): lambda: _("move of an action"),
    ("move", "partner"): lambda: _("move of a partner"),
    ("move", "sign"): lambda: _("move of a sign"),
    ("move", "review"): lambda: _("move of a review day"),
    ("move", "message"): lambda: _("move of a message"),
    ("move", ""): lambda: _("move of a line"),
    ("leave", ""): lambda: _("leaving a point as it is"),
    ("bring_back", ""): lambda: _("taking a point up again"),
    ("print", ""): lambda: _("printing of a paper"),
    ("import", ""): lambda: _("import of a file"),
    ("meet", ""): lambda: _("what was said at the meeting"),
    ("accept", ""): lambda: _("accepting what was suggested"),
    ("restore", ""): lambda: _("bringing back what was"),
    ("paper", ""): lambda: _("what was typed in from paper"),
    ("merge", ""): lambda: _("merging of what the tables said"),
    ("ladder", ""): lambda: _("going one step up"),
}
