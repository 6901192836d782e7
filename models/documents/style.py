"""How a text looks on the paper at hand."""

from dataclasses import dataclass

from models.documents.setting import setting


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: size and distance of lines in normal print, in points; `to_right` is against the right edge."""

    normal_size: float
    normal_leading: float
    bold: bool = False
    to_right: bool = False

    @property
    def size(self) -> float:
        """The size of its letters on the paper at hand."""
        return setting().size(self.normal_size)

    @property
    def leading(self) -> float:
        """The distance of its lines on the paper at hand."""
        return setting().leading(self.normal_size, self.normal_leading)
