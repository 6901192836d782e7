"""Set-up uses what the machine has, and what it fetches is pinned."""

import hashlib
from pathlib import Path

import pytest

from tools import setup


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("uv 0.13.8 (linux)", (0, 13, 8)),
        ("uv==0.13.8 ", (0, 13, 8)),
        ("3.11.7", (3, 11, 7)),
        ("", ()),
    ],
)
def test_versions_are_read_as_numbers(text: str, version: tuple[int, ...]) -> None:
    assert setup.numbers(text) == version


def test_a_program_that_does_not_tell_its_version_is_older_than_any(tmp_path: Path) -> None:
    broken = tmp_path / "uv"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert setup.version_of(str(broken)) < setup.pinned_version()


def test_the_one_wheel_of_pip_is_the_one_that_was_put_there() -> None:
    (wheel,) = setup.TOOLS.glob("pip-*.whl")
    published = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == published


def test_settings_said_to_pip_reach_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.invalid/simple")
    assert setup.uv_settings()["UV_DEFAULT_INDEX"] == "https://packages.invalid/simple"


def test_settings_said_to_uv_itself_win(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.invalid/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://other.invalid/simple")
    assert setup.uv_settings()["UV_DEFAULT_INDEX"] == "https://other.invalid/simple"


def test_python_itself_is_never_downloaded() -> None:
    assert setup.uv_settings()["UV_PYTHON_DOWNLOADS"] == "never"


def test_the_environment_of_these_tests_fits_this_python() -> None:
    assert setup.fits_this_python()
