"""What a partner is called on a chip."""

from collections.abc import Sequence

from models.plan.people import SURVIVORS
from models.plan.records import Partner
from models.words import _


def called(partner: Partner, all_of_them: Sequence[Partner]) -> tuple[str, str]:
    """Return what a partner is called on a chip, and in full; survivors go by their group alone."""
    who = "" if partner.category == SURVIVORS else partner.role or partner.name
    full = ", ".join(part for part in (who, partner.agency) if part) or _("Nothing written yet")
    is_alone = sum(p.agency == partner.agency for p in all_of_them) == 1
    return (partner.agency if is_alone and partner.agency else full), full
