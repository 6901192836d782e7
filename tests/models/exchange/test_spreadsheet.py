"""Action lists from any spreadsheet become actions."""

import csv
import io
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.errors import ImportRefusedError
from models.exchange.headings import COLUMNS
from models.exchange.spreadsheet import MAX_ROWS
from models.plan.records import Action, Day, Partner, Person
from tests.models.exchange.lists import CONTEXT, MARCH, from_csv, plan_of


def test_every_column_finds_its_place() -> None:
    row = (
        "Print cards,Corporal,Police,Nurse; Duty worker,2027-01-15,now_practical,By hand,"
        "Night lead,2027-01-18,under_way,Calls answered,5 of 14,9 of 10"
    )

    arrival = from_csv(f"{','.join(COLUMNS)}\n{row}\n")

    (action,), (sign,) = arrival.actions, arrival.signs
    assert replace(action, id=UUID(int=0)) == Action(
        id=UUID(int=0),
        what="Print cards",
        lead=Person(role="Corporal", agency="Police"),
        helpers=(Person(role="Nurse"), Person(role="Duty worker")),
        deadline=Day(date(2027, 1, 15)),
        level="now_practical",
        how="By hand",
        follow_up_by=Person(role="Night lead"),
        follow_up_on=Day(date(2027, 1, 18)),
        status="under_way",
        serves=(str(sign.id),),
    )
    assert (sign.what, sign.baseline, sign.target) == ("Calls answered", "5 of 14", "9 of 10")
    assert arrival.notes == ()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_separator_and_encoding_is_understood(
    separator: str, encoding: str, newline: str
) -> None:
    rows = [["Échéance", "ACTION ", "Qui"], ["mañana, quizá; o no", 'Say "no"\nloud', "Núria"]]
    paper = io.StringIO(newline="")
    csv.writer(paper, delimiter=separator, lineterminator=newline).writerows(rows)

    (action,) = from_csv(paper.getvalue(), encoding).actions

    assert (action.what, action.lead.role) == ('Say "no"\nloud', "Núria")
    assert action.deadline == Day(as_typed="mañana, quizá; o no")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Owner", "lead"),
        ("WHO", "lead"),
        ("Responsable", "lead"),
        ("responsible", "lead"),
        ("Agency", "organisation"),
        ("organization", "organisation"),
        ("Organización", "organisation"),
        ("Échéance", "deadline"),
        ("fecha límite", "deadline"),
        ("Follow-up by", "follow_up_by"),
        ("follow up on", "follow_up_on"),
    ],
)
def test_headings_are_known_by_other_names(heading: str, column: str) -> None:
    arrival = from_csv(f"{heading};Acción\n2027-01-15;Print\n")
    (action,) = arrival.actions

    said = {
        "lead": action.lead.role,
        "organisation": action.lead.agency,
        "deadline": str(action.deadline.on),
        "follow_up_by": action.follow_up_by.role,
        "follow_up_on": str(action.follow_up_on.on),
    }
    assert said[column] == "2027-01-15"
    assert action.note == ""


def test_a_title_and_empty_rows_may_stand_above_the_headings() -> None:
    arrival = from_csv("Our list,,\n,,\nAction,Lead,\nPrint,Corporal,\n,,\n\nCall,Nurse,\n")

    assert [a.what for a in arrival.actions] == ["Print", "Call"]


def test_any_column_but_the_action_may_be_missing() -> None:
    (action,) = from_csv("action\nPrint\n").actions

    assert action == Action(id=action.id, what="Print")


def test_a_single_column_is_not_torn_apart_by_the_commas_in_its_sentences() -> None:
    arrival = from_csv("Action\nPrint cards, then hand them over\nCall, write, meet\n")

    assert [a.what for a in arrival.actions] == [
        "Print cards, then hand them over",
        "Call, write, meet",
    ]


def test_without_a_column_for_the_action_it_says_what_it_found() -> None:
    with pytest.raises(ImportRefusedError, match=r"It has: Task, When\."):
        from_csv("Task,When\nPrint,soon\n")


def test_other_columns_go_to_the_note_with_their_heading() -> None:
    (action,) = from_csv("action,Budget,,Owner,Who\nPrint,100,odd,Ann,Bo\n").actions

    assert action.note == "Budget: 100\nodd\nWho: Bo"
    assert action.lead.role == "Ann"


def test_a_comment_is_a_remark_and_not_how() -> None:
    (action,) = from_csv("action,Comment\nPrint the card,Ask again in May\n").actions
    assert (action.how, action.note) == ("", "Comment: Ask again in May")


def test_days_are_read_as_people_write_them() -> None:
    typed = ["2027-03-31", "end of March 2027", "autumn", "ongoing", "", "2027-02-31"]
    arrival = from_csv("action,deadline\n" + "".join(f"x,{t}\n" for t in typed))

    assert [a.deadline for a in arrival.actions] == [
        Day(MARCH),
        Day(MARCH, "end of March 2027"),
        Day(as_typed="autumn"),
        Day(as_typed="ongoing"),
        Day(),
        Day(as_typed="2027-02-31"),
    ]
    assert arrival.notes == ("3 dates are in words, not days yet. They are kept as typed.",)


def test_of_several_owners_the_first_leads_and_the_rest_help() -> None:
    (action,) = from_csv("action,lead,helpers\nPrint,Ann; Bo;,Cy\n".replace(",", "\t")).actions

    assert action.lead == Person(role="Ann")
    assert action.helpers == (Person(role="Bo"), Person(role="Cy"))


@pytest.mark.parametrize(
    ("who", "organisation", "lead"),
    [
        ("Nurse", "Clinic", Person(role="Nurse", agency="Clinic")),
        ("", "Clinic", Person(agency="Clinic")),
        ("", "\N{DIAERESIS}", Person(agency="\N{DIAERESIS}")),
        ("Nurse, Clinic", "", Person(role="Nurse", agency="Clinic")),
        ("Nurse, Clinic", "clinic", Person(role="Nurse", agency="Clinic")),
        ("Nurse, night", "Clinic", Person(role="Nurse, night", agency="Clinic")),
        (
            "head nurse",
            "Nursing Station",
            Person("", "Head nurse", "Nursing Station", UUID(int=7), ""),
        ),
    ],
)
def test_the_organisation_beside_the_lead_counts(who: str, organisation: str, lead: Person) -> None:
    partner = Partner(id=UUID(int=7), agency="Nursing Station", role="Head nurse")
    context = replace(CONTEXT, partners=(partner,))

    (action,) = from_csv(
        f"action\tlead\torganisation\nx\t{who}\t{organisation}\n", context=context
    ).actions

    assert replace(action.lead, as_typed="") == lead


def test_levels_and_statuses_are_ids_or_words_and_anything_else_is_kept() -> None:
    levels = ["now_practical", "Do it NOW", "demander a la region", "Now practical", "global"]
    statuses = ["done", "Under Way", "hecho", "not started", "half"]
    rows = "".join(f"x,{level},{s}\n" for level, s in zip(levels, statuses, strict=True))

    arrival = from_csv(f"action,level,status\n{rows}")

    assert [a.level for a in arrival.actions] == [
        "now_practical",
        "now_practical",
        "regional_authority",
        "now_practical",
        "",
    ]
    assert [a.status for a in arrival.actions] == [
        "done",
        "under_way",
        "done",
        "not_started",
        "not_started",
    ]
    assert arrival.actions[-1].note == "level: global\nstatus: half"


def test_a_goal_without_a_measure_is_kept_in_the_note() -> None:
    (action,) = from_csv("action,target\nPrint,twice\n").actions

    assert (action.note, action.serves) == ("target: twice", ())


def test_the_same_bytes_have_the_same_ids_and_other_bytes_have_others() -> None:
    one, again, other = (from_csv(f"action,measure\nPrint{more},m\n") for more in ("", "", "!"))

    assert one == again
    assert not {a.id for a in one.actions} & {a.id for a in other.actions}
    assert plan_of(one) == plan_of(again)


def test_the_longest_list_is_read_whole() -> None:
    rows = "".join(f"Print {n},Ann; Bo,2027-01-15,m{n}\n" for n in range(MAX_ROWS))

    plan = plan_of(from_csv(f"action,lead,deadline,measure\n{rows}"))

    assert len(plan.actions) == MAX_ROWS


def test_a_choice_that_is_not_ours_stands_in_the_note() -> None:
    context = replace(CONTEXT, choices={"aims_at": {"Prevention": "prevention"}})
    arrival = from_csv("action,aims_at\nPrint,PREVENTION\nCall,the roof\n", context=context)
    assert [a.aims_at for a in arrival.actions] == ["prevention", ""]
    assert arrival.actions[1].note == "aims_at: the roof"
    assert arrival.notes == ("1 choice is not one of ours. It stands in the note of its action.",)
