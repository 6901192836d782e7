"""A paper as plain text and for a word processor: it says what the PDF says, to the readers it was asked for."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from models.documents.register import DOCUMENTS, Ground
from models.documents.twins import twin
from models.guide.shapes import Guide
from models.papers import TWINS, Options, Wish
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import PRINTED_ON, action, answered, with_actions
from tests.paper.reading import RESOURCES, printed, squeezed
from tests.paper.scripts import LINES

HOSTILE = "a\x00b \x1b[2J \ud800 \u202egnorw\u202c <w:p/> ]]> & \ufffe"


def made(ending: str, name: str, plan: Plan, guide: Guide, options: Options | None = None) -> bytes:
    """The twin of a paper, made on one and the same day."""
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    return twin(ending, [Wish(name, options or Options())], ground)


def text_of(name: str, plan: Plan, guide: Guide, options: Options | None = None) -> str:
    """The plain text of a paper, its lines ending as they do in memory."""
    return made("txt", name, plan, guide, options).decode("utf-8").replace("\r\n", "\n")


def word_of(name: str, plan: Plan, guide: Guide, options: Options | None = None) -> Document:
    """The word processor's document of a paper."""
    return docx.Document(io.BytesIO(made("docx", name, plan, guide, options)))


def words_of(document: Document) -> Iterator[str]:
    """Every text of a document, in order, then what stands around its pages."""
    yield from (found.text or "" for found in document.element.body.iter(qn("w:t")))
    for section in document.sections:
        for part in (section.header, section.footer):
            yield from (paragraph.text for paragraph in part.paragraphs)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_twin_says_every_word_of_the_paper(guide: Guide, name: str) -> None:
    plan = after_a_meeting(guide)
    document = pypdfium2.PdfDocument(printed(plan, guide, name=name).pdf)
    pages = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    # Only the number of a page is counted anew.
    words = set(re.findall(r"\w{2,}", re.sub(r"Page \d+ of \d+", " ", pages)))
    text = squeezed(text_of(name, plan, guide))
    word = squeezed(" ".join(words_of(word_of(name, plan, guide))))
    assert {one for one in words if one not in text} == set()
    assert {one for one in words if one not in word} == set()


def test_the_text_names_lead_and_day_of_every_action_or_says_not_yet(guide: Guide) -> None:
    bare = action(2, lead=NOBODY, deadline=NO_DAY)
    text = text_of("action-plan", with_actions(1).with_record(bare), guide)
    first, second = re.findall(r"No\. \d\n(?:.+\n)+", text)
    assert "Who leads: Detachment corporal; Police\nBy when: 15 Jan 2027\n" in first
    assert "Who leads: NOT YET" in second
    assert "By when: NOT YET" in second


def test_the_text_is_72_columns_wide_and_its_headings_are_underlined(guide: Guide) -> None:
    long = with_actions(1).with_record(action(1, what="x" * 200 + " " + "夜間相談窓口" * 20))
    for plan in (answered(guide), long):
        lines = text_of("action-plan", plan, guide).split("\n")
        assert [n for n in lines if len(n) > 72 and "xxx" not in n] == []
        assert lines[lines.index("Action plan") + 1] == "==========="
    at = lines.index("Do it now")
    assert lines[at + 1] == "-" * len("Do it now")


def test_a_word_document_has_headings_lists_and_tables_of_its_own(guide: Guide) -> None:
    document = word_of("action-plan", answered(guide), guide)
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Heading 1", "Heading 2", "List Bullet"} <= styles
    table = next(t for t in document.tables if t.cell(0, 1).text == "What will be done")
    assert [cell.text for cell in table.rows[0].cells][::5] == ["No.", "Status"]
    there = [
        row
        for row in document.element.body.iter(qn("w:tr"))
        if "What will be done" in row.xpath("string()")
    ]
    assert len(there) == 1
    assert there[0].find(f".//{qn('w:tblHeader')}") is not None
    band = there[0].getnext()
    assert band.find(f".//{qn('w:tblHeader')}") is None
    assert band.find(f".//{qn('w:gridSpan')}").get(qn("w:val")) == "6"
    assert table.cell(1, 0).paragraphs[0].style.name == "Heading 2"
    wide = [s.page_width > s.page_height for s in document.sections]  # type: ignore[operator]
    assert wide == [False, False, True, False]


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("Letter", (216, 279))])
def test_a_word_document_is_of_the_paper_and_language_asked_for(
    guide: Guide, paper: str, size: tuple[int, int]
) -> None:
    document = word_of("mou", answered(guide), guide, Options(paper=paper))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == size  # type: ignore[union-attr]
    spoken = document.styles.element.find(f".//{qn('w:lang')}")
    assert spoken is not None
    assert spoken.get(qn("w:val")) == "en"


def test_a_word_document_tells_nothing_about_anyone(guide: Guide) -> None:
    content = made("docx", "mou", answered(guide), guide)
    about = docx.Document(io.BytesIO(content)).core_properties
    assert (about.title, about.author, about.last_modified_by) == ("Written agreement", "", "")
    assert about.created.year == about.modified.year == 2000
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(file.read(name) for name in file.namelist())
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything


@pytest.mark.parametrize("ending", TWINS)
def test_same_plan_same_bytes(guide: Guide, ending: str) -> None:
    plan = answered(guide)
    assert made(ending, "action-plan", plan, guide) == made(ending, "action-plan", plan, guide)


@pytest.mark.parametrize("ending", TWINS)
def test_a_twin_holds_no_more_than_its_readers_may_see(guide: Guide, ending: str) -> None:
    plan = after_a_meeting(guide)
    for name, document in DOCUMENTS.items():
        for edition in set(document.editions) - {"facilitator"}:
            content = made(ending, name, plan, guide, Options(edition=edition))
            text = content.decode() if ending == "txt" else _everything(content)
            assert not re.findall(r"zq\w+", text), (name, edition)


def _everything(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return "".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


def test_what_a_file_cannot_hold_is_left_out(guide: Guide) -> None:
    plan = with_actions(1).with_record(replace(action(1), what=HOSTILE))
    text = text_of("action-plan", plan, guide)
    assert "ab [2J gnorw <w:p/> ]]> &" in " ".join(text.split())
    assert "ab [2J  gnorw <w:p/> ]]> & " in list(words_of(word_of("action-plan", plan, guide)))


def test_boxes_and_lines_for_a_pen_are_letters(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    text = text_of("invitation", plan, guide, Options(blank=True))
    assert "[ ] I come\n" in text
    assert re.search(r"^From: _+$", text, re.MULTILINE)
    word = word_of("invitation", plan, guide, Options(blank=True))
    assert "☐\tI come" in [paragraph.text for paragraph in word.paragraphs]


def test_a_word_document_in_arabic_begins_on_the_right(guide: Guide) -> None:
    ground = Ground(with_actions(1), {"ar": guide}, PRINTED_ON, (), RESOURCES)
    content = twin("docx", [Wish("action-plan", Options(language="ar"))], ground)
    document = docx.Document(io.BytesIO(content))
    assert document.styles["Normal"].element.find(f".//{qn('w:bidi')}") is not None
    tables = list(document.element.body.iter(qn("w:tbl")))
    assert tables
    assert all(one.find(f".//{qn('w:bidiVisual')}") is not None for one in tables)


@pytest.mark.parametrize(("language", "other"), [("en", "1"), ("ar", "0")])
def test_what_begins_from_the_other_side_does_so_in_a_word_document(
    guide: Guide, language: str, other: str
) -> None:
    arabic, english = LINES["arabic"], "Call the duty worker."
    actions = [action(n, what=what) for n, what in enumerate((arabic, english))]
    strong = action(7, lead=Person(role=arabic))
    ground = Ground(
        with_actions(0).with_records([*actions, strong]),
        {language: guide},
        PRINTED_ON,
        (),
        RESOURCES,
    )
    content = twin("docx", [Wish("action-plan", Options(language=language))], ground)
    document = docx.Document(io.BytesIO(content))
    turned, straight = (arabic, english) if language == "en" else (english, arabic)
    assert said(document, turned, "w:bidi") == {other}
    assert said(document, straight, "w:bidi") == set()
    assert said(document, arabic, "w:rtl")
    assert not said(document, english, "w:rtl")
    # The same words are plain in one cell, and strong in another.
    assert said(document, arabic, "w:bCs")


def said(document: Document, words: str, name: str) -> set[str | None]:
    """What the paragraphs of these words say of themselves under a name."""
    paragraphs = document.element.body.iter(qn("w:p"))
    same = (p for p in paragraphs if "".join(t.text or "" for t in p.iter(qn("w:t"))) == words)
    return {mark.get(qn("w:val")) for one in same for mark in one.iter(qn(name))}


def test_no_word_of_a_table_is_broken_for_the_text_beside_it(guide: Guide) -> None:
    long = " ".join(["A long account of what happened"] * 40)
    full = action(
        1, lead=Person(role=long * 4, agency=long), what=long * 2, follow_up_by=Person(role=long)
    )
    plan = with_actions(0).with_record(full)
    document = word_of("action-plan", plan, guide)
    table = next(t for t in document.tables if len(t.columns) == 6)
    for cell in table.rows[0].cells:
        longest = max(map(len, cell.text.split()))
        assert cell.width.pt > 6.6 * longest
