"""What one click on a point does: the plan as it stands then, or the page that it leads to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.guide.suggestion import suggestions
from models.plan.columns import column, with_column
from models.plan.people import read_person
from models.plan.plan import Plan, next_position
from models.plan.records import NOBODY, Action, Day, Partner, Person, Record
from models.plan.text import clean_line

# Steps that lead to a page of their own; the others that change nothing lead to the field.
PAGES = {
    "open_load": "load",
    "open_meeting": "meeting",
    "open_rounds": "rounds",
    "hand_over": "handover",
    "print": "print",
}
Click = Callable[[Plan, Guide, Problem, str], Plan | None]


def after_click(plan: Plan, guide: Guide, problem: Problem, words: str = "") -> Plan | None:
    """Return the plan after the one click, None where it only leads somewhere; `words` are those of a new action."""
    click = _CLICKS.get(problem.next_step)
    return click(plan, guide, problem, words) if click is not None else None


def _take_day(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    day = problem.facts.get("day", "")
    return _with_field(plan, problem, Day(date.fromisoformat(day))) if day else None


def _take_words(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    said = problem.facts.get("words", "")
    return _with_field(plan, problem, said) if said else None


def _take_out(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    text, said = problem.facts.get("text", ""), _field(plan, problem)
    if not text or not isinstance(said, str) or text not in said:
        return None
    lines = (" ".join(line.split()) for line in said.replace(text, " ").split("\n"))
    return _with_field(plan, problem, "\n".join(lines).strip())


def _split(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    action, first, second = _action(plan, problem), *_two(problem)
    if action is None or not first or not second:
        return None
    after = plan.with_record(replace(action, what=first))
    return after.with_action(replace(action, id=uuid4(), what=second, follows=None))


def _put_together(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    other = plan.records.get(_id(problem.facts.get("other", "")))
    return plan.with_record(replace(other, status="dropped")) if isinstance(other, Action) else None


def _move_to_helpers(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    action, first = _action(plan, problem), problem.facts.get("first", "")
    others = [name.strip() for name in problem.facts.get("helpers", "").split(";")]
    if action is None or not first:
        return None
    lead = _read(first, action.lead, plan)
    helpers = (*action.helpers, *(_read(name, NOBODY, plan) for name in others if name))
    return plan.with_record(replace(action, lead=lead, helpers=helpers))


def _ask(plan: Plan, _guide: Guide, problem: Problem, words: str) -> Plan | None:
    day = problem.facts.get("day", "")
    deadline = Day(date.fromisoformat(day)) if day else Day()
    made = Action(id=uuid4(), what=clean_line(words), level="now_practical", deadline=deadline)
    return plan.with_action(made) if made.what else None


def _add_partner(plan: Plan, _guide: Guide, problem: Problem, _words: str) -> Plan | None:
    name = clean_line(problem.facts.get("name", ""))
    if not name:
        return None
    action = _action(plan, problem)
    lead = action.lead if action is not None else Person(agency=name)
    at = next_position(plan.partners)
    agency = lead.agency or lead.as_typed or name
    made = Partner(id=uuid4(), position=at, agency=agency, name=lead.name, role=lead.role)
    return plan.with_record(made)


def _take_up(plan: Plan, guide: Guide, problem: Problem, words: str) -> Plan | None:
    """Return the plan with the action that an answer asks for, known by its id or by the need it answers."""
    wanted, need = problem.facts.get("action", ""), problem.facts.get("need", "")
    for one in suggestions(plan, guide):
        if (wanted and str(one.action) == wanted) or (need and one.need == need):
            needs = (one.need,) if one.need else ()
            said = clean_line(words)
            made = Action(id=one.action, what=said, level=one.level, answers_needs=needs)
            return plan.with_action(made)
    return None


def _field(plan: Plan, problem: Problem) -> object:
    record = _record(plan, problem)
    return column(record, problem.field) if record is not None else None


def _with_field(plan: Plan, problem: Problem, value: Day | str) -> Plan | None:
    record = _record(plan, problem)
    return plan.with_record(with_column(record, problem.field, value)) if record else None


def _record(plan: Plan, problem: Problem) -> Record | None:
    if problem.record is not None:
        return plan.records.get(problem.record)
    # Of a single answer the field is given, or the question where it has but one.
    return plan.answer(problem.question) if problem.field != problem.question else None


def _action(plan: Plan, problem: Problem) -> Action | None:
    found = plan.records.get(problem.record) if problem.record is not None else None
    return found if isinstance(found, Action) else None


def _two(problem: Problem) -> tuple[str, str]:
    return problem.facts.get("first", ""), problem.facts.get("second", "")


def _read(name: str, was: Person, plan: Plan) -> Person:
    """Return who a name is; what is left of a lead with two names keeps the agency."""
    found = read_person(name, plan.partners)
    return found if found.agency or not was.agency else replace(found, agency=was.agency)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


_CLICKS: dict[str, Click] = {
    "take_day": _take_day,
    "take_words": _take_words,
    "take_out": _take_out,
    "split": _split,
    "put_together": _put_together,
    "move_to_helpers": _move_to_helpers,
    "ask_absent": _ask,
    "ask_above": _ask,
    "add_partner": _add_partner,
    "take_up": _take_up,
}
