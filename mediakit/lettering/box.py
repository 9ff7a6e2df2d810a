"""Rectangles of whole pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; the origin is the picture's top left corner."""

    left: int
    """First column."""
    top: int
    """First row."""
    right: int
    """One past the last column."""
    bottom: int
    """One past the last row."""

    @property
    def width(self) -> int:
        """Columns."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Rows."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[int, int]:
        """Centre, to the pixel."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2

    def holds(self, other: "Box") -> bool:
        """Tell whether `other` lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def inset(self, across_px: int, down_px: int) -> "Box":
        """Give the box that is smaller by this much on every side."""
        return Box(self.left + across_px, self.top + down_px, self.right - across_px, self.bottom - down_px)
