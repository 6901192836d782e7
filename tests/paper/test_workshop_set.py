"""Everything for the workshop in one go: in the order in which it is handed out, blank where people write."""

from models.documents.register import DOCUMENTS, Ground
from models.documents.sets import wishes
from models.guide.shapes import Guide
from models.papers import Options, check_options
from models.plan.plan import Plan
from tests.paper.plans import PLAN_ID, PRINTED_ON
from tests.paper.reading import RESOURCES


def test_the_workshop_has_its_papers_in_the_order_of_their_use(guide: Guide) -> None:
    ground = Ground(Plan.new(PLAN_ID), {"en": guide}, PRINTED_ON, (), RESOURCES)
    for options in (Options(), Options(large=True), Options(easy=True), Options(paper="Letter")):
        found = wishes("workshop", ground, options)
        assert [wish.name for wish in found] == [
            "sign-in", "agenda", "worksheets", "action-cards", "partner-map", "owner-sheet", "action-plan",
        ]  # fmt: skip
        for wish in found:
            check_options(DOCUMENTS[wish.name], wish.options)
            assert wish.options.easy is (options.easy and wish.name in ("agenda", "worksheets"))
    written_on = {wish.name for wish in found if wish.options.blank}
    assert written_on == {"worksheets", "action-cards", "owner-sheet", "action-plan"}
