"""Clips, as a player sees them."""
# ruff: noqa: ARG002 - a stand-in takes what the protocol gives it

import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
import pytest
from numpy.typing import NDArray
from ruamel.yaml import YAML

from mediakit.build.store import Store
from mediakit.model.cue import Cue, SpokenSpan
from mediakit.model.profile import ONLINE, PROFILES, PictureProfile
from mediakit.model.slide import Footage, Slide
from mediakit.model.theme import Colours, Theme
from mediakit.model.timeline import Scene, Timeline
from mediakit.picture import render as rendering
from mediakit.picture.clip import Clip, write_clip
from mediakit.picture.h264 import LONGEST_GOP, Group, Manner, encode_group, placed, skip_packet
from mediakit.picture.motion import Closer
from mediakit.picture.planes import Layer, Rgb, Yuv, to_yuv
from mediakit.picture.render import Part, render
from mediakit.picture.states import State, View, states
from mediakit.process import run
from mediakit.slides import compose
from mediakit.sound.encode import encode_aac
from mediakit.sound.measure import measure
from mediakit.sound.verdict import against
from mediakit.units import SAMPLE_RATE_HZ, Seconds, frame_count
from tests.picture.clips import FPS, LOOK, SMALL, BlockLook, clip_of, muxed, play, psnr_db, timeline
from tests.signal.tones import tone

STILLS = timeline(
    "12.3",
    [("A", "0", "0"), ("B", "0.6", "0"), ("C", "1.4", "0")],
    [("một", "0.2", "0.3"), ("hai", "0.3", "0.4")],
)
FADES = timeline(
    "2",
    [("A", "0", "0"), ("B", "0.6", "0.4"), ("C", "1.32", "0.2")],
    [("một", "0.5", "0.7"), ("hai", "1.4", "2")],
)
_HALF = Seconds(1, 2)
MOTION = Timeline(
    Seconds(3),
    (
        Scene(Slide(text="A"), Seconds(0), _HALF),
        Scene(
            Slide("bullets", text="B", items=("một", "hai", "ba")),
            _HALF,
            Seconds(1),
            Seconds(1, 5),
            "wipe",
            (Seconds(3, 5), Seconds(4, 5), Seconds(4, 5)),
        ),
        Scene(Slide("photo", text="C", image="c.jpg"), Seconds(1), Seconds(2), Seconds(1, 5)),
        Scene(Slide("footage", text="D", footage=Footage("d.mp4")), Seconds(2), Seconds(3), Seconds(1, 5)),
    ),
    cues=(
        Cue(
            "một hai ba",
            Seconds(1, 5),
            Seconds(5, 2),
            (SpokenSpan(0, 3, Seconds(1, 5)), SpokenSpan(4, 7, Seconds(4, 5))),
        ),
    ),
    progress=True,
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
    "a wipe, items, a photo, footage, words, progress": MOTION,
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
    """Draw a state in the plainest way: in RGB, caption last."""
    over = _seen(state.view)
    if state.under is not None:
        share = np.full(SMALL.width_px, float(state.share))
        if state.transition == "wipe":
            middles = (np.arange(SMALL.width_px) + 0.5) / SMALL.width_px
            share = np.clip((float(state.share) * 1.08 - middles) / 0.08, 0, 1)
        over = over * share[:, None] + _seen(state.under) * (1 - share[:, None])
    if state.caption:
        _lay(over, LOOK.caption(state.caption, state.spoken))
    if state.passed is not None:
        _lay(over, LOOK.progress(float(state.passed)))
    return to_yuv(np.round(over).astype(np.uint8))


def _seen(view: View) -> NDArray[np.float64]:
    if view.frame is None and view.moved is None:
        return LOOK.still(view.slide, view.shown).astype(np.float64)
    window = LOOK.window(view.slide)
    image = window.on_black.astype(np.float64)
    box = slice(window.top_px, window.top_px + 40), slice(window.left_px, window.left_px + 64)
    if view.frame is not None:
        image[box] = next(LOOK.footage(view.slide, view.frame, 1))
    else:
        image[box] = Closer(LOOK.photo(view.slide), 64, 40).at(float(view.moved or 0))[:40, :, None]
    return image


def _lay(picture: NDArray[np.float64], layer: Layer) -> None:
    height, width = layer.rgba.shape[:2]
    place = picture[layer.top_px : layer.top_px + height, layer.left_px : layer.left_px + width]
    opaque = layer.rgba[..., 3:] / 255
    place[...] = place * (1 - opaque) + layer.rgba[..., :3] * opaque


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
        # from one frame to the next, photo and footage here change by less than the encoder rounds
        doubt_db = 1 if any(view.moves for view in state.views) else 0
        assert nearness[state] >= max(nearness.values()) - doubt_db, f"frame {number}"
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
    """A state that follows a state of one frame in its group stands as still as any other."""
    frames = play(clip_of(TELLINGS["one frame between stills"], store)).frames
    for frame in frames[7:]:
        np.testing.assert_array_equal(frame, frames[6])


def test_a_slide_comes_back_as_it_was_drawn(theme: Theme, tmp_path: Path) -> None:
    """A real slide at 320 × 180 loses nothing an eye could see, and freezes exactly."""
    picture = replace(SMALL, width_px=320, height_px=180)
    slide = Slide("title", "Nộp hồ\u00a0sơ trực\u00a0tuyến", "Một cửa", footer="Thành\u00a0phố Vũng\u00a0Tàu")
    planes = to_yuv(np.asarray(compose(slide, theme, picture, tmp_path)))
    group = encode_group([planes], picture)
    frames = play(muxed([placed(group, [10], skip_packet(picture))], picture)).frames
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
    """Rendering again encodes nothing; another caption encodes the one group it is seen in, nothing else."""
    encoded: list[int] = []

    def counted(pictures: Iterable[Yuv], picture: PictureProfile, manner: Manner) -> Group:
        planes = list(pictures)
        encoded.append(len(planes))
        return encode_group(planes, picture, manner)

    monkeypatch.setattr(rendering, "encode_group", counted)
    clip_of(STILLS, store)
    assert encoded
    encoded.clear()
    clip_of(STILLS, store)
    assert encoded == []
    first, second = STILLS.cues
    clip_of(replace(STILLS, cues=(replace(first, text="khác"), second)), store)
    assert encoded == [4]  # the slide without a caption, both captions, without again


def test_another_look_is_another_picture(store: Store) -> None:
    """When a slide's look changes, its pictures are made anew: two looks never share a group."""
    groups = [render(STILLS, look, store) for look in (LOOK, BlockLook(darker=2))]
    assert all(next(one.packets()) != next(other.packets()) for one, other in zip(*groups, strict=True))


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
    sizes = [part.segment.frames for part in render(STILLS, LOOK, store)]
    assert keys == list(accumulate(sizes[:-1], initial=0))
    assert max(later - earlier for earlier, later in pairwise([*keys, 308])) <= LONGEST_GOP


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

    @dataclass(frozen=True)
    class Shades(BlockLook):
        def still(self, slide: Slide, shown: int | None) -> Rgb:
            return np.full((SMALL.height_px, SMALL.width_px, 3), shades[slide.image], np.uint8)

        def key(self, slide: Slide) -> str:
            return str(shades[slide.image])

    before = _packets_of(render(told, Shades(), store))
    shades.update({"a.png": 200, "b.png": 40})
    assert _packets_of(render(told, Shades(), store)) != before
    fresh = Store(tmp_path / "fresh")
    assert _packets_of(render(told, Shades(), store)) == _packets_of(render(told, Shades(), fresh))


def _packets_of(parts: Iterable[Part]) -> list[bytes]:
    return [packet for part in parts for packet in part.packets()]


def test_a_strobe_is_told(store: Store, tmp_path: Path) -> None:
    """Slides that flash are a warning, fresh from the encoder or out of the store; calm ones are none."""
    bright, dark = Slide(text="sáng"), Slide(text="tối")

    @dataclass(frozen=True)
    class Flashing(BlockLook):
        def still(self, slide: Slide, shown: int | None) -> Rgb:
            return np.full((SMALL.height_px, SMALL.width_px, 3), 255 if slide == bright else 0, np.uint8)

    def told(every_s: Seconds) -> Timeline:
        scenes = [
            Scene(dark if index % 2 else bright, every_s * index, every_s * (index + 1))
            for index in range(12)
        ]
        return Timeline(12 * every_s, tuple(scenes))

    for _ in range(2):
        clip = Clip(told(Seconds(1, 10)), Flashing(), None, {})
        (warning,) = write_clip(clip, tmp_path / "a", store)
        assert (warning.code, warning.facts["count"]) == ("FLASHES", 5)
    assert write_clip(Clip(told(Seconds(1)), Flashing(), None, {}), tmp_path / "b", store) == ()
