"""Leaving a plan, or the program: only with every word on disk, or when a person says that it may be lost."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from models.errors import FourfoldError
from models.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from models.settings import Settings
    from wizard.desk import Desk
    from wizard.parts.banner import Banner


def leave_plan(desk: Desk, banner: Banner) -> bool:
    """Put the plan away; where it cannot be kept it stays open, and the banner says so."""
    if desk.close():
        return True
    words = _("Not all is saved yet, so this plan stays open. Fourfold keeps trying.")
    # After the keeper's own words about the same failure, which are on their way to this thread.
    QTimer.singleShot(0, banner, lambda: banner.say_failure(words))
    return False


def leave_program(window: QWidget, desk: Desk, remember: Callable[[Settings], Settings]) -> bool:
    """Say whether `window` may close: all is on disk, or what is not may be lost; keep what is to be remembered."""
    if not (desk.close() or _gives_up(window, desk)):
        return False
    # Where settings cannot be kept the window closes all the same: no word of the plan is in them.
    with suppress(FourfoldError):
        desk.services.keep_settings(remember(desk.services.settings))
    return True


def _gives_up(window: QWidget, desk: Desk) -> bool:
    from wizard import dialogs  # noqa: PLC0415  Nearly never asked.

    is_sure = dialogs.confirm(
        window,
        _("The last changes are not saved yet."),
        _("Fourfold keeps trying while it is open. Make room on the disk, or put the stick back."),
        _("Close and lose them"),
        _("Stay"),
    )
    if is_sure:
        desk.abandon()
    return is_sure
