"""The camera of `make screens`: a picture of a window once nothing moves on it any more."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from wizard.app import Program
from wizard.parts.button import Button

QUICK_MS, SLOW_MS = 40, 400
# A page may take so many looks until two of them are the same; a cursor that blinks makes no difference then.
LOOKS = 12


def asked(ask: Callable[[], object], target: Path) -> None:
    """Take a picture of the dialog that `ask` opens, and leave it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), target  # noqa: S101  Else nothing would ever close it.
        keep(dialog, target, QUICK_MS)
        dialog.reject()

    QTimer.singleShot(SLOW_MS, answer)
    ask()


def popped(pop: Callable[[], object], target: Path) -> None:
    """Take a picture of the menu that `pop` opens, and close it."""
    pop()
    menu = QApplication.activePopupWidget()
    assert menu is not None, target  # noqa: S101  A picture of nothing would hide that it is gone.
    keep(menu, target, QUICK_MS)
    menu.close()


def press(window: QWidget, name: str) -> None:
    """Press the first button on show with this name, or whose name begins with it and says of what."""
    buttons = [b for b in window.findChildren(Button) if b.isVisible()]
    exact = [b for b in buttons if b.accessibleName() == name]
    (exact or [b for b in buttons if b.accessibleName().startswith(f"{name}:")])[0].click()


def picture(program: Program, place: str, target: Path) -> None:
    """Go to a place, wait until it is drawn, and keep its picture."""
    program.window.go(place)
    keep(program.window, target, SLOW_MS if place in ("print", "home", "today") else QUICK_MS)


def keep(widget: QWidget, target: Path, wait_ms: int) -> None:
    """Wait until a window is drawn and nothing moves any more, and keep its picture."""
    if not isinstance(widget, QMenu):
        # Qt does not give the keyboard back to a window when a menu or the wall before it closes.
        widget.activateWindow()
    pause(wait_ms)
    seen = widget.grab().toImage()
    for _look in range(LOOKS):
        pause(QUICK_MS)
        before, seen = seen, widget.grab().toImage()
        if seen == before:
            break
    seen.save(str(target))


def pause(milliseconds: int) -> None:
    """Let the program go about its work for a while."""
    wait = QEventLoop()
    QTimer.singleShot(milliseconds, wait.quit)
    wait.exec()
