"""What stands on papers that leave the group, read from their own pages: steps, actions, agencies, names, contacts."""

from collections.abc import Iterator, Sequence

from models.checks.problem import Problem
from models.guide.labels import field_label
from models.guide.shapes import Guide
from models.plan.columns import column, is_filled
from models.plan.plan import Plan
from models.plan.records import Record
from models.words import _, ngettext
from wizard.proof import Proof, squeezed

# What people fear most that others read: said to be left out where it is filled in. By record, and by question.
WITHIN = (("partner", "trust"), ("partner", "risks"), ("action", "risk"))
WITHIN_QUESTIONS = ("jointplan.worry",)
# Shorter, a name or an answer may stand in any text by chance.
LEAST_NAME, LEAST_ANSWER = 3, 12


def contents(plan: Plan, guide: Guide, proofs: Sequence[Proof]) -> tuple[str, ...]:
    """Return in a few words each what these papers show."""
    text = _text(proofs)
    return (
        *_steps(plan, guide, text),
        *_counted(plan, text),
        _named(plan, text),
        _contacts(plan, text),
    )


def left_out(plan: Plan, guide: Guide) -> tuple[str, ...]:
    """Return the questions whose answers are filled in and stand on no shared paper: rule S08 (docs/checks.md)."""
    rows: dict[str, Sequence[Record]] = {"partner": plan.partners, "action": plan.actions}
    found = [
        field_label(guide, kind, field)
        for kind, field in WITHIN
        if any(is_filled(column(row, field)) for row in rows[kind])
    ]
    answered = (q for q in WITHIN_QUESTIONS if any(map(is_filled, plan.answer(q).values.values())))
    return (*found, *(guide.texts.one(question, "ask") for question in answered))


def safety_points(points: Sequence[Problem], proofs: Sequence[Proof]) -> list[Problem]:
    """Return what to look at before these papers are shared: points of safety about words that stand on them."""
    text = _text(proofs)
    found = []
    for point in points:
        about = squeezed(point.facts.get("text", "") or point.about)
        if point.weight == "S" and (not about or about in text):
            found.append(point)
    return found


def _text(proofs: Sequence[Proof]) -> str:
    return "".join(proof.words or "" for proof in proofs)


def _steps(plan: Plan, guide: Guide, text: str) -> Iterator[str]:
    for step in guide.steps:
        answers = (plan.answer(q.id).values.values() for q in step.questions if not q.is_list)
        said = (squeezed(v) for values in answers for v in values if isinstance(v, str))
        if any(len(words) >= LEAST_ANSWER and words in text for words in said):
            yield guide.texts.one(step.id, "name")


def _counted(plan: Plan, text: str) -> Iterator[str]:
    actions = sum(1 for a in plan.actions if a.what.strip() and squeezed(a.what) in text)
    if actions:
        yield ngettext("{n} action", "{n} actions", actions)
    agencies = {p.agency for p in plan.partners if _stands(p.agency, text)}
    if agencies:
        yield ngettext("{n} agency", "{n} agencies", len(agencies))


def _named(plan: Plan, text: str) -> str:
    people = {p.name for p in plan.partners} | {a.lead.name for a in plan.actions}
    named = sum(1 for name in people if _stands(name, text))
    # Other texts may hold a name that nobody here knows: nothing more is promised.
    if not named:
        return _("Partners without names")
    return ngettext("{n} person by name", "{n} people by name", named)


def _contacts(plan: Plan, text: str) -> str:
    contacts = {p.contact for p in plan.partners}
    shown = sum(1 for contact in contacts if _stands(contact, text))
    if not shown:
        return _("Partners without contacts")
    return ngettext("{n} phone number or address", "{n} phone numbers or addresses", shown)


def _stands(words: str, text: str) -> bool:
    wanted = squeezed(words)
    return len(wanted) >= LEAST_NAME and wanted in text
