"""The words of fields and choices: their own, or those that many share."""

from models.guide.shapes import Guide, Texts


def field_label(guide: Guide, owner: str, field: str) -> str:
    """Return the label of a field of `owner`, a question's id or a record's kind; empty where it has none."""
    return field_text(guide.texts, owner, field, "label")


def field_help(guide: Guide, owner: str, field: str) -> str:
    """Return the line of help below a field, empty where it has none."""
    return field_text(guide.texts, owner, field, "help")


def choice_label(guide: Guide, owner: str, field: str, choice: str) -> str:
    """Return the word for one choice of a field; a choice of a newer version stands as its id."""
    return choice_text(guide.texts, owner, field, choice, "label") or choice


def choice_help(guide: Guide, owner: str, field: str, choice: str) -> str:
    """Return the one line that explains a choice, empty where it needs none."""
    return choice_text(guide.texts, owner, field, choice, "help")


def field_text(texts: Texts, owner: str, field: str, slot: str) -> str:
    """Return one text of a field, its own before the shared one."""
    return texts.one(f"{owner}.{field}", slot) or texts.one(f"field:{field}", slot)


def choice_text(texts: Texts, owner: str, field: str, choice: str, slot: str) -> str:
    """Return one text of a choice, its own before the shared one."""
    own = texts.one(f"{owner}.{field}:{choice}", slot)
    return own or texts.one(f"choice:{choice}", slot)
