"""Radio spots as a station gets them: every word where it was planned, whole, and the end free."""

import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from mediakit.build.store import Store
from mediakit.model.timeline import Placed
from mediakit.pipeline import finish, prepare
from mediakit.recipes.slot import slot_syllables
from mediakit.speech.takes import Takes, samples_of
from mediakit.units import SAMPLE_RATE_HZ, sample_at
from tests.conftest import write
from tests.test_wanted import GOP_Y, wanted
from tests.voices import ToneEngine, only

Sound = NDArray[np.floating[Any]]
SLACK = SAMPLE_RATE_HZ * 20 // 1000
"""Samples by which anything may be off: 20 ms."""
AROUND = 21
"""Syllables of contact, slogan and issuer."""


def spot_of(project: Path, slot_s: int, syllables: int, head: str = "") -> str:
    """Write a message whose spot has so many syllables; give the spot's name."""
    rest = syllables - AROUND + (8 if slot_s == 15 else 0)
    parts = max(1, round(rest / 14))
    counts = [rest // parts + (index < rest % parts) for index in range(parts)]
    lines = "".join(f"  - show: {' '.join(['Mời', *['bà'] * (count - 1)])}.\n" for count in counts)
    contact = f"contact:\n  show: Gặp cán bộ một cửa.\nrecipes: [radio_spot_{slot_s}]\n"
    write(project, GOP_Y, f"title: Góp ý\ntopic: Phản ánh\nlines:\n{head}{lines}{contact}")
    return f"gop-y.radio_spot_{slot_s}"


def heard(project: Path, voice: ToneEngine, name: str) -> tuple[Sound, tuple[Placed, ...], Store]:
    """Build a spot; give its finished samples and what was placed where."""
    store = Store(project / "output/.store")
    order = prepare(wanted(project)[name], project, Takes(store, only(voice)))
    made = finish(order)
    (file,) = (project / "output" / one for one in made.files if one.endswith(".wav"))
    with wave.open(str(file)) as sound:
        assert sound.getparams()[:3] == (2, 2, SAMPLE_RATE_HZ)
        frames = np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2)
    return frames[:, 0].astype(np.float32) / 32768, order.timeline.speech, store


def lag(sound: Sound, take: Sound, start: int) -> tuple[int, float]:
    """Find by how many samples a take is off its place, and how like it what is heard there is, up to 1."""
    around = sound[start - 2 * SLACK : start + len(take) + 2 * SLACK].astype(np.float64)
    size = len(around)
    found = np.fft.irfft(np.fft.rfft(around) * np.conj(np.fft.rfft(take, size)), size)[: 4 * SLACK + 1]
    at = int(np.argmax(found))
    part = around[at : at + len(take)]
    return at - 2 * SLACK, float(found[at] / np.linalg.norm(part) / np.linalg.norm(take))


@pytest.mark.parametrize(("slot_s", "share"), [(15, 1), (30, 0.9), (30, 1.1), (45, 1), (60, 1)])
def test_every_word_in_its_place(project: Path, voice: ToneEngine, slot_s: int, share: float) -> None:
    """With few, many or just enough words: exactly its slot, each take whole and in place, the tail free."""
    name = spot_of(project, slot_s, round(slot_syllables(slot_s) * share))
    sound, speech, store = heard(project, voice, name)
    assert len(sound) == slot_s * SAMPLE_RATE_HZ
    for placed in speech:
        off, likeness = lag(sound, samples_of(placed.take, store), sample_at(placed.start))
        assert abs(off) <= SLACK
        assert likeness > 0.95
    last = speech[-1]
    end = sample_at(last.start) + last.take.sample_count
    assert end <= (slot_s - 1) * SAMPLE_RATE_HZ + SLACK
    loud = np.abs(sound)
    assert loud[end + SLACK :].max() < loud[:end].max() / 4  # the bed alone
    assert loud[: SAMPLE_RATE_HZ // 2].max() > 0.01  # the chime
    assert loud[-SAMPLE_RATE_HZ // 100 :].max() < 0.01  # and the bed has ended


def test_a_recording_keeps_its_pace(project: Path, voice: ToneEngine) -> None:
    """What a person says is neither stretched nor cut: the voice around it and the pauses make up for it."""
    tone = voice.synthesise("test", " ".join(["thu"] * 14) + ".", 180)
    folder = project / "assets/recordings"
    folder.mkdir(parents=True)
    with wave.open(str(folder / "thu.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes((np.frombuffer(tone.samples, "<f4") * 32767).astype("<i2").tobytes())
    words = " ".join(["Thu", *["thu"] * 13])
    name = spot_of(project, 30, 72, head=f"  - show: {words}.\n    recording: thu.wav\n")
    sound, speech, store = heard(project, voice, name)
    assert len(sound) == 30 * SAMPLE_RATE_HZ
    recorded = speech[0]
    assert abs(recorded.take.sample_count - len(tone.samples) // 4) < SAMPLE_RATE_HZ // 10
    for placed in speech:
        off, likeness = lag(sound, samples_of(placed.take, store), sample_at(placed.start))
        assert abs(off) <= SLACK
        assert likeness > 0.95
    assert replace(recorded.take, key="") != replace(speech[1].take, key="")
