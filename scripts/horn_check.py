"""Asks how well spots would be understood through a horn in a street: `python scripts/horn_check.py`.

Each loudspeaker spot of the campaign goes twice, equally loud, through a simulated horn (250 Hz to 6 kHz,
mild saturation, an echo after 0.3 s) into computed street noise 10, 5 and 0 dB below it: once as it is mixed,
once with the loudspeaker master. ESTOI (Jensen and Taal 2016, by pystoi) compares what arrives with the mix.

This is a simulation to tune the master by. It is no STI measurement, and says nothing about a real horn in a
real street: IEC 60268-16 wants a microphone there.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pedalboard import Chain, HighpassFilter, LowpassFilter
from pystoi import stoi

from mediakit.build.store import Store
from mediakit.catalogue import load
from mediakit.model.master import FLAT_MASTER, LOUDSPEAKER_MASTER, Master
from mediakit.model.profile import HORN
from mediakit.pipeline import mixed_of, prepare
from mediakit.recipes.book import recipes_of
from mediakit.signal.blocks import cut, whole
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import mono_target_lufs
from mediakit.sound.master import Shaped
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from mediakit.wanted import Assignment, assignments

_ROOT = Path(__file__).resolve().parents[1]
RATIOS_DB = (10, 5, 0)
"""Loudness of the spot over that of the street, in LU."""

_DRIVE = 1.2
_ECHO_S, _ECHO_DB = 0.3, -9.0


@dataclass(frozen=True, slots=True)
class Heard:
    """How well one spot is understood, by ESTOI: 0 nothing, 1 all."""

    name: str
    """Of the result."""
    before: tuple[float, ...]
    """As mixed, for each of RATIOS_DB."""
    after: tuple[float, ...]
    """With the master."""


def main() -> None:
    """Listen to every loudspeaker spot, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", nargs="?", type=Path, default=_ROOT)
    parser.add_argument("--json", action="store_true", help="print figures only")
    asked = parser.parse_args()
    found = [heard(name, mix) for name, mix in mixes(asked.project)]
    if asked.json:
        json.dump(figures(found), sys.stdout)
        return
    for line in table(found):
        print(line)


def mixes(project: Path) -> Iterator[tuple[str, Samples]]:
    """Tell and mix every loudspeaker spot of a project, in a store of its own."""
    with tempfile.TemporaryDirectory(prefix="mediakit-horn-") as folder:
        store = Store(Path(folder))
        for one in _spots(project):
            takes = Takes(store, voice_named(one.campaign.voice))
            yield one.wanted.name, whole(mixed_of(prepare(one, project, takes), store))


def heard(name: str, mix: Samples, master: Master = LOUDSPEAKER_MASTER) -> Heard:
    """Compare a spot with and without a master through the horn.

    Args:
        name: of the spot.
        mix: mono (n,) at 48 kHz.
        master: which chain.
    """
    before, after = (_mastered(mix, one) for one in (FLAT_MASTER, master))
    played = horn(before), horn(after)
    # the same street for both, as loud as the spot without the master asks for
    noise = street(len(mix))
    noise_lufs, spot_lufs = (integrated_lufs(one, SAMPLE_RATE_HZ) for one in (noise, played[0]))
    scores: list[list[float]] = [[], []]
    for ratio_db in RATIOS_DB:
        around = noise * from_db(spot_lufs - ratio_db - noise_lufs)
        for found, sound in zip(scores, played, strict=True):
            found.append(float(stoi(before, sound + around, SAMPLE_RATE_HZ, extended=True)))
    return Heard(name, tuple(scores[0]), tuple(scores[1]))


def horn(samples: Samples) -> Samples:
    """Play a sound (n,) through a simulated horn, with the echo of the house across the street."""
    band = Chain([HighpassFilter(250), HighpassFilter(250), LowpassFilter(6_000), LowpassFilter(6_000)])
    saturated = np.tanh(_DRIVE * band(samples, SAMPLE_RATE_HZ)) / _DRIVE
    echo = np.zeros_like(samples)
    late = round(_ECHO_S * SAMPLE_RATE_HZ)
    echo[late:] = from_db(_ECHO_DB) * saturated[:-late]
    return np.asarray(saturated + echo, np.float32)


def street(count: int) -> Samples:
    """Compute traffic: noise (n,) that falls by 6 dB an octave from 600 Hz on and swells as vehicles pass."""
    noise = np.random.default_rng(1).standard_normal(count).astype(np.float32)
    rumble = Chain([HighpassFilter(50), LowpassFilter(600)])(0.1 * noise, SAMPLE_RATE_HZ)
    time_s = np.arange(count) / SAMPLE_RATE_HZ
    swell_db = 2 * np.sin(2 * np.pi * 0.11 * time_s) + 1.5 * np.sin(2 * np.pi * 0.27 * time_s)
    return np.asarray(rumble * 10 ** (swell_db / 20), np.float32)


def figures(found: list[Heard]) -> dict[str, float]:
    """Give the mean gain at 5 dB, and the share of spots whose ESTOI the master raises there."""
    gains = [one.after[1] - one.before[1] for one in found]
    return {
        "estoi_gain_5db": round(float(np.mean(gains)), 4),
        "estoi_raised_5db": round(float(np.mean([gain > 0 for gain in gains])), 3),
    }


def table(found: list[Heard]) -> Iterator[str]:
    """Word the figures, with what they are not."""
    yield "ESTOI through a simulated horn in computed street noise, before -> after the loudspeaker master."
    yield "A simulation: no STI measurement, and no promise about a real horn in a real street."
    yield f"{'spot':<44}" + "".join(f"{ratio_db:>10} dB    " for ratio_db in RATIOS_DB)
    for one in found:
        pairs = zip(one.before, one.after, strict=True)
        yield f"{one.name:<44}" + "".join(f"{was:>6.3f} -> {now:<6.3f}" for was, now in pairs)
    told = figures(found)
    raised, gain = 100 * told["estoi_raised_5db"], told["estoi_gain_5db"]
    yield f"At 5 dB the master raises {raised:.0f} % of {len(found)} spots, by {gain:+.3f} on average."


def _mastered(mix: Samples, master: Master) -> Samples:
    with Shaped(cut(mix), master) as shaped:
        return whole(shaped.at(mono_target_lufs(HORN), HORN.peak_dbtp))


def _spots(project: Path) -> Iterator[Assignment]:
    catalogue = load(project)
    if catalogue.campaign is None:
        raise SystemExit("the campaign cannot be read: run check")
    for one in assignments(catalogue.campaign, project, recipes_of(project)[0]):
        sound = one.profile.sound
        if one.profile.picture is None and sound and sound.master == LOUDSPEAKER_MASTER:
            yield one


if __name__ == "__main__":
    main()
