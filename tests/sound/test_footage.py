"""What is heard of footage."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from mediakit.errors import MediakitError
from mediakit.model.slide import Footage
from mediakit.model.timeline import Sound
from mediakit.model.voice import Take
from mediakit.signal.blocks import whole
from mediakit.signal.loudness import integrated_lufs
from mediakit.signal.samples import Samples, from_db
from mediakit.sound.footage import read_footage, sound_faults
from mediakit.sound.levels import FOOTAGE_LUFS
from mediakit.sound.mix import DUCK_DB, Instruments, mix
from mediakit.units import SAMPLE_RATE_HZ
from tests.picture.films import Made, even, write_film
from tests.signal.tones import tone
from tests.sound.spots import timeline

S = SAMPLE_RATE_HZ
NO_SOUND = np.zeros(0, np.float32)
PITCHES_HZ = (400, 800, 1200, 1600)


def playing(path: Path, take: Callable[[Take], Samples]) -> Instruments:
    """Play takes and footage alone."""
    return Instruments(take, lambda _: NO_SOUND, lambda _: (), partial(read_footage, path))


def filmed(path: Path, sound: Samples | None) -> Path:
    """Write four seconds of film."""
    clock = Fraction(1, 25) if path.suffix == ".avi" else Fraction(1, 1000)
    return write_film(
        path, even(100), Made("mpeg4" if path.suffix != ".webm" else "libvpx", clock=clock), sound=sound
    )


@pytest.fixture(params=["a.mp4", "a.mkv", "a.webm", "a.avi"])
def film(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a film that sounds another pitch every second."""
    return filmed(tmp_path / request.param, np.concatenate([tone(-30, 1, pitch) for pitch in PITCHES_HZ]))


def pitch_at(samples: Samples, instant_s: float) -> float:
    """Give the strongest pitch of a tenth of a second around an instant."""
    middle = round(instant_s * S)
    piece = samples[middle - S // 20 : middle + S // 20]
    strength = np.abs(np.fft.rfft(piece * np.hanning(len(piece))))
    return float(np.argmax(strength) * S / len(piece))


def test_sounds_with_its_picture(film: Path) -> None:
    """Every pitch is heard in its second, whatever delay the container writes."""
    heard = read_footage(film, Footage(film.name), 4 * S)
    assert len(heard) <= 4 * S
    for instant_s in (0.1, 0.85, 1.15, 1.85, 2.15, 2.85, 3.15, 3.8):
        assert pitch_at(heard, instant_s) == pytest.approx(PITCHES_HZ[int(instant_s)], abs=15), instant_s


def test_trimmed_and_sped(film: Path) -> None:
    """It begins at start_s, ends at end_s, runs as fast as the picture, and keeps its pitch."""
    heard = read_footage(film, Footage(film.name, Fraction(1), Fraction(3), Fraction(2)), 4 * S)
    assert len(heard) == pytest.approx(S, abs=1)
    assert pitch_at(heard, 0.25) == pytest.approx(800, abs=15)
    assert pitch_at(heard, 0.75) == pytest.approx(1200, abs=15)
    slow = read_footage(film, Footage(film.name, Fraction(1), speed=Fraction(1, 2)), 3 * S)
    assert len(slow) == 3 * S
    assert pitch_at(slow, 1.5) == pytest.approx(800, abs=15)
    assert pitch_at(slow, 2.5) == pytest.approx(1200, abs=15)


@pytest.mark.parametrize("level_dbfs", [-3, -20, -35])
def test_neither_a_whisper_nor_a_shout(tmp_path: Path, level_dbfs: float) -> None:
    """However loud it was taken up, it comes to the mix at one level."""
    path = filmed(tmp_path / "a.mkv", tone(level_dbfs, 4))
    heard = read_footage(path, Footage(path.name), 4 * S)
    assert integrated_lufs(heard, S) == pytest.approx(FOOTAGE_LUFS, abs=0.5)


def test_noise_and_bangs_are_not_raised(tmp_path: Path) -> None:
    """What is nearly silent is raised by 18 dB at most; a bang never stands above speech."""
    path = filmed(tmp_path / "a.mkv", tone(-58, 4))
    quiet = read_footage(path, Footage(path.name), 4 * S)
    assert np.abs(quiet).max() == pytest.approx(from_db(-40), rel=0.2)
    bang = tone(-50, 4)
    bang[2 * S : 2 * S + 200] += tone(-1, 200 / S, 900)
    path = filmed(tmp_path / "b.mkv", bang)
    assert np.abs(read_footage(path, Footage(path.name), 4 * S)).max() <= from_db(-9.9)


def test_silence_and_nothing(tmp_path: Path) -> None:
    """Wanted sound that is not there is told at `sound`; sound that is there is no fault."""
    silent, without = (
        filmed(tmp_path / "a.mp4", np.zeros(4 * S, np.float32)),
        filmed(tmp_path / "b.mp4", None),
    )
    late = filmed(tmp_path / "c.mkv", np.concatenate([np.zeros(3 * S, np.float32), tone(-20, 1)]))
    for path in (silent, without):
        (fault,) = sound_faults(path, Footage(path.name), Fraction(75))
        assert (fault.code, fault.where.field) == ("FOOTAGE_SOUNDLESS", "sound")
    assert sound_faults(late, Footage(late.name), Fraction(75)) == ()
    assert sound_faults(late, Footage(late.name, end_s=Fraction(2)), Fraction(75)) != ()
    with pytest.raises(MediakitError, match="NO_AUDIO"):
        read_footage(without, Footage(without.name), S)


def test_lies_under_speech_as_a_bed_does(tmp_path: Path) -> None:
    """From its scene's start to its own end: faded at both, down under speech, nothing outside."""
    path = filmed(tmp_path / "a.mkv", tone(-20, 4))
    footage = Footage(path.name, sound="mix")
    tale = timeline(Fraction(10), [(4 * S, S)], [Sound("footage", Fraction(2), Fraction(8), footage)])

    def quiet(take: Take) -> Samples:
        return np.zeros(take.sample_count, np.float32)

    track = whole(mix(tale, playing(path, quiet)))
    level = [
        float(np.abs(track[round(at * S) : round(at * S) + S // 10]).max()) for at in np.arange(0, 10, 0.1)
    ]
    assert max(level[:20]) == max(level[61:]) == 0.0
    full = from_db(FOOTAGE_LUFS + 3.01)
    assert level[30] == pytest.approx(full, rel=0.1)
    assert level[45] == pytest.approx(full * from_db(DUCK_DB), rel=0.1)
    assert level[20] < level[30] / 2
    assert level[59] < level[30] / 2
    assert np.abs(np.diff(track)).max() < 0.02


def test_where_its_scene_ends_before_it(tmp_path: Path) -> None:
    """It fades out with its scene, also where the timeline ends first."""
    path = filmed(tmp_path / "a.mkv", tone(-20, 4))
    tale = timeline(Fraction(3), [], [Sound("footage", Fraction(1), Fraction(3), Footage(path.name))])
    track = whole(mix(tale, playing(path, lambda _: NO_SOUND)))
    assert len(track) == 3 * S
    assert np.abs(track[-S // 50 :]).max() < 0.1 * np.abs(track[2 * S : 2 * S + S // 4]).max()
