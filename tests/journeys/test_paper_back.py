"""The power is cut in the middle of a workshop. The group goes on with paper; the next day it is typed in."""

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard

SAFETY = "How does this make women less safe?"
TITLE = story.BEGINNING[0]
# Level key, what, lead, day; a ditto stands for the card above.
CARDS = (
    ("1", "Put a lamp over the side entrance", "Caretaker, Regional Hospital", "15 March 2027"),
    ("", "Copy the card for taxi drivers", "Case worker, Women's Shelter", "end of March 2027"),
    ("", "Write the duty list for nights", "Desk officer, Police", '"'),
    ("", "Read the card aloud at the clinic", '"', "in 6 weeks"),
    ("2", "Agree one referral form", "Nurse, Regional Hospital", "30 April 2027"),
    ("", "Check every man on conditions", "Probation officer, Probation", '"'),
    ("3", "Ask the region for a night worker", "Coordinator, Safety Circle", "31 May 2027"),
    ("", "Ask the region for a phone mast", '"', '"'),
    ("4", "Write to the ministry about release", '"', "30 June 2027"),
    ("1", "Print the agreement in two languages", '"', "15 January 2027"),
)


def begin_sheet(keyboard: Keyboard, table: str, taker: str, form: str) -> None:
    """Go to the page from anywhere by its key, and begin a sheet."""
    keyboard.press("Ctrl+I")
    assert keyboard.here == "Table number"
    keyboard.answer(table)
    assert keyboard.here == "Who wrote: a role or a first name"
    keyboard.press("Ctrl+A")
    keyboard.answer(taker)
    keyboard.do(form)
    assert keyboard.question == form


def analyse_at(keyboard: Keyboard, table: str, taker: str, problems: tuple[str, ...]) -> None:
    """Type in what a table says to the first questions of step 1, straight down by Enter."""
    begin_sheet(keyboard, table, taker, "Worksheet 1 · Analyse the issue")
    assert keyboard.here == "1.1 The worry"
    keyboard.press("Return")
    for line in (*problems, ""):
        keyboard.answer(line)
    assert keyboard.here == "1.4 Women’s safety"


def type_cards(keyboard: Keyboard) -> list[int]:
    """Type in ten cards; return the keys that each cost beyond its own words and number keys."""
    keyboard.press("Ctrl+I")
    keyboard.do("Action cards")
    costs = []
    for level, what, lead, day in CARDS:
        assert keyboard.here.startswith("Level: ")
        before = keyboard.keys
        if level:
            keyboard.press(level)
        keyboard.type(what)
        keyboard.press("Tab")
        keyboard.type(lead)
        keyboard.press("Tab")
        keyboard.type(day)
        keyboard.press("Return")
        costs.append(keyboard.keys - before)
    return costs


def test_ten_cards_cost_four_keys_each_beyond_their_words(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    costs = type_cards(keyboard)
    assert max(costs) <= 4
    assert sum(costs) == 35
    assert "10. Print the agreement in two languages · Coordinator, Safety Circle" in keyboard.read
    assert (
        "3. Write the duty list for nights · Desk officer, Police · Wed 31 March" in keyboard.read
    )
    keyboard.wait_for("Ask the region for a phone mast · Coordinator, Safety Circle · Mon 31 May")


def type_all_in(keyboard: Keyboard) -> None:
    """Type in what lies there, in no order: table 3 comes first, and one of its answers cannot be read."""
    analyse_at(keyboard, "3", "Teacher", ("The bus stops at six",))
    keyboard.press("F3")
    assert "Cannot be read" in keyboard.read
    type_cards(keyboard)
    analyse_at(keyboard, "1", "Clerk", ("Nobody answers at night", "The bus stops at six"))
    keyboard.answer("No phone signal")
    analyse_at(keyboard, "2", "Nurse", ())
    keyboard.answer("The road is closed")
    begin_sheet(keyboard, "2", "Nurse", "Worksheet 4 · Monitor")
    for words in ("Women are called within a day", "5 of 14", "9 of 10", "31 March 2028"):
        keyboard.type(words)
        keyboard.press("Tab")
    keyboard.answer("Coordinator, Safety Circle")


def put_together(keyboard: Keyboard) -> None:
    """The group is back: both answers are taken, in one press each; one is undone and made again."""
    keyboard.do("Put them together: 4 answers from tables wait")
    keyboard.do("Practical problems: Take what is ticked")
    assert keyboard.here == "Women’s safety: Take what is ticked"
    keyboard.press("Return")
    assert "Nothing waits." in keyboard.read
    keyboard.press("Ctrl+Z")
    assert "Table 2, Nurse" in keyboard.names
    keyboard.press("Ctrl+Y")


def test_after_a_power_cut_all_paper_comes_back_in_any_order(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    computer.close()
    keyboard = computer.start()
    keyboard.press("Return")
    type_all_in(keyboard)
    computer.close()

    keyboard = computer.start(ready=("Open: ",))
    assert "4 answers from tables wait" in keyboard.read
    keyboard.press("Return")
    assert keyboard.question == "Worksheet 4 · Monitor"
    assert "5 of 14 → 9 of 10" in keyboard.read
    keyboard.press("Ctrl+I")
    assert "Ask table 3: 1.4 Women’s safety" in keyboard.read
    assert "Table 1 · Worksheet 1 · Analyse the issue · Clerk · 2 of 9 answered" in keyboard.read
    put_together(keyboard)
    computer.close()

    keyboard = computer.start(ready=("Open: ",))
    assert "from tables" not in keyboard.read
    keyboard.press("Return", "Ctrl+I")
    assert "Ask table 3: 1.4 Women’s safety" in keyboard.read
    keyboard.do("Analyse the issue")
    story.go_on_to(keyboard, SAFETY)
    assert keyboard.written == "No phone signal\nThe road is closed"
    story.go_back_to(keyboard, "What goes wrong in practice? Say what happens, step by step.")
    rows = [words for words in keyboard.all_written if words]
    assert rows == ["Nobody answers at night", "The bus stops at six"]
