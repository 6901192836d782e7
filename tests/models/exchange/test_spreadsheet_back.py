"""What goes out as a spreadsheet comes back as it was, and no cell of it is a formula."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID, uuid5

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.errors import OutputRefusedError
from models.exchange.delimited import defused, read_delimited, write_delimited
from models.exchange.spreadsheet import read_actions, write_csv, write_xlsx
from models.plan.plan import Plan
from models.plan.records import STATUSES, Action, Day, Person, Sign
from tests.models.exchange.lists import CONTEXT, MARCH, plan_of
from tests.strategies import lines, texts


def people() -> st.SearchStrategy[Person]:
    """Anybody whose words hold none of the marks that divide people from agencies and each other."""
    word = lines(12).map(lambda text: " ".join(text.replace(";", "").replace(",", "").split()))
    return st.builds(lambda role, agency: Person(role=role, agency=agency), word, word)


def days() -> st.SearchStrategy[Day]:
    return st.builds(Day, st.dates(min_value=date(1901, 1, 1))) | lines(10).map(
        lambda typed: Day(as_typed=typed)
    )


def asked_above(action: Action) -> st.SearchStrategy[Action]:
    """Any action that asks something of a body above."""
    above = ("contributes_to", "body", "ask", "reply", "next_rung")
    said = {name: texts() for name in (*above, "first_step", "resources", "status_note")}
    when = {name: days() for name in ("sent_on", "answer_by", "replied_on", "first_step_on")}
    return st.builds(partial(replace, action), deputy=people(), **said, **when)


@st.composite
def lists(draw: st.DrawFn) -> Plan:
    """Any plan of actions with signs, as far as a list can say it."""
    plan = Plan.new(UUID(int=1))
    for number in range(draw(st.integers(0, 3))):
        sign = Sign(id=uuid5(plan.id, f"s{number}"), what=draw(texts()), target=draw(texts()))
        # A goal without a measure goes to the note, which is no column.
        serves = (str(sign.id),) if sign.what.strip() else ()
        action = Action(
            id=uuid5(plan.id, f"a{number}"),
            what=draw(texts().filter(str.strip)),
            lead=draw(people()),
            helpers=tuple(p for p in draw(st.lists(people(), max_size=2)) if p),
            deadline=draw(days()),
            level=draw(st.sampled_from(["", "now_practical", "regional_authority"])),
            how=draw(texts()),
            follow_up_by=draw(people()),
            follow_up_on=draw(days()),
            status=draw(st.sampled_from(STATUSES)),
            serves=serves,
        )
        plan = plan.with_records((sign,) if serves else ()).with_action(draw(asked_above(action)))
    return plan


@given(lists())
def test_what_goes_out_as_csv_comes_back_equal(plan: Plan) -> None:
    content = write_csv(plan, {})

    assert write_csv(plan_of(read_actions(content, kind="csv", context=CONTEXT)), {}) == content


@given(lists())
def test_what_goes_out_as_xlsx_comes_back_equal(plan: Plan) -> None:
    again = plan_of(read_actions(write_xlsx(plan, {}), kind="xlsx", context=CONTEXT))

    assert write_csv(again, {}) == write_csv(plan, {})


@pytest.mark.parametrize("year", [1, 1899, 1900, 1901, 9999])
def test_a_day_of_any_year_comes_back_from_a_workbook(year: int) -> None:
    action = Action(id=UUID(int=2), what="Print", deadline=Day(date(year, 2, 28)))
    content = write_xlsx(Plan.new(UUID(int=1)).with_action(action), {})

    (back,) = read_actions(content, kind="xlsx", context=CONTEXT).actions
    assert back.deadline == action.deadline


def test_words_for_levels_go_out_and_are_understood_on_the_way_in() -> None:
    plan = Plan.new(UUID(int=1)).with_action(
        Action(id=UUID(int=2), what="Print", level="now_practical", status="under_way")
    )
    labels = {"now_practical": "Do it now", "under_way": "under way"}

    content = write_csv(plan, labels)

    assert "Do it now" in content.decode()
    (action,) = read_actions(content, kind="csv", context=CONTEXT).actions
    assert (action.level, action.status) == ("now_practical", "under_way")


FORMULAS = [
    "=HYPERLINK(1)",
    "\t=1",
    " =1",
    "|cmd",
    "%00=",
    "@SUM",
    "+1",
    "-2+3",
    "＝1",
    "\n@x",
    "'=1",
    "''+",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_file_is_a_formula_and_our_reader_gives_it_back(text: str) -> None:
    content = write_delimited([["action"], [text]])
    (_heading, (cell,)) = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))

    assert cell == f"'{text}"
    assert read_delimited(content)[1] == [text]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
@example("\n")
@example('"\n;')
def test_any_cell_comes_back(text: str) -> None:
    assert read_delimited(write_delimited([["action", text]]))[0][1] == text
    assert not defused(text).lstrip().startswith(("=", "+", "-", "@", "|", "%"))


def test_a_workbook_holds_text_as_text_and_says_nothing_of_its_maker() -> None:
    plan = Plan.new(UUID(int=1))
    for number, what in enumerate([*FORMULAS, "https://example.org", "{=1}", "#REF!"]):
        plan = plan.with_action(Action(id=UUID(int=number + 2), what=what, deadline=Day(MARCH)))

    content = write_xlsx(plan, {})

    assert content == write_xlsx(plan, {})
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        core = parts.read("docProps/core.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert "<dc:creator></dc:creator>" in core
    assert "2000-01-01T00:00:00Z" in core
    actions = read_actions(content, kind="xlsx", context=CONTEXT).actions
    assert [a.what for a in actions] == [a.what for a in plan.actions]
    assert {a.deadline for a in actions} == {Day(MARCH)}


def test_a_text_that_no_cell_can_hold_is_refused_not_cut() -> None:
    helpers = (Person(role="x" * 20_000), Person(role="y" * 20_000))
    plan = Plan.new(UUID(int=1)).with_action(Action(id=UUID(int=2), helpers=helpers))

    with pytest.raises(OutputRefusedError):
        write_xlsx(plan, {})
