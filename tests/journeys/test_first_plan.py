"""A group that has never seen Fourfold goes from an empty screen to a printed plan, by the keyboard alone."""

from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from tests.paper.reading import Paper, squeezed
from wizard import dialogs

MOST_KEYS_AN_ACTION = 6


def test_from_the_empty_screen_to_the_final_paper(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    keyboard = computer.start()
    story.begin(keyboard)
    story.add_partners(keyboard)
    story.answer_all(keyboard)
    assert "Some things are still open, so this is a draft." in keyboard.read
    accept_follow_ups(keyboard)
    keyboard.press("Ctrl+P")
    keyboard.wait_for("Every action has a lead and a day. Well done.")
    keyboard.do("Save PDF")
    keyboard.wait_for("Saved as plan.pdf in")
    text = Paper(target.read_bytes()).text
    assert "DRAFT" not in text
    for answer in expected_on_paper():
        assert squeezed(answer) in text, answer


def test_one_action_costs_few_keys_beyond_its_words(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.add_partners(keyboard)
    (what, begun, lead, day, shown) = story.ACTIONS[story.NOW][0]
    story.go_on_to(keyboard, story.NOW)
    before = keyboard.keys
    story.quick_entry(keyboard, what, begun, day)
    assert keyboard.keys - before <= MOST_KEYS_AN_ACTION
    assert f"1  {what}" in keyboard.read
    assert lead in keyboard.read
    assert f"by {shown}" in keyboard.read


def test_enter_takes_the_offered_lead_and_goes_on_to_the_day(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.add_partners(keyboard)
    story.go_on_to(keyboard, story.NOW)
    keyboard.type("Agree who answers at night")
    keyboard.press("Tab")
    keyboard.type("prob")
    keyboard.press("Down", "Return")
    keyboard.wait(lambda: keyboard.here == "By when?")
    assert "1  Agree who answers at night" not in keyboard.read
    keyboard.answer("26 Feb 2027")
    assert "Probation officer, Probation" in keyboard.read
    assert "by 26 Feb 2027" in keyboard.read


def test_where_there_is_nothing_to_tick_yet_the_words_come_first(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_on_to(keyboard, "Which action deals with the person who causes harm?")
    assert keyboard.here == "If there is none, why not"


def accept_follow_ups(keyboard: Keyboard) -> None:
    """Take the follow-ups that the plan suggests, all at once."""
    story.go_back_to(keyboard, story.NOW)
    accept = "Accept all: 3 follow-ups are suggested."
    keyboard.do(accept)
    keyboard.wait(lambda: accept not in keyboard.names)


def expected_on_paper() -> list[str]:
    """What the group said that any reader of the paper looks for."""
    found = ["Nights and weekends: nobody calls back", "By 31 March 2028 every woman in the valley"]
    for actions in story.ACTIONS.values():
        for what, _begun, lead, _day, shown in actions:
            found += [what, *lead.split(", "), shown]
    return [*found, "Women offered a call within 24 hours", "9 of 10", "On-call log"]
