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
        question = look.guide.by_role(role)
        if not is_answered(look.plan, look.guide, question):
            yield Finding(question.id, question.id)

    return rule


def no_audience(look: Inspection) -> Iterator[Finding]:
    """D04: nobody is told."""
    if not any(message.to.strip() for message in look.plan.messages):
        yield from unanswered("told_to")(look)


def no_way(look: Inspection) -> Iterator[Finding]:
    """D05: somebody shall hear of it, but not how, from whom or when."""
    question = look.guide.by_role("messages").id
    for message in look.plan.messages:
        if lacking := _lacking(message):
            facts = FrozenMap({"audience": message.to.strip()})
            yield Finding(question, lacking, message.id, facts)
    told = look.guide.by_role("told_to")
    if not look.plan.messages and is_answered(look.plan, look.guide, told):
        yield Finding(question, question)


def _lacking(message: Message) -> str:
    if not message.how.strip():
        return "how"
    if not message.by:
        return "by"
    return "" if message.when.on else "when"


def no_womens_service(look: Inspection) -> Iterator[Finding]:
    """T04: no women's service is among the partners."""
    if not any(p.category == WOMENS_SERVICE and p.agency.strip() for p in look.plan.partners):
        question = look.guide.by_role("partners").id
        yield Finding(question, question)
