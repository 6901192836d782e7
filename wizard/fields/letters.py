"""The letters of invitation as they will read, each folded away under whom it goes to."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from models.meetings.asked import rows_of
from models.meetings.letters import addressee, invitation
from models.overrides import override
from models.plan.records import Entry
from models.words import _
from wizard.fields.companion import Companion
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.page import clear, put


class Letters(Companion):
    """One heading a letter; unfolded, the letter stands there in plain words."""

    _shown: tuple[tuple[Entry, tuple[str, ...]], ...] = ()
    _open: frozenset[UUID] = frozenset()

    @override
    def refresh(self) -> None:
        plan, guide = self.desk.plan, self.desk.guide
        rows = rows_of(plan, guide, "invited")
        letters = tuple((row, invitation(plan, guide, row)) for row in rows)
        if letters == self._shown:
            return
        self._shown = letters
        clear(self.column)
        if letters:
            put(self.column, Label(_("How each letter reads"), "heading"))
        for row, paragraphs in letters:
            put(self.column, self._letter(row, paragraphs))

    def _letter(self, row: Entry, paragraphs: tuple[str, ...]) -> Fold:
        words = _("Letter to {name}").format(name=addressee(self.desk.plan, row) or _("nobody yet"))
        fold = Fold(self.desk.look, words, partial(self._write, paragraphs))
        fold.open(row.id in self._open)
        fold.turned.connect(lambda is_open: self._turn(row.id, is_open=is_open))
        return fold

    def _write(self, paragraphs: tuple[str, ...], layout: QVBoxLayout) -> None:
        for paragraph in paragraphs:
            layout.addWidget(Label(paragraph, "answer"))

    def _turn(self, row_id: UUID, *, is_open: bool) -> None:
        self._open = self._open | {row_id} if is_open else self._open - {row_id}
