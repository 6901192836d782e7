"""A plan as it was kept."""

from dataclasses import dataclass

from models.editing import Step
from models.errors import NotSavedError
from models.plan.difference import Difference
from models.plan.plan import Plan
from models.store.rows import is_keepable
from models.words import _


@dataclass(frozen=True)
class Kept:
    """A plan as it was kept: `bookmark` is the place where the group left off, empty for none.

    A history that is damaged is empty, and says so: the plan itself is whole.
    """

    plan: Plan
    history: tuple[Step, ...]
    bookmark: str
    is_history_damaged: bool = False


def refuse_unkeepable(change: Difference) -> None:
    """Raise NotSavedError if a record would not come back from the disk as it is."""
    if not all(one.after is None or is_keepable(one.after) for one in change.changes):
        raise NotSavedError(
            _(
                "A text is too long to be saved, or holds signs that no computer can read. Shorten it."
            )
        )
