"""Whatever stands in a plan, every paper prints it as words: no picture, no link, nothing run."""

from datetime import datetime
from itertools import cycle
from pathlib import Path
from uuid import UUID

import pytest

from models.core import Core
from models.documents.register import DOCUMENTS
from models.papers import FILLED, Options
from models.plan.plan import Plan
from models.plan.text import clean
from tests.guard import ROOT
from tests.hostile import corpus
from tests.paper.reading import Paper, squeezed

NOW = datetime(2026, 11, 20, 10, 42).astimezone()
EMPTY = Plan.new(UUID("11111111-2222-4333-8444-555555555555"))
# What joins or colours its neighbours has no shape of its own.
UNSEEN = dict.fromkeys(map(ord, "\u200d\ufe0f"))
NAMES = tuple(corpus.texts(Path("secret.png")))
# All texts on two papers, and on each paper those that broke most programs; the rest is a soak of two minutes.
WHOLLY = ("action-plan", "invitation")
WORST = ("image", "unclosed", "long name")
FILLED_PAPERS = [d for d in DOCUMENTS if FILLED in DOCUMENTS[d].forms]
CASES = [
    pytest.param(d, n, marks=() if d in WHOLLY or n in WORST else pytest.mark.soak, id=f"{d}-{n}")
    for d in FILLED_PAPERS
    for n in NAMES
]


@pytest.fixture
def core(tmp_path: Path) -> Core:
    return Core(ROOT / "resources", tmp_path / "library.fourfold", lambda: NOW)


@pytest.mark.parametrize(("document", "name"), CASES)
def test_every_field_prints_as_words(core: Core, picture: Path, document: str, name: str) -> None:
    words = corpus.texts(picture)[name]
    plan = corpus.full_plan(EMPTY, core.guide, lambda: words)
    printed = core.draw(document, plan, Options())
    paper = Paper(printed.pdf)
    seen = clean(words).translate(UNSEEN)
    expected = squeezed("".join("�" if c in printed.missing else c for c in seen))
    # What tells of each action says it of each; what is brief may shorten a text, and shows that.
    of_each = len(plan.actions) if document in ("action-plan", "action-cards") else 1
    found = expected[:20] if DOCUMENTS[document].is_brief else expected
    # A composed emoji is copied whole, with what joins it.
    assert paper.text.translate(UNSEEN).count(found) >= of_each
    for page in paper.reader.pages:
        assert "/Annots" not in page
        assert "/XObject" not in page["/Resources"].get_object()  # type: ignore[operator]
    assert not {"/Names", "/OpenAction", "/AA"} & set(paper.reader.root_object)


def test_nothing_of_the_plan_is_in_the_description_of_the_paper(core: Core, picture: Path) -> None:
    supply = cycle(corpus.texts(picture).values())
    plan = corpus.full_plan(EMPTY, core.guide, lambda: next(supply))
    described = Paper(core.draw("action-plan", plan, Options()).pdf).reader.metadata
    assert described is not None
    assert described.title == "Action plan"
    assert {value for value in described.values() if "secret" in str(value)} == set()


def test_the_plan_of_the_corpus_has_every_kind_of_record(core: Core) -> None:
    plan = corpus.full_plan(EMPTY, core.guide, lambda: "words")
    names = {kind.kind for kind in corpus.kinds(plan)}
    assert names == {
        "header", "answer", "entry", "partner", "action", "sign", "review", "message",
    }  # fmt: skip
