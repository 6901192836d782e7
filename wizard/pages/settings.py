"""The settings of this computer. Each takes effect at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from models.errors import FourfoldError
from models.overrides import override
from models.settings import DESK_SHEETS, THEMES
from models.words import _
from wizard import access
from wizard.desk import Desk
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.chip_row import ChipRow
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.page import Page
from wizard.parts.panel import Panel

TEXT_SIZES = (100, 125, 150, 175, 200)
LABEL_LETTERS = 60
WIDEST = 760
# These change how everything looks, so the window is dressed anew; the others only have to be kept.
LOOKS = frozenset({"text_size", "theme"})


class SettingsPage(Page):
    """Text size, colours, paper, who types, and where the data is."""

    def __init__(self, desk: Desk) -> None:
        """Lay the settings one below the other."""
        super().__init__(desk, margin=56)
        self._last = ""
        self._banner = Banner(self.look)
        self.column.addWidget(Label(_("Settings"), "page"))
        self.column.addWidget(self._banner)
        for part in (
            self._choices(
                "text_size", _("Text size"), _say_sizes(), _("Ctrl + and Ctrl − do the same.")
            ),
            self._choices("theme", _("Colours"), _say_themes(), ""),
            self._choices(
                "paper",
                _("Paper in the printer"),
                dict(zip(DESK_SHEETS, DESK_SHEETS, strict=True)),
                "",
            ),
            self._typist(),
            self._folder(),
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _choices(self, name: str, heading: str, words: dict[Any, str], help_text: str) -> QWidget:
        card = self._card(heading, help_text)
        row = ChipRow(self.look.px(8))
        by_id = {str(value): value for value in words}
        for chip_id, value in by_id.items():
            access.name(
                row.add(chip_id, words[value]),
                _("{name}: {words}").format(name=heading, words=words[value]),
            )
        row.show_chosen((str(getattr(self.desk.services.settings, name)),))
        row.pressed.connect(lambda chip_id: row.show_chosen((chip_id,)))
        row.pressed.connect(lambda chip_id: self._set(name, by_id[chip_id]))
        card.column.addWidget(row)
        return card

    def _typist(self) -> QWidget:
        help_text = _("The history says who typed a change. A role will do, such as “secretary”.")
        card = self._card(_("Who types here"), help_text)
        box = LineBox(LABEL_LETTERS)
        box.setPlaceholderText(_("this computer"))
        box.setText(self.desk.services.settings.typist)
        access.name(box, _("Who types here"), help_text)
        box.editingFinished.connect(lambda: self._set("typist", box.text().strip()))
        card.column.addWidget(box)
        return card

    def _folder(self) -> QWidget:
        help_text = _(
            "To keep a copy, close Fourfold and copy this whole folder, for example to a stick that you lock away."
        )
        card = self._card(_("Where your plans are"), help_text)
        box = LineBox()
        box.setText(str(self.desk.services.library_path.parent))
        box.setReadOnly(True)
        box.setCursorPosition(0)
        access.name(box, _("Where your plans are"), help_text)
        card.column.addWidget(box)
        return card

    def _card(self, heading: str, help_text: str) -> Panel:
        card = Panel(self.look, WIDEST)
        card.column.addWidget(Label(heading, "heading"))
        if help_text:
            card.column.addWidget(Label(help_text, "small", "quiet"))
        return card

    def _set(self, name: str, value: Any) -> None:
        services = self.desk.services
        settings = replace(services.settings, **{name: value})
        if settings == services.settings:
            return
        if name in LOOKS:
            self.desk.settings_asked.emit(settings)
            return
        try:
            services.keep_settings(settings)
        except FourfoldError as error:
            self._banner.say(error.sentence)

    @override
    def show_place(self, place: str) -> None:
        self._banner.hide()
        self._last = ""
        self.verticalScrollBar().setValue(0)

    @override
    def carried(self) -> object:
        buttons = self.findChildren(Button)
        return next((b.accessibleName() for b in buttons if b.hasFocus()), "")

    @override
    def carry(self, what: object) -> None:
        # The window was dressed anew: whoever changes the colours goes on where they were.
        self._last = str(what)
        self.focus_first()

    @override
    def focus_first(self) -> None:
        buttons = self.findChildren(Button)
        left = [b for b in buttons if self._last and b.accessibleName() == self._last]
        if found := left or [b for b in buttons if b.isChecked()]:
            found[0].setFocus()


def _say_sizes() -> dict[int, str]:
    return {size: _("{n} %").format(n=size) for size in TEXT_SIZES}


def _say_themes() -> dict[str, str]:
    words = (_("Light"), _("Dark"), _("High contrast"))
    return dict(zip(THEMES, words, strict=True))
