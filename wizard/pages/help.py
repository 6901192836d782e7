"""Help: the keys, where the four steps come from, what this is made of."""

import platform
from importlib.metadata import version

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, chip
from wizard.parts.page import Page
from wizard.parts.panel import Panel
from wizard.versions import FOURFOLD

WIDEST = 860
MADE_WITH = (
    "PySide6-Essentials", "SQLAlchemy", "alembic", "reportlab", "uharfbuzz", "python-bidi", "babel", "pypdfium2",
)  # fmt: skip


class HelpPage(Page):
    """One page to read: keys first, then who is to thank."""

    def __init__(self, desk: Desk) -> None:
        """Write the page."""
        super().__init__(desk, margin=56)
        # Nothing on it takes keys, so the page itself does: arrows and Page keys scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(Label(_("Help"), "page"))
        self.column.addWidget(self._keys())
        self._about = self._text(_("About Fourfold"), _about())
        for card in (
            self._about,
            self._text(_("Where the four steps come from"), _credits()),
            self._text(_("What it is made with"), _made_with()),
            self._text(_("Fonts and icons"), _licences()),
        ):
            self.column.addWidget(card)
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        example = Button(_("Look at the example"), lambda: self.went.emit("sample"))
        flow.addWidget(example.with_icon(self.look, "book-open"))
        back = Button(_("All plans"), lambda: self.went.emit("home"))
        flow.addWidget(back.with_icon(self.look, "arrow-left"))
        self.column.addStretch(1)

    def _keys(self) -> QWidget:
        card = self._card(_("Keys"))
        rows = QGridLayout()
        card.column.addLayout(rows)
        rows.setHorizontalSpacing(self.look.px(16))
        rows.setVerticalSpacing(self.look.px(6))
        rows.setColumnStretch(1, 1)
        for at, (key, words) in enumerate(keys()):
            rows.addWidget(chip(key), at, 0)
            rows.addWidget(Label(words), at, 1)
        return card

    def _text(self, heading: str, lines: tuple[str, ...]) -> QWidget:
        card = self._card(heading)
        for line in lines:
            card.column.addWidget(Label(line))
        return card

    def _card(self, heading: str) -> Panel:
        card = Panel(self.look, WIDEST, spacing=6)
        card.column.addWidget(Label(heading, "heading"))
        return card

    @override
    def show_place(self, place: str) -> None:
        top = 0 if place == "help" else 1
        # The page has its height only after its layout.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(top * self._about.y()))

    @override
    def focus_first(self) -> None:
        self.setFocus()


def keys() -> tuple[tuple[str, str], ...]:
    """Return each key with what it does."""
    return (
        ("Ctrl+N", _("New plan")),
        ("Ctrl+O", _("Open a plan file or a list of actions")),
        ("Ctrl+F", _("Find a plan, on the page of all plans")),
        ("Alt+Home", _("All plans")),
        ("Ctrl+T", _("Today: what is due in all plans")),
        ("Ctrl+M", _("The meeting: open actions, signs, the next day")),
        ("Ctrl+I", _("Type in from paper: sheets and cards, in any order")),
        ("Ctrl+K", _("The check-up")),
        ("Ctrl+H", _("History: who changed what, and when")),
        (
            "D",
            _(
                "On an action, in Today and in the meeting: done. N is not started, W on the way, S stuck, X dropped."
            ),
        ),
        ("Enter", _("In a short box of a form: go on to the next one")),
        ("Alt+Right", _("Next question. Ctrl+Enter does the same.")),
        ("Alt+Left", _("The question before")),
        ("F3", _("On a sheet from paper: this cannot be read. Again: it can.")),
        ("F4", _("Accept all suggested follow-ups, where the actions are listed")),
        ("F6", _("Go to the next part of the window: steps, page, notes, buttons")),
        ("F7", _("Park a thought for later")),
        ("F8", _("Go to the next gap: a lead, a day or a follow-up that is missing")),
        ("F9", _("Show or close the facilitator’s notes")),
        ("F12", _("Cover everything at once; any key brings it back")),
        ("F11", _("The question alone, in huge letters, for the projector")),
        (
            "Ctrl+Z",
            _("Undo: first in the field, then in the plan; on the page of all plans, a delete"),
        ),
        ("Ctrl+Y", _("Do again what was undone")),
        ("Ctrl+P", _("Print and hand out; there, print what is on show")),
        ("+", _("On the pages before printing: larger. - is smaller, 0 fits the width.")),
        ("Right", _("On the pages before printing: the next page. Left is the one before.")),
        ("Ctrl+D", _("In the line for the next action: repeat the lead or the day from above")),
        ("Alt+Up", _("Move a row of a list up; Alt+Down moves it down. Or drag its dots.")),
        ("Up", _("In a date: one day on. Page Up is one week on, Down and Page Down go back.")),
        ("Delete", _("Delete the plan on its card, which waits in Deleted, or the row of a list")),
        ("Ctrl++", _("Larger text")),
        ("Ctrl+-", _("Smaller text")),
        ("Ctrl+0", _("Text as usual")),
        ("Ctrl+,", _("Settings")),
        ("F1", _("This page")),
        ("Ctrl+Q", _("Close Fourfold. Every word is kept.")),
    )


def _about() -> tuple[str, ...]:
    return (
        _(
            "Fourfold {version}. It leads a group from one shared problem to a printed action plan."
        ).format(version=FOURFOLD),
        _(
            "It works without the internet. Everything stays on this computer, and nothing is sent anywhere."
        ),
        _("It is free to use, to change and to share, under the MIT licence."),
    )


def _credits() -> tuple[str, ...]:
    return (
        _(
            "The four steps follow work of the BC Association of Specialized Victim Assistance and "
            "Counselling Programs (2005), as UN Women passes it on in its Virtual Knowledge Centre to End "
            "Violence against Women and Girls."
        ),
        _(
            "Thank you to them, and to all who built this way of working. They did not make Fourfold."
        ),
    )


def _made_with() -> tuple[str, ...]:
    parts = [
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in MADE_WITH),
    ]
    return (", ".join(parts),)


def _licences() -> tuple[str, ...]:
    return (
        _(
            "Letters: Atkinson Hyperlegible Next, made for low vision by the Braille Institute; and Noto by Google."
        ),
        _("Both are under the SIL Open Font License 1.1."),
        _("Icons: Lucide, under the ISC licence; some came from Feather, under the MIT licence."),
        _("The full licences lie beside the fonts and icons in the program’s folder “resources”."),
    )
