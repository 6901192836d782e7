"""How large pages stand on the screen: a percentage of their true size, or as large as there is room for."""

from dataclasses import dataclass

FIT_WIDTH, FIT_PAGE = "width", "page"
PERCENTS = (50, 67, 80, 100, 125, 150, 200, 250, 300)
# A point is a 72nd of an inch, and Qt reckons 96 pixels to it.
PIXELS_A_POINT = 96 / 72
# A page fitted into a huge window is no wall, and in a tiny one no stamp.
SMALLEST_FIT, LARGEST_FIT = 0.2, 2.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """Fits the width or the whole page, or shows a fixed percentage."""

    fit: str = FIT_WIDTH
    percent: int = 100

    def scale(self, page: tuple[float, float], room: tuple[int, int]) -> float:
        """Return the pixels a point for a page (in points) in a room (in pixels)."""
        if not self.fit:
            return self.percent / 100 * PIXELS_A_POINT
        fitting = room[0] / page[0]
        if self.fit == FIT_PAGE:
            fitting = min(fitting, room[1] / page[1])
        return min(max(fitting, SMALLEST_FIT), LARGEST_FIT)

    def stepped(self, by: int, scale: float) -> "Zoom":
        """Return the next larger (`by` 1) or smaller (-1) percentage than what is `scale` pixels a point now."""
        now = round(scale / PIXELS_A_POINT * 100)
        further = [p for p in PERCENTS if (p > now if by > 0 else p < now)]
        if not further:
            return Zoom("", PERCENTS[-1] if by > 0 else PERCENTS[0])
        return Zoom("", further[0] if by > 0 else further[-1])
