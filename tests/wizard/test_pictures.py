"""`make screens` takes a picture of every page there is."""

from tools.page_pictures import ALONE, places_of
from wizard.app import Program
from wizard.pages.register import PAGES

# Drawn by steps of their own: a file that comes in, a library that cannot be read, the wall, an open action.
STAGED = {"arrival", "refused", "wall", "actions"}


def test_every_page_has_its_picture(program: Program) -> None:
    kinds = {place.partition("/")[0] for place in (*ALONE, *places_of(program))}
    assert kinds | STAGED == set(PAGES)


def test_every_question_and_every_read_back_has_its_picture(program: Program) -> None:
    guide, places = program.desk.guide, set(places_of(program))
    assert {f"question/{q.id}" for q in guide.questions} <= places
    assert {f"read/{s.id}" for s in guide.steps} <= places
