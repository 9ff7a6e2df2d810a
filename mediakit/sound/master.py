"""The master: shape the whole mix for where it is heard, then bring it to its loudness under its peak.

Gain is static; nothing here rides the level from moment to moment as a dynamic normaliser would, for that
would undo the ducking. Filters and compressor are pedalboard's: quick, and without latency.
"""

from pedalboard import (
    Chain,
    Compressor,
    HighpassFilter,
    HighShelfFilter,
    LowpassFilter,
    LowShelfFilter,
    PeakFilter,
)

from mediakit.errors import MediakitError
from mediakit.model.profile import SoundProfile
from mediakit.signal.loudness import FLOOR_LUFS, integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import SPEECH_LUFS, levelled, mono_target_lufs
from mediakit.sound.limiter import between_peaks, gain_under
from mediakit.units import SAMPLE_RATE_HZ

_CLOSE_LU = 0.05
_ROUNDS = 12
_LEAST_KEPT = 0.2
_MOST_LIMITED_DB = 18.0  # speech limited harder than this is no longer pleasant, nor clear


def master(samples: Samples, profile: SoundProfile) -> Samples:
    """Master a mix for a profile; the same length, nothing delayed.

    Args:
        samples: mono (n,) at 48 kHz.
        profile: chain, loudness and peak. A codec adds a little peak of its own: `contract.make` cares.
    Raises:
        MediakitError: SOUND_SILENT, LOUDNESS_OUT_OF_REACH.
    """
    return at_loudness(shape(samples, profile), mono_target_lufs(profile), profile.peak_dbtp)


def shape(samples: Samples, profile: SoundProfile) -> Samples:
    """Filter and compress (n,); thresholds mean the same for every mix, for all enter at one level."""
    return _CHAINS[profile.master]()(levelled(samples, SPEECH_LUFS), SAMPLE_RATE_HZ)


def at_loudness(samples: Samples, lufs: float, ceiling_dbtp: float) -> Samples:
    """Bring a shaped mix (n,) within 0.1 LU of a loudness by gain and limiter.

    Args:
        samples: mono (n,) at 48 kHz.
        lufs: integrated loudness wanted, as one channel.
        ceiling_dbtp: highest true peak.
    Raises:
        MediakitError: SOUND_SILENT, LOUDNESS_OUT_OF_REACH.
    """
    measured = integrated_lufs(samples, SAMPLE_RATE_HZ)
    if measured <= FLOOR_LUFS:
        raise MediakitError("SOUND_SILENT")
    peaks = between_peaks(samples)
    gain_db, step_db = 0.0, lufs - measured
    most_db = step_db + _MOST_LIMITED_DB
    for _ in range(_ROUNDS):
        gain_db = min(gain_db + step_db, most_db)
        gain = from_db(gain_db)
        limited = samples * (gain * gain_under(peaks * gain, from_db(ceiling_dbtp)))
        before, measured = measured, integrated_lufs(limited, SAMPLE_RATE_HZ)
        if abs(lufs - measured) <= _CLOSE_LU:
            return limited
        # The limiter takes back a part of every step; the last one showed how much.
        kept = (measured - before) / step_db if step_db else 1.0
        step_db = (lufs - measured) / min(1.0, max(_LEAST_KEPT, kept))
    raise MediakitError("LOUDNESS_OUT_OF_REACH", lufs=round(measured, 2), wanted_lufs=round(lufs, 2))


def _full_band() -> Chain:
    """Clean up below the voice, even out a little.

    A radio station's own processor compresses and limits on the way to its transmitter, and pumps on what
    was pressed hard before; so radio gets no more than the internet does. At -23 LUFS the limiter rests.
    """
    return Chain(
        [
            HighpassFilter(50),
            HighpassFilter(50),
            Compressor(threshold_db=-20, ratio=2, attack_ms=8, release_ms=150),
        ]
    )


def _loudspeaker() -> Chain:
    """Give horns what they can carry: 250 Hz to 7 kHz, consonants forward, whispers and shouts alike."""
    return Chain(
        [
            HighpassFilter(120),
            LowShelfFilter(130, gain_db=-30, q=0.9),
            HighShelfFilter(10_500, gain_db=-24, q=0.9),
            LowpassFilter(11_000),
            PeakFilter(3_000, gain_db=4.5, q=0.7),
            # First the level of words, then the peaks in them, so that the limiter has little left to do.
            Compressor(threshold_db=-26, ratio=3, attack_ms=8, release_ms=150),
            Compressor(threshold_db=-18, ratio=5, attack_ms=0.5, release_ms=50),
        ]
    )


_CHAINS = {"online": _full_band, "broadcast": _full_band, "loudspeaker": _loudspeaker}
