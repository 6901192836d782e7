"""How a paper is wanted: chips for each thing that the chosen paper offers, and only for those."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.papers import FILLED, Options, Paper, Wish
from models.words import _
from wizard.look import Look
from wizard.parts.chips import Chips
from wizard.parts.fold import Fold
from wizard.parts.language_choices import language_choices
from wizard.parts.page import put
from wizard.parts.paper_choices import CHOICES, Choice, fitted


class PaperChoice(QWidget):
    """Tells what is wanted; it decides nothing."""

    chosen = Signal(object)

    def __init__(self, look: Look, papers: Sequence[Paper], languages: Collection[str]) -> None:
        """Offer every paper, and what can be said of it in the `languages` that the guide speaks."""
        super().__init__()
        self._look = look
        self._papers = {paper.name: paper for paper in papers}
        self._choices: Mapping[str, Choice] = {**CHOICES, **language_choices(languages)}
        self._wish = Wish(next(iter(self._papers)), Options())
        self._chips: dict[str, Chips] = {}
        self._which: Chips | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._fold = Fold(look, "", self._list_papers)
        self._fold.turned.connect(self._forget_papers)
        column.addWidget(self._fold)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(12))
        column.addLayout(self._column)
        for name, choice in self._choices.items():
            if not choice.is_rare:
                self._column.addWidget(self._offer(name, choice))
        self._more = Fold(look, _("More choices"), self._list_rare)
        self._more.turned.connect(self._forget_rare)
        column.addWidget(self._more)

    def show_wish(self, wish: Wish) -> None:
        """Show what is chosen; what the paper does not offer is out of sight."""
        self._wish = wish
        paper = self._papers[wish.name]
        self._fold.setVisible(True)
        self._fold.say(_("Paper: {name}").format(name=paper.title()))
        if self._which is not None:
            self._which.show_choice(wish.name)
        self._show(paper, wish.options)

    def show_set(self, options: Options) -> None:
        """Show how the papers of a set are wanted: what holds for all of them."""
        self._wish = Wish("", options)
        self._fold.setVisible(False)
        self._show(ANY_PAPER, options)

    def close_folds(self) -> None:
        """Fold away what was opened: whoever comes next begins with the calm page."""
        self._fold.open(False)
        self._more.open(False)

    def _show(self, paper: Paper, options: Options) -> None:
        for name, chips in self._chips.items():
            choice = self._choices[name]
            offered = choice.offers(paper, options)
            chips.setVisible(len(offered) > 1)
            if len(offered) > 1:
                chips.show_only(offered)
                chips.show_choice(choice.get(paper, options))
        rare = [
            c for c in self._choices.values() if c.is_rare and len(c.offers(paper, options)) > 1
        ]
        self._more.setVisible(bool(rare))

    def _list_papers(self, column: QVBoxLayout) -> None:
        words = {name: paper.title() for name, paper in self._papers.items()}
        self._which = Chips(self._look, _("Which paper"), words)
        self._which.chosen.connect(self._choose_paper)
        self._which.show_choice(self._wish.name)
        put(column, self._which)

    def _list_rare(self, column: QVBoxLayout) -> None:
        for name, choice in self._choices.items():
            if choice.is_rare:
                put(column, self._offer(name, choice))
        self._show(self._papers.get(self._wish.name, ANY_PAPER), self._wish.options)

    def _offer(self, name: str, choice: Choice) -> Chips:
        chips = Chips(self._look, choice.heading(), choice.words())
        chips.chosen.connect(lambda said: self._choose(name, said))
        self._chips[name] = chips
        return chips

    def _forget_papers(self, is_open: bool) -> None:
        if not is_open:
            self._which = None

    def _forget_rare(self, is_open: bool) -> None:
        if not is_open:
            self._chips = {n: c for n, c in self._chips.items() if not self._choices[n].is_rare}

    def _choose_paper(self, name: str) -> None:
        self.chosen.emit(Wish(name, fitted(self._papers[name], self._wish.options)))

    def _choose(self, name: str, said: str) -> None:
        options = self._choices[name].put(self._wish.options, said)
        paper = self._papers.get(self._wish.name)
        self.chosen.emit(Wish(self._wish.name, fitted(paper, options) if paper else options))


# What can be said of all papers of a set at once.
ANY_PAPER = Paper(name="", number="", title=str, forms=(FILLED,), is_easy=True)
