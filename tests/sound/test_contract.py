"""Loudness as a contract."""

import io
import tracemalloc
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from mediakit.errors import MediakitError, Place
from mediakit.model.profile import HORN, ONLINE, RADIO, SoundProfile
from mediakit.model.timeline import Sound, Timeline
from mediakit.signal.blocks import Blocks, cut
from mediakit.signal.files import decode
from mediakit.signal.loudness import Loudness, measure_loudness
from mediakit.sound.bed import bed
from mediakit.sound.contract import make, misses
from mediakit.sound.encode import encode
from mediakit.sound.mix import Instruments, mix
from mediakit.units import SAMPLE_RATE_HZ
from tests.sound.spots import spot_mix


@pytest.mark.parametrize("profile", [ONLINE, HORN, RADIO], ids=["online", "loudspeaker", "radio"])
def test_finished_file_keeps_its_profile(profile: SoundProfile) -> None:
    """What is measured on the decoded file is within the profile, and is what is reported."""
    file = io.BytesIO()
    told = make(cut(spot_mix()), profile, file)
    measured = measure_loudness(*decode(io.BytesIO(file.getvalue())))
    assert measured == told
    assert measured.integrated_lufs == pytest.approx(profile.lufs, abs=profile.tolerance_lu)
    assert measured.true_peak_dbtp <= profile.peak_dbtp


def test_a_codec_that_shifts_is_corrected() -> None:
    """A codec that plays 1 dB louder than it was given is given less at the next try."""

    def louder(blocks: Blocks, profile: SoundProfile, file: BinaryIO) -> None:
        encode((np.float32(1.122) * block for block in blocks), profile, file)

    loudness = make(cut(spot_mix()), HORN, io.BytesIO(), louder)
    assert loudness.integrated_lufs == pytest.approx(HORN.lufs, abs=0.2)


def test_a_codec_that_never_keeps_it_fails() -> None:
    """After four tries there is no file, but the figures of the last one."""
    tries = []

    def stubborn(_: Blocks, profile: SoundProfile, file: BinaryIO) -> None:
        tries.append(file.tell())
        encode(cut(spot_mix()), profile, file)

    with pytest.raises(MediakitError) as caught:
        make(cut(spot_mix()), replace(HORN, lufs=-24, peak_dbtp=0), io.BytesIO(), stubborn)
    assert tries == [0] * 4
    assert caught.value.code == "LOUDNESS_MISSED"
    assert caught.value.facts["wanted_lufs"] == -24


def test_both_misses_are_told() -> None:
    """Loudness and peak are two faults, each with its place and figures."""
    measured = Loudness(-16.004, -14.0, -12.0, range_lu=3.0, true_peak_dbtp=-0.2)
    loud, peak = misses(measured, HORN, Place("spot.mp3"))
    assert (loud.code, loud.where.file, loud.facts["lufs"]) == ("LOUDNESS_MISSED", "spot.mp3", -16.0)
    assert (peak.code, peak.facts["limit_dbtp"]) == ("TRUE_PEAK_MISSED", -1.5)


def test_short_items_have_a_loudest_stretch() -> None:
    """On radio no 3 s may be too loud, whatever the rest is; elsewhere nothing is said about them."""
    measured = Loudness(
        -23.0, short_term_max_lufs=-17.96, momentary_max_lufs=-15, range_lu=9, true_peak_dbtp=-6
    )
    (loud,) = misses(measured, RADIO)
    assert (loud.code, loud.facts) == ("SHORT_TERM_MISSED", {"lufs": -17.96, "limit_lufs": -18})
    assert misses(replace(measured, short_term_max_lufs=-18.0), RADIO) == ()
    assert misses(measured, replace(RADIO, short_term_lufs=None)) == ()


def test_length_costs_no_memory(tmp_path: Path) -> None:
    """Five minutes are mixed, mastered, encoded and measured in less memory than one copy of them takes."""
    count = 300 * SAMPLE_RATE_HZ
    tale = Timeline(Fraction(300), sounds=(Sound("bed", Fraction(0), Fraction(300)),))
    nothing = np.zeros(0, np.float32)
    played = Instruments(lambda _: nothing, lambda _: nothing, bed, lambda *_: nothing)
    tracemalloc.start()
    try:
        with (tmp_path / "dài.wav").open("w+b") as file:
            make(mix(tale, played), replace(RADIO, short_term_lufs=None), file)
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (tmp_path / "dài.wav").stat().st_size == 44 + 4 * count
    assert peak_bytes < 0.7 * 4 * count
