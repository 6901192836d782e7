"""PDFium beside an open window: it knows no threads, and the window makes pictures of pages on another."""

import sys
from contextlib import AbstractContextManager, nullcontext


def alone_with_pdfium() -> AbstractContextManager[object]:
    """Keep the pictures of a window that is open from being made meanwhile."""
    pictures = sys.modules.get("wizard.pictures")
    return nullcontext() if pictures is None else pictures.ONE_AT_A_TIME
