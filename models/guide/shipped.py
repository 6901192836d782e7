"""The languages that the guide is shipped in: asked before anything slow is imported."""

from pathlib import Path

# Words for paper alone, of languages that the screen does not speak yet.
PAPERS = "papers"


def languages(folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that the guide has a file for."""
    return tuple(sorted(p.stem for p in folder.glob("*.toml") if p.stem != "structure"))


def paper_languages(folder: Path) -> tuple[str, ...]:
    """Return the tags of the languages that paper can be printed in: those of the guide, and more."""
    return tuple(sorted({*languages(folder), *languages(folder / PAPERS)}))


def wording_file(folder: Path, language: str) -> Path | None:
    """Return the file with the guide's words of a language, those for paper alone where that is all there is."""
    for room in (folder, folder / PAPERS):
        if language in languages(room):
            return room / f"{language}.toml"
    return None
