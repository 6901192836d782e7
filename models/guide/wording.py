"""The reader of the language files: every text by what it is about and the slot that it fills."""

from collections.abc import Container
from typing import Any

from models.errors import GuideError
from models.guide.labels import choice_text, field_text
from models.guide.shapes import Field, Guide, Texts, UsualPoint
from models.guide.source import GuideFile, definition, word
from models.plan.frozen import FrozenMap
from models.words import _

Wording = dict[tuple[str, str], str | tuple[str, ...]]

# What may stand in each table, by type; the starred must stand in the source language.
_SHAPES = {
    "steps": dict.fromkeys(("*name", "*plain", "*purpose", "*read_aloud", "paper"), str)
    | dict.fromkeys(("tips", "good", "stuck"), list),
    "questions": dict.fromkeys(("*title", "*ask", "help", "example"), str)
    | dict.fromkeys(("tips", "good", "stuck", "lines", "offers", "checks"), list),
}
# Tables of single texts, with the slot that they fill.
_FLAT = {
    "parts": "name",
    "fields": "label",
    "field_help": "help",
    "choices": "label",
    "choice_help": "help",
    "triggers": "text",
    "meetings": "text",
}


def read_wording(file: GuideFile, guide: Guide) -> Wording:
    """Return the texts of one language, or raise GuideError for one that belongs to nothing in `guide`."""
    kinds = dict.fromkeys((*_SHAPES, *_FLAT), dict)
    top = file.table(file.content, {"*name": str, **kinds})
    found: Wording = {}
    for kind in _SHAPES:
        found |= _slots(file, guide, kind, top.get(kind, {}))
    for kind in _FLAT:
        found |= _singles(file, guide, kind, top.get(kind, {}))
    return found


def check_complete(wording: Wording, guide: Guide, texts: GuideFile, structure: GuideFile) -> None:
    """Raise GuideError for the first thing in `guide` that the source language has no words for."""
    for kind in _SHAPES:
        for thing_id in _ids(guide, kind):
            if thing_id not in texts.content.get(kind, {}):
                raise _wordless(structure, thing_id, definition(thing_id))
            _check_slots(wording, kind, thing_id, texts)
    _check_parts(wording, guide, structure)
    single = [t.id for t in guide.triggers] + [p.id for p in _points(guide)]
    for subject in single:
        if (subject, "text") not in wording:
            raise _wordless(structure, subject, definition(subject))
    held = Texts(FrozenMap(wording))
    for owner, field in _owned_fields(guide):
        _check_field(held, guide, owner, field, structure)


def _check_parts(wording: Wording, guide: Guide, structure: GuideFile) -> None:
    for question in guide.questions:
        if question.part and (f"part:{question.part}", "name") not in wording:
            raise _wordless(structure, question.part, definition(question.id), word("part"))
    for owner, field in _owned_fields(guide):
        if field.part and (f"part:{field.part}", "name") not in wording:
            raise _wordless(structure, f"{owner}.{field.id}", definition(field.id), word("part"))


def _slots(file: GuideFile, guide: Guide, kind: str, tables: dict[str, Any]) -> Wording:
    known = _ids(guide, kind)
    shape = {key.removeprefix("*"): type_ for key, type_ in _SHAPES[kind].items()}
    found: Wording = {}
    for subject, table in tables.items():
        place = _head(kind, subject)
        _refuse_unknown(file, subject, known, place)
        for slot, text in file.table(table, shape, place).items():
            found[subject, slot] = _text(file, text, place, word(slot))
    return found


def _singles(file: GuideFile, guide: Guide, kind: str, table: dict[str, Any]) -> Wording:
    known = _subjects(guide, kind)
    found: Wording = {}
    for key, text in table.items():
        place = (rf"(?m)^\[{kind}\]", rf"(?m)^['\"]?{word(key)}")
        subject = _subject(kind, key)
        _refuse_unknown(file, subject, known, *place)
        if not isinstance(text, str):
            raise file.refused(_("“{key}” is of the wrong type").format(key=key), *place)
        found[subject, _FLAT[kind]] = _text(file, text, *place)
    return found


def _check_slots(wording: Wording, kind: str, subject: str, texts: GuideFile) -> None:
    for slot in (key[1:] for key in _SHAPES[kind] if key.startswith("*")):
        if (subject, slot) not in wording:
            reason = _("“{id}” lacks its text “{slot}”").format(id=subject, slot=slot)
            raise texts.refused(reason, _head(kind, subject))


def _check_field(
    texts: Texts, guide: Guide, owner: str, field: Field, structure: GuideFile
) -> None:
    is_record = owner in guide.records
    head = (r"(?m)^\[records", word(owner)) if is_record else (definition(owner),)
    place = (*head, definition(field.id))
    # The only field of a question needs no label: the question is its label.
    needs_label = is_record or len(guide.question(owner).fields) > 1
    if needs_label and not field_text(texts, owner, field.id, "label"):
        raise _wordless(structure, f"{owner}.{field.id}", *place)
    for choice in field.choices:
        if not choice_text(texts, owner, field.id, choice, "label"):
            raise _wordless(structure, f"{owner}.{field.id}:{choice}", *place)


def _wordless(structure: GuideFile, subject: str, *place: str) -> GuideError:
    return structure.refused(_("“{id}” has no words").format(id=subject), *place)


def _head(kind: str, subject: str) -> str:
    return rf"(?m)^\[{kind}\.['\"]?{word(subject)}"


def _refuse_unknown(file: GuideFile, subject: str, known: Container[str], *place: str) -> None:
    if subject not in known:
        raise file.refused(_("a text for “{id}”, which there is not").format(id=subject), *place)


def _text(file: GuideFile, text: Any, *place: str) -> str | tuple[str, ...]:
    parts = text if isinstance(text, list) else [text]
    if not parts or not all(isinstance(part, str) and part.strip() for part in parts):
        raise file.refused(_("an empty text, or one that is no text"), *place)
    return tuple(parts) if isinstance(text, list) else str(text)


def _subject(kind: str, key: str) -> str:
    match kind:
        case "parts":
            return f"part:{key}"
        case "fields" | "field_help" if "." not in key:
            return f"field:{key}"
        case "choices" | "choice_help" if ":" not in key:
            return f"choice:{key}"
        case _:
            return key


def _subjects(guide: Guide, kind: str) -> set[str]:
    """Return everything that a table of single texts may hold a text for."""
    owned = _owned_fields(guide)
    match kind:
        case "parts":
            parts = {q.part for q in guide.questions} | {field.part for _owner, field in owned}
            return {f"part:{part}" for part in parts if part}
        case "triggers":
            return {trigger.id for trigger in guide.triggers}
        case "meetings":
            return {point.id for point in _points(guide)}
        case "fields" | "field_help":
            return {s for owner, f in owned for s in (f"{owner}.{f.id}", f"field:{f.id}")}
        case _:
            choices = [(f"{owner}.{f.id}", choice) for owner, f in owned for choice in f.choices]
            return {
                s for field, choice in choices for s in (f"{field}:{choice}", f"choice:{choice}")
            }


def _points(guide: Guide) -> tuple[UsualPoint, ...]:
    return tuple(point for meeting in guide.meetings for point in meeting.rows)


def _ids(guide: Guide, kind: str) -> tuple[str, ...]:
    things = guide.steps if kind == "steps" else guide.questions
    return tuple(thing.id for thing in things)


def _owned_fields(guide: Guide) -> tuple[tuple[str, Field], ...]:
    """Return every field with its owner: a question's id or a record's kind."""
    asked = [(question.id, question.fields) for question in guide.questions]
    return tuple((owner, f) for owner, fields in (*asked, *guide.records.items()) for f in fields)
