"""The commands for paper: which there are, several in one file, a set in a folder, and what does not exist so."""

import json
import re
from pathlib import Path

import pytest

from models.checks.papers import COMMUNITY_PAGE, LARGE_PRINT, OWNER_SHEETS
from models.documents.register import DOCUMENTS
from tests.paper.reading import Paper
from tests.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def sample(terminal: Terminal) -> str:
    """The id of the sample plan in the library."""
    return terminal.done("sample").strip()


def test_the_list_of_papers_says_how_each_can_be_had(terminal: Terminal) -> None:
    listed = {paper["name"]: paper for paper in json.loads(terminal.done("documents", "--json"))}
    assert list(listed) == list(DOCUMENTS)
    plan = listed["action-plan"]
    assert (plan["number"], plan["title"], plan["blank"]) == ("H1", "Action plan", True)
    assert plan["editions"][0] == "partners"
    assert "action-plan\tH1\tAction plan" in terminal.done("documents")


def test_several_papers_go_into_one_file(terminal: Terminal, sample: str) -> None:
    terminal.done("print", sample, "action-plan", "call-list", "-o", "out.pdf", "--large")
    text = Paper((terminal.folder / "out.pdf").read_bytes()).text
    assert "Calllist·example" in text
    assert "Step3.Developaplan" in text


def test_letters_that_no_font_has_are_named_in_the_terminal(terminal: Terminal) -> None:
    list_of_one = terminal.folder / "list.csv"
    list_of_one.write_text("action,lead\n\U00010330 night line,Night lead\n", "utf-8")
    plan = terminal.done("import", list_of_one).strip()
    for wanted in (["action-plan", "-o", "out.pdf"], ["--set", "after", "-o", "out"]):
        ended = terminal.run("print", plan, *wanted)
        assert ended.status == 0
        assert ended.err.count("\n") == 1
        assert "\U00010330 (GOTHIC LETTER AHSA)" in ended.err
    assert terminal.run("print", plan, "--blank", "-o", "blank.pdf").err == ""


def test_a_file_for_writing_on_in_is_made_by_its_ending(terminal: Terminal, sample: str) -> None:
    terminal.done("print", sample, "mou", "invitation", "-o", "out.TXT")
    text = (terminal.folder / "out.TXT").read_text("utf-8")
    assert text.index("Written agreement") < text.index("Your answer")
    terminal.done("print", sample, "action-plan", "-o", "out.docx", "--blank", "--paper", "Letter")
    assert (terminal.folder / "out.docx").read_bytes().startswith(b"PK")


def test_a_set_goes_into_a_folder_under_names_that_say_nothing(
    terminal: Terminal, sample: str
) -> None:
    (terminal.folder / "out").mkdir()
    lines = terminal.done("print", sample, "--set", "workshop", "-o", "out").splitlines()
    written = sorted(path.name for path in (terminal.folder / "out").iterdir())
    assert len(written) == len(lines)
    assert all(re.fullmatch(r"plan-\d{4}-\d\d-\d\d-\d+\.pdf", name) for name in written)
    terminal.done("print", sample, "--set", "after", "-o", "out")
    assert len(list((terminal.folder / "out").iterdir())) > len(written)  # Nothing took a place.


def test_each_lead_has_a_file_of_their_own(terminal: Terminal) -> None:
    rows = "action,lead,deadline\nCall,Nurse,2026-12-11\nAsk,Clerk,2099-01-02\nWrite,Nurse,2099-01-03\n"
    (terminal.folder / "night.csv").write_text(rows, "utf-8")
    terminal.done("import", "night.csv")
    (terminal.folder / "out").mkdir()
    lines = terminal.done("print", "night", "--set", "leads", "--qr", "-o", "out").splitlines()
    paths = [terminal.folder / line.split("\t")[0] for line in lines]
    sheets = [Paper(path.read_bytes()).text for path in paths]
    assert [("Clerk" in text, "Nurse" in text) for text in sheets] == [(True, False), (False, True)]
    assert ["Ask" in text for text in sheets] == [True, False]
    assert all("Pointthecamera" in text for text in sheets)


def test_a_set_makes_its_folder_and_takes_the_place_of_no_file(
    terminal: Terminal, sample: str
) -> None:
    terminal.done("print", sample, "--set", "leads", "-o", "sheets")
    assert {path.suffix for path in (terminal.folder / "sheets").iterdir()} == {".pdf"}
    (terminal.folder / "taken").write_text("words", "utf-8")
    for folder in ("taken", "gone/sheets"):
        refusal = terminal.refused("print", sample, "--set", "leads", "-o", folder)
        assert "none can be made there" in refusal
    assert (terminal.folder / "taken").read_text("utf-8") == "words"


def test_where_nobody_leads_there_is_no_sheet_for_a_lead(terminal: Terminal) -> None:
    (terminal.folder / "day.csv").write_text("action,lead\nCall,\n", "utf-8")
    terminal.done("import", "day.csv")
    (terminal.folder / "out").mkdir()
    assert "Nobody leads" in terminal.refused("print", "day", "--set", "leads", "-o", "out")
    assert list((terminal.folder / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nonsense"], "There is no paper"),
        (["action-plan", "--easy"], "no easy-read"),
        (["call-list", "--edition", "public"], "partners only"),
        (["invitation", "--paper", "A3"], "A4, Letter only"),
        (["poster", "--poster", "--paper", "A3"], "on A4, Letter only"),
        (["action-plan", "--set", "after"], "not both"),
        (["--set", "after", "action-plan"], "not both"),
        (["--set", "after"], "needs a folder"),
        (["--set", "leads", "--blank"], "Leave out --blank"),
        (["community", "--second-language", "en"], "It has that language already."),
        (["action-plan", "--large", "-x"], "unrecognized arguments: -x"),
    ],
)
def test_a_paper_that_does_not_exist_so_is_refused(
    terminal: Terminal, sample: str, words: list[str], reason: str
) -> None:
    assert reason in terminal.refused("print", sample, *words, "-o", "out.pdf")
    assert not (terminal.folder / "out.pdf").exists()


def test_papers_may_be_named_after_a_switch(terminal: Terminal, sample: str) -> None:
    terminal.done("print", sample, "call-list", "--large", "agenda", "-o", "out.pdf")
    text = Paper((terminal.folder / "out.pdf").read_bytes()).text
    assert "Calllist·example" in text
    assert "Agenda·example" in text


@pytest.mark.parametrize("name", ["out.doc", "out.png", "out"])
def test_a_paper_is_written_only_as_what_its_file_is_called(
    terminal: Terminal, sample: str, name: str
) -> None:
    assert ".pdf, .txt, .docx" in terminal.refused("print", sample, "-o", name)
    assert not (terminal.folder / name).exists()


def test_a_set_is_refused_before_the_first_of_it_is_written(
    terminal: Terminal, sample: str
) -> None:
    words = ("print", sample, "--set", "after", "--edition", "public", "-o", "out")
    assert "partners only" in terminal.refused(*words)
    assert not (terminal.folder / "out").exists()


def test_in_a_set_a_wall_sheet_is_for_what_hangs_on_a_wall(terminal: Terminal, sample: str) -> None:
    words = ("print", sample, "--set", "after", "--paper", "Tabloid", "-o", "out")
    lines = [line.split("\t") for line in terminal.done(*words).splitlines()]
    sheets = {title: Paper((terminal.folder / path).read_bytes()) for path, title in lines}
    wide = {title: round(sheet.reader.pages[0].mediabox.width) for title, sheet in sheets.items()}
    assert (wide["Wall poster"], wide["Page for the community"]) == (792, 612)


def test_a_paper_is_printed_in_a_language_that_paper_speaks(
    terminal: Terminal, sample: str
) -> None:
    terminal.done("print", sample, "community", "-o", "out.pdf", "--language", "fr")
    assert "Oùtrouverdel’aide" in Paper((terminal.folder / "out.pdf").read_bytes()).text
    refusal = terminal.refused("print", sample, "-o", "out.pdf", "--language", "de")
    assert "There are no words in “de” yet, only in en, es, fr." in refusal
    beside = ("--second-language", "no tag")
    assert "is no tag" in terminal.refused("print", sample, "community", "-o", "out.pdf", *beside)


def test_the_rules_about_papers_call_them_as_they_are_called() -> None:
    assert {COMMUNITY_PAGE, OWNER_SHEETS} <= DOCUMENTS.keys()
    assert LARGE_PRINT not in DOCUMENTS  # Any paper may be in large print.
