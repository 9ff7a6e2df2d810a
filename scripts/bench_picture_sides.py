# ruff: noqa: PLC0415 - each side imports what it needs and no more: its start-up is timed
"""The sides of `bench_picture.py`, each a program of its own: `bench_picture_sides.py SIDE FOLDER [MORE…]`.

Each imports only what it needs, so that its start-up is its own.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mediakit.model.cue import Cue
from mediakit.model.profile import PROFILES, PictureProfile
from mediakit.model.slide import Slide
from mediakit.model.theme import Colours, Theme
from mediakit.model.timeline import Scene, Timeline
from mediakit.units import SAMPLE_RATE_HZ, Seconds

if TYPE_CHECKING:
    from mediakit.looks import CampaignLook
    from mediakit.picture.planes import Yuv

FADE_S = Seconds(2, 5)
SCENE_S, CUE_S, LENGTH_S = 6, 3, 30
THEME = Theme(
    "bench",
    Colours("#f7f4ed", "#ffffff", "#0b4f80", "#07304f", "#f4b740", "#0f2438", "#4b5d6f", "#ffffff"),
    heading_font="font_manrope/Manrope-ExtraBold.ttf",
    text_font="font_manrope/Manrope-Medium.ttf",
    strong_font="font_manrope/Manrope-Bold.ttf",
)
SLIDES = (
    Slide("title", "Nộp hồ sơ không phụ thuộc nơi cư trú", "Bộ phận Một cửa"),
    Slide("statement", "Từ ngày 01/7/2025", "Nộp hồ sơ không phụ thuộc nơi cư trú"),
    Slide("bullets", "Khi nộp, nhớ hỏi rõ", items=("Giấy tờ cần có", "Ngày nhận kết quả")),
    Slide("contact", "dichvucong.gov.vn", "Tra cứu thủ tục", qr="https://dichvucong.gov.vn"),
    Slide("end_card", "Chung tay cải cách thủ tục hành chính", "Trung tâm Văn hóa thành phố Vũng Tàu"),
)
CAPTIONS = (
    "Bà con cần làm thủ tục hành chính?\nMời bà con đến Bộ phận Một cửa.",
    "Từ ngày 01/7/2025, nộp hồ sơ\nkhông phụ thuộc nơi cư trú.",
    "Trong cùng một tỉnh, thành phố,\nbà con được chọn nơi nộp.",
    "Phường này hay xã khác,\nBộ phận Một cửa đều tiếp nhận.",
    "Bà con cũng có thể gửi hồ sơ\nqua bưu chính công ích.",
    "Khi nộp, nhớ hỏi rõ giấy tờ cần có\nvà ngày nhận kết quả.",
    "Sự hài lòng của bà con\nlà thước đo chất lượng phục vụ.",
    "Tra cứu thủ tục tại Cổng Dịch vụ\ncông quốc gia.",
    "Địa chỉ dichvucong.gov.vn.",
    "Chung tay cải cách\nthủ tục hành chính.",
)
CHANGED = "Phường này hay xã khác,\nBộ phận Một cửa cũng tiếp nhận."


def timeline(length_s: int = LENGTH_S, changed: str = "") -> Timeline:
    """Give the clip, repeated to a length; beyond 30 s every caption carries its number."""
    scenes = tuple(
        Scene(
            SLIDES[index % len(SLIDES)],
            Seconds(SCENE_S * index),
            Seconds(SCENE_S * (index + 1)),
            FADE_S if index else Seconds(0),
        )
        for index in range(length_s // SCENE_S)
    )
    texts = [
        CAPTIONS[index % len(CAPTIONS)] + (f" {index}" if length_s > LENGTH_S else "")
        for index in range(length_s // CUE_S)
    ]
    if changed:
        texts[3] = changed
    cues = tuple(
        Cue(text, Seconds(CUE_S * index), Seconds(CUE_S * (index + 1)) - Seconds(1, 5))
        for index, text in enumerate(texts)
    )
    return Timeline(Seconds(length_s), scenes, cues=cues)


def picture() -> PictureProfile:
    """Give the shape of a wide clip."""
    shape = PROFILES["16x9"].picture
    if shape is None:
        raise ValueError("a wide clip has a picture")
    return shape


def look() -> "CampaignLook":
    """Give the look that our side and the finished frames share."""
    from mediakit.looks import look_of

    return look_of(THEME, picture(), Path())


def prepare(folder: Path) -> None:
    """Write what all sides are given: a WAV, the slides as PNG files, the captions as SubRip."""
    import numpy as np
    from PIL import Image

    from mediakit.model.profile import RADIO
    from mediakit.sound.encode import encode_wav
    from mediakit.subtitles import FORMATS

    time_s = np.arange(LENGTH_S * SAMPLE_RATE_HZ, dtype=np.float32) / SAMPLE_RATE_HZ
    voice = 0.2 * np.sin(2 * np.pi * 180 * time_s) * (1 + np.sin(2 * np.pi * 3 * time_s))
    noise = 0.02 * np.random.default_rng(1).standard_normal(len(time_s))
    (folder / "sound.wav").write_bytes(encode_wav((voice + noise).astype(np.float32), RADIO))
    for index, slide in enumerate(SLIDES):
        Image.fromarray(look().still(slide, None)).save(folder / f"slide-{index}.png")
    (folder / "captions.srt").write_text(FORMATS["srt"](timeline().cues), encoding="utf-8")


def ours(folder: Path, store: str) -> None:
    """Make the clip in an empty store."""
    _make(timeline(), folder, store)


def warm(folder: Path, store: str) -> None:
    """Make it again, one caption changed."""
    _make(timeline(changed=CHANGED), folder, store)


def _make(told: Timeline, folder: Path, store_name: str) -> None:
    from mediakit.build.fingerprint import digest, digest_file
    from mediakit.build.store import Store
    from mediakit.model.profile import ONLINE
    from mediakit.picture.clip import Clip, write_clip
    from mediakit.signal.files import decode
    from mediakit.sound.encode import encode_aac

    store = Store(folder / store_name / ".store")
    wav = folder / "sound.wav"

    def sound() -> bytes:
        def encoded() -> bytes:
            samples, _ = decode(wav)
            return encode_aac(samples[:, 0], ONLINE)

        return store.get_or_make(digest(["bench", digest_file(wav)]), encoded)

    write_clip(Clip(told, look(), sound, {"title": "Một cửa"}), folder / "ours.mp4", store, threads=2)


def x264(folder: Path) -> None:
    """Paint each state once, encode every frame."""
    import av

    from mediakit.picture.h264 import set_up

    with av.open(str(folder / "x264.mp4"), "w", options={"movflags": "+faststart"}) as out:
        stream = out.add_stream("libx264", rate=picture().fps)
        set_up(stream.codec_context, picture())
        stream.codec_context.options = {"preset": "veryfast", "crf": "18"}
        with av.open(str(folder / "sound.wav")) as wav:
            heard = out.add_stream("aac", rate=SAMPLE_RATE_HZ, bit_rate=128_000, layout="stereo")
            for sound in wav.decode(audio=0):
                out.mux(heard.encode(sound))
            out.mux(heard.encode(None))
        for number, planes in enumerate(_frames(timeline())):
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts = number
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def _frames(told: Timeline) -> "Iterator[Yuv]":
    """Every frame, each state painted once."""
    from mediakit.picture.painting import Painter
    from mediakit.picture.states import states

    painter = Painter(look())
    for run in states(told, picture().fps):
        (planes,) = painter.pictures([run.state])
        for _ in range(run.frames):
            yield planes


def ffmpeg(folder: Path) -> None:
    """One command: looped images, xfade, subtitles, libx264 veryfast."""
    from imageio_ffmpeg import get_ffmpeg_exe

    from mediakit.lettering.fonts import font_file
    from mediakit.process import run

    inputs, chain, last = [], [], "0:v"
    for index in range(len(SLIDES)):
        length = SCENE_S + float(FADE_S)
        inputs += ["-loop", "1", "-framerate", "25", "-t", str(length), "-i", f"slide-{index}.png"]
        if index:
            fade = f"xfade=transition=fade:duration={float(FADE_S)}:offset={SCENE_S * index}"
            chain.append(f"[{last}][{index}:v]{fade}[x{index}]")
            last = f"x{index}"
    style = "FontName=Manrope Medium,FontSize=14,BorderStyle=4,BackColour=&H00000000"
    fonts = font_file(THEME.text_font).parent.as_posix()
    chain.append(f"[{last}]subtitles=captions.srt:fontsdir={fonts}:force_style='{style}',format=yuv420p[v]")
    command = [get_ffmpeg_exe(), "-y", "-v", "error", *inputs, "-i", "sound.wav"]
    command += ["-filter_complex", ";".join(chain), "-map", "[v]", "-map", f"{len(SLIDES)}:a"]
    command += ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-r", "25", "-t", str(LENGTH_S)]
    command += ["-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", "ffmpeg.mp4"]
    run(command, timeout_s=600, folder=folder)


def moviepy(folder: Path) -> None:
    """As its documentation shows: clips composited, written by write_videofile."""
    from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip, vfx

    from mediakit.lettering.fonts import font_file

    clips = []
    for index in range(len(SLIDES)):
        slide = ImageClip(str(folder / f"slide-{index}.png")).with_start(SCENE_S * index)
        slide = slide.with_duration(SCENE_S + float(FADE_S))
        clips.append(slide.with_effects([vfx.CrossFadeIn(float(FADE_S))]) if index else slide)
    font = str(font_file(THEME.text_font))
    for cue in timeline().cues:
        text = TextClip(font, cue.text, font_size=48, color="white", bg_color="#07304f", text_align="center")
        text = text.with_start(float(cue.start)).with_end(float(cue.end))
        clips.append(text.with_position(("center", 820)))
    sound = AudioFileClip(str(folder / "sound.wav"))
    video = CompositeVideoClip(clips, size=(1920, 1080)).with_duration(LENGTH_S).with_audio(sound)
    temporary = str(folder / "moviepy-sound.m4a")
    video.write_videofile(
        str(folder / "moviepy.mp4"), fps=25, audio_codec="aac", temp_audiofile=temporary, logger=None
    )


def long(folder: Path, store_name: str, length_s: str) -> None:
    """Make a clip of another length, its sound ready."""
    from mediakit.build.store import Store
    from mediakit.picture.mux import mux
    from mediakit.picture.render import render

    store = Store(folder / store_name / ".store")
    groups = (part.packets() for part in render(timeline(int(length_s)), look(), store, 2))
    mux(groups, picture(), None, {}, folder / "long.mp4")


def ssim(folder: Path) -> None:
    """Print the mean SSIM of our frames against the painted ones, by ffmpeg's filter over raw frames."""
    import re
    import subprocess

    import av
    from imageio_ffmpeg import get_ffmpeg_exe

    raw = ["-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", "1920x1080", "-framerate", "25"]
    exact, decoded = folder / "exact.yuv", folder / "decoded.yuv"
    with exact.open("wb") as file:
        for planes in _frames(timeline(changed=CHANGED)):
            file.write(planes.tobytes())
    with decoded.open("wb") as file, av.open(str(folder / "ours.mp4")) as clip:
        for frame in clip.decode(video=0):
            file.write(frame.to_ndarray().tobytes())
    if exact.stat().st_size != decoded.stat().st_size:
        raise SystemExit("not as many frames")
    command = [get_ffmpeg_exe(), "-nostats", *raw, "-i", str(exact), *raw, "-i", str(decoded)]
    command += ["-lavfi", "ssim", "-f", "null", "-"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    print(re.findall(r"All:([0-9.]+)", said)[-1])
    exact.unlink()
    decoded.unlink()


def size(folder: Path) -> None:
    """Print the size of our picture over that of x264's."""
    import av

    sizes = []
    for name in ("ours.mp4", "x264.mp4"):
        with av.open(str(folder / name)) as clip:
            sizes.append(sum(packet.size for packet in clip.demux(video=0)))
    print(round(sizes[0] / sizes[1], 3))


WITH_STORE: dict[str, Callable[..., None]] = {"ours": ours, "warm": warm, "long": long}
ALONE: dict[str, Callable[[Path], None]] = {
    "prepare": prepare,
    "x264": x264,
    "ffmpeg": ffmpeg,
    "moviepy": moviepy,
    "ssim": ssim,
    "size": size,
}

if __name__ == "__main__":
    side, place, *rest = sys.argv[1:]
    if side in WITH_STORE:
        WITH_STORE[side](Path(place), *rest)
    else:
        ALONE[side](Path(place))
