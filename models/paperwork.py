"""The part of the core that prints: from a plan and what is wanted to the bytes of a paper."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.words import Catalogue, language, speaking

if TYPE_CHECKING:
    from models.checks.problem import Problem
    from models.documents.printed import Printed
    from models.documents.register import Ground
    from models.guide.shapes import Guide
    from models.papers import Copy, Options, Paper, Wish
    from models.plan.plan import Plan


class Paperwork(ABC):
    """Draws every kind of paper. Slow things are imported at first need; safe on any thread, for a plan is a value."""

    resources: Path

    @property
    @abstractmethod
    def guide(self) -> Guide:
        """The guided process in the language in force."""

    @property
    @abstractmethod
    def today(self) -> date:
        """The day it is."""

    @abstractmethod
    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        """Return every open point of a plan."""

    @abstractmethod
    def sentence(self, problem: Problem, plan: Plan) -> str:
        """Return a problem in kind words."""

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Every kind of paper, in the order of their use."""
        from models.documents.register import DOCUMENTS

        return tuple(DOCUMENTS.values())

    @property
    def paper_languages(self) -> tuple[str, ...]:
        """The languages that paper can be printed in."""
        from models.guide.shipped import paper_languages

        return paper_languages(self.resources / "guide")

    def draw(self, document: str, plan: Plan, options: Options) -> Printed:
        """Return a paper, or raise PaperRefusedError. Safe on any thread: the plan is a value."""
        from models.papers import Wish

        return self.draw_together([Wish(document, options)], plan)

    def draw_first_page(self, document: str, plan: Plan, options: Options) -> Printed:
        """Return the first page of a paper long before all of it is drawn, or raise PaperRefusedError."""
        from models.documents.register import DOCUMENTS, draw_first_page
        from models.papers import Wish, check_options

        check_options(DOCUMENTS[document], options)
        return draw_first_page(Wish(document, options), self._ground(plan, options))

    def draw_together(self, wishes: Sequence[Wish], plan: Plan) -> Printed:
        """Return several papers in one file, or raise PaperRefusedError. Safe on any thread."""
        from models.documents.register import DOCUMENTS, draw_together
        from models.papers import check_options

        for wish in wishes:
            check_options(DOCUMENTS[wish.name], wish.options)
        return draw_together(wishes, self._ground(plan, wishes[0].options))

    def twin(self, ending: str, wishes: Sequence[Wish], plan: Plan) -> bytes:
        """Return papers as a file to write on in, one of TWINS, or raise PaperRefusedError. Safe on any thread."""
        from models.documents.register import DOCUMENTS
        from models.documents.twins import twin
        from models.papers import check_options

        for wish in wishes:
            check_options(DOCUMENTS[wish.name], wish.options)
        return twin(ending, wishes, self._ground(plan, wishes[0].options))

    def copies(self, document: str, plan: Plan, options: Options) -> Sequence[Copy]:
        """Return whose copies a paper is made in; none where it is one for all."""
        from models.documents.register import copies

        return copies(document, self._ground(plan, options), options)

    def wishes(self, set_name: str, plan: Plan, options: Options) -> Sequence[Wish]:
        """Return the papers of one of the SETS, in the order in which they are handed out."""
        from models.documents.sets import wishes

        return wishes(set_name, self._ground(plan, options), options)

    def _ground(self, plan: Plan, options: Options) -> Ground:
        from models.documents.printed import OpenPoint
        from models.documents.register import Ground

        asked = (options.language, options.second_language)
        with speaking(Catalogue(options.language, self.resources / "locale")):
            points = tuple(
                OpenPoint(self.sentence(p, plan), p.blocks, p.record, p.field, self._brief(p, plan))
                for p in self.problems(plan)
                if p.blocks or p.weight == "D"  # The other kinds are for whoever writes the plan.
            )
        guides = {tag: self._guide_in(tag) for tag in asked if tag}
        return Ground(plan, guides, self.today, points, self.resources)

    def _guide_in(self, tag: str) -> Guide:
        from models.guide.reader import read_guide

        return self.guide if tag == language() else read_guide(self.resources / "guide", tag)

    def _brief(self, problem: Problem, plan: Plan) -> str:
        from models.sentences import short

        return short(problem) if problem.blocks else self.sentence(problem, plan)
