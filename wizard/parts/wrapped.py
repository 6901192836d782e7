"""Words in lines of a width, for what cannot wrap its words by itself."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def wrapped(words: str, font: QFont, width: int) -> list[str]:
    """Return the lines of `words` that fit `width` pixels; a word that is too long is broken, none is lost."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    # Qt counts in units of UTF-16, in which an emoji is two.
    units, lines = words.encode("utf-16-le"), []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = 2 * line.textStart()
        lines.append(units[start : start + 2 * line.textLength()].decode("utf-16-le").strip())
    layout.endLayout()
    return lines
