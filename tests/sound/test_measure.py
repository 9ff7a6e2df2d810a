"""Measuring files, and holding them against a profile."""

import io
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image

from mediakit.errors import MediakitError, Place
from mediakit.model.profile import HORN, ONLINE, PROFILES, RADIO, Profile
from mediakit.signal.blocks import cut
from mediakit.signal.files import decode
from mediakit.signal.loudness import Loudness
from mediakit.sound.contract import make
from mediakit.sound.encode import encode_wav
from mediakit.sound.measure import measure
from mediakit.sound.measured import Measured, MeasuredAudio, MeasuredStill, MeasuredVideo
from mediakit.sound.tags import tag_mp3, tag_wav
from mediakit.sound.verdict import against, output_of
from mediakit.units import SAMPLE_RATE_HZ
from tests.sound.spots import spot_mix
from tests.sound.test_tags import TAGS

SPOT = PROFILES["loudspeaker"]
_WIDE = PROFILES["16x9"]
assert _WIDE.picture is not None
SMALL_CLIP = replace(_WIDE, picture=replace(_WIDE.picture, width_px=64, height_px=36), length_min_s=1)
"""Like a clip of the campaign, but quick to encode."""


@cache
def finished(codec: str) -> bytes:
    """Make sound that keeps its profile, once for all tests."""
    file = io.BytesIO()
    make(cut(spot_mix()), {"aac": ONLINE, "mp3": HORN, "wav": RADIO}[codec], file)
    return file.getvalue()


def write_spot(path: Path) -> Path:
    """Make a spot of 4 s."""
    path.write_bytes(tag_mp3(finished("mp3"), TAGS))
    return path


def write_clip(path: Path, options: dict[str, str], colour: int = 1) -> Path:
    """Make a clip of 4 s with a still picture."""
    with (
        av.open(io.BytesIO(finished("aac")), "r") as source,
        av.open(str(path), "w", options=options) as clip,
    ):
        clip.metadata.update({"title": TAGS.title, "album": TAGS.campaign, "comment": TAGS.comment})
        picture = clip.add_stream("libx264", 25, width=64, height=36, pix_fmt="yuv420p")
        context = picture.codec_context
        context.color_primaries = context.color_trc = context.colorspace = colour
        copy = clip.add_stream_from_template(source.streams.audio[0])
        for index in range(100):
            frame = av.VideoFrame.from_ndarray(np.zeros((36, 64, 3), np.uint8), format="rgb24")
            frame.pts = index
            clip.mux(picture.encode(frame))
        clip.mux(picture.encode(None))
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None:
                packet.stream = copy
                clip.mux(packet)
    return path


def faults(path: Path, profile: Profile) -> list[object]:
    """Name what a file misses: codes, with the point where there is one."""
    found = against(measure(path), profile)
    return [fault.facts.get("point") or fault.facts.get("tag") or fault.code for fault in found]


def test_spot(tmp_path: Path) -> None:
    """A spot's figures are exact, and it keeps its profile."""
    path = write_spot(tmp_path / "bản tin.mp3")
    measured = measure(path)
    assert (measured.container, measured.video, measured.length_s) == ("mp3", None, Fraction(4))
    assert measured.tags["title"] == TAGS.title
    audio = measured.audio
    assert audio is not None
    assert (audio.codec, audio.rate_hz, audio.channels) == ("mp3", 44_100, 1)
    assert (audio.bit_rate, audio.constant_bit_rate) == (128_000, True)
    assert audio.leading_silence_s == pytest.approx(0.5, abs=0.05)
    assert audio.trailing_silence_s == pytest.approx(0.5, abs=0.2)
    assert 6 < audio.crest_db < 20
    assert faults(path, SPOT) == []


def test_clip(tmp_path: Path) -> None:
    """A clip's figures are exact, and it keeps its profile."""
    path = write_clip(tmp_path / "clip.mp4", {"movflags": "+faststart"})
    measured = measure(path)
    assert (measured.container, measured.faststart, measured.length_s) == ("mp4", True, Fraction(4))
    video = measured.video
    assert video is not None
    assert (video.fps, video.constant_fps, video.frame_count) == (Fraction(25), True, 100)
    assert "major_brand" not in measured.tags
    assert faults(path, SMALL_CLIP) == []


def test_radio_spot(tmp_path: Path) -> None:
    """A radio spot keeps its profile when it fills its slot to the sample; one sample off is told."""
    path = tmp_path / "phát thanh.wav"
    path.write_bytes(tag_wav(finished("wav"), TAGS))
    slot = replace(PROFILES["radio-30"], length_min_s=4, length_max_s=4)
    audio = measure(path).audio
    assert audio is not None
    assert (audio.codec, audio.rate_hz, audio.channels, audio.bit_rate) == ("pcm_s16le", 48_000, 2, 1_536_000)
    assert faults(path, slot) == []
    assert "SLOT_MISSED" in faults(path, PROFILES["radio-30"])
    longer, _ = decode(path)
    path.write_bytes(tag_wav(encode_wav(np.append(longer[:, 0], np.float32(0)), RADIO), TAGS))
    (fault,) = against(measure(path), slot)
    assert (fault.code, fault.facts) == ("SLOT_MISSED", {"length_s": 4.00002, "slot_s": 4})


def test_every_point_is_told(tmp_path: Path) -> None:
    """Whatever a file misses is named, all at once."""
    plain = write_clip(tmp_path / "plain.mp4", {}, colour=2)
    assert faults(plain, SMALL_CLIP) == ["faststart", "colours_bt709"]
    assert faults(plain, _WIDE) == ["faststart", "width_px", "height_px", "colours_bt709", "LENGTH_MISSED"]
    spot = write_spot(tmp_path / "spot.mp3")
    quiet = replace(SPOT, sound=replace(HORN, lufs=-23, peak_dbtp=-9, bit_rate=64_000), length_max_s=3)
    assert faults(spot, quiet) == ["bit_rate", "LOUDNESS_MISSED", "TRUE_PEAK_MISSED", "LENGTH_MISSED"]
    assert faults(spot, SMALL_CLIP)[:4] == ["container", "faststart", "video", "audio_codec"]


_SOUND = MeasuredAudio(
    codec="",
    profile="",
    rate_hz=48_000,
    channels=2,
    bit_rate=0,
    constant_bit_rate=True,
    length_s=Fraction(30),
    loudness=Loudness(-23, -23, -23, range_lu=0, true_peak_dbtp=-3),
    leading_silence_s=Fraction(0),
    trailing_silence_s=Fraction(0),
    inner_silence_s=Fraction(0),
    crest_db=9,
    clipped_places=0,
    dc_offset=0.0,
    bands_db={1_000: 0.0},
)


_VIDEO = MeasuredVideo(
    codec="",
    profile="",
    pixel_format="",
    width_px=0,
    height_px=0,
    fps=Fraction(25),
    constant_fps=True,
    frame_count=750,
    colours=(1, 1, 1),
    length_s=Fraction(30),
)


def _file(
    container: str, length_s: Fraction, size: tuple[int, int] | None, *, sounds: bool = True
) -> Measured:
    video = size and replace(_VIDEO, width_px=size[0], height_px=size[1])
    sound = _SOUND if sounds else None
    return Measured("tệp", container, container == "mp4", length_s, video, sound, {}, size_bytes=1)


def _poster(size: tuple[int, int]) -> Measured:
    still = MeasuredStill("JPEG", "RGB", *size, range_levels=255)
    return replace(_file("jpeg", Fraction(0), None, sounds=False), still=still)


def _said(file: Measured, output: str) -> Measured:
    return replace(file, tags={"comment": f"Giọng đọc: a:b; output:{output}; sha256:0a"})


_ONE_SAMPLE = Fraction(1, SAMPLE_RATE_HZ)


@pytest.mark.parametrize(
    ("file", "output"),
    [
        (_file("mp4", Fraction(30), (1920, 1080)), "16x9"),
        (_file("mp4", Fraction(300), (1920, 1080), sounds=False), "led"),
        (_file("mp4", Fraction(30), (1080, 1920)), "9x16"),
        (_file("mp4", Fraction(30), (1080, 1920), sounds=False), "9x16"),
        (_file("mp4", Fraction(30), (640, 360)), None),
        (_file("mp3", Fraction(30), None), "loudspeaker"),
        (_file("wav", Fraction(30), None), "radio-30"),
        (_file("wav", Fraction(60), None), "radio-60"),
        (_file("wav", Fraction(30) - _ONE_SAMPLE, None), None),
        (_file("wav", Fraction(60) + _ONE_SAMPLE, None), None),
        (_file("wav", Fraction(45), None), "radio-45"),
        (_file("wav", Fraction(15), None), "radio-15"),
        (_file("wav", Fraction(40), None), None),
        (_file("ogg", Fraction(30), None), None),
        (_said(_file("mp4", Fraction(30), (1920, 1080)), "zalo"), "zalo"),
        (_said(_file("mp4", Fraction(30), (1080, 1920)), "zalo"), "9x16"),
        (_said(_file("mp4", Fraction(30), (1920, 1080)), "tivi"), "16x9"),
        (_poster((1920, 1080)), "16x9"),
        (_poster((1080, 1080)), "1x1"),
        (_poster((800, 600)), None),
        (_said(_poster((1920, 1080)), "led"), "led"),
    ],
)
def test_guessed_output(file: Measured, output: str | None) -> None:
    """A picture tells its output by its size, by whether it sounds, and by its comment where that agrees.

    A WAV does only by filling a slot.
    """
    guessed = output_of(file, PROFILES.values())
    assert (guessed and guessed.name) == output


@pytest.mark.parametrize(
    ("edit", "missed"),
    [
        ({}, []),
        ({"format": "PNG"}, ["still_format", "comment"]),
        ({"mode": "L"}, ["still_format"]),
        ({"size": (640, 360)}, ["width_px", "height_px"]),
        ({"flat": True}, ["blank"]),
        ({"comment": ""}, ["comment"]),
        ({"quality": 100, "noise": True}, ["SIZE_MISSED"]),
    ],
    ids=str,
)
def test_poster(tmp_path: Path, edit: dict[str, Any], missed: list[str]) -> None:
    """A poster is held against its output point by point: format, pixels, bytes, whether it shows."""
    wanted = {"format": "JPEG", "mode": "RGB", "size": (1920, 1080), "quality": 90, "comment": "Tên", **edit}
    width, height = wanted["size"]
    noise = np.random.default_rng(1).uniform(0, 255, (height, width))
    ramp = np.linspace(0, 255, width * height).reshape(height, width)
    pixels = noise if edit.get("noise") else ramp
    image = Image.fromarray((pixels * (not edit.get("flat"))).astype(np.uint8)).convert(wanted["mode"])
    path = tmp_path / "áp phích.jpg"
    comment = wanted["comment"].encode()
    image.save(path, wanted["format"], quality=wanted["quality"], subsampling=0, comment=comment)
    measured = measure(path)
    assert measured.still is not None
    assert measured.length_s == 0
    assert measured.video is None
    assert measured.audio is None
    assert faults(path, _WIDE) == missed
    assert "video" in faults(path, SPOT)


def test_a_poster_cut_short(tmp_path: Path) -> None:
    """Half a picture is told as no media."""
    path = tmp_path / "a.jpg"
    Image.effect_noise((256, 256), 60).save(path)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(MediakitError) as caught:
        measure(path)
    assert caught.value.code == "MEDIA_UNREADABLE"


def test_silent_wav(tmp_path: Path) -> None:
    """Silence has figures too."""
    path = tmp_path / "silence.wav"
    with av.open(str(path), "w") as file:
        stream = file.add_stream("pcm_s16le", SAMPLE_RATE_HZ, layout="mono")
        frame = av.AudioFrame.from_ndarray(
            np.zeros((1, SAMPLE_RATE_HZ), np.int16), format="s16", layout="mono"
        )
        frame.sample_rate = SAMPLE_RATE_HZ
        file.mux(stream.encode(frame))
    audio = measure(path).audio
    assert audio is not None
    assert audio.leading_silence_s == audio.trailing_silence_s == audio.length_s == 1
    assert audio.crest_db == 0


def test_unreadable(tmp_path: Path) -> None:
    """What is no media file is told with its place."""
    path = tmp_path / "notes.mp4"
    path.write_bytes(b"not a film" * 50)
    for one in (path, tmp_path / "missing.mp3"):
        with pytest.raises(MediakitError) as caught:
            measure(one)
        assert caught.value.code == "MEDIA_UNREADABLE"
        assert caught.value.where == Place(one.as_posix())
