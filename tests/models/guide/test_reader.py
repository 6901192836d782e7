"""A malformed guide is refused with file, line and reason; another language falls back text by text."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from models.errors import GuideError
from models.guide.labels import choice_help, choice_label, field_help, field_label
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.guide.shipped import languages

# Each way to spoil a file, with the line and the reason of the complaint that must come.
MALFORMED = tomllib.loads(Path(__file__).with_name("malformed.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_guide_is_refused_with_file_line_and_reason(
    tmp_path: Path, shipped: Path, name: str
) -> None:
    sample = MALFORMED[name]
    folder = copied(shipped, tmp_path)
    content = (folder / sample["file"]).read_text(encoding="utf-8")
    assert sample["old"] in content
    spoilt = content.replace(sample["old"], sample["new"], 1)
    (folder / sample["file"]).write_text(spoilt, encoding="utf-8")
    with pytest.raises(GuideError) as refused:
        read_guide(folder)
    line = spoilt.count("\n", 0, spoilt.index(sample["at"])) + 1
    assert f"{sample['file']}, line {line}: " in refused.value.sentence
    assert sample["reason"] in refused.value.sentence


@pytest.mark.parametrize(
    ("removed", "where"),
    [
        ("'action.risk' = 'Could it make anyone less safe?'", "{ id = 'risk', kind"),
        ("doubtful = 'Doubtful'", "{ id = 'commitment', kind"),
        ("'find_out.sign' = 'Find out where we are today: {row}'", "id = 'find_out.sign'"),
        ("voice = 'Survivors’ voice'", "id = 'voice.how'\npart = 'voice'"),
    ],
)
def test_what_has_no_words_is_refused_where_it_is_declared(
    tmp_path: Path, shipped: Path, removed: str, where: str
) -> None:
    folder = copied(shipped, tmp_path)
    content = (folder / "en.toml").read_text(encoding="utf-8")
    assert removed in content
    (folder / "en.toml").write_text(content.replace(removed, "", 1), encoding="utf-8")
    structure = (folder / "structure.toml").read_text(encoding="utf-8")
    line = structure.count("\n", 0, structure.index(where) + len(where)) + 1
    with pytest.raises(GuideError, match=rf"structure\.toml, line {line}: .*has no words"):
        read_guide(folder)


def test_a_question_without_any_words_is_refused_where_it_is_declared(
    tmp_path: Path, shipped: Path
) -> None:
    folder = copied(shipped, tmp_path)
    content = (folder / "en.toml").read_text(encoding="utf-8")
    bare = re.sub(r"(?m)^\[questions\.'start\.group'\]\n(?:.+\n)+", "", content)
    (folder / "en.toml").write_text(bare, encoding="utf-8")
    with pytest.raises(GuideError, match=r"structure\.toml, line 11: “start\.group” has no words"):
        read_guide(folder)


def test_a_record_without_columns_is_refused_where_it_is_used(
    tmp_path: Path, shipped: Path
) -> None:
    folder = copied(shipped, tmp_path)
    content = (folder / "structure.toml").read_text(encoding="utf-8")
    bare = re.sub(r"(?m)^message = \[\n(?: .+\n)+\]\n", "", content)
    (folder / "structure.toml").write_text(bare, encoding="utf-8")
    line = bare.count("\n", 0, bare.index("record = 'message'")) + 1
    with pytest.raises(
        GuideError, match=rf"structure\.toml, line {line}: “message” has no columns"
    ):
        read_guide(folder)


def test_a_missing_file_and_bytes_that_are_no_text_are_refused(
    tmp_path: Path, shipped: Path
) -> None:
    with pytest.raises(GuideError, match=r"structure\.toml, line 1: the file cannot be read"):
        read_guide(tmp_path)
    folder = copied(shipped, tmp_path / "copy")
    (folder / "en.toml").write_bytes(b"name = 'English'\n# \xff\n")
    with pytest.raises(GuideError, match=r"en\.toml, line 2: the file is not UTF-8"):
        read_guide(folder)


def test_a_language_without_a_file_is_english(guide: Guide, shipped: Path) -> None:
    assert read_guide(shipped, "xx") == guide


def test_another_language_falls_back_text_by_text(tmp_path: Path, shipped: Path) -> None:
    folder = copied(shipped, tmp_path)
    french = "name = 'Français'\n[questions.'start.group']\ntitle = 'Notre groupe'\n"
    (folder / "fr.toml").write_text(french, encoding="utf-8")
    texts = read_guide(folder, "fr").texts
    assert texts.one("start.group", "title") == "Notre groupe"
    assert texts.one("start.group", "ask") == "What is our group called?"
    assert languages(folder) == ("en", "fr")


def test_an_own_label_comes_before_the_shared_one(guide: Guide) -> None:
    assert field_label(guide, "voice.support", "person") == "Who"
    assert field_label(guide, "voice.paid", "person") == "Who pays"
    assert field_label(guide, "voice.paid", "lost") == ""
    assert field_help(guide, "action", "risk").startswith("How do we prevent that?")
    assert choice_label(guide, "action", "status", "under_way") == "On the way"
    assert choice_label(guide, "action", "status", "of_a_newer_version") == "of_a_newer_version"
    assert choice_help(guide, "analyse.level_of_authority", "choices", "now_practical")


def copied(shipped: Path, folder: Path) -> Path:
    """Return a copy of the shipped guide that may be spoilt."""
    copy = folder / "guide"
    shutil.copytree(shipped, copy)
    return copy
