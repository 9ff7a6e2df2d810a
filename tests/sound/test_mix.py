"""The mix bus."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.model.computed import BEDS
from mediakit.model.priority import Priority
from mediakit.model.timeline import Sound, Timeline
from mediakit.model.voice import Take
from mediakit.signal.blocks import Blocks, cut, whole
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.bed import bed
from mediakit.sound.levels import SPEECH_LUFS
from mediakit.sound.mix import DUCK_DB, Ducking, Instruments, mix
from mediakit.units import SAMPLE_RATE_HZ, sample_at
from tests.sound.spots import samples_of, timeline

S = SAMPLE_RATE_HZ
NO_CHIME = np.zeros(0, np.float32)


def ones(count: int) -> Iterator[Samples]:
    """Stand in for a bed: its gain can be read off."""
    return cut(np.ones(count, np.float32), 31_007)


def ones_of(one: Take) -> Samples:
    """Stand in for a take."""
    return np.ones(one.sample_count, np.float32)


def silence_of(one: Take) -> Samples:
    """Stand in for a take that is not to be heard."""
    return np.zeros(one.sample_count, np.float32)


def mixed(
    tale: Timeline,
    take: Callable[[Take], Samples],
    chime: Samples = NO_CHIME,
    bed: Callable[[int], Blocks] = ones,
) -> Samples:
    """Mix a timeline with what stands in for its sounds."""
    return whole(mix(tale, Instruments(take, lambda _: chime, bed, lambda *_: NO_CHIME)))


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
    track = mixed(tale, ones_of)
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
        track = mixed(tale, lambda one, gain=gain: gain * samples_of(one))  # type: ignore[misc]
        assert integrated_lufs(track, S) == pytest.approx(SPEECH_LUFS, abs=0.1)


def test_bed_ducks() -> None:
    """In speech the bed is at least 12 dB down, outside it and its ramps it passes bit for bit."""
    tale = timeline(
        Fraction(12), [(4 * S, S), (5 * S + S // 2, S)], [Sound("bed", Fraction(0), Fraction(12))]
    )
    track = mixed(tale, silence_of)
    said = slice(4 * S, 6 * S + S // 2)  # a pause of half a second is no place for the bed to surface
    assert DUCK_DB <= -12
    np.testing.assert_allclose(track[said], from_db(DUCK_DB), rtol=1e-6)
    assert np.all(track[S : 4 * S - S // 4] == 1)
    assert np.all(track[6 * S + 3 * S // 4 : 10 * S] == 1)
    assert np.abs(np.diff(track)).max() < 0.001


@pytest.mark.parametrize("speech", [[(0, S)], [(7 * S, S)], [(0, 8 * S)], [(S // 8, 7 * S + S // 2)]])
def test_duck_at_the_edges(speech: list[tuple[int, int]]) -> None:
    """Speech at the very start or end ducks as speech elsewhere."""
    ducking = Ducking(timeline(Fraction(8), speech).speech)
    gain = ducking.gain(0, 8 * S)
    for first, count in ((0, 9), (S - 7, S), (7 * S, S)):
        np.testing.assert_array_equal(ducking.gain(first, count), gain[first : first + count])
    assert gain.shape == (8 * S,)
    for start, count in speech:
        np.testing.assert_allclose(gain[start : start + count], from_db(DUCK_DB), rtol=1e-6)
    assert gain.max() <= 1


def test_chime_rings_at_its_start() -> None:
    """The chime is placed by sample, and dies away where its place ends too soon."""
    chime = np.full(S, 0.5, np.float32)
    sounds = [Sound("chime", Fraction(1), Fraction(2)), Sound("chime", Fraction(3), Fraction(7, 2))]
    track = mixed(timeline(Fraction(4), [], sounds), samples_of, chime)
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
        mixed(timeline(Fraction(1), [(S // 2, S)]), samples_of)
    assert caught.value.code == "TAKE_OVERHANGS"


def test_a_real_bed_passes_bit_for_bit() -> None:
    """Where nobody speaks, and between its own fades, the mix is the bed, sample for sample."""
    tale = timeline(Fraction(14), [(5 * S, 2 * S)], [Sound("bed", Fraction(1, 3), Fraction(14))])
    start = sample_at(Fraction(1, 3))
    for name in BEDS:
        track = mixed(tale, silence_of, bed=partial(bed, name=name))
        alone = np.concatenate([np.zeros(start, np.float32), whole(bed(14 * S - start, name))])
        for clear in (slice(start + S // 2, 5 * S - S // 4), slice(7 * S + S // 4, 14 * S - 6 * S // 5)):
            np.testing.assert_array_equal(track[clear], alone[clear])
        said = slice(5 * S, 7 * S)
        assert not track[:start].any()
        np.testing.assert_allclose(track[said], from_db(DUCK_DB) * alone[said], atol=1e-7)


def test_each_priority_rings_its_own() -> None:
    """A sound of the kind chime is played with the chime of its priority."""
    heights: dict[Priority, float] = {"thường": 0.1, "ưu tiên": 0.2, "khẩn cấp": 0.3}
    sounds = [Sound("chime", Fraction(at), Fraction(at + 1), priority=one) for at, one in enumerate(heights)]
    played = Instruments(
        samples_of, lambda one: np.full(S, heights[one], np.float32), ones, lambda *_: NO_CHIME
    )
    track = whole(mix(timeline(Fraction(3), [], sounds), played))
    np.testing.assert_array_equal(track, np.repeat(np.array([*heights.values()], np.float32), S))
