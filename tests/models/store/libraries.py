"""Libraries for tests: real files, a plain summary, a clock that stands still until it is moved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from models.checks.summary import StepMark, Summary
from models.editing import Editor, Step, Subject
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.text import folded
from models.store.library import Library
from tests.guard import ROOT

TITLE = "analyse.title"
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@dataclass
class Clock:
    """A clock in the test's hand."""

    now: datetime = field(default=START)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Let time go by, or back."""
        self.now += timedelta(seconds=seconds)


def summarise(plan: Plan) -> Summary:
    """A summary of what tests look at."""
    words = [plan.text(TITLE), *(action.what for action in plan.actions)]
    return Summary(
        id=plan.id,
        title=plan.text(TITLE),
        place=plan.text("ready.place"),
        group="",
        round=plan.header.round,
        is_sample=plan.header.is_sample,
        marks=(StepMark("analyse", len(plan.records), 9), StepMark("develop", 0, 5, 2)),
        next_due=min((a.deadline.on for a in plan.actions if a.deadline.on), default=None),
        next_kind="deadline",
        next_what="",
        missing=sum(not a.deadline.on for a in plan.actions),
        search=folded(" ".join(words)),
    )


@cache
def guide() -> Guide:
    """The guide as it is shipped."""
    return read_guide(ROOT / "resources" / "guide", "en")


def open_library(path: Path, clock: Clock | None = None) -> Library:
    """Open a library as the program does."""
    return Library.open(path, summarise=summarise, guide=guide, clock=clock or Clock())


@contextmanager
def library_at(path: Path, clock: Clock | None = None) -> Iterator[Library]:
    """Open a library for the time of the block."""
    library = open_library(path, clock)
    try:
        yield library
    finally:
        library.close()


def titled(plan_id: UUID, title: str) -> Plan:
    """A plan that has a title."""
    return Plan.new(plan_id).with_answer(TITLE, "text", title)


def edited(plan: Plan, times: int) -> tuple[Plan, list[Step]]:
    """A plan after so many edits, and their steps."""
    editor = Editor(plan, clock=Clock(), who="this computer")
    steps: list[Step] = []
    editor.listen(lambda edit: steps.append(edit.step))
    for n in range(times):
        after = editor.plan.with_answer("analyse.problem", "text", f"version {n}")
        editor.do(after, Subject("edit", "analyse.problem"))
    return editor.plan, steps
