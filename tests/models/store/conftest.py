"""An open library, an editor and a listener for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.editing import Editor
from models.store.library import Library
from tests.models.store.keeping import PLAN, Listener
from tests.models.store.libraries import Clock, library_at


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library in a folder of its own."""
    with library_at(tmp_path / "library.fourfold") as opened:
        yield opened


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def editor(library: Library) -> Editor:
    library.keep(None, PLAN)
    return Editor(PLAN, clock=Clock(), who="this computer")
