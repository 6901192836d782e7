"""Rules for step 4: each sign has today's number, a goal, a day and a counter; each review has a caller."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.plan.records import Sign


def no_sign(look: Inspection) -> Iterator[Finding]:
    """M01: nothing will show whether it works."""
    if not look.plan.signs:
        question = look.guide.by_role("signs").id
        yield Finding(question, question)


def no_baseline(look: Inspection) -> Iterator[Finding]:
    """M02: neither today's number nor a day by which to find it out."""
    for sign in look.plan.signs:
        if not sign.baseline.strip() and sign.find_out_by.on is None:
            yield _lacking("baseline", sign, look)


def no_goal(look: Inspection) -> Iterator[Finding]:
    """M03: no goal, or no day for it."""
    for sign in look.plan.signs:
        if not sign.target.strip():
            yield _lacking("target", sign, look)
        elif sign.target_on.on is None:
            yield _lacking("target_on", sign, look)


def no_counter(look: Inspection) -> Iterator[Finding]:
    """M04: nobody counts, or nobody knows where the number comes from."""
    for sign in look.plan.signs:
        if not sign.source.strip():
            yield _lacking("source", sign, look)
        elif not sign.counted_by:
            yield _lacking("counted_by", sign, look)


def no_review(look: Inspection) -> Iterator[Finding]:
    """M11: no day to meet again."""
    if not any(r.on.on for r in look.plan.reviews):
        question = look.guide.by_role("reviews").id
        yield Finding(question, question)


def no_caller(look: Inspection) -> Iterator[Finding]:
    """M14: a review that nobody calls."""
    for review in look.plan.reviews:
        if not review.called_by:
            yield Finding(look.guide.by_role("reviews").id, "called_by", review.id)


def _lacking(field: str, sign: Sign, look: Inspection) -> Finding:
    return Finding(look.guide.by_role("signs").id, field, sign.id)
