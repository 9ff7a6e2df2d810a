"""Captions come with the voice: the shipped campaign, the real offline voice, an independent detector."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.build.store import Store
from mediakit.model.timeline import Timeline
from mediakit.pipeline import prepare
from mediakit.signal.blocks import whole
from mediakit.signal.samples import Samples
from mediakit.sound.mix import Instruments, mix
from mediakit.speech.takes import Takes, samples_of
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ, Seconds
from mediakit.wanted import Assignment
from tests.test_wanted import wanted

PROJECT = Path(__file__).parents[1]
FRAME_MS = 40
NEAR_MS = 150
"""A cue farther from any onset goes on inside a phrase."""
MS = SAMPLE_RATE_HZ // 1000


NO_SOUND = np.zeros(0, np.float32)
QUICKER = 224
"""Syllables a minute; clips are said at 200."""


@pytest.fixture(scope="module")
def narrations(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Timeline, Samples]]:
    """Give the upright clips that ship, and half of them said quicker, their narration mixed alone."""
    store = Store(tmp_path_factory.mktemp("takes"))
    clips = [found for name, found in sorted(wanted(PROJECT).items()) if name.endswith(".clip.9x16")]
    takes = Takes(store, voice_named(clips[0].campaign.voice))
    quicker = replace(clips[0].profile, speaking_pace=QUICKER)

    def tell(clip: Assignment) -> tuple[Timeline, Samples]:
        timeline = replace(prepare(clip, PROJECT, takes).timeline, sounds=())
        played = Instruments(
            lambda take: samples_of(take, store), lambda _: NO_SOUND, lambda _: (), lambda *_: NO_SOUND
        )
        return timeline, whole(mix(timeline, played))

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(tell, [*clips, *(replace(clip, profile=quicker) for clip in clips[::2])]))


def onsets_ms(narration: Samples) -> NDArray[np.int64]:
    """Milliseconds at which sound rises above a fiftieth of its peak after 100 ms below it."""
    whole = len(narration) // MS * MS
    loud = np.abs(narration[:whole]).reshape(-1, MS).max(axis=1) >= 0.02 * np.abs(narration).max()
    sounding = np.flatnonzero(loud)
    return sounding[np.diff(sounding, prepend=-FRAME_MS * 100) > 100]


def missed_ms(told: list[tuple[Timeline, Samples]]) -> list[float]:
    """Give how late every cue comes that follows 100 ms of silence."""
    missed = []
    for timeline, narration in told:
        heard = onsets_ms(narration)
        for cue in timeline.cues:
            late = float(cue.start) * 1000 - heard
            nearest = late[np.argmin(np.abs(late))]
            if abs(nearest) < NEAR_MS:
                missed.append(float(nearest))
    return missed


def test_cues_start_with_the_voice(narrations: list[tuple[Timeline, Samples]]) -> None:
    """After 100 ms of silence no cue is off by more than one frame, and there are 200 of them."""
    missed = missed_ms(narrations)
    figures = f"{len(missed)} cues, {min(missed):.0f} to {max(missed):.0f} ms"
    assert len(missed) >= 200, figures
    assert max(map(abs, missed)) <= FRAME_MS, figures


def test_every_sentence_is_a_cue_heard(narrations: list[tuple[Timeline, Samples]]) -> None:
    """None is left out for being far off: wherever a sentence starts, sound rises and a cue starts."""
    for timeline, narration in narrations:
        heard, seen = onsets_ms(narration), {cue.start for cue in timeline.cues}
        for placed in timeline.speech:
            assert placed.start in seen
            assert np.abs(heard - float(placed.start) * 1000).min() <= FRAME_MS


@pytest.mark.parametrize("shift_ms", [-120, 120])
def test_a_shift_is_caught(shift_ms: int, narrations: list[tuple[Timeline, Samples]]) -> None:
    """Were captions 120 ms early or late, every one of them would be told."""
    shift = Seconds(shift_ms, 1000)
    shifted = []
    for timeline, sound in narrations:
        cues = (replace(cue, start=cue.start + shift, end=cue.end + shift) for cue in timeline.cues)
        shifted.append((replace(timeline, cues=tuple(cues)), sound))
    missed = missed_ms(shifted)
    assert len(missed) >= 200
    assert min(map(abs, missed)) > FRAME_MS
