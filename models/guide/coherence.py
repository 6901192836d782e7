"""Whether the parts of the structure fit each other: ids, roles, records and conditions."""

from collections.abc import Iterable

from models.guide.shapes import Condition, Field, Guide, Question
from models.guide.source import GuideFile, definition, word
from models.words import _


def check_structure(guide: Guide, file: GuideFile) -> None:
    """Raise GuideError at the line of the first part that does not fit the others."""
    _refuse_twins(file, [step.id for step in guide.steps])
    _refuse_twins(file, [question.id for question in guide.questions])
    _refuse_twins(file, [trigger.id for trigger in guide.triggers])
    _refuse_two_of_one_role(file, guide.questions)
    known = [question.id for question in guide.questions]
    for step in guide.steps:
        for offered in step.offers:
            file.among(offered, known, definition(step.id))
    for question in guide.questions:
        _check_question(guide, question, file)
    for name, columns in guide.records.items():
        _refuse_twin_fields(file, columns, r"(?m)^\[records", word(name))
    for trigger in guide.triggers:
        place = definition(trigger.id)
        _check_condition(guide, trigger.when, file, place)
        needs = [f.choices for f in guide.records.get("action", ()) if f.id == "answers_needs"]
        file.among(trigger.need, ("", *(need for choices in needs for need in choices)), place)


def _refuse_twins(file: GuideFile, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            reason = _("the id “{id}” is given twice").format(id=one)
            raise file.refused(reason, definition(one), definition(one))
        seen.add(one)


def _refuse_two_of_one_role(file: GuideFile, questions: Iterable[Question]) -> None:
    seen: set[str] = set()
    for question in questions:
        if question.role and question.role in seen:
            reason = _("the role “{role}” is given twice").format(role=question.role)
            raise file.refused(reason, definition(question.id), word("role"))
        seen.add(question.role)


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
    seen: set[str] = set()
    for field in fields:
        if field.id in seen:
            reason = _("the field “{id}” is given twice").format(id=field.id)
            raise file.refused(reason, *place, definition(field.id), definition(field.id))
        seen.add(field.id)


def _check_condition(guide: Guide, condition: Condition, file: GuideFile, place: str) -> None:
    file.among(condition.question, [question.id for question in guide.questions], place)
    columns = {field.id: field for field in guide.columns(guide.question(condition.question))}
    file.among(condition.field, columns, place, word(condition.question))
    choices = columns[condition.field].choices
    for value in condition.values if choices else ():
        file.among(value, ("", *choices), place, word(condition.question))
