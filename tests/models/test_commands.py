"""The command line does the main job: plans come in, are checked, printed and taken along."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from models.core import Core
from models.documents.register import DOCUMENTS
from models.papers import BLANK, FILLED
from tests.guard import ROOT
from tests.paper.reading import Paper, squeezed
from tests.terminal import Terminal

TITLE = "Nights and weekends: no link to support after a police call"
LIST = "action,lead,deadline\nAgree one referral form,,2027-03-31\n"
COMPLETE = (
    "action,lead,deadline,follow_up_by,follow_up_on\n"
    'Hand out the weekend numbers,"Clerk, Band Office",2027-03-31,"Nurse, Clinic",2027-04-02\n'
)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def sample(terminal: Terminal) -> str:
    """The id of the sample plan in the library."""
    return terminal.done("sample").strip()


def write(terminal: Terminal, name: str, words: str) -> Path:
    path = terminal.folder / name
    path.write_text(words, "utf-8")
    return path


def test_the_sample_is_told_by_its_id_alone_and_is_final(terminal: Terminal) -> None:
    told = terminal.done("sample")
    assert told == f"{UUID(told.strip())}\n"
    assert terminal.done("check", told.strip()).endswith("Ready to print as final.\n")


def test_list_says_what_home_says(terminal: Terminal, sample: str) -> None:
    (one,) = json.loads(terminal.done("list", "--json"))
    assert list(one) == ["id", "title", "place", "round", "changed_at", "next_due", "missing"]
    assert (one["id"], one["title"], one["round"], one["missing"]) == (sample, TITLE, 1, 0)
    assert terminal.done("list").split("\t")[:2] == [sample, TITLE]


def test_today_tells_what_is_due_in_all_plans(terminal: Terminal, sample: str) -> None:
    due = json.loads(terminal.done("today", "--json"))
    assert {one["plan"] for one in due} == {sample}
    assert {one["span"] for one in due} <= {"overdue", "today", "week", "month"}
    assert [one["day"] for one in due] == sorted(one["day"] for one in due)
    told = terminal.done("today").splitlines()
    assert len(told) == len(due) > 0
    assert all(line.split("\t")[3] == TITLE for line in told)


def test_list_of_an_empty_library_is_empty(terminal: Terminal) -> None:
    assert terminal.done("list") == ""
    assert json.loads(terminal.done("list", "--json")) == []


def test_check_names_rule_record_and_field_of_what_is_missing(terminal: Terminal) -> None:
    plan = terminal.done("import", write(terminal, "night.csv", LIST)).strip()
    ended = terminal.run("check", plan, "--json")
    assert (ended.status, ended.err) == (1, "")
    found = json.loads(ended.out)
    assert list(found) == ["final", "problems"]
    assert found["final"] is False
    assert all(
        list(p) == ["rule", "weight", "record", "field", "blocks", "text"]
        for p in found["problems"]
    )
    blocking = {(p["rule"], p["field"]) for p in found["problems"] if p["blocks"]}
    assert blocking == {("A01_no_owner", "lead"), ("A21_no_follow_up", "follow_up_by")}
    assert len({UUID(p["record"]) for p in found["problems"] if p["blocks"]}) == 1


def test_check_in_words_says_first_what_keeps_it_a_draft(terminal: Terminal) -> None:
    terminal.done("import", write(terminal, "night.csv", LIST))
    ended = terminal.run("check", "night")
    lines = ended.out.splitlines()
    assert ended.status == 1
    assert [line[0] for line in lines[:3]] == ["!", "!", "-"]
    assert lines[-1] == "Not final yet."


def test_a_plan_is_found_by_id_beginning_or_title(terminal: Terminal, sample: str) -> None:
    for name in (sample, sample[:8], TITLE):
        assert terminal.run("check", name).status == 0


@pytest.mark.parametrize(
    ("document", "paper", "width"),
    [*((d, "A4", 595) for d in DOCUMENTS), ("action-plan", "Letter", 612)],
)
def test_every_paper_prints_on_both_sizes(
    terminal: Terminal, sample: str, document: str, paper: str, width: int
) -> None:
    form = [] if FILLED in DOCUMENTS[document].forms else ["--blank"]
    assert terminal.done("print", sample, document, "-o", "out.pdf", "--paper", paper, *form) == ""
    printed = Paper((terminal.folder / "out.pdf").read_bytes())
    size = printed.reader.pages[0].mediabox
    assert round(min(size.width, size.height)) == width
    assert ("DRAFT" in printed.text) is DOCUMENTS[document].is_gated


def test_final_is_printed_when_nothing_is_missing(terminal: Terminal, sample: str) -> None:
    terminal.done("print", sample, "-o", "out.pdf", "--final")
    assert "DRAFT" not in Paper((terminal.folder / "out.pdf").read_bytes()).text


def test_final_is_refused_with_a_reason_and_writes_nothing(terminal: Terminal) -> None:
    terminal.done("import", write(terminal, "night.csv", LIST))
    line = terminal.refused("print", "night", "-o", "out.pdf", "--final", status=1)
    assert line.startswith("Not final yet:")
    assert not (terminal.folder / "out.pdf").exists()
    terminal.done("print", "night", "-o", "out.pdf")
    assert "NOTYET" in Paper((terminal.folder / "out.pdf").read_bytes()).text


def test_a_working_paper_is_never_refused(terminal: Terminal) -> None:
    terminal.done("import", write(terminal, "night.csv", LIST))
    for document in [n for n, d in DOCUMENTS.items() if d.is_working and FILLED in d.forms]:
        terminal.done("print", "night", document, "-o", f"{document}.pdf", "--final")
        assert (terminal.folder / f"{document}.pdf").exists()
    terminal.refused("print", "night", "mou", "-o", "mou.pdf", "--final", status=1)


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if BLANK in DOCUMENTS[d].forms])
def test_a_blank_paper_says_nothing_of_the_plan(
    terminal: Terminal, sample: str, document: str
) -> None:
    terminal.done("print", sample, document, "-o", "out.pdf", "--blank", "--final")
    assert squeezed("Cedar Valley") not in Paper((terminal.folder / "out.pdf").read_bytes()).text


def test_every_export_comes_back_as_it_went(terminal: Terminal, sample: str) -> None:
    for ending in ("plan.json", "csv", "xlsx", "ics"):
        assert terminal.done("export", sample, "-o", f"out.{ending}") == ""
    assert terminal.done("import", "out.plan.json") == f"{sample}\n"
    assert json.loads((terminal.folder / "out.plan.json").read_bytes())
    for name in ("out.csv", "out.xlsx"):
        back = terminal.done("import", name).strip()
        # As an action list it is no longer the shipped example, whose words may not go out as somebody's plan.
        assert {
            line[:28] for line in terminal.run("check", back).out.splitlines() if line[0] == "!"
        } == {"! This is still our example."}
    assert b"BEGIN:VCALENDAR" in (terminal.folder / "out.ics").read_bytes()


def test_import_tells_one_id_a_file_and_the_same_bytes_the_same_id(terminal: Terminal) -> None:
    files = [write(terminal, "night.csv", LIST), write(terminal, "day.csv", COMPLETE)]
    told = terminal.done("import", *files)
    assert len({UUID(line) for line in told.splitlines()}) == 2
    assert terminal.done("import", *files) == told
    plans = json.loads(terminal.done("list", "--json"))
    assert sorted(p["title"] for p in plans) == ["day", "night"]
    assert terminal.run("check", "day").status == 0


def test_import_into_a_plan_adds_its_rows_once(terminal: Terminal) -> None:
    plan = terminal.done("import", write(terminal, "night.csv", LIST))
    more = write(terminal, "more.csv", COMPLETE)
    for _time in range(2):
        assert terminal.done("import", more, "--into", "night") == plan
    terminal.done("export", "night", "-o", "all.csv")
    rows = (terminal.folder / "all.csv").read_text("utf-8-sig").splitlines()
    assert [row.count("referral form") for row in rows] == [0, 1, 0]
    assert len(json.loads(terminal.done("list", "--json"))) == 1


def test_one_bad_file_does_not_stop_the_others(terminal: Terminal) -> None:
    good = write(terminal, "night.csv", LIST)
    ended = terminal.run("import", "nowhere.csv", good)
    assert ended.status == 2
    assert len(ended.err.splitlines()) == 1
    assert ended.err.startswith("nowhere.csv: ")
    assert [str(UUID(line)) for line in ended.out.splitlines()] == ended.out.splitlines()
    assert len(json.loads(terminal.done("list", "--json"))) == 1


def test_a_backup_is_a_library(terminal: Terminal, sample: str) -> None:
    assert terminal.done("backup", "-o", "copy.fourfold") == ""
    terminal.library = terminal.folder / "copy.fourfold"
    assert [p["id"] for p in json.loads(terminal.done("list", "--json"))] == [sample]


def test_a_deleted_plan_that_comes_again_is_back(terminal: Terminal) -> None:
    list_file = write(terminal, "night.csv", LIST)
    plan = UUID(terminal.done("import", list_file).strip())
    core = Core(ROOT / "resources", terminal.library, lambda: datetime.now().astimezone())
    core.library.delete(plan)
    core.close()
    assert terminal.done("list") == ""
    assert terminal.done("import", list_file) == f"{plan}\n"
    assert terminal.done("list").startswith(str(plan))


def test_a_damaged_history_is_told_on_the_way_and_takes_nothing(
    terminal: Terminal, sample: str
) -> None:
    terminal.done("import", write(terminal, "more.csv", LIST), "--into", sample)
    with closing(sqlite3.connect(terminal.library)) as connection, connection:
        connection.execute("UPDATE history SET who = 'Another'")
    ended = terminal.run("export", sample, "-o", "whole.plan.json")
    assert (ended.status, ended.out) == (0, "")
    assert ended.err.startswith("The history of this plan is damaged")
    assert ended.err.count("\n") == 1
    assert "Agree one referral form" in (terminal.folder / "whole.plan.json").read_text("utf-8")
