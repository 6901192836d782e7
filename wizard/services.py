"""What main.py hands to the screen, so that it needs neither SQL nor ReportLab."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from models.checks.problem import Problem
from models.checks.summary import Summary
from models.editing import Edited, Step
from models.errors import FourfoldError
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.settings import Settings


class Listed(Protocol):
    """One plan as Home lists it."""

    @property
    def summary(self) -> Summary: ...  # noqa: D102  A protocol's member says itself what it is.
    @property
    def changed_at(self) -> datetime: ...  # noqa: D102
    @property
    def is_damaged(self) -> bool: ...  # noqa: D102


class Kept(Protocol):
    """One plan as the library keeps it."""

    @property
    def plan(self) -> Plan: ...  # noqa: D102
    @property
    def history(self) -> tuple[Step, ...]: ...  # noqa: D102
    @property
    def bookmark(self) -> str: ...  # noqa: D102


class Library(Protocol):
    """The library as the screen sees it."""

    def summaries(
        self, search: str = "", *, offset: int = 0, limit: int = 50, deleted: bool = False
    ) -> Sequence[Listed]: ...  # noqa: D102, E501
    def count(self, search: str = "", *, deleted: bool = False) -> int: ...  # noqa: D102
    def read(self, plan_id: UUID) -> Kept: ...  # noqa: D102
    def keep(
        self,
        before: Plan | None,
        after: Plan,
        steps: Sequence[Step] = (),
        *,
        bookmark: str | None = None,
    ) -> datetime: ...  # noqa: D102, E501
    def delete(self, plan_id: UUID) -> None: ...  # noqa: D102
    def restore(self, plan_id: UUID) -> None: ...  # noqa: D102
    def forget(self, plan_id: UUID) -> None: ...  # noqa: D102
    def last_opened(self) -> UUID | None: ...  # noqa: D102
    def opened(self, plan_id: UUID) -> None: ...  # noqa: D102


class Keeper(Protocol):
    """The store's own thread, as the screen sees it."""

    def take(self, edited: Edited) -> None: ...  # noqa: D102
    def bookmark(self, place: str) -> None: ...  # noqa: D102
    def flush(self, timeout_s: float) -> bool: ...  # noqa: D102
    def close(self) -> bool: ...  # noqa: D102


class Printed(Protocol):
    """One paper, drawn."""

    @property
    def pdf(self) -> bytes: ...  # noqa: D102
    @property
    def pages(self) -> int: ...  # noqa: D102
    @property
    def missing(self) -> tuple[str, ...]: ...  # noqa: D102


class Incoming(Protocol):
    """What a file would change, before anything does."""

    @property
    def plan(self) -> Plan: ...  # noqa: D102
    @property
    def is_new(self) -> bool: ...  # noqa: D102
    @property
    def lines(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What a person asked to have on paper."""

    document: str
    paper: str
    is_blank: bool = False
    is_final: bool = False
    has_signatures: bool = True


class Suggest(Protocol):
    """The follow-up that a plan's own rule suggests for its actions."""

    def __call__(self, plan: Plan, action: Any) -> tuple[Any, Any] | None: ...  # noqa: ANN401


@dataclass(frozen=True)
class Services:
    """Everything below the screen, as callables. Each may raise FourfoldError with a sentence."""

    library: Library
    keeper: Callable[[Plan, Callable[[datetime], None], Callable[[FourfoldError], None]], Keeper]
    guide: Callable[[], Guide]
    problems: Callable[[Plan], tuple[Problem, ...]]
    sentence: Callable[[Problem, Plan], str]
    read_day: Callable[[str], date | None]
    is_working_day: Callable[[date, Plan], bool]
    suggest_follow_up: Callable[[Plan, Any], tuple[Any, Any] | None]
    draw: Callable[[Plan, PrintOrder], Printed]
    read_file: Callable[[Path, Plan | None], Incoming]
    export: Callable[[str, Plan], bytes]
    write_file: Callable[[Path, bytes], None]
    sample: Callable[[], Plan]
    settings: Settings
    keep_settings: Callable[[Settings], None]
    library_path: Path
    resources: Path
    clock: Callable[[], datetime]
