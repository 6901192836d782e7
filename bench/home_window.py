"""Start-up as `python main.py` does it, watched until the first screenful of plans can be used."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import main as program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.core import Core


def main(library: str) -> int:
    """Show Home of a library until it waits for input."""
    show = program.__dict__["_show"]

    # Qt comes where main.py loads it, for PySide looks through every module that is imported after it.
    def show_watched(core: Core) -> int:
        gc.disable()
        _watch()
        return int(show(core))

    program.__dict__["_show"] = show_watched
    return program.main(["--library", library])


def _watch() -> None:
    """Let the program make a window that is watched from before it is shown."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from bench.watching import Watch  # noqa: PLC0415
    from wizard.features import switch_nothing  # noqa: PLC0415

    switch_nothing()  # As main.py does, before the rest is imported.
    from models.overrides import override  # noqa: PLC0415
    from wizard import app  # noqa: PLC0415
    from wizard.window import Window  # noqa: PLC0415

    class Watched(Window):
        """The program's own window."""

        @override
        def show(self) -> None:
            self.watch = Watch(self, lambda: has_cards(self), QApplication.quit)
            super().show()

    app.__dict__["Window"] = Watched


def has_cards(window: QWidget) -> bool:
    """Say whether the cards of the first screenful are laid out in a window."""
    card = getattr(sys.modules.get("wizard.parts.plan_card"), "PlanCard", None)
    found = window.findChildren(card) if card is not None else []
    return bool(found) and all(one.isVisible() and one.width() > 400 for one in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
