"""`mediakit measure`, as a person types it."""

import wave
from pathlib import Path

import numpy as np
import pytest

from mediakit.model.profile import RADIO
from mediakit.sound.encode import encode_wav
from tests.conftest import Run, Typed


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    """Give two seconds of a tone."""
    path = tmp_path / "tiếng.wav"
    samples = 0.3 * np.sin(2 * np.pi * 440 * np.arange(96_000) / 48_000)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(48_000)
        out.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def test_a_spot(built: Path, run: Run, typed: Typed) -> None:
    """A finished spot is known as one by its format and keeps its output's table."""
    file = built / "output/spots/mot-cua.loudspeaker_spot.mp3"
    status, document, err = run("measure", str(file))
    (report,) = document["files"]
    assert (status, report["output"], report["faults"], err) == (0, "loudspeaker", [], "")
    assert report["measured"]["audio"]["rate_hz"] == 44_100
    assert report["measured"]["audio"]["loudness"]["integrated_lufs"] == pytest.approx(-18, abs=0.5)
    assert "loudspeaker" in typed("measure", str(file))[1]


def test_a_clip(built: Path, run: Run) -> None:
    """A finished clip keeps all of its table but the size, which these tests make small."""
    status, document, _ = run(
        "measure", "--output", "16x9", str(built / "output/clips/mot-cua.clip.16x9.mp4")
    )
    (report,) = document["files"]
    assert (status, report["faults"]) == (0, [])
    assert report["measured"]["video"]["frame_count"] / 25 == pytest.approx(
        report["measured"]["length_s"], abs=0.04
    )


def test_a_wav(wav: Path, run: Run, typed: Typed) -> None:
    """A file of no output is measured and held against nothing."""
    status, document, _ = run("measure", str(wav))
    (report,) = document["files"]
    assert (status, report["output"], report["faults"]) == (0, None, [])
    assert report["measured"]["length_s"] == pytest.approx(2)
    assert "LUFS" in typed("measure", str(wav))[1]


def test_a_radio_spot(tmp_path: Path, run: Run) -> None:
    """A WAV that fills a slot is held against radio's table; its loudest three seconds are told."""
    path = tmp_path / "phát thanh.wav"
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(30 * 48_000) / 48_000)
    path.write_bytes(encode_wav(tone.astype(np.float32), RADIO))
    status, document, _ = run("measure", str(path))
    (report,) = document["files"]
    assert (status, report["output"]) == (1, "radio-30")
    codes = [fault["code"] for fault in report["faults"]]
    assert codes == ["LOUDNESS_MISSED", "SHORT_TERM_MISSED", "TAG_MISSING", "TAG_MISSING", "TAG_MISSING"]
    assert report["measured"]["audio"]["loudness"]["short_term_max_lufs"] == pytest.approx(-11.2, abs=0.3)


def test_what_misses_its_output(wav: Path, run: Run, typed: Typed) -> None:
    """A WAV is no spot: each point it misses is told, status 1."""
    status, document, _ = run("measure", str(wav), "--output", "loudspeaker")
    assert status == 1
    assert {"FORMAT_MISSED", "LOUDNESS_MISSED"} <= {fault["code"] for fault in document["files"][0]["faults"]}
    assert "[LOUDNESS_MISSED]" in typed("measure", str(wav), "--output", "loudspeaker")[1]


def test_no_media(project: Path, wav: Path, run: Run) -> None:
    """What is no media, or not there, is told for itself; the other files are measured all the same."""
    texts = project / "assets/catalogue/campaign.yaml"
    status, document, _ = run("measure", str(texts), str(project / "khong-co.mp4"), str(project), str(wav))
    assert status == 1
    codes = [[fault["code"] for fault in report["faults"]] for report in document["files"]]
    assert codes == [["MEDIA_UNREADABLE"], ["MEDIA_UNREADABLE"], ["MEDIA_UNREADABLE"], []]
    assert run("measure")[0] == 2
