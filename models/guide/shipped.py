"""The languages that the guide is shipped in: asked before anything slow is imported."""

from pathlib import Path


def languages(folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that the guide has a file for."""
    return tuple(sorted(p.stem for p in folder.glob("*.toml") if p.stem != "structure"))
