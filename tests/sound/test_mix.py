"""The mix bus."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.model.timeline import Sound
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.levels import SPEECH_LUFS
from mediakit.sound.mix import DUCK_DB, duck, mix
from mediakit.units import SAMPLE_RATE_HZ, sample_at
from tests.sound.spots import samples_of, timeline

NO_CHIME = np.zeros(0, np.float32)
S = SAMPLE_RATE_HZ


def ones(count: int) -> Samples:
    """Stand in for a bed: its gain can be read off."""
    return np.ones(count, np.float32)


@given(
    st.fractions(0, 4, max_denominator=1_000),
    st.lists(st.tuples(st.integers(1, 6_000), st.integers(1, 12_000)), max_size=4),
)
@settings(max_examples=40, deadline=None)
def test_placement(tail: Fraction, gaps_and_counts: list[tuple[int, int]]) -> None:
    """The mix is exactly as long as the timeline; takes sound in their places; the rest is digital zero."""
    speech, end = [], 0
    for gap, count in gaps_and_counts:
        speech.append((end + gap, count))
        end += gap + count
    tale = timeline(Fraction(end, S) + tail, speech)
    track = mix(tale, lambda one: np.ones(one.sample_count, np.float32), NO_CHIME, ones)
    assert track.shape == (sample_at(tale.length),)
    assert track.dtype == np.float32
    sounding = np.zeros(len(track), bool)
    for start, count in speech:
        sounding[start : start + count] = True
    if any(count > 1 for _, count in speech):
        assert track[sounding].max() > 0
    assert not track[~sounding].any()


def test_speech_comes_at_its_level() -> None:
    """However loud the voice, the mix has one level of speech."""
    tale = timeline(Fraction(5), [(S, 3 * S)])
    for gain in (0.05, 1.0):
        track = mix(tale, lambda one, gain=gain: gain * samples_of(one), NO_CHIME, ones)  # type: ignore[misc]
        assert integrated_lufs(track, S) == pytest.approx(SPEECH_LUFS, abs=0.1)


def test_bed_ducks() -> None:
    """In speech the bed is at least 12 dB down, outside it and its ramps it passes bit for bit."""
    tale = timeline(
        Fraction(12), [(4 * S, S), (5 * S + S // 2, S)], [Sound("bed", Fraction(0), Fraction(12))]
    )
    track = mix(tale, lambda one: np.zeros(one.sample_count, np.float32), NO_CHIME, ones)
    said = slice(4 * S, 6 * S + S // 2)  # a pause of half a second is no place for the bed to surface
    assert DUCK_DB <= -12
    np.testing.assert_allclose(track[said], from_db(DUCK_DB), rtol=1e-6)
    assert np.all(track[S : 4 * S - S // 4] == 1)
    assert np.all(track[6 * S + 3 * S // 4 : 10 * S] == 1)
    assert np.abs(np.diff(track)).max() < 0.001


@pytest.mark.parametrize("speech", [[(0, S)], [(7 * S, S)], [(0, 8 * S)], [(S // 8, 7 * S + S // 2)]])
def test_duck_at_the_edges(speech: list[tuple[int, int]]) -> None:
    """Speech at the very start or end ducks as speech elsewhere."""
    gain = duck(timeline(Fraction(8), speech).speech, 8 * S)
    assert gain.shape == (8 * S,)
    for start, count in speech:
        np.testing.assert_allclose(gain[start : start + count], from_db(DUCK_DB), rtol=1e-6)
    assert gain.max() <= 1


def test_chime_rings_at_its_start() -> None:
    """The chime is placed by sample, and dies away where its place ends too soon."""
    chime = np.full(S, 0.5, np.float32)
    sounds = [Sound("chime", Fraction(1), Fraction(2)), Sound("chime", Fraction(3), Fraction(7, 2))]
    track = mix(timeline(Fraction(4), [], sounds), samples_of, chime, ones)
    np.testing.assert_array_equal(track[S : 2 * S], chime)
    assert not track[:S].any()
    assert not track[2 * S : 3 * S].any()
    assert not track[7 * S // 2 :].any()
    assert abs(track[7 * S // 2 - 1]) < 0.001
    np.testing.assert_array_equal(track[3 * S : 3 * S + S // 5], chime[: S // 5])
    assert np.abs(np.diff(track[3 * S + 1 : 7 * S // 2])).max() < 1e-4


def test_speech_beyond_the_end() -> None:
    """A sentence is never cut off in silence."""
    with pytest.raises(MediakitError) as caught:
        mix(timeline(Fraction(1), [(S // 2, S)]), samples_of, NO_CHIME, ones)
    assert caught.value.code == "TAKE_OVERHANGS"
