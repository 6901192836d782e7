"""The table of what stands with a question: role -> widget, above its fields or below them."""

from collections.abc import Callable

from models.guide.shapes import Question
from models.meetings.ways_in import ways_in
from wizard.desk import Desk
from wizard.fields.clock_list import ClockList
from wizard.fields.companion import Companion
from wizard.fields.leading import Parties, WayToAllWays, WayToTable
from wizard.fields.letters import Letters
from wizard.fields.merge_panel import MergePanel
from wizard.fields.service_map import ServiceMap
from wizard.fields.signatures import Signatures

_Make = Callable[[Desk, Question], Companion]
ABOVE: dict[str, _Make] = {
    "partners": WayToTable,
    "mou_parties": Parties,
    "signatures": Signatures,
}
BELOW: dict[str, _Make] = {"invited": Letters, "services": ServiceMap, "agenda": ClockList}


def above(desk: Desk, question: Question) -> list[Companion]:
    """Return what stands above the fields of a question."""
    made = [ABOVE[question.role](desk, question)] if question.role in ABOVE else []
    if question in ways_in(desk.guide):
        made.append(WayToAllWays(desk, question))
    if question.record in ("", "entry"):
        made.append(MergePanel(desk, question))
    return made


def below(desk: Desk, question: Question) -> list[Companion]:
    """Return what stands below the fields of a question."""
    return [BELOW[question.role](desk, question)] if question.role in BELOW else []
