"""Who carries what: open actions by person, by agency and by week, in plain bars. Nobody is ranked."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.agenda.load import Carrier, Load, load
from models.overrides import override
from models.words import _, ngettext, say_short_day
from wizard import access
from wizard.desk import Desk
from wizard.parts.bar import Bar
from wizard.parts.button import Button
from wizard.parts.fit import fit
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, OneLine, chip
from wizard.parts.page import Page, clear, put
from wizard.parts.panel import Panel
from wizard.parts.row import Row

WIDEST = 860
WHO_WIDTH, WIDE_FROM = 320, 640
WHO_LETTERS = 160


class LoadPage(Page):
    """What each person and agency of the open plan still leads."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._list = QVBoxLayout()
        self._list.setSpacing(self.look.px(12))
        self.column.addWidget(Label(_("Who carries what"), "question"))
        words = _("Open actions by who leads them. Helpers are not counted here.")
        self.column.addWidget(Label(words, "answer", "quiet"))
        ways = FlowLayout()
        self.column.addLayout(ways)
        ways.addWidget(Button(_("Go to the actions"), self._go_to_actions))
        self.column.addLayout(self._list)
        self.column.addStretch(1)

    @override
    def show_place(self, place: str) -> None:
        self._draw()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        self._draw()

    def _go_to_actions(self) -> None:
        self.went.emit(f"question/{self.desk.guide.by_level('').id}")

    def _draw(self) -> None:
        desk = self.desk
        found = load(desk.plan, desk.guide, desk.services.clock().date())
        clear(self._list)
        if not (found.people or found.agencies or found.without_lead):
            words = _("No action is open. There is nothing to carry.")
            put(self._list, Label(words, "answer"))
            return
        for words in _open_ends(found):
            put(self._list, Label(words, "body", "amber"))
        much = _("Carries more than {n}").format(n=found.most_each)
        self._block(_("People"), found.people, much, found)
        share = _("More than {n} % of all").format(n=found.most_share)
        self._block(_("Agencies"), found.agencies, share, found)
        self._weeks(found)

    def _block(self, title: str, carriers: tuple[Carrier, ...], much: str, found: Load) -> None:
        if not carriers:
            return
        panel = Panel(self.look, WIDEST, spacing=14)
        panel.column.addWidget(Label(title, "heading"))
        most = max(carrier.count for carrier in carriers)
        for carrier in carriers:
            panel.column.addWidget(self._carrier(carrier, most, much, found))
        put(self._list, panel)

    def _carrier(self, carrier: Carrier, most: int, much: str, found: Load) -> QWidget:
        row = Row(self.look, WIDE_FROM)
        who = fit(carrier.who, WHO_LETTERS)
        named, column = self._column()
        column.addWidget(Label(who, bold=True))
        # Not the label itself: it would not forget how wide it was as a column.
        row.add(named, column=self.look.px(WHO_WIDTH))
        beside, column = self._column()
        count = ngettext("{n} open action", "{n} open actions", carrier.count)
        bar = Bar(self.look, carrier.count, most, count, is_much=carrier.is_much)
        access.name(bar, f"{who}: {count}")
        column.addWidget(bar)
        column.addWidget(Label(_numbers(carrier, found), "small", "quiet"))
        if carrier.is_much:
            over = Row(self.look)
            over.add(chip(much, "amber"))
            over.add(Label(_("Who could take one?"), "small"), 1)
            column.addWidget(over)
        row.add(beside, 1)
        return row

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(4))
        return block, column

    def _weeks(self, found: Load) -> None:
        panel = Panel(self.look, WIDEST, spacing=8)
        panel.column.addWidget(Label(_("Weeks ahead"), "heading"))
        grid = QGridLayout()
        panel.column.addLayout(grid)
        grid.setHorizontalSpacing(self.look.px(14))
        grid.setColumnStretch(1, 1)
        lines = [(_("Day gone by"), found.overdue)] if found.overdue else []
        lines += [
            (_("Week of {day}").format(day=say_short_day(monday)), n)
            for monday, n in zip(found.weeks, found.by_week, strict=True)
        ]
        lines += [(_("Later"), found.later)] if found.later else []
        most = max((n for _words, n in lines), default=0)
        for place, (words, n) in enumerate(lines):
            said = ngettext("{n} action", "{n} actions", n) if n else _("None")
            bar = Bar(self.look, n, most, said, is_much=False)
            access.name(bar, f"{words}: {said}")
            grid.addWidget(OneLine(words), place, 0)
            grid.addWidget(bar, place, 1)
        put(self._list, panel)


def _open_ends(found: Load) -> list[str]:
    said = []
    if n := len(found.without_lead):
        numbers = ", ".join(str(number) for number in found.without_lead)
        said.append(
            ngettext(
                "{n} open action has no lead yet: {numbers}",
                "{n} open actions have no lead yet: {numbers}",
                n,
                numbers=fit(numbers, WHO_LETTERS),
            )
        )
    if n := len(found.without_day):
        numbers = ", ".join(str(number) for number in found.without_day)
        said.append(
            ngettext(
                "{n} open action has no day yet: {numbers}",
                "{n} open actions have no day yet: {numbers}",
                n,
                numbers=fit(numbers, WHO_LETTERS),
            )
        )
    return said


def _numbers(carrier: Carrier, found: Load) -> str:
    """Return which actions, what part of all, and how many have passed their day, in one quiet line."""
    numbers = fit(", ".join(str(number) for number in carrier.actions), WHO_LETTERS)
    parts = [_("Actions: {numbers}").format(numbers=numbers)]
    if carrier in found.agencies:
        parts.append(_("{n} % of all").format(n=carrier.share))
    if carrier.overdue:
        late = ngettext("{n} has passed its day", "{n} have passed their day", carrier.overdue)
        parts.append(late)
    ahead = carrier.weeks[0] + carrier.weeks[1]
    if ahead:
        parts.append(ngettext("{n} due by next week", "{n} due by next week", ahead))
    return " · ".join(parts)
