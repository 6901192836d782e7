"""Scenario 5: a new chair, nine open actions, four past their day, one agency silent for the second time."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.core import Core
from models.meetings.dealing import dealt_with
from models.plan.events import Telling
from models.plan.plan import Plan
from models.plan.records import Action, Day, Partner, Person, Review, Sign
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard

TODAY = date(2026, 11, 20)
TITLE = "Slow answers on rural roads"
AGENCIES = ("Police", "Band Office", "Regional Hospital")
LATE = 4
# A letter for the status, a figure for the reason, and what the folded line then says.
SAID = (
    ("s", "3", "Stuck: Blocked above us."),
    ("n", "2", "Not started: Not done."),
    ("d", "", "Done."),
    ("x", "4", "Dropped: We agreed to drop it."),
    ("w", "", "On the way."),
    ("w", "1", "On the way: Circumstances changed."),
    ("n", "", "Not started."),
    ("d", "", "Done."),
    ("w", "", "On the way."),
)
KEYS_AN_ACTION = 3
BEFORE = UUID(int=700)


def begun_long_ago() -> Plan:
    """A plan of nine actions; at the review in August one agency had nothing to say."""
    plan = Plan.new(UUID(int=900)).with_answer("analyse.title", "text", TITLE)
    for number in range(1, 10):
        days = -30 + number if number <= LATE else 10 * number
        plan = plan.with_action(
            Action(
                id=UUID(int=number),
                what=f"Step {number} towards an answer at night",
                level="now_practical",
                lead=Person(role="Lead", agency=AGENCIES[number % len(AGENCIES)]),
                deadline=Day(TODAY + timedelta(days=days)),
            )
        )
    partners = (
        Partner(id=UUID(int=100 + n), position=n, agency=a, role="Lead")
        for n, a in enumerate(AGENCIES)
    )
    day = date(2026, 8, 20)
    plan = plan.with_records(
        (
            *partners,
            Sign(id=UUID(int=200), what="Calls answered", baseline="5 of 14", target="9 of 10"),
            Review(id=BEFORE, on=Day(day), state="held"),
            Review(id=UUID(int=701), position=1, on=Day(TODAY)),
        )
    )
    silent = plan.actions[0]
    return dealt_with(plan, replace(silent), Telling("Chair", day, BEFORE, "not_done"))


def start(computer: Computer) -> Keyboard:
    """Keep that plan, start the program, and go to its meeting by its key."""
    computer.start()
    assert computer.core is not None
    computer.core.library.keep(None, begun_long_ago())
    computer.close()
    return come_back(computer)


def come_back(computer: Computer) -> Keyboard:
    """Start the program, leave what is due today, and open the plan where the group left off."""
    keyboard = computer.start(ready=("",))
    keyboard.wait(lambda: keyboard.question == "Today")
    keyboard.press("Alt+Home")
    keyboard.wait(lambda: keyboard.here == f"Open: {TITLE}")
    keyboard.press("Return")
    return keyboard


def test_a_new_chair_holds_the_review(computer: Computer) -> None:
    keyboard = start(computer)
    keyboard.press("Ctrl+M")
    assert "9 actions are open. 4 are past their day." in keyboard.read
    keyboard.do("Begin it today")
    keyboard.wait(lambda: keyboard.here == "Here: Lead, Police")
    keyboard.press("Space", "Right", "Space")
    assert "2 are here." in keyboard.read
    keyboard.press("Ctrl+PgDown")
    say_all(keyboard, SAID[:5])
    keyboard = stop_and_resume(computer, keyboard)
    say_all(keyboard, SAID[5:])
    compare_the_sign(keyboard)
    close_with_a_next_day(keyboard)
    nobody_is_blamed(keyboard)
    everything_is_kept(computer)


def say_all(keyboard: Keyboard, said: tuple[tuple[str, str, str], ...]) -> None:
    """Say of each action how it is and why, in three keys at most."""
    for letter, figure, line in said:
        before = keyboard.keys
        number = keyboard.here.removeprefix("Action ").partition(":")[0]
        if number == "1":
            assert "Last time: Not started" in keyboard.read
        keyboard.press(letter.upper(), *([figure] if figure else []), "Return")
        assert keyboard.keys - before <= KEYS_AN_ACTION
        assert f"{number}  Step {number} towards an answer at night · {line}" in keyboard.read


def stop_and_resume(computer: Computer, keyboard: Keyboard) -> Keyboard:
    """Close the program in the middle; the meeting goes on at the next action."""
    here = keyboard.here
    keyboard.press("Ctrl+Q")
    computer.close()
    keyboard = come_back(computer)
    keyboard.wait(lambda: keyboard.here == here)
    assert "4 are still to be talked of." in keyboard.read
    return keyboard


def compare_the_sign(keyboard: Keyboard) -> None:
    """After the last action the signs come by themselves, each with where it began and its goal."""
    assert keyboard.here == "New number: Calls answered"
    assert "Last number: 5 of 14. Goal: 9 of 10." in keyboard.read
    keyboard.type("11 of 14")
    assert "Half of the way or more." in keyboard.read


def close_with_a_next_day(keyboard: Keyboard) -> None:
    """It is not closed without a next day; a key leads to the days, another takes the first."""
    keyboard.do("Close the meeting")
    assert "Before you close it: when do you meet next?" in keyboard.read
    assert keyboard.here.startswith("Next meeting: ")
    keyboard.press("Left", "Left", "Left")
    assert keyboard.here == "Next meeting: Fri 18 December 2026"
    keyboard.press("Return")
    keyboard.wait_for("Next meeting on Fri 18 December 2026.")
    keyboard.wait(lambda: keyboard.here == "Who calls the next meeting")
    keyboard.type("Lead, Band Office")
    keyboard.press("Tab")
    keyboard.do("Close the meeting")
    assert "This meeting was held on Fri 20 November 2026." in keyboard.read


def nobody_is_blamed(keyboard: Keyboard) -> None:
    """No line counts or ranks agencies."""
    assert "Kept since last time: 2 actions. Well done." in keyboard.read
    lines = keyboard.read.splitlines()
    assert not [line for line in lines if line in AGENCIES]


def everything_is_kept(computer: Computer) -> None:
    """What was said is in the library: nine statuses with their reasons, the number, the next day."""
    computer.close()
    computer.start(ready=("",))
    core = computer.core
    assert isinstance(core, Core)
    plan = core.library.read(UUID(int=900)).plan
    said = [e for e in plan.events if e.review == UUID(int=701)]
    assert len(said) == len(SAID)
    assert [r.value for r in plan.readings] == ["11 of 14"]
    following = plan.reviews[-1]
    assert (following.on.on, following.called_by.agency) == (date(2026, 12, 18), "Band Office")
