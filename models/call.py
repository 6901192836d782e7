"""What a call of the program asks for: known before anything slow is imported."""

from pathlib import Path

from models.paths import library_path


def has_command(arguments: list[str]) -> bool:
    """Say whether a call asks for something else than the window."""
    # A lone `--library` is a slip, which the parser answers.
    rest = arguments[2:] if len(arguments) > 1 and arguments[0] == "--library" else arguments
    return bool([a for a in rest if not a.startswith("--library=")])


def library_of(arguments: list[str]) -> Path:
    """Return the library that a call names, else the usual one of this computer."""
    for place, word in enumerate(arguments):
        if word == "--library" and place + 1 < len(arguments):
            return Path(arguments[place + 1]).expanduser().absolute()
        if word.startswith("--library="):
            return Path(word.partition("=")[2]).expanduser().absolute()
    return library_path()
