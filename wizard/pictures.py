"""Pictures of the pages of a PDF, for the preview and for the printer. Safe on any thread."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from models.errors import FourfoldError
from models.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS_PER_INCH = 72
PRINTED_DPI = 300
# PDFium knows no threads: one page of one paper at a time in the whole process, tests among it.
ONE_AT_A_TIME = Lock()


def page_sizes(pdf: bytes) -> Sequence[tuple[float, float]]:
    """Return width and height of each page, in points."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415  The first window comes without it.

    with ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            return [document.get_page_size(number) for number in range(len(document))]
        finally:
            document.close()


def page_words(pdf: bytes) -> str:
    """Return the words of all pages, as a reader would copy them."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415  The first window comes without it.

    with ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            return "\n".join(_words_of(page) for page in document)
        finally:
            document.close()


def _words_of(page: Any) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()


def picture(pdf: bytes, page: int, width_px: int) -> QImage:
    """Return one page, so many pixels wide."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415  The first window comes without it.

    with ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=width_px / sheet.get_width(), rev_byteorder=True)
            image = QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB888,
            )
            return image.copy()  # The bitmap's memory goes with the document.
        finally:
            document.close()


def print_pages(pdf: bytes, printer: "QPrinter", wanted: Sequence[int]) -> None:
    """Put pages, the first being 0, onto paper as pictures, each at its true size. Raises FourfoldError."""
    sizes = page_sizes(pdf)
    printer.setFullPage(True)
    painter = QPainter()
    for number in wanted:
        _set_sheet(printer, *sizes[number])
        is_ready = printer.newPage() if painter.isActive() else painter.begin(printer)
        if not is_ready:
            raise FourfoldError(
                _("The printer does not answer. Is it on? You can also save the PDF.")
            )
        inches = [side / POINTS_PER_INCH for side in sizes[number]]
        image = picture(pdf, number, round(inches[0] * PRINTED_DPI))
        place = QSize(*(round(side * printer.resolution()) for side in inches))
        painter.drawImage(QRect(0, 0, place.width(), place.height()), image)
    painter.end()


def _set_sheet(printer: "QPrinter", width: float, height: float) -> None:
    size = QSizeF(min(width, height), max(width, height))
    match = QPageSize.SizeMatchPolicy.FuzzyMatch
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", match))
    is_wide = width > height
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    )
