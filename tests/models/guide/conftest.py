"""The guide as it is shipped."""

from pathlib import Path

import pytest

from models.guide.reader import read_guide
from models.guide.shapes import Guide

SHIPPED = Path(__file__).parents[3] / "resources" / "guide"


@pytest.fixture(scope="session")
def shipped() -> Path:
    """The folder of the guide's files."""
    return SHIPPED


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The shipped guide in English."""
    return read_guide(SHIPPED)
