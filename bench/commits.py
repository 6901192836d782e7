"""Keeping one edit against the same statements by bare sqlite3 on a twin of the library."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import perf_counter

from bench.plans import core, plan_of
from bench.timing import Row, in_turns, ratio
from models.core import Core
from models.editing import Edited, Editor, Subject
from models.plan.plan import Plan
from models.store import schema
from models.store.library import Library

Typed = Callable[[Core, Plan, int], Plan]


class Pair:
    """One library kept by the program, and its twin that repeats the statements under the same pragmas."""

    def __init__(self, home: Path, actions: int, typed: Typed) -> None:
        """Keep the same plan in both."""
        self._core = core(home / "commit.fourfold")
        twin = home / "twin.fourfold"
        self._connection = schema.open_file(self._core.library_path)
        self._library = Library(
            self._core.library_path,
            self._connection,
            summarise=self._core.summarise,
            guide=lambda: self._core.guide,
            clock=self._core.clock,
        )
        self._plan = plan_of(self._core, actions)
        self._library.keep(None, self._plan)
        self._library.backup(twin)
        self._twin = schema.open_file(twin)
        self._statements: list[str] = []
        self._connection.set_trace_callback(self._statements.append)
        self._edits = self._typed(typed)

    def keep(self) -> float:
        """Keep the next edit as the program does; return how many milliseconds that took."""
        edited = next(self._edits)
        self._statements.clear()
        began = perf_counter()
        self._library.keep(edited.before, edited.after, [edited.step])
        return (perf_counter() - began) * 1e3

    def repeat(self) -> float:
        """Run the statements of that edit on the twin; return how many milliseconds that took."""
        statements = list(self._statements)
        began = perf_counter()
        _run(self._twin, statements)
        return (perf_counter() - began) * 1e3

    def close(self) -> None:
        """Let go of both."""
        self._library.close()
        self._twin.close()

    def _typed(self, typed: Typed) -> Iterator[Edited]:
        heard: list[Edited] = []
        editor = Editor(self._plan, clock=self._core.clock, who="bench")
        editor.listen(heard.append)
        for number in count():
            editor.do(typed(self._core, editor.plan, number), Subject("edit"))
            yield heard.pop()


def _an_answer(core: Core, plan: Plan, number: int) -> Plan:
    words = f"Every survivor is seen within one hour, by day and by night ({number})"
    return plan.with_answer(core.guide.by_role("vision").id, "text", words)


def _an_action(_core: Core, plan: Plan, number: int) -> Plan:
    words = f"Ask the night charge nurse to sign the call list ({number})"
    return plan.with_record(replace(plan.actions[-1], what=words))


def _run(connection: sqlite3.Connection, statements: list[str]) -> None:
    for statement in statements:
        connection.execute(statement).fetchall()


def rows(home: Path, *, runs: int, actions: int = 40) -> list[Row]:
    """Return what the program adds to a commit."""
    said = _measured(home / "answer", runs, actions, _an_answer)
    agreed = _measured(home / "action", runs, actions, _an_action)
    return [
        ratio("Commit of one edit", *said, 2.5),
        ratio("Commit of an action's words", *agreed, 3.0),
    ]


def _measured(home: Path, runs: int, actions: int, typed: Typed) -> tuple[list[float], list[float]]:
    home.mkdir(parents=True)
    pair = Pair(home, actions, typed)
    ours, bare = in_turns(runs, pair.keep, pair.repeat)
    pair.close()
    return ours, bare
