"""What every test of paper stands on."""

import pytest

from models.guide.reader import read_guide
from models.guide.shapes import Guide
from tests.paper.reading import RESOURCES


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The guide as it is shipped."""
    return read_guide(RESOURCES / "guide")
