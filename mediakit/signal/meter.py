"""The meter: everything that can be told of a sound by listening to it once, in bounded memory."""

from collections.abc import Mapping
from dataclasses import dataclass

from mediakit.signal.bands import Bands
from mediakit.signal.blocks import Blocks, even
from mediakit.signal.loudness import Loudness, LoudnessMeter
from mediakit.signal.tally import Tallied, Tally


@dataclass(frozen=True, slots=True)
class Metered:
    """What a sound turned out to be."""

    loudness: Loudness
    """Over all of it."""
    tallied: Tallied
    """Silences, crest, clipping and DC, in samples at its own rate."""
    bands_db: Mapping[int, float]
    """Each octave's share of the energy, by its centre in Hz."""


def meter(blocks: Blocks, rate_hz: int, channels: int) -> Metered:
    """Listen to a sound once.

    Args:
        blocks: pieces of any lengths.
        rate_hz: its rate.
        channels: how many it has.
    """
    loud, tally, bands = LoudnessMeter(rate_hz, channels), Tally(channels), Bands(rate_hz, channels)
    for block in even(blocks, rate_hz):
        loud.push(block)
        tally.push(block)
        bands.push(block)
    return Metered(loud.result(), tally.result(), bands.result())
