"""Where the group is, as the library keeps it: the place, and the words of a line that are not entered yet."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place, and under a question's id what stands in its line; each of the words is one line."""

    place: str = ""
    question: str = ""
    words: tuple[str, ...] = ()

    @classmethod
    def read(cls, text: str) -> "Bookmark":
        """Return the bookmark that was kept as `text`."""
        place, *line = text.split("\n")
        return cls(place, line[0], tuple(line[1:])) if line else cls(place)

    def at(self, place: str) -> "Bookmark":
        """Return the bookmark at another place."""
        return replace(self, place=place)

    def with_unfinished(self, question: str, words: tuple[str, ...]) -> "Bookmark":
        """Return the bookmark with these words in the line of `question`; with none in any where all are empty."""
        is_empty = not any(words)
        return Bookmark(self.place, "" if is_empty else question, () if is_empty else words)

    def unfinished(self, question: str) -> tuple[str, ...]:
        """Return the words in the line of a question."""
        return self.words if question == self.question else ()

    def written(self) -> str:
        """Return the text that `read` reads."""
        return "\n".join((self.place, self.question, *self.words)) if self.words else self.place
