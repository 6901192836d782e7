"""What was typed in from paper is for the facilitator's screen alone: who said it stands on no paper."""

import pytest

from models.documents.edition import readable
from models.guide.shapes import EDITIONS, Guide
from models.plan.records import Heard, Sheet
from tests.models.store.make_sample_3 import sample_plan


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_paper_is_made_from_what_the_tables_said(guide: Guide, edition: str) -> None:
    shown = readable(sample_plan(), guide, edition)
    assert shown.actions
    assert not [r for r in shown.records.values() if isinstance(r, Sheet | Heard)]
