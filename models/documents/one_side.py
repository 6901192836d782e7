"""A paper of one side: of several ways to say it, from the fullest to the shortest, the first that fits."""

from collections.abc import Iterable

from models.documents.frame import Part, pages_of


def first_that_fits(tries: Iterable[Part]) -> Part:
    """Return the first of at least one that takes one page; where none does, the last, on as many as it takes."""
    coming = iter(tries)
    found = next(coming)
    for shorter in coming:
        if pages_of(found) == 1:
            break
        found = shorter
    return found
