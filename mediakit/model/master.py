"""Masters as data: how a mix is shaped for where it is heard, and how hard it may be limited.

A master says nothing about how loud the result is; that is the output's (`SoundProfile`).
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter of a chain."""

    kind: Literal["high_pass", "low_pass", "low_shelf", "high_shelf", "peak"]
    """Passes fall by 6 dB an octave beyond `hz`; shelves and peaks raise or lower by `gain_db`."""
    hz: float
    """Corner or middle."""
    gain_db: float = 0.0
    """Of shelves and peaks."""
    q: float = 0.7
    """How steep a shelf, how narrow a peak is."""


@dataclass(frozen=True, slots=True)
class Compressor:
    """Turns down what is above a threshold; speech comes to it at -20 LUFS."""

    threshold_db: float
    """Level from which on it acts."""
    ratio: float
    """Decibels above the threshold that become one."""
    attack_ms: float
    """How quickly it turns down."""
    release_ms: float
    """How quickly it lets go."""


@dataclass(frozen=True, slots=True)
class Master:
    """A chain: filters, then compressors, then gain and limiter."""

    name: str
    """As people call it."""
    filters: tuple[Filter, ...] = ()
    """In the order they are passed."""
    compressors: tuple[Compressor, ...] = ()
    """In the order they are passed."""
    most_limited_db: float = 18.0
    """What would have to be raised further than this against the limiter is refused."""


_RUMBLE = (Filter("high_pass", 50), Filter("high_pass", 50))
"""What lies below a voice is wind and handling."""
_EVEN = Compressor(threshold_db=-20, ratio=2, attack_ms=8, release_ms=150)
"""Takes the edge off a loud word."""

ONLINE_MASTER = Master("online", _RUMBLE, (_EVEN,))
"""For telephones and screens: clean below the voice, a little more even."""
BROADCAST_MASTER = Master("broadcast", _RUMBLE, (_EVEN,))
"""For radio stations: no more than the internet gets. A station's own processor compresses and limits on the
way to its transmitter, and pumps on what was pressed hard before; at -23 LUFS the limiter rests."""
LOUDSPEAKER_MASTER = Master(
    "loudspeaker",
    filters=(
        Filter("high_pass", 100),
        Filter("low_shelf", 110, gain_db=-30, q=0.9),
        Filter("high_shelf", 10_500, gain_db=-24, q=0.9),
        Filter("low_pass", 11_000),
        Filter("peak", 3_000, gain_db=4),
    ),
    compressors=(
        # first the level of syllables, so that none drowns; then the peaks in them, so that the limiter has
        # little left to do
        Compressor(threshold_db=-30, ratio=3, attack_ms=4, release_ms=80),
        Compressor(threshold_db=-20, ratio=6, attack_ms=0.5, release_ms=40),
    ),
)
"""For horns: only what they carry, consonants forward, whispers and shouts alike. Tuned by
`scripts/horn_check.py` on the campaign's spots: a high-pass any higher takes away more than it gives."""
FLAT_MASTER = Master("flat")
"""Gain and limiter alone: for what was mastered before, and to compare others with."""

MASTERS = {
    master.name: master for master in (ONLINE_MASTER, BROADCAST_MASTER, LOUDSPEAKER_MASTER, FLAT_MASTER)
}
"""All of them by name."""
