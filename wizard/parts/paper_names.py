"""The papers in words, in the order of their use."""

from models.words import _


def paper_names() -> dict[str, str]:
    """Return what each paper is called, by its name on the command line."""
    return {
        "action-plan": _("Action plan"),
        "action-cards": _("Action cards"),
        "review": _("Review sheet"),
        "report": _("Review report"),
        "call-list": _("Call list"),
        "handover": _("Handover"),
        "mou": _("Written agreement"),
        "workplan": _("Joint workplan"),
        "invitation": _("Invitation letters"),
        "brief": _("Letter to a higher authority"),
    }
