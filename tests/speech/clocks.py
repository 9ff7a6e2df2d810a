"""A clock that stands still until somebody sleeps."""

from dataclasses import dataclass, field

from mediakit.speech.online import Caller, Patience


@dataclass
class Clock:
    """Time for one caller; sleeping takes none of ours."""

    now_s: float = 0.0
    """What it shows."""
    slept_s: list[float] = field(default_factory=list)
    """Every sleep, in order."""

    def sleep(self, seconds: float) -> None:
        """Let the time go by."""
        self.slept_s.append(seconds)
        self.now_s += seconds

    def caller(self, patience: Patience | None = None) -> Caller:
        """Give a caller that lives by this clock."""
        return Caller(patience, lambda: self.now_s, self.sleep)
