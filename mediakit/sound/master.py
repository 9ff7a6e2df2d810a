"""The master: shape the whole mix for where it is heard, then bring it to its loudness under its peak.

Gain is static; nothing here rides the level from moment to moment as a dynamic normaliser would, for that
would undo the ducking. Filters and compressors are pedalboard's: quick, without latency, and they carry on
from block to block. A mix goes through in several passes, kept on disk between them when it is long.
"""

from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Self

from pedalboard import (
    Chain,
    Compressor,
    HighpassFilter,
    HighShelfFilter,
    LowpassFilter,
    LowShelfFilter,
    PeakFilter,
    Plugin,
)

from mediakit.errors import MediakitError
from mediakit.model.master import Filter, Master
from mediakit.signal.blocks import Blocks, Spool
from mediakit.signal.loudness import FLOOR_LUFS, LoudnessMeter
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import SPEECH_LUFS, gain_to
from mediakit.sound.limiter import gain_under, limited, true_peaks
from mediakit.units import SAMPLE_RATE_HZ

_CLOSE_LU = 0.05
_ROUNDS = 12
_LEAST_KEPT = 0.2

_FILTERS: Mapping[str, Callable[[Filter], Plugin]] = {
    "high_pass": lambda one: HighpassFilter(one.hz),
    "low_pass": lambda one: LowpassFilter(one.hz),
    "low_shelf": lambda one: LowShelfFilter(one.hz, one.gain_db, one.q),
    "high_shelf": lambda one: HighShelfFilter(one.hz, one.gain_db, one.q),
    "peak": lambda one: PeakFilter(one.hz, one.gain_db, one.q),
}


class Shaped:
    """A mix that went through its master's chain, to be brought to one loudness or another.

    Args:
        mixed: mono, blocks of `BLOCK` at 48 kHz; drawn at once.
        master: which chain.
    """

    def __init__(self, mixed: Blocks, master: Master) -> None:
        self._master = master
        with Spool(mixed) as raw:
            # Thresholds mean the same for every mix, for all enter at one level.
            gain = gain_to(SPEECH_LUFS, _integrated(raw))
            self._sound = Spool(_through(chain(master), raw, gain))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sound.close()

    def __iter__(self) -> Iterator[Samples]:
        """Go through it as it left the chain."""
        return iter(self._sound)

    def at(self, lufs: float, ceiling_dbtp: float) -> Iterator[Samples]:
        """Give it within 0.1 LU of a loudness, by gain and limiter.

        Args:
            lufs: integrated loudness wanted, as one channel.
            ceiling_dbtp: highest true peak. A codec adds a little peak of its own: `contract.make` cares.
        Raises:
            MediakitError: SOUND_SILENT, LOUDNESS_OUT_OF_REACH.
        """
        measured = _integrated(self._sound)
        if measured <= FLOOR_LUFS:
            raise MediakitError("SOUND_SILENT")
        peaks, ceiling = true_peaks(self._sound), from_db(ceiling_dbtp)
        gain_db, step_db = 0.0, lufs - measured
        most_db = step_db + self._master.most_limited_db
        for _ in range(_ROUNDS):
            gain_db = min(gain_db + step_db, most_db)
            gain = from_db(gain_db)
            lowered = gain_under(peaks * gain, ceiling)
            before, measured = measured, _integrated(limited(self._sound, gain, lowered))
            if abs(lufs - measured) <= _CLOSE_LU:
                return limited(self._sound, gain, lowered)
            # The limiter takes back a part of every step; the last one showed how much.
            kept = (measured - before) / step_db if step_db else 1.0
            step_db = (lufs - measured) / min(1.0, max(_LEAST_KEPT, kept))
        raise MediakitError("LOUDNESS_OUT_OF_REACH", lufs=round(measured, 2), wanted_lufs=round(lufs, 2))


def chain(master: Master) -> Chain:
    """Give a master's filters and compressors, ready to be played through."""
    filters = [_FILTERS[one.kind](one) for one in master.filters]
    compressors = [
        Compressor(one.threshold_db, one.ratio, one.attack_ms, one.release_ms) for one in master.compressors
    ]
    return Chain([*filters, *compressors])


def _through(played: Chain, blocks: Blocks, gain: float) -> Iterator[Samples]:
    for block in blocks:
        yield played(block * gain, SAMPLE_RATE_HZ, reset=False)


def _integrated(blocks: Blocks) -> float:
    meter = LoudnessMeter(SAMPLE_RATE_HZ, 1, peaks=False)
    for block in blocks:
        meter.push(block)
    return meter.result().integrated_lufs
