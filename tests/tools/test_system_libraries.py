"""A missing system library is installed as root, and otherwise named with the exact line to type."""

import os
import sys
from pathlib import Path

import pytest

from tools import system_libraries
from tools.system_libraries import provide_libraries

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux leaves libraries to the system"
)


@pytest.fixture
def apt_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that lacks one library for tests and one for a window; its apt-get only takes notes."""
    log = tmp_path / "apt.log"
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> {log}\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_libraries, "OFFSCREEN_LIBRARIES", {"libabsent.so.1": "libabsent1"})
    monkeypatch.setattr(system_libraries, "WINDOW_LIBRARIES", {"libnowindow.so.2": "libnowindow2"})
    return log


def be(user_id: int, monkeypatch: pytest.MonkeyPatch, screen: str = "") -> None:
    """Be this user, with or without a screen."""
    monkeypatch.setattr(os, "geteuid", lambda: user_id)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("WAYLAND_DISPLAY", "")


def test_root_gets_the_packages_installed(apt_log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be(0, monkeypatch)
    provide_libraries("window")
    update, install = apt_log.read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith("install -y --no-install-recommends libabsent1 libnowindow2")


def test_a_person_is_told_the_line_to_type(apt_log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be(1000, monkeypatch, screen=":0")
    with pytest.raises(SystemExit) as stop:
        provide_libraries("window")
    line = str(stop.value).splitlines()[-1].strip()
    assert line == "sudo apt-get install -y --no-install-recommends libabsent1 libnowindow2"
    assert not apt_log.exists()


def test_tests_need_no_libraries_of_a_window(
    apt_log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be(1000, monkeypatch, screen=":0")
    with pytest.raises(SystemExit, match=r"libabsent1$"):
        provide_libraries("tests")
    assert not apt_log.exists()


def test_without_a_screen_a_person_needs_no_libraries(
    apt_log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    be(1000, monkeypatch)
    provide_libraries("window")
    assert not apt_log.exists()


def test_a_system_without_apt_is_told_the_libraries(
    apt_log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (apt_log.parent / "apt-get").unlink()
    be(0, monkeypatch, screen=":0")
    with pytest.raises(SystemExit, match=r"libabsent\.so\.1, libnowindow\.so\.2"):
        provide_libraries("window")
