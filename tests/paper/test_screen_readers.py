"""Every paper against the failure conditions of ISO 14289-1; and whoever listens hears what was written, in order."""

import io
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest
from pypdf.generic import NameObject

from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import BLANK, FILLED, Options
from models.plan.plan import Plan
from models.plan.records import Person
from tests.paper.conditions import CONDITIONS
from tests.paper.later import after_a_meeting
from tests.paper.plans import action, answered, with_actions
from tests.paper.reading import printed, squeezed
from tests.paper.structure_reading import Node, Told
from tests.paper.test_any_text import SCRIPTS


def told_of(plan: Plan, guide: Guide, options: Options, name: str = "action-plan") -> Told:
    """A paper as a screen reader finds it."""
    return Told(printed(plan, guide, options, name=name).pdf)


def failed(told: Told) -> dict[str, list[object]]:
    """The failure conditions that a paper meets, and where."""
    return {words: found for words, check in CONDITIONS.items() if (found := [*check(told)])}


def heard(told: Told, *roles: str) -> list[str]:
    """What is read aloud of each element of a role, with all in it."""
    return [
        "".join(one.actual or told.said(one) for one in node.walk())
        for node in told.root.all(*roles)
    ]


FORMS = [(name, form) for name, document in DOCUMENTS.items() for form in document.forms]


@cache
def paper(guide: Guide, name: str, form: str) -> bytes:
    """A paper some months on, drawn once for all who check it."""
    return printed(after_a_meeting(guide), guide, Options(blank=form == BLANK), name=name).pdf


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_no_failure_condition_is_met(guide: Guide, name: str, form: str) -> None:
    assert failed(Told(paper(guide, name, form))) == {}


@pytest.fixture
def checker() -> Any:
    """A checker of PDF/UA-1 that is not ours, with the rules of veraPDF: PyPI's `page-validation`."""
    return pytest.importorskip("page", reason="the environment is older than uv.lock: make setup")


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_a_checker_of_others_finds_nothing(
    guide: Guide, checker: Any, name: str, form: str
) -> None:
    report = checker.validate_pdf_bytes(paper(guide, name, form), profile="ua1")
    assert [(one.rule_id, one.message) for one in report.failures] == []
    assert report.is_compliant


def test_a_checker_of_others_finds_a_lost_language(guide: Guide, checker: Any) -> None:
    broken = pypdf.PdfWriter(clone_from=io.BytesIO(paper(guide, "report", FILLED)))
    del broken.root_object[NameObject("/Lang")]
    into = io.BytesIO()
    broken.write(into)
    assert not checker.is_pdf_compliant_bytes(into.getvalue(), profile="ua1")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_failure_condition_is_met_in_any_script(guide: Guide, language: str) -> None:
    actions = (
        action(n, what=words, lead=Person(role=words)) for n, words in enumerate(SCRIPTS.values())
    )
    plan = with_actions(0).with_records(actions)
    told = told_of(plan, guide, Options(language=language, large=True))
    assert failed(told) == {}
    read = [squeezed(words) for words in heard(told, "TD", "P", "LBody")]
    # Signs alone, such as ≤, stand in an Arabic paper as they look there: reading programs turn them back.
    for name in SCRIPTS.keys() - ({"signs"} if language == "ar" else set()):
        assert squeezed(SCRIPTS[name]) in read
    assert str(told.catalog["/Lang"]) == language


def test_an_action_is_heard_in_the_order_of_its_columns(guide: Guide) -> None:
    told = told_of(answered(guide), guide, Options())
    table = next(t for t in told.root.all("Table") if len(t.all("TH")) > 6)
    first = [[told.said(one) for one in cell.walk()] for cell in table.all("TR")[2].kids]
    assert [" ".join(filter(None, words)) for words in first] == [
        "1",
        "Put a help card in every patrol car and hand it over at every call",
        "Detachment corporal Police",
        "15 Jan 2027",
        "Duty worker 18 Jan 2027",
        "Not started",
    ]
    assert [told.said(cell) for cell in table.all("TH")[:6]][::5] == ["No.", "Status"]


def test_headings_are_the_way_through_a_paper(guide: Guide) -> None:
    told = told_of(answered(guide), guide, Options())
    headings = [(n.role, told.said(n).replace("\xa0", " ")) for n in told.root.all("H1", "H2")]
    assert headings[:4] == [
        ("H1", "Action plan"),
        ("H2", "The change we want"),
        ("H1", "Step 1. Analyse the issue"),
        ("H2", "1.3 What goes wrong in practice? Say what happens, step by step."),
    ]
    assert ("H2", "Do it now") in headings


def test_what_goes_on_over_pages_is_one_thing(guide: Guide) -> None:
    long = " ".join(f"word{n}" for n in range(1_200))
    plan = with_actions(60).with_record(action(3, what=long))
    told = told_of(plan, guide, Options())
    (table,) = (
        t for t in told.root.all("Table") if "What will be done" in map(told.said, t.walk())
    )
    heads = [told.said(one) for one in table.all("TH")]
    assert heads.count("Who leads") == 1
    rows = [r for r in table.all("TR") if len(r.kids) == 6 and r.kids[0].role == "TD"]
    assert [told.said(row.kids[0]) for row in rows] == [str(n) for n in by_level(60)]
    (cell,) = (row.kids[1] for row in rows if told.said(row.kids[0]) == "3")
    assert heard_of(told, cell) == long
    assert len({page for one in cell.walk() for page, _number in one.stretches}) > 1


def by_level(count: int) -> Sequence[int]:
    """The numbers of the actions of `with_actions` in the order of their levels."""
    levels = ((1, 2), (3, 4), (5,), (6, 0))
    return [n for some in levels for n in range(1, count + 1) if n % 6 in {m % 6 for m in some}]


def heard_of(told: Told, node: Node) -> str:
    return "".join(told.said(one) for one in node.walk())


def test_header_footer_and_lines_are_not_read_aloud(guide: Guide) -> None:
    told = told_of(answered(guide), guide, Options())
    everything = " ".join(heard(told, "Document"))
    for words in ("Page 1 of", "DRAFT", "printed on"):
        assert words not in everything


def test_a_box_says_whether_it_is_ticked_and_room_is_room(guide: Guide) -> None:
    told = told_of(with_actions(1), guide, Options(), "action-cards")
    assert [one.alt for one in told.root.all("Figure")] == ["ticked", *["box to tick"] * 3]
    blank = told_of(with_actions(0), guide, Options(blank=True), "invitation")
    assert "room to write" in [one.alt for one in blank.root.all("Figure")]


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not on this computer")
def test_another_reader_finds_the_same_structure(guide: Guide, tmp_path: Path) -> None:
    plan = after_a_meeting(guide)
    path = tmp_path / "paper.pdf"
    path.write_bytes(printed(replace(plan), guide, Options()).pdf)
    run = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True
    )
    assert run.stderr == ""
    told = Told(path.read_bytes())
    for role in ("H1", "H2", "Table", "TR", "L", "LI", "P"):
        lines = [
            line for line in run.stdout.splitlines() if line.split()[:1] in ([role], [f"{role}:"])
        ]
        assert len(lines) == len(told.root.all(role)), role
    assert '"Put a help card in every patrol car and hand it over at every call"' in run.stdout
