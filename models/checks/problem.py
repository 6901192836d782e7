"""What a check finds: a fact that somebody else puts into words."""

from dataclasses import dataclass
from uuid import UUID

from models.plan.frozen import FrozenMap

NO_FACTS: FrozenMap[str, str] = FrozenMap()


@dataclass(frozen=True, slots=True)
class Problem:
    """One open point. `record` is the row it is about, None for the whole plan or a question.

    `rule` is the id of the rule (`A01_no_owner`), `weight` its kind: D still open, L please look,
    S before you share, I good to know. `field` is the record's field, or the question's id where there is
    no row. `facts` fill the sentence and the click; `next_step` is what one click does (rule.NEXT_STEPS).
    `about` holds the words that it is about, where they are not those of the field. A problem that blocks
    keeps the plan a draft.
    """

    rule: str
    weight: str
    blocks: bool
    question: str
    field: str
    record: UUID | None = None
    facts: FrozenMap[str, str] = NO_FACTS
    next_step: str = "go"
    about: str = ""
