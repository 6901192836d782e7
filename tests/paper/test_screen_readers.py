"""Every paper against the failure conditions of ISO 14289-1; and a listener hears it in the order of its thoughts."""

import pytest

from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import Options
from tests.paper.conditions import CONDITIONS
from tests.paper.later import after_a_meeting
from tests.paper.reading import printed
from tests.paper.structure_reading import Told


@pytest.mark.parametrize("blank", [False, True], ids=["filled", "blank"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_failure_condition_is_met(guide: Guide, name: str, *, blank: bool) -> None:
    plan = after_a_meeting(guide)
    told = Told(printed(plan, guide, Options(blank=blank), name=name).pdf)
    failed = {words: found for words, check in CONDITIONS.items() if (found := [*check(told)])}
    assert failed == {}
