"""Start-up as `python main.py` does it, watched until the first screenful of plans can be used."""

import sys

import main as program  # Before Qt, as a start has it: PySide looks through every module that is imported after it.

# isort: split
from PySide6.QtWidgets import QApplication, QWidget

from bench.watching import Watch
from models.overrides import override


def main(library: str) -> int:
    """Show Home of a library until it waits for input."""
    from wizard import app  # noqa: PLC0415  Where main.py loads it: after the core.
    from wizard.window import Window  # noqa: PLC0415

    class Watched(Window):
        """The program's own window, watched from before it is shown."""

        @override
        def show(self) -> None:
            self.watch = Watch(self, lambda: has_cards(self), QApplication.quit)
            super().show()

    app.__dict__["Window"] = Watched
    return program.main(["--library", library])


def has_cards(window: QWidget) -> bool:
    """Say whether the cards of the first screenful are laid out in a window."""
    card = getattr(sys.modules.get("wizard.parts.plan_card"), "PlanCard", None)
    found = window.findChildren(card) if card is not None else []
    return bool(found) and all(one.isVisible() and one.width() > 400 for one in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
