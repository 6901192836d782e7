"""A made-up language, a good third longer than English: nothing is cut off, and no word goes round the catalogue."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from gettext import NullTranslations
from uuid import uuid4

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person
from models.words import Catalogue, say_day, say_short_day, speaking
from tests.wizard.cut import cut
from wizard.desk import Desk
from wizard.pages.register import PAGES
from wizard.window import Window

LONGER = 0.4
PADDING = "länger als Englisch "
DAY = date(2027, 3, 31)
# Words that stand for themselves: the program's name, keys, and what has no letters.
SAME = re.compile(
    r"Fourfold|Python [\w., -]+|A4|Letter|[\W\d_]*"
    r"|((Ctrl|Alt|Shift)\+)*(F\d+|Esc|Tab|\w|Up|Down|Left|Right|Home|Enter|Delete|\W)"
)


class Longer(NullTranslations):
    """Each message in brackets, and longer."""

    def gettext(self, message: str) -> str:
        """Lengthen a message."""
        more = int(len(message) * LONGER) + 1
        return f"⟦{message} {(PADDING * (more // len(PADDING) + 1))[:more].strip()}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Lengthen the right one of two messages."""
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Lengthen a message, whatever it is about."""
        return self.gettext(message) if context else message


@pytest.fixture
def plan(core: Core) -> Plan:
    """A plan whose own words can be told by their mark."""
    made = Plan.new(uuid4())
    for role in ("title", "group", "place"):
        made = made.with_answer(core.guide.by_role(role).id, "text", f"¶ words of the {role}")
    lead = Person(role="¶ Night charge nurse", agency="¶ Regional Hospital")
    for action in (
        Action(id=uuid4(), what="¶ Print contact cards", level="now_practical"),
        Action(
            id=uuid4(),
            what="¶ Brief night staff",
            level="now_practical",
            deadline=Day(as_typed="¶ soon"),
        ),
        Action(
            id=uuid4(),
            what="¶ Agree one form",
            level="local_systemic",
            lead=lead,
            deadline=Day(DAY),
            follow_up_by=lead,
            follow_up_on=Day(DAY + timedelta(days=7)),
            status="done",
        ),
    ):
        made = made.with_action(action)
    core.library.keep(None, made)
    return made


@pytest.fixture
def percent(request: pytest.FixtureRequest) -> None:
    """The desk's letters at so many per cent."""
    if request.param == 200:
        request.getfixturevalue("large_desk")


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    """The window as whoever reads the longer language sees it."""
    catalogue = Catalogue()
    catalogue.translations = Longer()
    with speaking(catalogue):
        made = Window(desk, PAGES)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        yield made


def places(window: Window, plan: Plan) -> list[str]:
    """One place of each kind."""
    guide = window.desk.guide
    questions = [guide.by_role(role).id for role in ("levels", "actions_now", "signs", "keeper")]
    return [
        "home",
        "new",
        "deleted",
        "settings",
        "help",
        f"open/{plan.id}",
        *(f"question/{question}" for question in questions),
        f"read/{guide.steps[0].id}",
        "print",
    ]


def visible(root: QWidget) -> Iterator[QWidget]:
    """Everything that is on show."""
    return (widget for widget in root.findChildren(QWidget) if widget.isVisible())


def texts(widget: QWidget) -> Iterator[str]:
    """What a person sees, hears or is told at a widget."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(n) for n in range(widget.count()))
        case _:
            pass


def from_the_guide(core: Core) -> frozenset[str]:
    """Every text of the guide."""
    said = core.guide.texts.texts.values()
    return frozenset(t for text in said for t in ((text,) if isinstance(text, str) else text))


def test_every_word_comes_from_the_catalogue_the_guide_or_the_plan(
    window: Window, plan: Plan, core: Core
) -> None:
    guide = from_the_guide(core)
    days = {say(DAY + timedelta(days=n)) for n in (0, 7) for say in (say_day, say_short_day)}
    bare: set[tuple[str, str, str]] = set()
    for place in places(window, plan):
        window.go(place)
        for widget in visible(window):
            for text in texts(widget):
                plain = text.strip().replace("&&", "&")
                known = plain in guide or plain in days or "¶" in plain or "⟦" in plain
                if not known and not SAME.fullmatch(plain):
                    bare.add((place, type(widget).__name__, plain))
    assert not bare, "\n".join(map(str, sorted(bare)))


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1366, 768, 100), (1024, 700, 100), (1366, 768, 200)],
    indirect=["percent"],
)
@pytest.mark.usefixtures("percent")
def test_nothing_is_cut_off(
    window: Window, plan: Plan, qtbot: QtBot, width: int, height: int
) -> None:
    window.resize(width, height)
    found: set[str] = set()
    for place in places(window, plan):
        window.go(place)
        # A page is laid out at Qt's next turns; what is still cut off after a second stays so.
        with suppress(QtBotTimeoutError):
            qtbot.waitUntil(lambda: cut(window) == [], timeout=1000)
        found |= {f"{place}: {fault}" for fault in cut(window)}
    assert not found, "\n".join(sorted(found))
