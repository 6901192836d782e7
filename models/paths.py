"""Where Fourfold keeps what is its own."""

import os
from contextlib import suppress
from pathlib import Path

# Another folder for everything, to run from a stick or beside a second installation.
HOME_VARIABLE = "FOURFOLD_HOME"


def data_folder() -> Path:
    """Return the folder of the library and the settings; it may not be there yet."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415  Only where no other folder was chosen.

    return user_data_path("fourfold", appauthor=False)


def library_path() -> Path:
    """Return the file of the library."""
    return data_folder() / "library.fourfold"


def settings_path() -> Path:
    """Return the file of the settings."""
    return data_folder() / "settings.json"


def make_data_folder() -> None:
    """Make the folder of the library and the settings, unless a person chose it: a missing one may lie on a stick."""
    if os.environ.get(HOME_VARIABLE):
        return
    # Whoever opens or writes a file in it says in words what is wrong with the folder.
    with suppress(OSError):
        make_private(data_folder())


def make_private(folder: Path) -> None:
    """Make `folder`, which only this person may look into, where it is not there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        # On Windows the profile folder is private already, and chmod would only set "read-only".
        folder.chmod(0o700)
