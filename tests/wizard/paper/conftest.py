"""Three tables filled in sheets, and cards hang on the wall."""

from uuid import UUID

import pytest

from models.guide.worksheets import CARDS
from models.meetings.from_paper import with_row, with_unreadable
from models.plan.records import Value
from tests.wizard.paper.at_paper import (
    PROBLEMS,
    REFERRALS,
    SAFETY,
    TRAINING,
    keep,
    sheet,
)
from wizard.app import Program


@pytest.fixture
def tables(program: Program) -> tuple[Program, list[UUID]]:
    """The program with sheets of three tables and cards in the open plan."""
    plan, made = program.desk.plan, []
    for table, choice in (("1", "yes"), ("2", "not_sure"), ("3", "yes")):
        said: dict[tuple[str, str], Value] = {
            (TRAINING, "choice"): choice,
            (TRAINING, "text"): f"New staff, says table {table}",
            (SAFETY, "text"): "The road is closed at night from November on. " * int(table),
            (PROBLEMS, "text"): ("Nobody answers at night", f"Problem of table {table}"),
        }
        plan, one = sheet(plan, table, "analyse", said)
        made.append(one)
    plan = with_unreadable(plan, made[1], REFERRALS, is_unreadable=True)
    plan = with_unreadable(plan, made[2], "", is_unreadable=True)
    for form in ("vision", "plan.provincial", "monitor", CARDS):
        plan, one = sheet(plan, "1", form, {})
        made.append(one)
    for form, columns in (("plan.provincial", {"what": "Write to the ministry"}),):
        plan, _row = with_row(plan, made[-3], program.desk.guide.question(form), columns)
    keep(program, plan)
    return program, made
