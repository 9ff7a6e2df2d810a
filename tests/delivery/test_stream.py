"""Programmes of a transmitter: each spot at its instant, silence between, however long."""

import tracemalloc
import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from mediakit.delivery import fm
from mediakit.delivery.stream import copy_as_wav, write_programme
from mediakit.errors import MediakitError
from mediakit.model.station import Session
from mediakit.signal.files import decode
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples
from tests.delivery.made import mp3, planned, spot, station


def heard(path: Path) -> tuple[Samples, int]:
    """A mono file as a player gives it, and its rate."""
    samples, rate_hz = decode(path)
    assert samples.shape[1] == 1
    return samples[:, 0], rate_hz


@pytest.mark.parametrize("kind", ["mp3", "wav"])
def test_a_programme_is_filled_exactly(tmp_path: Path, kind: str) -> None:
    """To the sample, its silences silent, each spot as loud as it was."""
    one, two = spot(tmp_path, "mot"), spot(tmp_path, "hai-ba")
    airing = station("fm", [Session("17:00", 12, gap_s=Fraction(2), fill=True)], format=kind)
    fm.write(planned([one, two], airing), tmp_path)
    found, rate_hz = heard(tmp_path / f"fm/01_1700.{kind}")
    assert (len(found), rate_hz) == (12 * rate_hz, {"mp3": 44_100, "wav": 48_000}[kind])
    for at_s, told in ((0.0, one), (3.5, two)):
        piece = found[round(at_s * rate_hz) : round((at_s + 1.5) * rate_hz)]
        assert integrated_lufs(piece, rate_hz) == pytest.approx(integrated_lufs(*heard(told.sound)), abs=0.1)
    for start_s, end_s in ((1.7, 3.3), (5.3, 11.9)):
        assert np.abs(found[round(start_s * rate_hz) : round(end_s * rate_hz)]).max() < 1e-4


def test_a_programme_that_is_short_is_as_long_as_what_it_plays(tmp_path: Path) -> None:
    """Without `fill` it ends with its last spot, and the playlist says its length."""
    airing = station("fm", [Session("05:30", 60, gap_s=Fraction(1)), Session("17:00", 60)], format="wav")
    plan = planned([spot(tmp_path, "mot"), spot(tmp_path, "hai")], airing)
    assert (float(plan.programmes[0].filled_s), float(plan.programmes[0].short_s)) == (4.0, 56.0)
    fm.write(plan, tmp_path)
    with wave.open(str(tmp_path / "fm/01_0530.wav")) as file:
        assert (file.getnframes(), file.getnchannels(), file.getsampwidth()) == (4 * 48_000, 1, 2)
    assert (tmp_path / "fm/lich-phat.m3u8").read_text("utf-8").splitlines() == [
        "#EXTM3U",
        "#EXTINF:4,Đài phường Rạch Dừa, 05:30 30/11/2026",
        "01_0530.wav",
        "#EXTINF:5,Đài phường Rạch Dừa, 17:00 30/11/2026",
        "02_1700.wav",
    ]


def test_constant_bit_rate(tmp_path: Path) -> None:
    """A programme's MP3 is of one rate, mono, 44.1 kHz."""
    (tmp_path / "a.mp3").write_bytes(mp3(1))
    write_programme(tmp_path / "p.mp3", [(Fraction(0), tmp_path / "a.mp3")], Fraction(2), 96)
    with av.open(str(tmp_path / "p.mp3")) as file:
        stream = file.streams.audio[0]
        assert (stream.rate, stream.channels) == (44_100, 1)
        assert {packet.size for packet in file.demux(stream) if packet.size} <= {313, 314}


def test_memory_does_not_grow_with_length(tmp_path: Path) -> None:
    """Ten minutes take no more than half of one of them would as samples."""
    (tmp_path / "a.mp3").write_bytes(mp3(1))
    tracemalloc.start()
    write_programme(tmp_path / "p.wav", [(Fraction(0), tmp_path / "a.mp3")], Fraction(600), 128)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 600 * 48_000 * 4 / 20


def test_a_copy_as_wav_sounds_the_same(tmp_path: Path) -> None:
    """Rounded to 16 bits, not a sample longer."""
    (tmp_path / "a.mp3").write_bytes(mp3(1.5))
    copy_as_wav(tmp_path / "a.mp3", tmp_path / "a.wav")
    (one, rate_hz), (other, same) = heard(tmp_path / "a.mp3"), heard(tmp_path / "a.wav")
    assert (len(one), rate_hz) == (len(other), same)
    assert np.abs(one - other).max() < 1 / 32_000


def test_what_is_no_sound(tmp_path: Path) -> None:
    """A spot that cannot be decoded is told by its name."""
    (tmp_path / "a.mp3").write_bytes(b"x" * 5000)
    with pytest.raises(MediakitError) as told:
        write_programme(tmp_path / "p.wav", [(Fraction(0), tmp_path / "a.mp3")], Fraction(1), 128)
    assert (told.value.code, told.value.where.file) == ("AUDIO_UNREADABLE", "a.mp3")
