"""A paper of one side: of several ways to say it, from the fullest to the shortest, the first that fits."""

from collections.abc import Iterable

from models.documents.frame import Part, pages_of


def first_that_fits(tries: Iterable[Part]) -> Part:
    """Return the first of at least one that takes one page; where none does, the first on the fewest pages.

    What does not fit on one side even in short is not said in short: its second side has room for it.
    """
    coming = iter(tries)
    found = next(coming)
    fewest = pages_of(found)
    for shorter in coming:
        if fewest == 1:
            break
        taken = pages_of(shorter)
        if taken < fewest:
            found, fewest = shorter, taken
    return found
