"""The meeting point: ties the rooms together."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from models.stopping import stop_at_once

if TYPE_CHECKING:
    from models.core import Core


def main(arguments: list[str]) -> int:
    """Run a command, or show the window; return the exit status."""
    from datetime import datetime
    from pathlib import Path

    from models import words
    from models.call import has_command, library_of
    from models.core import Core
    from models.guide.shipped import languages

    resources = Path(__file__).parent / "resources"
    language = words.preferred(os.environ, languages(resources / "guide"))
    words.use(words.Catalogue(language, resources / "locale"))
    core = Core(resources, library_of(arguments), lambda: datetime.now().astimezone())
    if has_command(arguments):
        return _at_terminal(core, arguments)
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        return _at_terminal(core, [])
    return _show(core)


def _at_terminal(core: "Core", arguments: list[str]) -> int:
    # The parser is loaded only here: the window must be there at once.
    from models.commands import print_sample, run_command

    if arguments:
        return run_command(core, arguments, sys.stdout, sys.stderr)
    return print_sample(core, sys.stdout, sys.stderr)


def _show(core: "Core") -> int:
    # Qt is loaded only here: a command needs no screen. None of it is garbage; wizard/collector.py collects later.
    gc.disable()
    from wizard.features import switch_nothing
    from wizard.versions import refuse_bad_pair

    if refusal := refuse_bad_pair():
        sys.stderr.write(f"{refusal}\n")
        return 2
    switch_nothing()
    from wizard.app import run

    return run(core)


if __name__ == "__main__":
    stop_at_once()  # Nothing slow is imported before: Ctrl+C may come early.
    sys.exit(main(sys.argv[1:]))
