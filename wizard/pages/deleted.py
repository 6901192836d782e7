"""The drawer of deleted plans: each can be taken out again, or removed for ever."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.errors import FourfoldError
from models.overrides import override
from models.words import _
from wizard import access, dialogs
from wizard.desk import Desk
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.fit import fit
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.parts.plan_words import title_of, under_title
from wizard.parts.row import Row
from wizard.parts.start_card import nothing_deleted
from wizard.services import Listed

SCREENFUL = 20
WIDE_FROM = 700
TITLE_LETTERS = 120


class DeletedPage(Page):
    """What was deleted, the latest first."""

    def __init__(self, desk: Desk) -> None:
        """Show an empty drawer."""
        super().__init__(desk, margin=56)
        self._shown = SCREENFUL
        self._first: Button | None = None
        self._banner = Banner(self.look)
        self._list = QVBoxLayout()
        self._list.setSpacing(self.look.px(14))
        self._more = Button(_("Show more"), self._show_more)
        self._back = Button(_("All plans"), lambda: self.went.emit("home"))
        self._back.with_icon(self.look, "arrow-left")
        self.column.addWidget(Label(_("Deleted"), "page"))
        words = _("Plans wait here until you take them out again or remove them for ever.")
        self.column.addWidget(Label(words, "small", "quiet"))
        self.column.addWidget(self._banner)
        self.column.addLayout(self._list)
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        flow.addWidget(self._more)
        flow.addWidget(self._back)
        self.column.addStretch(1)

    @override
    def show_place(self, place: str) -> None:
        self._banner.hide()
        self._shown = SCREENFUL
        self._draw()

    @override
    def focus_first(self) -> None:
        (self._first or self._back).setFocus()

    def _draw(self) -> None:
        library = self.desk.services.library
        clear(self._list)
        self._first = None
        try:
            listed = library.summaries(limit=self._shown, deleted=True)
            self._more.setVisible(library.count(deleted=True) > len(listed))
        except FourfoldError as error:
            self._banner.say(error.sentence)
            return
        for one in listed:
            put(self._list, self._card(one))
        if not listed:
            put(self._list, nothing_deleted(self.look))

    def _card(self, listed: Listed) -> QWidget:
        title = title_of(listed.summary)
        card = QFrame()
        card.setProperty("surface", "card")
        access.name(card, title)
        column = QVBoxLayout(card)
        px = self.look.px
        column.setContentsMargins(px(22), px(12), px(18), px(12))
        row = Row(self.look, WIDE_FROM, gap=16)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Label(fit(title, TITLE_LETTERS), "title"))
        lines.addWidget(Label(under_title(listed, self.desk.services.clock()), "small", "quiet"))
        row.add(words, 1)
        row.add(self._ways(listed, title))
        column.addWidget(row)
        return card

    def _ways(self, listed: Listed, title: str) -> QWidget:
        across = Row(self.look, gap=6)
        restore = Button(_("Take out again"), lambda: self._restore(listed, title))
        remove = Button(_("Remove for ever"), lambda: self._remove(listed, title), kind="quiet")
        for button, icon in ((restore, "rotate-ccw"), (remove, "trash-2")):
            button.with_icon(self.look, icon)
            access.name(
                button, _("{word}: {title}").format(word=button.accessibleName(), title=title)
            )
            across.add(button)
        self._first = self._first or restore
        return across

    def _restore(self, listed: Listed, title: str) -> None:
        said = _("“{title}” is back among your plans.").format(title=fit(title, TITLE_LETTERS))
        self._do(lambda: self.desk.services.library.restore(listed.summary.id), said)

    def _remove(self, listed: Listed, title: str) -> None:
        is_sure = dialogs.confirm(
            self,
            _("Remove “{title}” for ever?").format(title=fit(title, TITLE_LETTERS)),
            _("All its answers, actions and its history go. This cannot be undone."),
            _("Remove for ever"),
        )
        if is_sure:
            self._do(
                lambda: self.desk.services.library.forget(listed.summary.id), _("It is removed.")
            )

    def _do(self, deed: Callable[[], object], said: str) -> None:
        try:
            deed()
        except FourfoldError as error:
            self._banner.say(error.sentence)
        else:
            self._banner.say(said, kind="green")
        self._draw()
        self.focus_first()

    def _show_more(self) -> None:
        self._shown += SCREENFUL
        self._draw()
