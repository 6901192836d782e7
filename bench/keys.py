"""The keys that one action costs beyond its own words."""

from pathlib import Path

from bench.timing import Row, absolute, run_script


def rows(home: Path) -> list[Row]:
    """Return the keys per action, with the follow-up accepted as suggested."""
    folder = home / "keys"
    folder.mkdir()
    told = run_script("keys_window.py", folder, home=home)
    return [absolute("Keys per action beyond its words", [told["keys"]], "keys", 6.0)]
