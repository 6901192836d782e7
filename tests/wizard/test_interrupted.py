"""After a crash or a power cut the program opens at the question where the group was."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

import pytest

from models.core import Core
from tests.wizard.conftest import MakePlan
from wizard.app import Program


@contextmanager
def running(core: Core) -> Iterator[Program]:
    program = Program(core)
    try:
        yield program
    finally:
        program.window.close()
        program.window.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_a_plan_left_in_order_waits_on_home(core: Core, make_plan: MakePlan) -> None:
    plan = make_plan("Night-time referrals")
    with running(core) as program:
        program.window.go(f"open/{plan.id}")
        assert core.settings.open_plan == str(plan.id)
    assert core.settings.open_plan == ""
    with running(core) as program:
        assert program.window.place == "home"


@pytest.mark.usefixtures("qapp")
def test_a_plan_cut_off_is_open_again_at_its_question(core: Core, make_plan: MakePlan) -> None:
    plan = make_plan("Night-time referrals")
    core.library.mark(plan.id, "question/analyse.training_need")
    core.keep_settings(replace(core.settings, open_plan=str(plan.id)))
    with running(core) as program:
        assert program.window.place == "question/analyse.training_need"


@pytest.mark.usefixtures("qapp")
def test_a_plan_that_is_gone_leads_home(core: Core) -> None:
    for left in (str(UUID(int=9)), "no id at all"):
        core.keep_settings(replace(core.settings, open_plan=left))
        with running(core) as program:
            assert program.window.place == "home"
