"""The mark of a method that stands in for its parent's, at no cost when the program starts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):  # noqa: ANN001, ANN201  The checker reads the branch above.
        """Return the method as it is: importing typing_extensions would cost 10 ms of the first paint."""
        return method


__all__ = ["override"]
