"""What one group says to each question of the four steps, as it is typed."""

from collections.abc import Callable, Mapping

from tests.journeys.keyboard import Keyboard

Answer = Callable[[Keyboard], None]
BEGINNING = (
    "Nights and weekends: nobody calls back",
    "Cedar Valley Safety Circle",
    "Cedar Valley",
    "8 December 2026",
)
# What, the beginning of the lead, the lead as the partners have it, the day as typed, and as it stands on paper.
NOW = "What can we do in the next weeks to fix the situation?"
ACTIONS = {
    NOW: (
        (
            "Put a card with the night number into every patrol car",
            "det", "Detachment corporal, Police", "15 January 2027", "15 Jan 2027",
        ),
        (
            "Send referrals to the night line by phone",
            "dut", "Duty worker, Victim Services", "29 Jan 2027", "29 Jan 2027",
        ),
    ),
    "What would fix it for good, in this place?": (
        (
            "Check every man on conditions within 48 hours",
            "prob", "Probation officer, Probation", "26 Feb 2027", "26 Feb 2027",
        ),
    ),
}  # fmt: skip
PARTNERS = (
    ("Police", "Detachment corporal"),
    ("Victim Services", "Duty worker"),
    ("Probation", "Probation officer"),
    ("Shelter", "Night lead"),
)
# More than there are questions.
MOST_STEPS = 200
KEEPER = "Coordinator, Safety Circle"


def words(text: str) -> Answer:
    """Type words into the first field."""
    return lambda keyboard: keyboard.type(text)


def lines(*texts: str) -> Answer:
    """Type one line after the other into a list."""

    def answer(keyboard: Keyboard) -> None:
        for text in texts:
            keyboard.answer(text)

    return answer


def pick(choice: str) -> Answer:
    """Pick one of the choices."""

    def answer(keyboard: Keyboard) -> None:
        keyboard.reach(choice)
        keyboard.press("Space")

    return answer


def row(first: str, fields: Mapping[str, str]) -> Answer:
    """Add a row to a list and fill its form."""

    def answer(keyboard: Keyboard) -> None:
        adder = keyboard.here
        keyboard.answer(first)
        keyboard.wait(lambda: keyboard.here not in (adder, ""))
        fill(fields)(keyboard)
        keyboard.do("Done")

    return answer


def fill(fields: Mapping[str, str]) -> Answer:
    """Fill fields, each by its name."""

    def answer(keyboard: Keyboard) -> None:
        for name, text in fields.items():
            keyboard.reach(name)
            keyboard.type(text)

    return answer


def actions(question: str) -> Answer:
    """Add the actions of one level by quick entry, the leads completed from the partners."""

    def answer(keyboard: Keyboard) -> None:
        for what, begun, _lead, day, _paper in ACTIONS[question]:
            quick_entry(keyboard, what, begun, day)

    return answer


def quick_entry(keyboard: Keyboard, what: str, begun: str, day: str) -> None:
    """Type one action in one line; the lead is the first that the partners offer."""
    keyboard.type(what)
    keyboard.press("Tab")
    keyboard.type(begun)
    keyboard.press("Down", "Tab")
    keyboard.type(day)
    keyboard.press("Return")


ANSWERS: dict[str, Answer] = {
    "What goes wrong in practice? Say what happens, step by step.": lines(
        "The form goes to an office that is closed from Friday to Monday.",
        "Nobody checks men who are released with conditions.",
    ),
    "How does this make women less safe?": words("Women wait up to five days for a first call."),
    "How does this let the person who causes harm go on?": words("Breaches come to light late."),
    "Is this about one case, or have we seen it more than once?": pick("Answer: Several cases"),
    "What shows that it is a pattern?": words("9 of the last 14 weekend calls."),
    "Do people need training? Who, and in what?": pick("Answer: No"),
    "Is there a belief about violence against women behind it?": pick("Answer: No"),
    "Are people sent to the wrong place, too late, or not at all?": pick("Answer: No"),
    "Can we solve it here, or does someone higher up have to act?": pick(
        "Tick all that fit: Do it now"
    ),
    "What is the best solution we can think of?": lines("A support worker calls every time."),
    "Now one sentence. Who gets what, how fast, where, by when?": words(
        "By 31 March 2028 every woman in the valley is offered a call within 24 hours."
    ),
    "Show of hands, fist to five. How many hands at each number?": words("7"),
    **{question: actions(question) for question in ACTIONS},
    "What is our agreed way to do this?": words("Use the people who are there at weekends."),
    "Does someone higher up have to change something?": pick("Answer: No"),
    "Which action deals with the person who causes harm?": pick(
        "3 Check every man on conditions within 48 hours"
    ),
    "Which action comes from survivors, or brings their voice in?": pick(
        "2 Send referrals to the night line by phone"
    ),
    "Who writes down the problem?": fill({"Who": KEEPER, "By which day": "18 December 2026"}),
    "Who writes down what works well, so that others can use it?": fill(
        {"Who": KEEPER, "By which day": "30 April 2027"}
    ),
    "Who keeps this plan up to date and holds the file?": words(KEEPER),
    "Who needs to know about the plan?": pick("Tick all that fit: Partners"),
    "How will they hear of it, from whom, and when?": row("Whom to call at night", {}),
    "What signs will show that things are better?": row(
        "Women offered a call within 24 hours",
        {
            "Where are we today?": "5 of 14",
            "Where do we want to be?": "9 of 10",
            "By when?": "31 March 2028",
            "Where does the number come from?": "On-call log",
            "Who counts?": KEEPER,
        },
    ),
    "When do we meet to look at the plan?": row(
        "25 February 2027", {"Who calls the meeting": KEEPER}
    ),
}


def begin(keyboard: Keyboard) -> None:
    """Make a new plan from Home, and begin with step 1."""
    keyboard.wait(lambda: keyboard.here == "New plan")
    keyboard.press("Return")
    for text in BEGINNING:
        keyboard.answer(text)


def go_on_to(keyboard: Keyboard, question: str) -> None:
    """Go on question by question until this one stands there."""
    for _step in range(MOST_STEPS):
        if keyboard.question == question:
            return
        keyboard.press("Ctrl+Return")
    raise AssertionError(question)


def go_back_to(keyboard: Keyboard, question: str) -> None:
    """Go back question by question until this one stands there."""
    for _step in range(MOST_STEPS):
        if keyboard.question == question:
            return
        keyboard.press("Alt+Left")
    raise AssertionError(question)


def add_partners(keyboard: Keyboard) -> None:
    """Say who is at the table; their roles are completed as leads later."""
    go_back_to(keyboard, "Who should be here, and who is missing?")
    for agency, role in PARTNERS:
        row(agency, {"Role": role})(keyboard)
        keyboard.reach("Add: Agency or group")


def answer_all(keyboard: Keyboard) -> list[str]:
    """Go on from question to question, answer those of the story, and stop at the print page; return the others."""
    passed: list[str] = []
    for _step in range(MOST_STEPS):
        if "Save PDF" in keyboard.names:
            return passed
        question = keyboard.question
        if question in ANSWERS:
            ANSWERS[question](keyboard)
        else:
            passed.append(question)
        keyboard.press("Ctrl+Return")
    raise AssertionError(keyboard.question)
