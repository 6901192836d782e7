"""Python's search for dead objects, put off while papers are drawn.

A plan of 2,000 actions becomes half a million objects, all of them needed until the last page. Looking through them
again and again for dead ones took a third of the time.
"""

import contextlib
import gc
import threading
from collections.abc import Iterator

_turn = threading.Lock()
# One entry for each paper that is being drawn: whether there was a search to put off when it was begun.
_drawn: list[bool] = []


@contextlib.contextmanager
def collected_later() -> Iterator[None]:
    """Do not search for dead objects inside the block, on whatever thread. On a function: until all of it is gone."""
    with _turn:
        _drawn.append(gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _turn:
            # Papers may end in another order than they began: the first entry goes last.
            if _drawn.pop() and not _drawn:
                gc.enable()
