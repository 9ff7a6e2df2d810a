"""Clips, as a player sees them."""

import io
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

import av
import imageio_ffmpeg  # type: ignore[import-untyped]  # it ships no types
import numpy as np
import pytest
from ruamel.yaml import YAML

from mediakit.build.store import Store
from mediakit.model.profile import ONLINE, PROFILES, CaptionRules, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Colours, Theme
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture import render as rendering
from mediakit.picture.h264 import LONGEST_GOP, Yuv, encode_group, freeze, frozen_tail, to_yuv
from mediakit.picture.mux import mux
from mediakit.picture.render import Look, render
from mediakit.picture.states import State, states
from mediakit.process import run
from mediakit.slides import compose
from mediakit.sound.encode import encode_aac
from mediakit.sound.measure import measure
from mediakit.sound.verdict import against
from mediakit.units import SAMPLE_RATE_HZ, Seconds, frame_count
from tests.picture.clips import FPS, LOOK, SMALL, clip_of, draw, play, psnr_db, timeline
from tests.signal.tones import tone

STILLS = timeline(
    "7.3",
    [("A", "0", "0"), ("B", "0.6", "0"), ("C", "1.4", "0")],
    [("một", "0.2", "0.3"), ("hai", "0.3", "0.4")],
)
FADES = timeline(
    "2",
    [("A", "0", "0"), ("B", "0.6", "0.4"), ("C", "1.32", "0.2")],
    [("một", "0.5", "0.7"), ("hai", "1.4", "2")],
)
TELLINGS = {
    "stills, 0.1 s cues, one longer than a group": STILLS,
    "fades with cues": FADES,
    "one frame": timeline("0.04", [("A", "0", "0")]),
    "two frames": timeline("0.08", [("A", "0", "0"), ("B", "0.04", "0")]),
    "one frame between stills": timeline("0.6", [("A", "0", "0"), ("B", "0.2", "0"), ("C", "0.24", "0")]),
    "one frame between stills, then a fade": timeline(
        "0.8", [("A", "0", "0"), ("B", "0.2", "0"), ("C", "0.24", "0"), ("A", "0.4", "0.04")]
    ),
    "one frame at the end": timeline("0.44", [("A", "0", "0"), ("B", "0.4", "0")]),
    "every frame another": timeline(
        "0.32", [("A", "0", "0")], [(f"{n}", str(n * 0.04), str(n * 0.04 + 0.04)) for n in range(8)]
    ),
}


@pytest.fixture(params=TELLINGS)
def told(request: pytest.FixtureRequest) -> Timeline:
    """Give every kind of change."""
    return TELLINGS[request.param]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give an empty store."""
    return Store(tmp_path / ".store")


def _picture_of(state: State) -> Yuv:
    """Mix a state's picture in the plainest way."""
    over = draw(state.slide, state.caption).astype(np.float64)
    if state.under is None:
        return over.astype(np.uint8)
    under = draw(state.under, state.caption)
    return np.round(over * float(state.share) + under * float(1 - state.share)).astype(np.uint8)


def _frames(told: Timeline) -> list[State]:
    return [one.state for one in states(told, FPS) for _ in range(one.frames)]


def test_every_frame_shows_its_state(told: Timeline, store: Store) -> None:
    """Frame by frame, what is decoded is nearest to its own state; rate constant, no warning."""
    played = play(clip_of(told, store))
    wanted = _frames(told)
    assert played.complaints == ()
    assert played.times == tuple(range(frame_count(told.length, FPS)))
    pictures = {state: _picture_of(state) for state in wanted}
    for number, (frame, state) in enumerate(zip(played.frames, wanted, strict=True)):
        nearness = {other: psnr_db(frame, picture) for other, picture in pictures.items()}
        assert max(nearness, key=nearness.__getitem__) == state, f"frame {number}"
        assert nearness[state] > 34, f"frame {number}"


def test_ffmpeg_decodes_it_clean(told: Timeline, store: Store, tmp_path: Path) -> None:
    """The command-line ffmpeg finds no error in it, with every check that it has."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(clip_of(told, store))
    strict = ["-v", "error", "-xerror", "-err_detect", "explode"]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), *strict, "-i", str(path), "-f", "null", "-"]
    assert run(command, timeout_s=30) == b""


@pytest.mark.parametrize("told", [STILLS, FADES], ids=["stills", "fades"])
def test_stills_do_not_stir(told: Timeline, store: Store) -> None:
    """Every frame of a standing state is, bit by bit, its first one, also across groups."""
    frames = play(clip_of(told, store)).frames
    runs = states(told, FPS)
    for start, still in zip(accumulate((one.frames for one in runs), initial=0), runs, strict=False):
        for frame in frames[start : start + still.frames]:
            np.testing.assert_array_equal(frame, frames[start])
    assert max(one.frames for one in runs) > (LONGEST_GOP if told is STILLS else 1)


def test_after_a_lone_frame_the_still_does_not_stir(store: Store) -> None:
    """The frame lent to a state of one frame is nearly the still's picture; the rest is exactly one."""
    frames = play(clip_of(TELLINGS["one frame between stills"], store)).frames
    assert psnr_db(frames[6], frames[7]) > 34
    for frame in frames[8:]:
        np.testing.assert_array_equal(frame, frames[7])


def test_a_slide_comes_back_as_it_was_drawn(theme: Theme, tmp_path: Path) -> None:
    """A real slide at 320 × 180 loses nothing an eye could see, and freezes exactly."""
    picture = replace(SMALL, width_px=320, height_px=180)
    slide = Slide("title", "Nộp hồ\u00a0sơ trực\u00a0tuyến", "Một cửa", footer="Thành\u00a0phố Vũng\u00a0Tàu")
    planes = to_yuv(np.asarray(compose(slide, theme, picture, tmp_path)))
    first = encode_group([planes], picture).packets[0]
    frames = play(mux([freeze(first, frozen_tail(picture), 10)], picture, None, {})).frames
    assert psnr_db(frames[0], planes) >= 40
    assert len(frames) == 10
    assert all(np.array_equal(frame, frames[0]) for frame in frames)


@pytest.fixture
def theme() -> Theme:
    """Give the shipped theme."""
    file = Path(__file__).parents[2] / "assets/themes/cong-so.yaml"
    fields = YAML(typ="safe").load(file)
    return Theme(name=file.stem, colours=Colours(**fields.pop("colours")), **fields)


@pytest.mark.parametrize(
    ("rgb", "y"), [((255, 255, 255), 235), ((0, 0, 0), 16), ((255, 0, 0), 63), ((0, 255, 0), 173)]
)
def test_colours_are_bt709(rgb: tuple[int, int, int], y: int) -> None:
    """Luma is BT.709's, in limited range: 16 + 219 × (0.2126 R + 0.7152 G + 0.0722 B)."""
    planes = to_yuv(np.full((16, 16, 3), rgb, np.uint8))
    assert np.abs(planes[:16].astype(int) - y).max() <= 1


def test_same_bytes_from_two_stores(tmp_path: Path) -> None:
    """The same timeline is the same file, whether made anew or out of a store."""
    store = Store(tmp_path / "một")
    first = clip_of(FADES, store)
    assert clip_of(FADES, store) == first
    assert clip_of(FADES, Store(tmp_path / "hai")) == first


def test_the_store_spares_the_encoder(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rendering again encodes nothing; another caption encodes the states it is seen in, nothing else."""
    encoded: list[int] = []

    def counted(pictures: Sequence[Yuv], picture: object) -> object:
        assert picture == SMALL
        planes = list(pictures)
        encoded.append(len(planes))
        return encode_group(planes, SMALL)

    monkeypatch.setattr(rendering, "encode_group", counted)
    clip_of(STILLS, store)
    assert encoded
    encoded.clear()
    clip_of(STILLS, store)
    assert encoded == []
    first, second = STILLS.cues
    clip_of(replace(STILLS, cues=(replace(first, text="khác"), second)), store)
    assert sum(encoded) <= 3


def test_another_look_is_another_picture(store: Store) -> None:
    """When a slide's look changes, its pictures are made anew: two looks never share a group."""
    bright = rendering.Look(SMALL, draw, lambda _: "old")
    dark = rendering.Look(SMALL, lambda slide, caption: draw(slide, caption) // 2, lambda _: "new")
    groups = [rendering.render(STILLS, look, store) for look in (bright, dark)]
    assert all(one[0] != other[0] for one, other in zip(*groups, strict=True))


def test_the_file_says_what_it_is(store: Store) -> None:
    """Tags come back in Vietnamese; H.264 High, yuv420p, BT.709 limited, 25 frames a second; index first."""
    clip = clip_of(STILLS, store)
    boxes = _boxes(clip)
    assert boxes.index("moov") < boxes.index("mdat")
    with av.open(io.BytesIO(clip), "r") as file:
        tags = file.metadata
        stream = file.streams.video[0]
        context = stream.codec_context
        assert stream.average_rate == stream.base_rate == Fraction(FPS)
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.color_primaries, context.color_trc, context.colorspace) == (1, 1, 1)
        assert context.color_range == 1
        assert len(file.streams) == 1
    assert (tags["title"], tags["artist"], tags["album"]) == ("Nộp hồ sơ", "Trung tâm", "Chung tay")
    assert tags["comment"] == "Giọng đọc tổng hợp"
    assert "encoder" not in tags


def _boxes(clip: bytes) -> list[str]:
    """Names of the outermost boxes of an MP4."""
    at, names = 0, []
    while at < len(clip):
        names.append(clip[at + 4 : at + 8].decode())
        at += int.from_bytes(clip[at : at + 4])
    return names


def test_key_frames_open_every_group(store: Store) -> None:
    """The index lets players enter at each group's first frame, at least once in five seconds."""
    clip = clip_of(STILLS, store)
    at = clip.index(b"stss") + 8
    count = int.from_bytes(clip[at : at + 4])
    keys = [int.from_bytes(clip[at + 4 * n : at + 4 * n + 4]) - 1 for n in range(1, count + 1)]
    groups = rendering.render(STILLS, LOOK, store)
    assert keys == list(accumulate((len(group) for group in groups[:-1]), initial=0))
    assert max(later - earlier for earlier, later in pairwise([*keys, 183])) <= LONGEST_GOP


@pytest.mark.parametrize("told", [STILLS, FADES], ids=["stills", "fades"])
def test_sound_lasts_as_long_as_the_picture(told: Timeline, store: Store) -> None:
    """Both streams start together and end within a frame; the sound's packets are copied untouched."""
    wave = tone(-20, float(told.length))
    sound = encode_aac(wave, ONLINE)
    clip = clip_of(told, store, sound)
    lengths = []
    with av.open(io.BytesIO(clip), "r") as file:
        for stream in (file.streams.video[0], file.streams.audio[0]):
            assert stream.duration is not None
            assert stream.time_base is not None
            assert (stream.start_time or 0) == 0
            lengths.append(Fraction(stream.duration) * stream.time_base)
        rate_hz = file.streams.audio[0].rate
    assert rate_hz == SAMPLE_RATE_HZ
    assert abs(lengths[0] - lengths[1]) <= Fraction(1, FPS)
    assert _packets(clip) == _packets(sound)


def test_a_silent_loop_keeps_its_profile(store: Store, tmp_path: Path) -> None:
    """A loop for an LED board has no sound track at all, and nothing else that its output forbids."""
    led = PROFILES["led"]
    assert led.picture is not None
    told = timeline("15", [("A", "0", "0"), ("B", "5", "0.4"), ("C", "10", "0.4")])
    path = tmp_path / "vòng lặp.mp4"
    path.write_bytes(clip_of(told, store))
    measured = measure(path)
    assert measured.audio is None
    assert measured.length_s == 15
    size = replace(led.picture, width_px=SMALL.width_px, height_px=SMALL.height_px)
    assert against(measured, replace(led, picture=size)) == ()
    path.write_bytes(clip_of(told, store, encode_aac(tone(-20, 15), ONLINE)))
    (fault,) = against(measure(path), replace(led, picture=size))
    assert (fault.code, fault.facts["point"]) == ("FORMAT_MISSED", "audio")


def _packets(file: bytes) -> list[bytes]:
    with av.open(io.BytesIO(file), "r") as opened:
        return [bytes(packet) for packet in opened.demux(opened.streams.audio[0]) if packet.dts is not None]


def test_each_picture_has_its_own_key(tmp_path: Path) -> None:
    """Two slides that swap what their images show are drawn anew, also where one fades into the other."""
    first, second = Slide(text="Một", image="a.png"), Slide(text="Hai", image="b.png")
    half = Seconds(1, 2)
    scenes = (Scene(first, Seconds(0), half), Scene(second, half, Seconds(1), Seconds(1, 5)))
    told = Timeline(Seconds(1), scenes)
    store = Store(tmp_path / ".store")
    shades = {"a.png": 40, "b.png": 200}

    def look() -> Look:
        picture = PictureProfile(64, 36, CaptionRules(42, 2))
        kept = dict(shades)
        return Look(
            picture,
            lambda slide, _: np.full((54, 64), kept[slide.image], np.uint8),
            lambda slide: str(kept[slide.image]),
        )

    before = render(told, look(), store)
    shades.update({"a.png": 200, "b.png": 40})
    assert render(told, look(), store) != before
    assert render(told, look(), store) == render(told, look(), Store(tmp_path / "fresh"))
