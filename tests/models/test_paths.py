"""Everything Fourfold keeps lies in one private folder."""

import sys
from pathlib import Path

import pytest

from models import paths


def test_everything_lies_in_one_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert paths.library_path() == tmp_path / "library.fourfold"
    assert paths.settings_path() == tmp_path / "settings.json"


def test_the_usual_folder_is_the_persons_own(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    assert home in paths.data_folder().parents


def test_the_usual_folder_is_made(home: Path) -> None:
    paths.make_data_folder()
    assert paths.data_folder().is_dir()
    assert home in paths.data_folder().parents


def test_a_chosen_folder_that_is_missing_is_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "stick"))
    paths.make_data_folder()
    assert not (tmp_path / "stick").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder is another one there")
def test_a_folder_that_cannot_be_made_is_left_to_whoever_needs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    paths.make_data_folder()
    assert (tmp_path / "file").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are given otherwise there")
def test_the_folder_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "fourfold"
    paths.make_private(folder)
    folder.chmod(0o755)
    paths.make_private(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
