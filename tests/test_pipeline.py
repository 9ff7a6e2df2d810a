"""From message to files: plain data in between, and sound where the captions say it is."""

import pickle
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pysubs2
import pytest
from numpy.typing import NDArray

from mediakit.build.fingerprint import digest
from mediakit.build.store import Store
from mediakit.model.campaign import Message
from mediakit.model.timeline import Placed, Timeline
from mediakit.model.voice import Take, Utterance
from mediakit.pipeline import Order, pace, prepare
from mediakit.signal.files import decode
from mediakit.speech.takes import Takes
from tests.conftest import Run, change, write
from tests.test_wanted import GOP_Y, MOT_CUA, wanted
from tests.voices import ToneEngine, only

RATE_HZ = 48_000
NO_BED = """\
from mediakit.recipes import Kit, Message, Slide, Story, Timeline, recipe


@recipe("1x1")
def khong_nhac(message: Message, kit: Kit) -> Timeline:
    story = Story(kit)
    story.show(Slide(text=message.title))
    story.rest("0.31")
    for line in message.lines:
        story.say(line)
    story.rest(1)
    return story.finish()
"""


def order(project: Path, voice: ToneEngine, name: str) -> Order:
    """Prepare one result."""
    return prepare(wanted(project)[name], project, Takes(Store(project / "output/.store"), only(voice)))


def test_an_order_is_plain_data(built: Path, voice: ToneEngine) -> None:
    """What a worker gets crosses to it unchanged, and holds nothing that is not written in the catalogue."""
    found = order(built, voice, "mot-cua.clip.16x9")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes
    assert digest(found.timeline) == digest(order(built, voice, "mot-cua.clip.16x9").timeline)
    assert voice.spoken == []


def test_tags(built: Path, voice: ToneEngine) -> None:
    """Files say what they are, who sends it and that a computer speaks."""
    message: Message = wanted(built)["mot-cua.clip.16x9"].messages[0]
    tags = order(built, voice, "mot-cua.clip.16x9").tags
    assert (tags.title, tags.campaign, tags.voice) == ("Nộp hồ sơ", "Chiến dịch thử", "tones:test")
    assert (tags.issuer, tags.synthetic) == ("Trung tâm Văn hóa thành phố Vũng Tàu", True)
    assert tags.digest == digest(message)


def test_pace() -> None:
    """Syllables over the time from first to last speech: six in three seconds are 120 a minute."""
    take = Take("", "", RATE_HZ, (0, 16_000, 32_000))
    told = Timeline(Fraction(9), speech=(Placed(take, Fraction(2)), Placed(take, Fraction(4))))
    assert pace(told) == 120
    assert pace(replace(told, speech=())) == 0


def envelope(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Loudest sample of every millisecond, shape (milliseconds,)."""
    mono = np.abs(samples.mean(axis=1))
    whole = len(mono) // 48 * 48
    return np.asarray(mono[:whole].reshape(-1, 48).max(axis=1), np.float64)


def onsets_ms(loud: NDArray[np.float64]) -> list[int]:
    """Milliseconds at which sound rises after 100 ms of silence."""
    quiet = loud < 0.02 * loud.max()
    return [at for at in range(100, len(quiet)) if not quiet[at] and quiet[at - 100 : at].all()]


def test_captions_start_with_the_voice(built: Path, run: Run) -> None:
    """In the finished clip, sound rises within one frame of every caption that follows a silence."""
    write(built, "scripts/recipes/khong_nhac.py", NO_BED)
    change(built, MOT_CUA, "[clip, loudspeaker_spot]", "[khong_nhac]")
    change(built, MOT_CUA, "cần làm.\n", "cần làm. Xong. Rồi chờ nhận kết quả, nhé.\n    pause_s: 0.7\n")
    assert run("build", "--jobs", "1", "recipe:khong_nhac")[0] == 0
    clip = built / "output/clips/mot-cua.khong_nhac.mp4"
    samples, rate_hz = decode(clip)
    assert rate_hz == RATE_HZ
    heard = onsets_ms(envelope(samples))
    seen = [event.start for event in pysubs2.load(str(clip.with_suffix(".srt")))]
    assert len(heard) >= 5
    for onset in heard:
        assert min(abs(onset - start) for start in seen) <= 40, (onset, seen)


def test_a_spot_speaks_where_its_timeline_says(built: Path, voice: ToneEngine) -> None:
    """In the finished MP3, every sentence starts within one frame of its place."""
    told = order(built, voice, "mot-cua.loudspeaker_spot").timeline
    samples, rate_hz = decode(built / "output/spots/mot-cua.loudspeaker_spot.mp3")
    assert rate_hz == 44_100
    assert len(samples) / rate_hz == pytest.approx(float(told.length), abs=0.001)
    first = round(float(told.sounds[0].end) * rate_hz)  # after the chime, which fades out where it likes
    whole = (len(samples) - first) // 441 * 441
    loud = np.abs(samples[first : first + whole]).reshape(-1, 441).max(axis=1)
    quiet = loud < 0.05 * loud.max()
    heard_ms = [10 * at for at in range(10, len(quiet)) if not quiet[at] and quiet[at - 10 : at].all()]
    wanted_ms = [float(placed.start - told.sounds[0].end) * 1000 for placed in told.speech]
    assert len(heard_ms) == len(wanted_ms)
    assert max(abs(a - b) for a, b in zip(heard_ms, wanted_ms, strict=True)) <= 40


def test_a_message_of_dots(built: Path, run: Run, voice: ToneEngine) -> None:
    """A line in which nothing can be said fails its message alone, before anything is spoken."""
    change(built, GOP_Y, "  - show: Mời bà con góp ý.", "  - show: Mời bà con góp ý.\n  - show: …")
    status, document, _ = run("build", "--jobs", "1", "gop-y")
    assert (status, voice.spoken) == (1, [])
    assert [fault["code"] for fault in document["faults"]] == ["NOTHING_SAID"]


def test_unsure_marks_are_told(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may be said elsewhere than marked is built, with a warning at its line, each time."""
    speak = ToneEngine.synthesise

    def doubtful(engine: ToneEngine, voice: str, said: str, pace: int) -> Utterance:
        utterance = speak(engine, voice, said, pace)
        return replace(utterance, found_by="aligned", quality=0.42) if "đăng nhập" in said else utterance

    monkeypatch.setattr(ToneEngine, "synthesise", doubtful)
    clip = project / "output/clips/mot-cua.clip.1x1.mp4"
    for _ in range(2):
        clip.unlink(missing_ok=True)
        status, document, _ = run("build", "--jobs", "1", "output:1x1")
        (result,) = document["results"]
        (warning,) = [one for one in result["warnings"] if one["code"] == "MARKS_UNSURE"]
        assert (status, warning["facts"]["percent"]) == (0, 42)
        assert (warning["place"]["file"], warning["place"]["field"]) == (MOT_CUA, "lines[1].show")
