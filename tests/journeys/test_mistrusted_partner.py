"""A partnership wants a unit that women do not trust; its officer will sit at the table and get the papers."""

from models.documents.register import DOCUMENTS
from models.guide.shapes import EDITIONS
from models.papers import Options
from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from tests.paper.reading import Paper, printed, squeezed

UNIT, OFFICER = "Police unit", "Unit sergeant"
# What is said in the core group, and must reach nobody else.
HOW_WE_KNOW = "Two circles told us that nobody comes"
RISK = "Has a bad name in the north villages"
FEAR = "Calls at night are laughed at"
CHANGE = "The unit comes to each call within the hour, from 1 March 2027 on."
SEEN = "The shelter counts how fast they come."
MESSAGE = "We are the agencies of the valley. Help comes, day and night."
SPEAKER = "Coordinator, Safety Circle"
LINE = "Women’s safety comes first."
CORE_ONLY = "For the core group only. Never printed for others."
OFFER = (
    "Joint workplan: Write down together what this partner will change, and how people will see it."
)


def test_trust_stays_with_the_facilitator_and_the_agreement_carries_roles_and_days(
    computer: Computer,
) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_back_to(keyboard, "Who should be here, and who is missing?")
    story.row("Shelter", {"Role": "Night lead"})(keyboard)
    keyboard.reach("Add: Agency or group")
    keyboard.answer(UNIT)
    look_closely_at(keyboard)
    plan_together(keyboard)
    agree_in_writing(keyboard)
    see_who_is_missing(keyboard)
    assert computer.program is not None
    assert computer.core is not None
    plan, guide = computer.program.desk.plan, computer.core.guide
    private = [squeezed(words) for words in (HOW_WE_KNOW, RISK, FEAR)]
    for name in DOCUMENTS:
        for edition in EDITIONS[1:]:
            text = Paper(printed(plan, guide, Options(edition=edition), name=name).pdf).text
            assert not [words for words in private if words in text], (name, edition)
    agreement = Paper(printed(plan, guide, name="mou").pdf).text
    for words in (LINE, UNIT, OFFICER, "Night lead", "answers the night line", "1 Mar 2027"):
        assert squeezed(words) in agreement, words
    workplan = Paper(printed(plan, guide, name="workplan").pdf).text
    for words in (UNIT, OFFICER, CHANGE, SEEN, MESSAGE, SPEAKER, "Signature"):
        assert squeezed(words) in workplan, words


def look_closely_at(keyboard: Keyboard) -> None:
    """Fill the new partner's row, and what only the core group may know."""
    keyboard.wait(lambda: keyboard.here == "Agency or group")
    story.pick("Kind of partner: Police")(keyboard)
    story.fill({"Role": OFFICER})(keyboard)
    assert HOW_WE_KNOW not in keyboard.names
    keyboard.do(CORE_ONLY)
    story.pick("Do survivors trust them?: No")(keyboard)
    story.fill({"How do we know?": HOW_WE_KNOW})(keyboard)
    story.pick("Is there a risk we should think about?: Yes")(keyboard)
    story.fill({"Which risk?": RISK})(keyboard)
    keyboard.do("Done")
    # Closed, the row says nothing of it, and neither does the rest of the page.
    assert HOW_WE_KNOW not in keyboard.read


def plan_together(keyboard: Keyboard) -> None:
    """Take up the joint workplan that is offered, and answer its questions."""
    keyboard.do(f"Edit {UNIT}")
    keyboard.do(CORE_ONLY)
    keyboard.do(OFFER)
    keyboard.wait(lambda: keyboard.question == "Which partner do people doubt?")
    assert UNIT in keyboard.all_written
    for question, words in (
        ("What do people fear about this partner?", FEAR),
        ("What will the partner do differently, and by when?", CHANGE),
        ("How will people see that the change is real?", SEEN),
        ("What do we say about this partnership, in one or two sentences?", MESSAGE),
        ("Who speaks for the group?", SPEAKER),
    ):
        story.go_on_to(keyboard, question)
        keyboard.type(words)


def agree_in_writing(keyboard: Keyboard) -> None:
    """Take a line of the code of conduct, say who does what by when, and note a signature."""
    story.go_back_to(keyboard, "Who signs the agreement, and when?")
    story.pick(f"{UNIT}, {OFFICER}: Signed today")(keyboard)
    keyboard.wait_for("1 of 2 partners have signed.")
    keyboard.do("Fill from the partners")
    story.go_back_to(keyboard, "Which rules and values do we all follow?")
    keyboard.do(f"Take this line: {LINE}")
    story.go_back_to(keyboard, "When does the agreement start and end, and what are the key dates?")
    story.row("1 March 2027", {"What happens": "The agreement starts"})(keyboard)
    story.go_back_to(keyboard, "Who is responsible for what?")
    story.row("Shelter", {"Task": "answers the night line"})(keyboard)


def see_who_is_missing(keyboard: Keyboard) -> None:
    """Go to the table, and read which kinds of partner have nobody yet."""
    story.go_back_to(keyboard, "Who should be here, and who is missing?")
    keyboard.do("Who is at the table: 28 of 29 kinds of partner have nobody yet.")
    keyboard.wait(lambda: keyboard.question == "Who is at the table")
    keyboard.reach("Show: All (29)")
    while keyboard.here != "Show: Nobody yet (28)":
        keyboard.press("Right")
    for kind in ("Judges and courts", "Perpetrator programmes", "Media"):
        keyboard.wait_for(kind)
    assert f"At the table: {UNIT}, {OFFICER}" not in keyboard.names
