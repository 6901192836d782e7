"""The table of mutants still fits the code; `make mutants` tries them."""

from collections import Counter

import pytest

from tests.guard import ROOT
from tools.mutants import Mutant, mutants

MUTANTS = mutants()


def test_there_are_thirty_with_names_of_their_own() -> None:
    assert len(MUTANTS) >= 30
    assert [name for name, n in Counter(m.name for m in MUTANTS).items() if n > 1] == []


@pytest.mark.parametrize("room", ["difference", "checks", "store", "typeset"])
def test_each_room_that_must_not_fail_has_some(room: str) -> None:
    assert any(room in mutant.file for mutant in MUTANTS)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_changes_one_place_and_stays_python(mutant: Mutant) -> None:
    whole = (ROOT / mutant.file).read_text("utf-8")
    spoilt = mutant.spoil(whole)
    assert spoilt != whole
    compile(spoilt, mutant.file, "exec")


@pytest.mark.parametrize("test", sorted({test for mutant in MUTANTS for test in mutant.tests}))
def test_the_tests_of_a_mutant_are_there(test: str) -> None:
    assert (ROOT / test).exists()


def test_a_table_that_no_longer_fits_is_told() -> None:
    with pytest.raises(ValueError, match="2 places"):
        Mutant("twice", "x.py", "a", "b", ()).spoil("a a")
