"""The preview: pages to turn, to enlarge and to jump to; however many there are, only those in sight hold a picture."""

import io
from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from tests.pdfium import alone_with_pdfium
from tests.wizard.find import find, words
from wizard import jobs
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.count_box import CountBox
from wizard.parts.paper_view import PaperView
from wizard.parts.sheet import Leaf, Sheet

A4, ACROSS = (595.0, 842.0), (842.0, 595.0)
CTRL = Qt.KeyboardModifier.ControlModifier


def paper(*sizes: tuple[float, float]) -> tuple[Leaf, ...]:
    written = io.BytesIO()
    with alone_with_pdfium():
        document = pypdfium2.PdfDocument.new()
        for width, height in sizes:
            document.new_page(width, height)
        document.save(written)
        document.close()
    return tuple(Leaf(written.getvalue(), n, *size) for n, size in enumerate(sizes))


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> Iterator[PaperView]:
    """Twelve pages, the third of them across, on show."""
    made = PaperView(desk.look)
    qtbot.addWidget(made)
    made.resize(800, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.show_leaves(paper(A4, A4, ACROSS, *(A4,) * 9))
    qtbot.waitUntil(lambda: bool(pictured(made)))
    yield made
    jobs.finish()


def stack(view: PaperView) -> QScrollArea:
    return find(view, "The pages", QScrollArea)


def pictured(view: PaperView) -> list[str]:
    return [s.accessibleName() for s in view.findChildren(Sheet) if s.pictured > 1]


def page(view: PaperView) -> int:
    return find(view, "Page to go to", CountBox).number


def percent(view: PaperView) -> int:
    return next(int(w.removesuffix(" %")) for w in words(view).splitlines() if w.endswith(" %"))


def test_keys_turn_the_pages(view: PaperView) -> None:
    pages = stack(view)
    QTest.keyClick(pages, Qt.Key.Key_Right)
    assert page(view) == 2
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert page(view) == 12
    QTest.keyClick(pages, Qt.Key.Key_Left)
    assert page(view) == 11
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert (page(view), pages.verticalScrollBar().value()) == (1, 0)


def test_a_number_that_is_typed_goes_to_its_page(qtbot: QtBot, view: PaperView) -> None:
    box = find(view, "Page to go to", CountBox)
    for typed, reached in (("7", 7), ("99", 12), ("", 12), ("0", 1)):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert page(view) == reached
    assert "of 12" in words(view)
    QTest.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "Page 2 of 12" in pictured(view))


def test_other_papers_are_looked_at_from_their_first_page(view: PaperView) -> None:
    find(view, "Page by page", QListWidget).setCurrentRow(4)
    view.show_leaves(paper(*(ACROSS,) * 20))
    assert (page(view), stack(view).verticalScrollBar().value()) == (1, 0)


def test_the_list_of_small_pages_jumps_and_follows(qtbot: QtBot, view: PaperView) -> None:
    small = find(view, "Page by page", QListWidget)
    qtbot.waitUntil(lambda: not small.item(0).icon().isNull())
    small.setCurrentRow(4)
    assert page(view) == 5
    QTest.keyClick(small, Qt.Key.Key_Down)
    assert page(view) == 6
    QTest.keyClick(stack(view), Qt.Key.Key_Home)
    assert small.currentRow() == 0
    assert small.item(4).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 5 of 12"


def test_where_it_is_narrow_the_page_has_the_room_of_the_list(
    qtbot: QtBot, view: PaperView
) -> None:
    small = find(view, "Page by page", QListWidget)
    view.resize(420, 640)
    qtbot.waitUntil(small.isHidden)
    assert page(view) == 1


def test_pages_grow_and_shrink_by_key_wheel_and_button(view: PaperView) -> None:
    pages, fitted = stack(view), percent(view)
    assert 60 < fitted < 100
    for key, reached in ((Qt.Key.Key_Plus, 100), (Qt.Key.Key_Plus, 125), (Qt.Key.Key_Minus, 100)):
        while percent(view) != reached:
            QTest.keyClick(pages, key)
    for _more in range(9):
        find(view, "Pages: Larger", Button).click()
    assert percent(view) == 300
    for _less in range(12):
        wheel(pages, -120)
    assert percent(view) == 50
    find(view, "Pages: Whole page", Button).click()
    assert all(s.height() < pages.height() for s in view.findChildren(Sheet))
    QTest.keyClick(pages, Qt.Key.Key_0)
    assert percent(view) == fitted


def wheel(pages: QScrollArea, by: int) -> None:
    """Turn the wheel over the pages while Ctrl is held."""
    at = QPointF(pages.viewport().rect().center())
    event = QWheelEvent(
        at,
        pages.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), event)


def test_what_is_looked_at_stays_in_view_while_it_grows(view: PaperView) -> None:
    pages = stack(view)
    find(view, "Page by page", QListWidget).setCurrentRow(6)
    for _more in range(4):
        QTest.keyClick(pages, Qt.Key.Key_Plus)
    assert page(view) == 7
    for _less in range(6):
        QTest.keyClick(pages, Qt.Key.Key_Minus)
    assert page(view) in (7, 8)  # At half their size, two pages share the view.


def test_three_hundred_pages_hold_no_more_pictures_than_three(
    qtbot: QtBot, view: PaperView
) -> None:
    leaves = paper(*(A4,) * 300)
    view.show_leaves(leaves)
    most = 0
    for number in (1, 40, 150, 299, 300, 2):
        find(view, "Page by page", QListWidget).setCurrentRow(number - 1)
        qtbot.waitUntil(lambda n=number: f"Page {n} of 300" in pictured(view))  # type: ignore[misc]
        most = max(most, len([s for s in view.findChildren(Sheet) if not s.pixmap().isNull()]))
    assert most < 16


def test_what_comes_later_is_added_below_while_page_one_stays(
    qtbot: QtBot, view: PaperView
) -> None:
    first, second = paper(A4, A4), paper(ACROSS)
    view.show_leaves(first)
    qtbot.waitUntil(lambda: "Page 1 of 2" in pictured(view))
    view.show_leaves(first + second)
    assert "Page 1 of 3" in pictured(view)
    assert "of 3" in words(view)
    view.show_leaves(first)
    assert len(view.findChildren(Sheet)) == 2


def test_fewer_pages_leave_no_empty_rows(view: PaperView) -> None:
    view.show_leaves(paper(A4))
    assert page(view) == 1
    assert "of 1" in words(view)
    assert find_list(view).isHidden()


def find_list(view: PaperView) -> QListWidget:
    (small,) = view.findChildren(QListWidget)
    return small


def test_the_first_page_stays_in_sight_when_the_others_come(qtbot: QtBot, view: PaperView) -> None:
    view.show_leaves(paper(A4))
    qtbot.waitUntil(lambda: pictured(view) == ["Page 1 of 1"])
    (first,) = view.findChildren(Sheet)
    view.show_leaves(paper(A4, A4, ACROSS))
    assert first in view.findChildren(Sheet)
    assert not first.pixmap().isNull()
    qtbot.waitUntil(lambda: "Page 1 of 3" in pictured(view))
