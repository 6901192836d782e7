"""Rules for step 4: each sign has today's number, a goal, a day and a counter; each review has a caller."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection


def no_sign(look: Inspection) -> Iterator[Finding]:
    """M01: nothing will show whether it works."""
    question = look.played("signs")
    if question is not None and not look.plan.signs:
        yield Finding(question.id, question.id)


def no_baseline(look: Inspection) -> Iterator[Finding]:
    """M02: neither today's number nor a day by which to find it out."""
    for sign in look.plan.signs:
        if not sign.baseline.strip() and sign.find_out_by.on is None:
            yield Finding(_question(look, "signs"), "baseline", sign.id)


def no_goal(look: Inspection) -> Iterator[Finding]:
    """M03: no goal, or no day for it."""
    for sign in look.plan.signs:
        if not sign.target.strip():
            yield Finding(_question(look, "signs"), "target", sign.id)
        elif sign.target_on.on is None:
            yield Finding(_question(look, "signs"), "target_on", sign.id)


def no_counter(look: Inspection) -> Iterator[Finding]:
    """M04: nobody counts, or nobody knows where the number comes from."""
    for sign in look.plan.signs:
        if not sign.source.strip():
            yield Finding(_question(look, "signs"), "source", sign.id)
        elif not sign.counted_by:
            yield Finding(_question(look, "signs"), "counted_by", sign.id)


def no_review(look: Inspection) -> Iterator[Finding]:
    """M11: no day to meet again."""
    question = look.played("reviews")
    if question is not None and not any(r.on.on for r in look.plan.reviews):
        yield Finding(question.id, question.id)


def no_caller(look: Inspection) -> Iterator[Finding]:
    """M14: a review that nobody calls."""
    for review in look.plan.reviews:
        if not review.called_by:
            yield Finding(_question(look, "reviews"), "called_by", review.id)


def _question(look: Inspection, role: str) -> str:
    question = look.played(role)
    return question.id if question is not None else ""
