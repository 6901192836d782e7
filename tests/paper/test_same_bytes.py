"""Same plan, same bytes, on any run and any thread; and nothing in the file tells who made it."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from models.guide.shapes import Guide
from models.papers import Options
from tests.paper.plans import answered
from tests.paper.reading import Paper, printed

ROOT = Path(__file__).parents[2]
_PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from models.guide.reader import read_guide
from tests.paper.plans import answered
from tests.paper.reading import RESOURCES, printed
guide = read_guide(RESOURCES / "guide")
print(hashlib.sha256(printed(answered(guide), guide).pdf).hexdigest())
"""


def digest_of_another_run(folder: Path, **environment: str) -> str:
    """The hash of the paper that a process of its own printed in `folder`."""
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(ROOT)],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
    )
    return run.stdout.strip()


def test_two_runs_with_other_hashes_and_settings_give_the_same_bytes(
    guide: Guide, tmp_path: Path
) -> None:
    here = hashlib.sha256(printed(answered(guide), guide).pdf).hexdigest()
    for seed in ("1", "2"):
        other = digest_of_another_run(
            tmp_path, PYTHONHASHSEED=seed, RL_useA85="1", RL_pdfComments="1", RL_invariant="0"
        )
        assert other == here


def test_papers_that_differ_have_other_names_in_their_files(guide: Guide) -> None:
    one, same, other = (
        cast(
            "ArrayObject", Paper(printed(answered(guide), guide, options).pdf).reader.trailer["/ID"]
        )[0]
        for options in (Options(), Options(), Options(large=True))
    )
    assert one == same != other


def test_settings_that_lie_about_are_never_run(tmp_path: Path, home: Path) -> None:
    mark = tmp_path / "it was run"
    for planted in (tmp_path / "reportlab_settings.py", home / ".reportlab_settings"):
        planted.write_text(f"open({str(mark)!r}, 'w').close()")
    assert digest_of_another_run(tmp_path, PYTHONPATH=str(tmp_path))
    assert not mark.exists()


def test_papers_drawn_at_the_same_time_are_those_drawn_alone(guide: Guide) -> None:
    plan = answered(guide)
    orders = [("action-plan", Options()), ("action-cards", Options(paper="Letter"))] * 4
    alone = [printed(plan, guide, options, name=name).pdf for name, options in orders]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda o: printed(plan, guide, o[1], name=o[0]).pdf, orders))
    assert together == alone


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("action-plan", "Action plan"),
        ("action-cards", "Action cards"),
        ("review", "Review sheet"),
        ("report", "Review report"),
        ("call-list", "Call list"),
        ("handover", "Handover"),
        ("mou", "Written agreement"),
        ("workplan", "Joint workplan"),
        ("invitation", "Invitation letters"),
        ("brief", "Letter to a higher authority"),
    ],
)
def test_the_file_says_its_kind_and_its_language_and_nothing_else(
    guide: Guide, name: str, title: str
) -> None:
    result = printed(answered(guide), guide, Options(language="en"), name=name)
    reader = Paper(result.pdf).reader
    told = {key: value for key, value in (reader.metadata or {}).items() if value}
    dates = {told.pop("/CreationDate"), told.pop("/ModDate")}
    assert told == {
        "/Title": title,
        "/Creator": "Fourfold",
        "/Producer": "Fourfold",
        "/Trapped": "/False",
    }
    assert all(day.startswith("D:20000101") for day in dates)
    assert str(reader.root_object["/Lang"]) == "en"
    for trace in (str(ROOT), str(Path.home()), "ReportLab PDF Library"):
        assert trace.encode() not in result.pdf


def test_every_printed_font_is_inside_the_file(guide: Guide) -> None:
    fonts = Paper(printed(answered(guide), guide).pdf).fonts
    assert fonts
    for font in fonts:
        glyphs = cast("ArrayObject", font["/DescendantFonts"])[0].get_object()
        described = cast("DictionaryObject", glyphs)["/FontDescriptor"]
        assert "/FontFile2" in cast("DictionaryObject", described)
        assert "/ToUnicode" in font


def test_the_outline_leads_to_the_parts(guide: Guide) -> None:
    outline = Paper(printed(answered(guide), guide).pdf).reader.outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles == [
        "Action plan",
        "Step 1. Analyse the issue",
        "Step 2. Vision for change",
        "Step 3. Develop a plan",
        "Step 3. Develop a plan, continued",
        "Step 4. Monitor",
    ]
