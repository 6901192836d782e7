"""Where one came from: Back leads out of a page beside the questions, and out of a jump, to the place before it."""

from collections.abc import Callable

from wizard.ways import ANYWHERE, BESIDE, RETURNS

# What stands on these leads to a question, and whoever answered it goes on with the page.
JUMPED_FROM = (*BESIDE, "read", "print")
JUMPED_TO = ("question", "actions")


class Trail:
    """The places that Back leads to, the nearest last."""

    def __init__(self, kind: Callable[[str], str]) -> None:
        """Hold none yet; `kind` tells the kind of page that shows a place."""
        self._kind = kind
        self.places: tuple[str, ...] = ()
        self._asked = ("", "")
        self.jumped_to = ""

    def take(self, other: "Trail") -> None:
        """Go on where the trail of another window ends."""
        self.places, self.jumped_to = other.places, other.jumped_to

    @property
    def last(self) -> str:
        """The place that Back leads to; empty where there is none."""
        return self.places[-1] if self.places else ""

    def out_of(self, place: str) -> str:
        """Return where Back leads from a question that one jumped to; empty where one walked there."""
        return self.last if place == self.jumped_to else ""

    def jump(self, here: str, place: str) -> None:
        """Hear that something on the page of `here` leads to `place`: the next step is a jump."""
        is_jump = self._kind(here) in JUMPED_FROM and self._kind(place) in JUMPED_TO
        self._asked = (here, place) if is_jump else ("", "")

    def step(self, here: str, place: str) -> None:
        """Go from `here` to `place`; whoever is there already has gone nowhere."""
        here_kind, kind = self._kind(here), self._kind(place)
        is_jump, self._asked = self._asked == (here, place), ("", "")
        if here == place:
            return
        if is_jump:
            self.places = (*(self.places if here_kind in RETURNS else ()), here)
            self.jumped_to = place
        elif place in self.places:
            self.places = self.places[: self.places.index(place)]
        elif kind not in RETURNS:
            self.places = ()
        elif kind in ANYWHERE and here_kind not in ANYWHERE and self.places:
            # Help and settings are looked at in the middle of a meeting, and it goes on after them.
            self.places = (*self.places, here)
        elif here_kind not in RETURNS:
            self.places = (here,) if here else ()
