"""A sheet for each lead is a paper alone: on a sheet of its own, out again only when what is theirs changes."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from models.documents import sets
from models.documents.sets import Member
from models.editing import Subject
from models.papers import Options
from models.plan.people import say_person
from wizard.app import Program
from wizard.proof import is_held, make_proof, note_papers, with_words
from wizard.proofs import papers_of_set


def test_each_lead_has_a_paper_alone_and_only_theirs_changes(program: Program) -> None:
    services, plan = program.desk.services, program.desk.plan
    asked = papers_of_set(services, "leads", plan, Options())
    leads = {asked_for.title for asked_for in asked}
    assert len(leads) == len(asked) > 2
    mine = next(a for a in plan.actions if say_person(a.lead) in leads)
    held = [with_words(make_proof(services, plan, one.wish)) for one in asked]
    program.desk.do(plan.with_record(replace(mine, what="Ring at noon")), Subject("edit"))
    note_papers(program.desk, held)
    now = program.desk.plan
    made = [with_words(make_proof(services, now, one.wish)) for one in asked]
    changed = {one.title for one, proof in zip(asked, made, strict=True) if not is_held(proof, now)}
    assert changed == {say_person(mine.lead)}


def test_a_paper_for_many_is_one_for_each_in_any_set(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, plan = program.desk.services, program.desk.plan
    leads = papers_of_set(services, "leads", plan, Options())
    monkeypatch.setattr(
        sets, "SETS", MappingProxyType({"after": (Member("owner-sheet"), Member("mou"))})
    )
    assert papers_of_set(services, "after", plan, Options())[:-1] == leads
