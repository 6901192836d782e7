"""How paper looks: one type scale, one grid, black on white. The numbers and their reasons: docs/documents.md."""

from models.documents.setting import setting
from models.documents.style import Style

MM = 72 / 25.4

TITLE = Style(26, 32, bold=True)
VISION = Style(20, 26)
HEADING = Style(20, 26, bold=True)
SUBHEADING = Style(16, 20, bold=True)
STRONG = Style(14, 18, bold=True)
BODY = Style(14, 18)
SMALL_STRONG = Style(12, 15.5, bold=True)
SMALL = Style(12, 15.5)

# Behind headings only, and light enough for a copy of a copy.
TINT = 0.92
THIN, THICK = 0.5, 1.0

# The distance of lines to write on: three to an inch is the least, older hands need more.
WRITING_LINE = 9.5 * MM
TICK_BOX = 6 * MM
INDENT = 14.0
GUTTER = 10.0
# Between two fields to write in: less, and a pen slips from one into the other.
PEN_GUTTER = 5.5 * MM

# From one thing to the next: inside a group, between groups, between parts.
NEAR, APART, FAR = 4.0, 12.0, 26.0


def number_margin() -> float:
    """Return the margin in which the question numbers stand, so that all answers begin on one line of the grid."""
    return 54.0 if setting().large else 38.0
