"""Takes in the store."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.voice import Take, Utterance
from mediakit.speech.takes import Takes, samples_of
from mediakit.units import from_samples
from tests.voices import ToneEngine, only

SAID = "bà con nộp hồ sơ."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give an empty store."""
    return Store(tmp_path / ".store")


class SlowEngine(ToneEngine):
    """Takes long enough to speak for another thread to come along."""

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Wait, then speak."""
        time.sleep(0.05)
        return super().synthesise(voice, said, pace)


def test_threads_share_one_take(store: Store) -> None:
    """Two threads that want the same sentence have it spoken once; another one does not wait for it."""
    engine = SlowEngine()
    takes = Takes(store, only(engine))
    with ThreadPoolExecutor(3) as threads:
        first, second, other = threads.map(lambda said: takes.take(said, 200), [SAID, SAID, "một cửa."])
    assert first == second != other
    assert sorted(engine.spoken) == [SAID, "một cửa."]


def test_spoken_once_for_all(store: Store) -> None:
    """A later process with the same voice finds the take and speaks nothing."""
    first = Takes(store, only(ToneEngine())).take(SAID, 200)
    again = ToneEngine()
    assert Takes(store, only(again)).take(SAID, 200) == first
    assert again.spoken == []


def test_another_take(store: Store) -> None:
    """Another sentence, pace or voice is another take."""
    takes = [
        Takes(store, only(ToneEngine())).take(SAID, 200),
        Takes(store, only(ToneEngine())).take(SAID, 201),
        Takes(store, only(ToneEngine("other"))).take(SAID, 200),
        Takes(store, only(ToneEngine())).take("bà con nộp hồ sơ,", 200),
    ]
    assert len({take.key for take in takes}) == 4


def test_samples_are_exact(store: Store) -> None:
    """What comes out of the store is what the voice said, to the last bit, and knows its marks."""
    spoken = only(ToneEngine()).speak(SAID, 200)
    take = Takes(store, only(ToneEngine())).take(SAID, 200)
    samples = samples_of(take, store)
    assert samples.dtype == np.float32
    assert samples.tobytes() == spoken.samples
    assert (take.sample_count, take.marks) == (len(samples), spoken.marks)
    assert take.length == from_samples(len(samples))
    assert take.said == SAID


def test_a_failed_voice_leaves_nothing(store: Store) -> None:
    """What a voice could not say is not in the store, and is said when it can."""
    with pytest.raises(MediakitError) as raised:
        Takes(store, only(ToneEngine(mute_on="nộp"))).take(SAID, 200)
    assert raised.value.code == "VOICE_SILENT"
    engine = ToneEngine()
    Takes(store, only(engine)).take(SAID, 200)
    assert engine.spoken == [SAID]


def test_a_take_that_is_gone(store: Store) -> None:
    """Samples of a take the store does not hold are refused, not made up."""
    with pytest.raises(KeyError):
        samples_of(Take("0" * 64, SAID, 1, (0,)), store)
