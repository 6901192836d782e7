"""What would be undone is said in a phrase of its own."""

import pytest

from models.editing import Subject
from models.subjects import say_subject
from tests.models.checks.little import GUIDE

VERBS = ("edit", "add", "delete", "move", "import", "accept")


@pytest.mark.parametrize(
    ("verb", "question", "field", "said"),
    [
        ("edit", "three-now", "deadline", "change of the deadline"),
        ("edit", "three-now", "how", "change of an action"),
        ("edit", "one-name", "text", "change of “The worry”"),
        ("edit", "one-name", "deadline", "change of “The worry”"),
        ("edit", "one-wrong", "text", "change of “one-wrong”"),
        ("edit", "four-signs", "target", "change of the goal"),
        ("edit", "", "", "last change"),
        ("edit", "gone", "text", "last change"),
        ("add", "three-now", "", "new action"),
        ("add", "one-wrong", "", "new line"),
        ("delete", "zero-who", "", "removal of a partner"),
        ("delete", "one-wrong", "", "removal of a line"),
        ("move", "three-how", "", "move of a message"),
        ("move", "one-wrong", "", "move of a line"),
        ("import", "", "", "import of a file"),
        ("import", "three-now", "", "import of a file"),
        ("accept", "", "", "accepting what was suggested"),
    ],
)
def test_a_step_is_said_in_words(verb: str, question: str, field: str, said: str) -> None:
    assert say_subject(Subject(verb, question, field=field), GUIDE) == said


@pytest.mark.parametrize("verb", [*VERBS, "something newer"])
@pytest.mark.parametrize("question", ["", *(q.id for q in GUIDE.questions)])
def test_every_step_has_words(verb: str, question: str) -> None:
    assert say_subject(Subject(verb, question), GUIDE)
