"""The core put together once, for the window and the command line alike. Everything is made at first need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.paperwork import Paperwork
from models.paths import library_path, make_data_folder, settings_path
from models.settings import (
    MONTH_FIRST_REGIONS,
    Settings,
    read_settings,
    region_of_computer,
    write_settings,
)
from models.words import language

if TYPE_CHECKING:
    from uuid import UUID

    from models.checks.problem import Problem
    from models.checks.summary import Summary
    from models.checks.words import WordLists
    from models.days.reader import DayReader
    from models.errors import FourfoldError
    from models.exchange.arrival import Arrival
    from models.guide.shapes import Guide
    from models.plan.plan import Plan
    from models.plan.records import Action, Day, Person
    from models.store.keeper import Keeper
    from models.store.library import Library


class Core(Paperwork):
    """Guide, library, papers and files of one run of the program."""

    def __init__(self, resources: Path, library_path: Path, clock: Callable[[], datetime]) -> None:
        """Know where things are; read nothing yet."""
        self.resources = resources
        self.library_path = library_path
        self.clock = clock

    @cached_property
    def guide(self) -> Guide:
        """The guided process in the language in force."""
        from models.guide.reader import read_guide

        return read_guide(self.resources / "guide", language())

    @cached_property
    def word_lists(self) -> WordLists:
        """The word lists of all shipped languages."""
        from models.checks.words import read_word_lists

        return read_word_lists(self.resources / "words")

    @cached_property
    def library(self) -> Library:
        """The library, opened and locked. Raises LibraryError."""
        from models.store.library import Library

        if self.library_path == library_path():
            make_data_folder()
        return Library.open(
            self.library_path, summarise=self.summarise, guide=lambda: self.guide, clock=self.clock
        )

    @cached_property
    def _days(self) -> DayReader:
        from models.days.reader import DayReader

        month_first = region_of_computer() in MONTH_FIRST_REGIONS
        return DayReader(language(), self.resources / "days", month_first=month_first)

    @cached_property
    def settings(self) -> Settings:
        """The settings of this computer, the usual ones where there are none."""
        return read_settings(settings_path())

    def keep_settings(self, settings: Settings) -> None:
        """Take up other settings, and keep them where that is possible."""
        self.settings = settings
        make_data_folder()
        write_settings(settings_path(), settings)

    def keeper(
        self,
        plan: Plan,
        on_saved: Callable[[datetime], None],
        on_failed: Callable[[FourfoldError], None],
    ) -> Keeper:
        """Return the thread that keeps the edits of one open plan."""
        from models.store.keeper import Keeper

        return Keeper(self.library, plan, on_saved=on_saved, on_failed=on_failed)

    def write_file(self, path: Path, content: bytes) -> None:
        """Write a whole file where a person asked for it, or raise OutputRefusedError."""
        from models.disk import refuse_library, write_whole

        refuse_library(path, self.library_path)
        write_whole(path, content)

    @property
    def today(self) -> date:
        """The day it is."""
        return self.clock().date()

    def close(self) -> None:
        """Let go of the library, if it was opened."""
        if "library" in self.__dict__:
            self.library.close()

    def read_day(self, text: str, plan: Plan | None = None) -> date | None:
        """Return the one day that was typed, None when it is not one; the days off are those of `plan`."""
        from models.days.closed import days_off

        closed = days_off(plan, self.guide) if plan is not None else ()
        return self._days.read(text, self.today, closed)

    def is_working_day(self, day: date, plan: Plan) -> bool:
        """Say whether people are at work that day: no weekend, none of the group's days off."""
        from models.days.calendar import is_working_day
        from models.days.closed import days_off

        return is_working_day(day, days_off(plan, self.guide))

    def suggest_follow_up(self, plan: Plan, action: Action) -> tuple[Person, Day] | None:
        """Return who could ask how an action went, and when; None where the plan has no suggestion."""
        from models.guide.follow_up import suggested_follow_up

        return suggested_follow_up(plan, self.guide, action, self._later(plan))

    def accept_follow_ups(self, plan: Plan) -> Plan:
        """Return the plan in which every suggested follow-up is taken."""
        from models.guide.follow_up import with_follow_ups_accepted

        return with_follow_ups_accepted(plan, self.guide, self._later(plan))

    def _later(self, plan: Plan) -> Callable[[date, int], date]:
        from models.days.calendar import add_working_days
        from models.days.closed import days_off

        closed = days_off(plan, self.guide)
        return lambda day, n: add_working_days(day, n, closed)

    def problems(self, plan: Plan) -> tuple[Problem, ...]:
        """Return every open point of a plan."""
        from models.checks.register import problems

        return problems(plan, self.guide, words=self.word_lists, today=self.today)

    def gaps(self, action: Action, plan: Plan) -> tuple[Problem, ...]:
        """Return what one action lacks."""
        from models.checks.register import gaps

        return gaps(action, plan, self.guide, words=self.word_lists, today=self.today)

    def summarise(self, plan: Plan) -> Summary:
        """Return what Home shows of a plan."""
        from models.checks.summing import summarise

        return summarise(plan, self.guide, self.word_lists, self.today)

    def sentence(self, problem: Problem, plan: Plan) -> str:
        """Return a problem in kind words."""
        from models.sentences import sentence

        return sentence(problem, plan, self.guide)

    def receive(self, path: Path, partners_of: Plan | None = None) -> Arrival:
        """Return what a file holds, or raise ImportRefusedError; nothing is changed."""
        from models.exchange.fetching import fetch
        from models.exchange.reading import read
        from models.exchange.wording import shipped_context

        partners = partners_of.partners if partners_of else ()
        context = shipped_context(self.resources, language(), self.today, partners)
        return read(path.name, fetch(path, library=self.library_path), context)

    def received_plan(self, arrival: Arrival, name: str) -> Plan:
        """Return the plan that an arrival is, or that its rows make under the title `name`."""
        from models.exchange.incoming import merged, new_plan_from

        if arrival.plan is not None:
            return merged(None, arrival)
        return new_plan_from(
            arrival, title=name, title_question=self.guide.by_role("title").id, language=language()
        )

    def export(self, ending: str, plan: Plan, *, full: bool = False, lead: str = "") -> bytes:
        """Return a plan as a file of one of the ENDINGS; only `full` puts its words into a calendar.

        A calendar may be that of one `lead`, by key or words; raises LeadNotFoundError.
        """
        from models.exchange.writing import write

        return write(ending, plan, self.guide, self.clock(), full=full, lead=lead)

    def sample(self, plan_id: UUID | None = None) -> Plan:
        """Return the worked example, its workshop three weeks ago."""
        from uuid import uuid4

        from models.exchange.sample import sample_plan

        content = (self.resources / "samples" / "cedar-valley.plan.json").read_bytes()
        question = self.guide.by_role("workshop_day").id
        return sample_plan(
            content, today=self.today, plan_id=plan_id or uuid4(), workshop_question=question
        )
