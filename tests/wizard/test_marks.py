"""The round marks of the steps show their number, where the group is, and what is complete."""

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from tests.guard import ROOT
from wizard.look import Look
from wizard.parts.marks import MARK, step_mark, step_marks

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = Look(ROOT / "resources")


def colours(picture: QPixmap) -> set[str]:
    """The colours that a picture is filled with."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name().upper() for x, y in points}


def test_a_mark_shows_its_number() -> None:
    open_marks = [step_mark(LOOK, n, is_complete=False, is_current=False) for n in range(5)]
    assert len({mark.toImage().cacheKey() for mark in open_marks}) == 5
    assert all(one.toImage() != open_marks[0].toImage() for one in open_marks[1:])
    assert LOOK.theme.card in colours(open_marks[1])


def test_a_complete_step_is_green_with_a_check() -> None:
    found = colours(step_mark(LOOK, 3, is_complete=True, is_current=False))
    assert {LOOK.theme.green, LOOK.theme.card} <= found


def test_the_first_step_that_is_not_complete_is_where_the_group_is() -> None:
    four = step_marks(LOOK, (True, False, False, False))
    assert LOOK.theme.accent in colours(four)
    assert LOOK.theme.accent not in colours(step_marks(LOOK, (True, True, True, True)))
    assert four.deviceIndependentSize().height() == LOOK.px(MARK)
