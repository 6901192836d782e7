"""A long paper is made page by page: the first one can be looked at before, and none is kept longer than needed."""

import gc
import re

import pytest

from models.documents.collecting import collected_later
from models.documents.fonts import Typefaces
from models.documents.press import Press
from models.documents.printer import print_parts
from models.documents.register import DOCUMENTS, Ground, draw, draw_first_page, ordered
from models.documents.structure import Element
from models.documents.typeset import TextBlock, Typesetter
from models.guide.shapes import Guide
from models.papers import FILLED, Options, Wish
from tests.paper.plans import PRINTED_ON, answered, with_actions
from tests.paper.reading import RESOURCES, Paper, squeezed

FILLED_PAPERS = [d.name for d in DOCUMENTS.values() if FILLED in d.forms]


class CountingPress(Press):
    """A press that counts, with each page, what is there at that moment: texts laid out, and elements of its tree."""

    def __init__(self) -> None:
        super().__init__(title="Counted", language="en")
        self.texts: list[int] = []
        self.elements: list[int] = []

    def end_page(self) -> None:
        super().end_page()
        alive = gc.get_objects()
        self.texts.append(sum(isinstance(one, TextBlock) for one in alive))
        self.elements.append(sum(isinstance(one, Element) for one in alive))


@pytest.mark.parametrize("name", FILLED_PAPERS)
def test_the_first_page_is_that_of_the_whole_paper(guide: Guide, name: str) -> None:
    ground = Ground(answered(guide), {"en": guide}, PRINTED_ON, (), RESOURCES)
    first = draw_first_page(Wish(name, Options()), ground)
    whole = draw(name, ground, Options())
    one, of_all = (Paper(p.pdf).pages[0] for p in (first, whole))
    assert first.pages == 1
    assert "of" not in re.findall(r"Page 1( of)?", one)
    assert squeezed(one) == squeezed(re.sub(r"(Page 1) of \d+", r"\1", of_all))


def test_only_the_pages_at_hand_are_laid_out(guide: Guide) -> None:
    plan = with_actions(300)
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    setter = Typesetter(Typefaces(RESOURCES / "fonts"))
    press = CountingPress()
    # As when papers are drawn: what nobody needs is to go by itself.
    with (
        collected_later(),
        ordered(Wish("action-plan", Options()), ground, setter) as (document, order),
    ):
        pages = print_parts(press, document.parts(order), order.legend(""), setter, order.options)
    assert pages > 60
    # Eight texts an action: 2,400 in all.
    assert max(press.texts) < 1_000
    # Twelve elements an action: 3,600 in all.
    assert max(press.elements) < 600
    assert len(Paper(press.finish()).pages) == pages
