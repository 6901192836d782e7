"""The guide as it is shipped."""

import pytest

from models.guide.reader import read_guide
from models.guide.shapes import Guide
from tests.guard import ROOT


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The shipped guide in English."""
    return read_guide(ROOT / "resources" / "guide")
