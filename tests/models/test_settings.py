"""Settings are remembered, and a damaged file never stops anybody."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.errors import OutputRefusedError
from models.settings import Settings, read_settings, region_of_computer, write_settings

OTHERS = Settings(
    text_size=175,
    theme="contrast",
    paper="Letter",
    typist="Line manager",
    language="fr",
    notes_open=False,
    window="AdnQywAD",
)


def test_settings_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_settings(tmp_path / "settings.json", OTHERS)
    assert read_settings(tmp_path / "settings.json", "GB") == OTHERS


def test_on_a_new_computer_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.json", "GB") == Settings()


@pytest.mark.parametrize(
    ("region", "paper"), [("CA", "Letter"), ("us", "Letter"), ("GB", "A4"), ("", "A4"), ("?", "A4")]
)
def test_the_paper_is_that_of_the_region(tmp_path: Path, region: str, paper: str) -> None:
    assert read_settings(tmp_path / "settings.json", region).paper == paper


@pytest.mark.parametrize(
    ("environment", "region"),
    [
        ({"LANG": "en_CA.UTF-8"}, "CA"),
        ({"LANG": "en_CA.UTF-8", "LC_PAPER": "en_GB.UTF-8"}, "GB"),
        ({"LC_ALL": "fr_CA", "LC_PAPER": "en_GB.UTF-8"}, "CA"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "de"}, ""),
        ({"LANG": "sr_RS@latin"}, "RS"),
    ],
)
def test_the_region_is_that_of_the_locale(environment: dict[str, str], region: str) -> None:
    assert region_of_computer(environment) == region


@given(content=st.binary(max_size=40) | st.sampled_from([b"[" * 100_000, b"[]", b"null", b"{"]))
def test_a_damaged_file_is_kept_aside(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    # Of so few bytes only an empty table is settings; it says nothing and is no damage.
    assume(content.split() not in ([b"{}"], [b"{", b"}"]))
    folder = tmp_path_factory.mktemp("settings")
    (folder / "settings.json").write_bytes(content)
    assert read_settings(folder / "settings.json", "GB") == Settings()
    assert (folder / "settings-damaged.json").read_bytes() == content
    assert not (folder / "settings.json").exists()


@pytest.mark.parametrize(
    "bad",
    [
        {"text_size": 99},
        {"text_size": 201},
        {"text_size": True},
        {"text_size": "150"},
        {"theme": "pink"},
        {"theme": []},
        {"paper": "A0"},
        {"typist": 5},
        {"typist": "x" * 10_001},
        {"notes_open": 1},
        {"unknown": 1},
    ],
)
def test_a_bad_value_is_as_usual_and_the_others_hold(
    tmp_path: Path, bad: dict[str, object]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "fr", **bad}))
    assert read_settings(path, "GB") == Settings(language="fr")


def test_settings_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputRefusedError):
        write_settings(tmp_path / "no folder" / "settings.json", OTHERS)


def test_a_folder_in_the_place_of_the_file_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert read_settings(tmp_path / "settings.json", "GB") == Settings()
