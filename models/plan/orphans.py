"""Actions that serve no sign: nobody would see whether they helped."""

from models.plan.plan import Plan
from models.plan.records import Action


def orphans(plan: Plan) -> tuple[Action, ...]:
    """Return the actions that serve none of the plan's signs, dropped ones left out; none before there are signs."""
    signs = {str(sign.id) for sign in plan.signs}
    if not signs:
        return ()
    return tuple(a for a in plan.actions if a.status != "dropped" and not signs & set(a.serves))
