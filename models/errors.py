"""The world's failures: each is told to the person in words, with what to do next."""


class FourfoldError(Exception):
    """A failure of the world, whose message is a sentence for the person at the keyboard."""

    @property
    def sentence(self) -> str:
        """Return what happened and what to do next, in the person's language."""
        return str(self)


class NotSavedError(FourfoldError):
    """The change could not be written; it is kept in memory and nothing old was lost."""


class LibraryError(FourfoldError):
    """The library cannot be opened as it is; it was not touched."""


class LibraryInUseError(LibraryError):
    """Another running copy of Fourfold holds the library."""


class LibraryDamagedError(LibraryError):
    """The library's file or a record in it is not what was written."""


class LibraryTooNewError(LibraryError):
    """The library was written by a newer Fourfold."""


class LibraryMissingError(LibraryError):
    """There is no library, or an empty file, where there was one."""


class PlanNotFoundError(FourfoldError):
    """No plan, or more than one plan, goes by what was asked for."""


class LeadNotFoundError(FourfoldError):
    """Nobody who leads, or more than one, goes by what was asked for."""


class ImportRefusedError(FourfoldError):
    """A file cannot be taken in; nothing was changed."""


class OutputRefusedError(FourfoldError):
    """A file cannot be written where it was asked for; nothing was changed there."""


class PaperRefusedError(FourfoldError):
    """A paper does not exist as it was asked for; nothing was printed."""


class GuideError(FourfoldError):
    """The guide's files are malformed: the message names file, line and reason."""
