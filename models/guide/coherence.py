"""Whether the parts of the structure fit each other: ids, roles, records and conditions."""

from collections.abc import Iterable

from models.guide.shapes import ROLES, Condition, Field, Guide, Question
from models.guide.source import GuideFile, definition, word
from models.plan.records import LEVELS
from models.words import _


def check_structure(guide: Guide, file: GuideFile) -> None:
    """Raise GuideError at the line of the first part that does not fit the others."""
    points = [point for meeting in guide.meetings for point in meeting.rows]
    for things in (guide.steps, guide.questions, guide.triggers, guide.meetings, points):
        if twin := _twin(thing.id for thing in things):
            reason = _("the id “{id}” is given twice").format(id=twin)
            raise file.refused(reason, definition(twin), definition(twin))
    _check_roles(file, guide.questions)
    _check_levels(file, guide)
    known = [question.id for question in guide.questions]
    for step in guide.steps:
        for offered in step.offers:
            file.among(offered, known, definition(step.id))
    for question in guide.questions:
        _check_question(guide, question, file)
    for name, columns in guide.records.items():
        _refuse_twin_fields(file, columns, r"(?m)^\[records", word(name))
    _check_meetings(guide, file)
    for trigger in guide.triggers:
        place = definition(trigger.id)
        _check_condition(guide, trigger.when, file, place)
        needs = [f.choices for f in guide.records.get("action", ()) if f.id == "answers_needs"]
        file.among(trigger.need, ("", *(need for choices in needs for need in choices)), place)


def _twin(names: Iterable[str]) -> str:
    """Return the first name that comes a second time, empty where none does."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""


def _check_roles(file: GuideFile, questions: Iterable[Question]) -> None:
    playing = [question for question in questions if question.role]
    if twin := _twin(question.role for question in playing):
        last = [question for question in playing if question.role == twin][-1]
        reason = _("the role “{role}” is given twice").format(role=twin)
        raise file.refused(reason, definition(last.id), word("role"))
    if unplayed := sorted(ROLES - {question.role for question in playing}):
        raise file.refused(_("no question has the role “{role}”").format(role=unplayed[0]))


def _check_levels(file: GuideFile, guide: Guide) -> None:
    asked = {question.level for question in guide.questions if question.record == "action"}
    if unasked := sorted(set(LEVELS) - asked):
        reason = _("no question asks for the actions of the level “{level}”")
        raise file.refused(reason.format(level=unasked[0]))


def _check_meetings(guide: Guide, file: GuideFile) -> None:
    """Refuse a meeting that no group can choose, and a row of a kind that no group can give it."""
    for role, wanted in (
        ("agenda_length", [(meeting.id, meeting.id) for meeting in guide.meetings]),
        ("agenda", [(p.id, p.kind) for meeting in guide.meetings for p in meeting.rows]),
    ):
        asked = [f for q in guide.questions if q.role == role for f in q.fields if f.id == "choice"]
        known = [choice for field in asked for choice in field.choices]
        for id_, choice in wanted:
            file.among(choice, known, definition(id_))


def _check_question(guide: Guide, question: Question, file: GuideFile) -> None:
    place = definition(question.id)
    if question.record in ("", "entry"):
        if not question.fields:
            raise file.refused(_("a question without a field"), place)
        _refuse_twin_fields(file, question.fields, place)
    elif question.fields:
        raise file.refused(
            _("the columns of this record stand under [records]"), place, word("fields")
        )
    elif question.record not in guide.records:
        reason = _("“{record}” has no columns under [records]").format(record=question.record)
        raise file.refused(reason, place, word("record"))
    for condition in (*question.shown_when, *question.required_when):
        _check_condition(guide, condition, file, place)
        if guide.question(condition.question).is_list:
            reason = _("“{id}” is a list, which no question can wait for").format(
                id=condition.question
            )
            raise file.refused(reason, place, word(condition.question))


def _refuse_twin_fields(file: GuideFile, fields: Iterable[Field], *place: str) -> None:
    if twin := _twin(field.id for field in fields):
        reason = _("the field “{id}” is given twice").format(id=twin)
        raise file.refused(reason, *place, definition(twin), definition(twin))


def _check_condition(guide: Guide, condition: Condition, file: GuideFile, place: str) -> None:
    file.among(condition.question, [question.id for question in guide.questions], place)
    columns = {field.id: field for field in guide.columns(guide.question(condition.question))}
    file.among(condition.field, columns, place, word(condition.question))
    choices = columns[condition.field].choices
    for value in condition.values if choices else ():
        file.among(value, ("", *choices), place, word(condition.question))
