"""Rules for what is printed: who asked for what, is it easy to read, do people hold the newest."""

import re
from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.guide.rows import rows
from models.guide.shapes import Field, Question
from models.plan.columns import column
from models.plan.frozen import FrozenMap
from models.plan.mark import PrintedMark, content_mark
from models.plan.people import say_person
from models.plan.records import CLOSED, Action, Record
from models.plan.text import folded
from models.words import language, say_language

PUBLIC = "public"
LONG_SENTENCE = 15
# As the papers are called; what is asked for in large print is whichever paper it is.
COMMUNITY_PAGE, OWNER_SHEETS = "community", "owner-sheet"
LARGE_PRINT = "large-print"
_SENTENCE = re.compile(r"[.!?…]+(?:\s|$)|\n+")
_INITIALS = re.compile(r"(?<![\w/])[^\W\d_a-z]{3,8}(?![\w/])")
_ROMAN = re.compile(r"[IVXLC]+")
_BETWEEN = re.compile(r"\s*(?:[,;/&+\n])\s*")


def no_large_print(look: Inspection) -> Iterator[Finding]:
    """H01: somebody needs large print, papers were printed, and none of them is in large print."""
    asked = look.asked("invite_needs")
    values = look.plan.answer(asked.id).values.values() if asked is not None else ()
    is_needed = any(isinstance(v, tuple) and "large_print" in v for v in values)
    printed = [PrintedMark.read(printing.mark).is_large for printing in look.plan.printings]
    if asked is not None and is_needed and printed and not any(printed):
        yield Finding(asked.id, asked.id, facts=FrozenMap({"document": LARGE_PRINT}))


def one_language(look: Inspection) -> Iterator[Finding]:
    """H02: the group speaks two languages, and the community page was printed in one."""
    asked = look.asked("languages")
    spoken = _BETWEEN.split(look.plan.text(asked.id).strip()) if asked is not None else []
    pages = [p for p in look.plan.printings if p.document == COMMUNITY_PAGE]
    # Side by side on one page, or on a page for each.
    printed = {tag for page in pages for tag in PrintedMark.read(page.mark).languages}
    if asked is not None and len(spoken) > 1 and pages and len(printed) < 2:
        names = {folded(say_language(tag, of)) for tag in printed for of in (tag, language())}
        missing = [name for name in spoken if folded(name) not in names] or spoken
        facts = FrozenMap({"language": missing[-1], "document": COMMUNITY_PAGE})
        yield Finding(asked.id, asked.id, facts=facts)


def long_sentences(look: Inspection) -> Iterator[Finding]:
    """H03: what the public reads has long sentences. The wish, which says who, what and when, may be long."""
    for question in look.guide.questions:
        if question.is_list or question.role == "vision":
            continue
        for field in question.fields:
            text = look.plan.text(question.id, field.id)
            if field.edition != PUBLIC or field.kind != "long" or not text.strip():
                continue
            sentences = [s.split() for s in _SENTENCE.split(text) if s.strip()]
            if sum(map(len, sentences)) > LONG_SENTENCE * len(sentences):
                _length, longest = max((len(words), " ".join(words)) for words in sentences)
                yield Finding(question.id, question.id, facts=FrozenMap({"text": longest}))


def initials(look: Inspection) -> Iterator[Finding]:
    """H04: capital letters on public papers that nothing there explains."""
    said = list(_public_texts(look))
    explained = "\n".join(text for *_place, text in said if "(" in text)
    known: set[str] = set()
    for question, field, record, text in said:
        # Most texts have none. Words all in capitals shout; they are no initials.
        if not any(map(str.isupper, text.split())) or text.upper() == text:
            continue
        for word in _INITIALS.findall(text):
            if word in known or _ROMAN.fullmatch(word) or not word.isupper():
                continue
            known.add(word)
            if f"({word})" not in explained and f"{word} (" not in explained:
                at = field.id if isinstance(record, Record) else question.id
                row = record.id if isinstance(record, Record) else None
                yield Finding(question.id, at, row, FrozenMap({"initials": word}), word)


def does_not_fit(look: Inspection) -> Iterator[Finding]:  # noqa: ARG001  Every rule is given the look.
    """H05: nothing to find. No paper cuts a text: a row goes on in a second block, and a test says so."""
    return iter(())


def old_version(look: Inspection) -> Iterator[Finding]:
    """H06: the plan has changed since it was last printed."""
    printings = look.plan.printings
    # Those of one day have no order among them: people hold all of them.
    newest = [p for p in printings if p.on.on == printings[-1].on.on]
    marks = [PrintedMark.read(printing.mark).plan for printing in newest]
    if not any(marks) or content_mark(look.plan) in marks:
        return
    question = look.guide.by_role("keeper").id
    last = newest[-1]
    day = {"on": last.on.on.isoformat()} if last.on.on else {}
    facts = FrozenMap({"document": last.document} | day)
    yield Finding(question, question, facts=facts, about=content_mark(look.plan))


def owner_without_sheet(look: Inspection) -> Iterator[Finding]:
    """H07: sheets for the leads were printed, and somebody has taken the lead since."""
    sheets = [p.on.on for p in look.plan.printings if p.document == OWNER_SHEETS and p.on.on]
    if not sheets:
        return
    since = {
        e.action
        for e in look.plan.events
        if e.field == "lead" and e.on.on and e.on.on > max(sheets)
    }
    for action in look.actions:
        if action.id in since and action.lead.is_one_person and action.status not in CLOSED:
            question = look.guide.by_level(action.level).id
            facts = FrozenMap({"name": say_person(action.lead), "document": OWNER_SHEETS})
            yield Finding(question, "lead", action.id, facts)


def _public_texts(look: Inspection) -> Iterator[tuple[Question, Field, Record | None, str]]:
    """Yield every text that a public paper may show: question, field, row, words."""
    for question in look.guide.questions:
        shown = [f for f in look.guide.columns(question) if f.edition == PUBLIC]
        if not shown or (question.record == "action" and not question.level):
            continue
        held: tuple[Record, ...] = (
            rows(look.plan, question) if question.is_list else (look.plan.answer(question.id),)
        )
        for row in held:
            if isinstance(row, Action) and row.status == "dropped":
                continue
            for field in shown:
                value = column(row, field.id)
                if isinstance(value, str) and field.kind in ("text", "long", "agency"):
                    yield question, field, row if question.is_list else None, value
