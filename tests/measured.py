"""Which tests are watched by the measurement of coverage: those of the core, where a line that nobody tests would hide.

The tests of the screen reach the same lines a hundred times over, and the watching would double their time.
"""

from collections.abc import Generator

import pytest

from tests.guard import ROOT

WATCHED = tuple(ROOT / "tests" / room for room in ("models", "paper", "hostile"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Take the watch away while a test of the screen runs."""
    plugin = item.config.pluginmanager.getplugin("_cov")
    watch = plugin.cov_controller if plugin is not None else None
    if watch is None or any(item.path.is_relative_to(room) for room in WATCHED):
        return (yield)
    watch.pause()
    try:
        return (yield)
    finally:
        watch.resume()
