"""An open library for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.store.library import Library
from tests.models.store.libraries import library_at


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library in a folder of its own."""
    with library_at(tmp_path / "library.fourfold") as opened:
        yield opened
