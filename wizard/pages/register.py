"""The table of pages: kind of place -> page, each imported when somebody first goes there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from wizard.desk import Desk
    from wizard.parts.page import Page

_CLASSES = {
    "home": ("home", "HomePage"),
    "today": ("today", "TodayPage"),
    "load": ("load", "LoadPage"),
    "refused": ("refused", "RefusedPage"),
    "new": ("new", "NewPage"),
    "deleted": ("deleted", "DeletedPage"),
    "arrival": ("arrival", "ArrivalPage"),
    "settings": ("settings", "SettingsPage"),
    "help": ("help", "HelpPage"),
    "question": ("question", "QuestionPage"),
    "actions": ("actions", "ActionsPage"),
    "read": ("readback", "ReadBackPage"),
    "print": ("print", "PrintPage"),
    "wall": ("wall", "WallPage"),
    "checkup": ("checkup", "CheckupPage"),
    "meeting": ("meeting", "MeetingPage"),
    "paper": ("paper", "PaperPage"),
    "history": ("history", "HistoryPage"),
    "rounds": ("rounds", "RoundsPage"),
    "handover": ("handover", "HandoverPage"),
    "partners": ("partners", "PartnersPage"),
}


def _maker(module: str, name: str) -> Callable[[Desk], Page]:
    def make(desk: Desk) -> Page:
        page = getattr(import_module(f"wizard.pages.{module}"), name)
        return cast("Page", page(desk))

    return make


PAGES: dict[str, Callable[[Desk], Page]] = {
    kind: _maker(*where) for kind, where in _CLASSES.items()
}
