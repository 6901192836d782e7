"""Scenario 4: a ministry does not answer; the late reply is seen first, and the next rung is one press away."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from models.plan.plan import Plan
from models.plan.records import Action, Day, Person
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from tests.paper.reading import Paper, squeezed
from wizard import dialogs

TODAY = date(2026, 11, 20)
TITLE = "Referrals get lost between region and valley"
ASK = "Tell women when a man is released"
BODY, NEXT = "Health region", "Ministry of Health"


def waiting() -> Plan:
    """A plan whose ask went out sixty days ago, to be answered a week ago."""
    plan = Plan.new(UUID(int=41)).with_answer("analyse.title", "text", TITLE)
    return plan.with_action(
        Action(
            id=UUID(int=42),
            what="Write to the health region",
            level="regional_authority",
            lead=Person(role="Coordinator", agency="Safety Circle"),
            deadline=Day(TODAY + timedelta(days=90)),
            body=BODY,
            ask=ASK,
            sent_on=Day(TODAY - timedelta(days=60)),
            answer_by=Day(TODAY - timedelta(days=7)),
            next_rung=NEXT,
        )
    )


def test_a_late_reply_is_seen_first_and_leads_one_step_up(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ask.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    computer.start()
    assert computer.core is not None
    computer.core.library.keep(None, waiting())
    computer.close()
    keyboard = computer.start(ready=("",))
    keyboard.wait(lambda: keyboard.question == "Today" and "Replies that are late" in keyboard.read)
    assert NEXT in keyboard.read
    keyboard.wait(lambda: BODY in keyboard.here)
    keyboard.press("Return")
    keyboard.wait(lambda: "Go one step up: action 1" in keyboard.names)
    keyboard.do("Go one step up: action 1")
    keyboard.wait_for(f"2  Ask {NEXT}: {ASK}")
    assert "After action 1" in keyboard.read
    choose_the_letter(keyboard)
    keyboard.do("Save PDF")
    keyboard.wait(target.exists)
    paper = Paper(target.read_bytes())
    for words in (BODY, NEXT, ASK, "Coordinator"):
        assert squeezed(words) in paper.text


def choose_the_letter(keyboard: Keyboard) -> None:
    """Go along the papers of the print page to the letter."""
    keyboard.press("Ctrl+P")
    keyboard.do("Paper: Action plan")
    keyboard.reach("Which paper: Action plan")
    while keyboard.here != "Which paper: Letter to a higher authority":
        before = keyboard.here
        keyboard.press("Right")
        assert keyboard.here != before, "the last of the papers"
    keyboard.press("Space")
