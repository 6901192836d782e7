"""Qt's other ways of spelling, which PySide can switch on for a module: no module of the program uses them.

To know that, PySide reads the source of every module when it is imported, and Python keeps each line: it costs Home's
first paint 6 ms, and an open plan 16 MB.
"""

import sys

import PySide6.QtCore  # noqa: F401  It brings along what is told here.

_LOOKS = "_mod_uses_pyside"


def switch_nothing() -> None:
    """Let PySide take every module as one that switches nothing on, without reading it."""
    feature = sys.modules.get("shibokensupport.feature")
    # Another PySide may look elsewhere: then it reads as before, and all is well but slower.
    if hasattr(feature, _LOOKS):
        setattr(feature, _LOOKS, lambda _module: True)
