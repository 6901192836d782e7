"""Everything for the workshop in one go: in the order in which it is handed out, blank where people write."""

from datetime import datetime
from pathlib import Path

from models.core import Core
from models.documents.register import DOCUMENTS, Ground
from models.documents.sets import wishes
from models.guide.shapes import Guide
from models.papers import Options, check_options
from models.plan.plan import Plan
from tests.guard import ROOT
from tests.paper.plans import PLAN_ID, PRINTED_ON
from tests.paper.reading import RESOURCES, Paper, squeezed


def test_the_workshop_has_its_papers_in_the_order_of_their_use(guide: Guide) -> None:
    ground = Ground(Plan.new(PLAN_ID), {"en": guide}, PRINTED_ON, (), RESOURCES)
    for options in (Options(), Options(large=True), Options(easy=True), Options(paper="Letter")):
        found = wishes("workshop", ground, options)
        assert [wish.name for wish in found] == [
            "sign-in", "agenda", "worksheets", "action-cards", "partner-map", "owner-sheet",
        ]  # fmt: skip
        for wish in found:
            check_options(DOCUMENTS[wish.name], wish.options)
            assert wish.options.easy is (options.easy and wish.name in ("agenda", "worksheets"))
    written_on = {wish.name for wish in found if wish.options.blank}
    assert written_on == {"worksheets", "action-cards", "owner-sheet"}


def test_the_guide_sheet_of_the_shipped_plan_ends_with_both_its_numbers_on_six_pages() -> None:
    core = Core(ROOT / "resources", Path("unused"), lambda: datetime(2026, 11, 20).astimezone())
    pages = Paper(core.draw("facilitator-guide", core.sample(), Options()).pdf).pages
    assert len(pages) <= 6
    assert squeezed("555-0100 · Victim Services: 555-0142") in squeezed(pages[-1])
