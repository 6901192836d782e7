"""Where the group is, as the library keeps it: the place, and the words of the lines that are not entered yet."""

from typing import NamedTuple

# Between the words of one line: no line box takes a tab.
_TAB = "\t"


class Bookmark(NamedTuple):
    """A place, and what stands in each line: its name (a question's id, as a rule), then the words of its boxes."""

    place: str = ""
    lines: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def read(cls, text: str) -> "Bookmark":
        """Return the bookmark that was kept as `text`."""
        place, *lines = text.split("\n")
        return cls(place, tuple(tuple(line.split(_TAB)) for line in lines))

    def at(self, place: str) -> "Bookmark":
        """Return the bookmark at another place."""
        return self._replace(place=place)

    def with_unfinished(self, name: str, words: tuple[str, ...]) -> "Bookmark":
        """Return the bookmark with these words in a line; without the line where all are empty."""
        others = tuple(line for line in self.lines if line[0] != name)
        return self._replace(lines=(*others, (name, *words)) if any(words) else others)

    def unfinished(self, name: str) -> tuple[str, ...]:
        """Return the words in a line, none where nothing stands there."""
        return next((line[1:] for line in self.lines if line[0] == name), ())

    def written(self) -> str:
        """Return the text that `read` reads."""
        return "\n".join((self.place, *(_TAB.join(line) for line in self.lines)))
