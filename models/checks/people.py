"""Rules for who writes, who keeps, who is told, and who is around the table."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection, PlanRule
from models.guide.path import is_answered
from models.plan.frozen import FrozenMap
from models.plan.records import Message

WOMENS_SERVICE = "p.ngo_survivor"


def unanswered(role: str) -> PlanRule:
    """D01-D03: return the rule that the question with this role has an answer."""

    def rule(look: Inspection) -> Iterator[Finding]:
        question = look.played(role)
        if question is not None and not is_answered(look.plan, look.guide, question):
            yield Finding(question.id, question.id)

    return rule


def no_audience(look: Inspection) -> Iterator[Finding]:
    """D04: nobody is told."""
    if not any(message.to.strip() for message in look.plan.messages):
        yield from unanswered("told_to")(look)


def no_way(look: Inspection) -> Iterator[Finding]:
    """D05: somebody shall hear of it, but not how, from whom or when."""
    question = look.played("messages")
    asked = question.id if question is not None else ""
    for message in look.plan.messages:
        lacking = _lacking(message)
        if lacking:
            yield Finding(asked, lacking, message.id, FrozenMap({"audience": message.to.strip()}))
    told = look.played("told_to")
    if question is None or told is None or look.plan.messages:
        return
    if is_answered(look.plan, look.guide, told):
        yield Finding(question.id, question.id)


def _lacking(message: Message) -> str:
    if not message.how.strip():
        return "how"
    if not message.by:
        return "by"
    return "" if message.when.on else "when"


def no_womens_service(look: Inspection) -> Iterator[Finding]:
    """T04: no women's service is among the partners."""
    question = look.played("partners")
    if question is not None and not any(
        p.category == WOMENS_SERVICE and p.agency.strip() for p in look.plan.partners
    ):
        yield Finding(question.id, question.id)
