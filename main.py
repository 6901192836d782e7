"""The meeting point: ties the rooms together."""

import gc
import os
import sys
from datetime import datetime
from pathlib import Path

from models import words
from models.call import has_command, library_of
from models.core import Core
from models.guide.shipped import languages

RESOURCES = Path(__file__).parent / "resources"


def main(arguments: list[str]) -> int:
    """Run a command, or show the window; return the exit status."""
    language = words.preferred(os.environ, languages(RESOURCES / "guide"))
    words.use(words.Catalogue(language, RESOURCES / "locale"))
    core = Core(RESOURCES, library_of(arguments), lambda: datetime.now().astimezone())
    if has_command(arguments):
        return _command(core, arguments)
    if sys.platform.startswith("linux") and not _has_screen():
        return _print_sample(core)
    return _show(core)


def _has_screen() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _command(core: Core, arguments: list[str]) -> int:
    # The parser is loaded only here: the window must be there at once.
    from models.commands import run_command

    return run_command(core, arguments, sys.stdout, sys.stderr)


def _print_sample(core: Core) -> int:
    from models.commands import print_sample

    return print_sample(core, sys.stdout, sys.stderr)


def _show(core: Core) -> int:
    # Qt is loaded only here: a command needs no screen. None of it is garbage; wizard/collector.py collects later.
    gc.disable()
    from wizard.versions import refuse_bad_pair

    if refusal := refuse_bad_pair():
        sys.stderr.write(f"{refusal}\n")
        return 2
    from wizard.app import run

    return run(core)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
