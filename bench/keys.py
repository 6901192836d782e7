"""The keys that one action costs beyond its own words, typed in the room or from a card."""

from pathlib import Path

from bench.timing import Row, absolute, run_script


def rows(home: Path) -> list[Row]:
    """Return the keys per action, with the follow-up accepted as suggested, and per card from paper."""
    return [
        _keys("Keys per action beyond its words", "keys_window.py", home, 6.0),
        _keys("Keys per card from paper beyond its words", "cards_window.py", home, 4.0),
    ]


def _keys(name: str, script: str, home: Path, goal: float) -> Row:
    folder = home / script.removesuffix(".py")
    folder.mkdir()
    told = run_script(script, folder, home=home)
    return absolute(name, [told["keys"]], "keys", goal)
