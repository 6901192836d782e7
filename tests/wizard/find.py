"""Finds widgets as a person who does not see the screen would: by what they are called."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from wizard.parts.label import Label

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
    """The one visible widget under `root` with this accessible name."""
    found = [w for w in root.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}; there are {names(root)}"
    return found[0]


def names(root: QWidget) -> list[str]:
    """The accessible names of all that can be seen under `root`."""
    return [
        w.accessibleName()
        for w in root.findChildren(QWidget)
        if w.accessibleName() and w.isVisible()
    ]


def words(root: QWidget) -> str:
    """All words that can be read under `root`, line by line."""
    return "\n".join(label.text() for label in root.findChildren(Label) if label.isVisible())


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
