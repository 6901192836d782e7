"""Where one came from: Back leads out of a page beside the questions to the place before it."""

from collections.abc import Callable

from wizard.ways import ANYWHERE, RETURNS


class Trail:
    """The places that Back leads to, the nearest last."""

    def __init__(self, kind: Callable[[str], str]) -> None:
        """Hold none yet; `kind` tells the kind of page that shows a place."""
        self._kind = kind
        self.places: tuple[str, ...] = ()

    @property
    def last(self) -> str:
        """The place that Back leads to; empty where there is none."""
        return self.places[-1] if self.places else ""

    def step(self, here: str, place: str) -> None:
        """Go from `here` to `place`."""
        here_kind, kind = self._kind(here), self._kind(place)
        if place in self.places:
            self.places = self.places[: self.places.index(place)]
        elif kind not in RETURNS:
            self.places = ()
        elif here_kind not in RETURNS:
            self.places = (here,) if here else ()
        elif kind in ANYWHERE and here_kind not in ANYWHERE:
            # Help and settings are looked at in the middle of a meeting, and it goes on after them.
            self.places = (*self.places, here)
