"""Where the samples of a sound are after it was cut, joined and brought to another rate."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class TimeMap:
    """Maps samples of a sound to samples of what was made of a segment of it.

    Steps follow one another as they are done to the sound, each in the samples it has by then. They are exact
    fractions; only `place` rounds, so that many steps miss by no more than one does.
    """

    scale: Fraction = Fraction(1)
    """Samples of the result for one of the source."""
    shift: Fraction = Fraction(0)
    """Where the source's first sample stands in the result."""

    def resampled(self, rate_hz: int, new_rate_hz: int) -> "TimeMap":
        """Follow a change of rate; a stretch too, as 100 to 108 for eight hundredths longer."""
        ratio = Fraction(new_rate_hz, rate_hz)
        return TimeMap(self.scale * ratio, self.shift * ratio)

    def cut(self, first: int) -> "TimeMap":
        """Follow a cut that leaves `first` as the first sample."""
        return TimeMap(self.scale, self.shift - first)

    def joined(self, before: int) -> "TimeMap":
        """Follow a join that puts so many samples before it."""
        return TimeMap(self.scale, self.shift + before)

    def place(self, sample: int) -> int:
        """Give where a sample of the source stands; what was cut off before stands below 0."""
        return round(sample * self.scale + self.shift)
