"""A small campaign that uses everything a catalogue may hold, and what building it gave."""

import io
import json
import shutil
import wave
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from mediakit.build.fingerprint import digest_source
from mediakit.cli import main
from mediakit.model.profile import PROFILES
from mediakit.recipes.book import BUILT_IN
from mediakit.speech.voices import ENGINES
from mediakit.units import SAMPLE_RATE_HZ
from tests.conftest import write
from tests.picture.films import Made, even, numbered, write_film
from tests.voices import ToneEngine

CATALOGUE = "assets/catalogue"
CAMPAIGN = f"{CATALOGUE}/campaign.yaml"
LEXICON = f"{CATALOGUE}/lexicon.yaml"
MOT_CUA = f"{CATALOGUE}/messages/mot-cua.yaml"
GOP_Y = f"{CATALOGUE}/messages/gop-y.yaml"
LOOP = f"{CATALOGUE}/loops/phong-cho.yaml"
THEME = "assets/themes/thu.yaml"
OUTPUTS = f"{CATALOGUE}/outputs.yaml"
RECIPE = "scripts/recipes/vong_lap.py"

CLIP, RADIO = "mot-cua.clip", "mot-cua.radio_spot_30"
OTHER_CLIP, HORN = "gop-y.clip", "gop-y.loudspeaker_spot"
OWN_CLIP = "gop-y.clip.rieng"
LED, BOARD = "phong-cho.vong_lap", "phong-cho.vong_lap.cong-chao"
CLIPS = {CLIP, OTHER_CLIP, OWN_CLIP}
SPOTS = {HORN, RADIO}
LEDS = {LED, BOARD}
OWN = {OWN_CLIP, BOARD}
ALL = {*CLIPS, *SPOTS, *LEDS}

_TEXTS = {
    CAMPAIGN: """\
name: Chiến dịch thử
slogan: Chung tay cải cách
issuer: Ủy ban phường
voice: tones:test
theme: thu
chime: chuong.wav
bed: nen.wav
""",
    LEXICON: """\
entries:
  UBND: ủy ban
  XYZQ: không ai dùng
keep_together:
  - đúng hẹn
""",
    MOT_CUA: """\
title: Nộp hồ sơ
topic: Nhóm một cửa
lines:
  - show: Bà con nộp hồ sơ tại UBND phường.
    slide: {layout: statement, heading: Một cửa, text: Mang theo giấy tờ, image: anh.png, footer: Khu phố em}
  - show: Mở ứng dụng. Rồi đăng nhập.
    say: Mở điện thoại. Rồi đăng nhập.
    pause_s: 0.8
    slide: {layout: bullets, heading: Các mục, items: [Đăng nhập, Chọn thủ tục]}
  - show: Kết quả trả đúng hẹn, bà con không phải đi lại và chờ đợi lâu, không mất thêm tiền.
    slide: {layout: quote, heading: Một người dân, text: Rất nhanh và gọn}
  - show: Không đi lại nhiều lần.
    recording: thu.wav
    slide: {layout: contact, heading: Hỏi thêm, text: Gọi cho chúng tôi, qr: https://vi.du/hoi}
  - show: Mời bà con ghé xem nơi đón tiếp mới.
    slide:
      layout: footage
      text: Quầy đón tiếp
      footage: {file: quay.mp4, start_s: 0.2, end_s: 1.4, speed: 1.5, sound: mix}
  - show: Trước và nay.
    slide: {layout: before_after, image: truoc.png, image_after: sau.png, items: [Trước, Nay]}
  - show: Mời vào xem.
    slide: {layout: photo, image: truoc.png, text: Mời vào, motion: push_in}
contact:
  show: Truy cập trang của phường.
  say: Vào trang mạng của phường.
  label: phuong.vi.du
  qr: https://vi.du/phuong
facts:
  - claim: Điều một.
    legal_basis: Điều hai.
    source: Điều ba.
    valid_from: 2020-01-01
    valid_until: 2999-01-01
    verified: true
spot_lines:
  - show: Nộp hồ sơ một lần, trả đúng hẹn.
    say: Nộp hồ sơ một lượt, trả đúng hẹn.
    pause_s: 0.7
  - show: Bà con ta không còn phải đi lại rất nhiều nơi, chờ đợi rất nhiều ngày, hỏi nhiều người.
  - show: Cán bộ một cửa nhận hồ sơ, hẹn ngày trả, và gọi báo cho bà con khi đã xong việc.
  - show: Ai chưa rõ điều gì thì cứ hỏi, cán bộ sẽ nói lại cho rõ từng bước một, không phải ngại.
recipes: [clip, radio_spot_30]
consent: dong-y.txt
""",
    GOP_Y: """\
title: Góp ý
topic: Phản ánh
lines:
  - show: Mời bà con góp ý.
    slide: {layout: steps, items: [Viết ra, Gửi đi]}
contact:
  show: Gặp cán bộ, gọi 113.
recipes: [clip, loudspeaker_spot]
more_outputs: [rieng]
""",
    OUTPUTS: """\
cong-chao:
  like: led
  width_px: 256
  height_px: 144
  theme: khac
rieng:
  like: 1x1
  width_px: 144
""",
    LOOP: """\
title: Phòng chờ
messages: [mot-cua, gop-y]
recipes: [vong_lap]
more_outputs: [cong-chao]
""",
}
_OWN_RECIPE = """\
from mediakit.recipes import Slide, Story, contact_slide, end_card, line_slides, loop_recipe, title_slide


@loop_recipe("led")
def {name}(messages, kit):
    story = Story(kit)
    for message in messages:
        for slide in (title_slide(message, kit.campaign), *line_slides(message), contact_slide(message)):
            if slide:
                story.show(slide)
                story.rest({seconds})
    for slide in (Slide(text="Cảm ơn bà con đã xem hết các trang ở trên đây"), end_card(kit.campaign)):
        story.show(slide)
        story.rest(1)
    return story.finish()
"""
VOICE_NAMES = ("test", "khac")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left behind."""

    verbs: Mapping[str, str]
    """What it did, by result."""
    files: Mapping[str, Mapping[str, bytes]]
    """Bytes of every file of every wanted result, by result and by name below `output/`."""

    def did(self, verb: str) -> set[str]:
        """Give the results it did this with."""
        return {name for name, done in self.verbs.items() if done == verb}


def write_rich(folder: Path) -> Path:
    """Write the campaign; each image and sound has another one beside it, to be named instead."""
    for name, text in _TEXTS.items():
        write(folder, name, text)
    for name, rest_s in (("vong_lap", 1), ("vong_khac", 2)):
        write(folder, f"scripts/recipes/{name}.py", _OWN_RECIPE.format(name=name, seconds=rest_s))
    shipped = Path(__file__).parents[2] / "assets/themes/cong-so.yaml"
    theme = shipped.read_text(encoding="utf-8").replace('logo: ""', "logo: dau.png")
    write(folder, THEME, theme)
    write(folder, "assets/themes/khac.yaml", theme.replace("#f4b740", "#f0a030"))
    for index, name in enumerate(("anh", "anh-khac", "dau", "dau-khac", "truoc", "sau", "sau-khac")):
        _write_image(folder / f"assets/images/{name}.png", 60 * index)
    for index, name in enumerate(("chuong", "chuong-khac", "nen", "nen-khac")):
        _write_tone(folder / f"assets/audio/{name}.wav", 300 + 110 * index, 0.3 if "chuong" in name else 5)
    for index, name in enumerate(("quay", "quay-khac")):
        _write_film(folder / f"assets/footage/{name}.mp4", 100 * index)
    for index, name in enumerate(("thu", "thu-khac")):
        _write_tone(folder / f"assets/recordings/{name}.wav", 200 + 90 * index, 1.5)
        write(folder, f"assets/recordings/dong-y{'-khac' * index}.txt", "Tôi đồng ý.")
    return folder


def _write_image(path: Path, shade: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize((24, 16)).convert("RGB").point(lambda x: (x + shade) % 256).save(path)


def _write_film(path: Path, first: int) -> None:
    pictures = [numbered(first + number, Made().size_px) for number in range(50)]
    time_s = np.arange(2 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    rising = 0.2 * np.sin(2 * np.pi * (300 + first + 200 * time_s) * time_s)
    write_film(path, even(50), pictures=pictures, sound=rising.astype(np.float32))


def _write_tone(path: Path, pitch_hz: int, length_s: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    time_s = np.arange(round(8000 * length_s)) / 8000
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes((9000 * np.sin(2 * np.pi * pitch_hz * time_s)).astype("<i2").tobytes())


def make_tiny(patch: pytest.MonkeyPatch) -> list[str]:
    """Make two voices of tones, one shape of clips, a coarser one like it, and pictures an eighth as wide.

    Returns:
        Everything the voices say from now on.
    """
    engine = ToneEngine(*VOICE_NAMES)
    patch.setitem(ENGINES, engine.name, lambda: engine)
    patch.setitem(BUILT_IN, "clip", replace(BUILT_IN["clip"], outputs=("1x1",)))
    for name, profile in PROFILES.items():
        picture = profile.picture and replace(
            profile.picture,
            width_px=profile.picture.width_px // 16 * 2,
            height_px=profile.picture.height_px // 16 * 2,
        )
        shortest_s = 1 if picture else profile.length_min_s
        patch.setitem(PROFILES, name, replace(profile, picture=picture, length_min_s=shortest_s))
    square = PROFILES["1x1"]
    coarse = square.picture and replace(square.picture, crf=30)
    patch.setitem(PROFILES, "vuong", replace(square, name="vuong", like="1x1", picture=coarse))
    return engine.spoken


def build(project: Path, *words: str) -> Built:
    """Build in this process, from a clean memory; everything must succeed.

    Args:
        project: its folder.
        words: more of the command line.
    """
    digest_source.cache_clear()  # a command reads every source anew
    printed = io.StringIO()
    with redirect_stdout(printed), pytest.raises(SystemExit) as left:
        main(["build", "--jobs", "1", "--json", *words, "--project", str(project)])
    assert not left.value.code, printed.getvalue()
    return _built(project, json.loads(printed.getvalue())["results"])


def _built(project: Path, told: Sequence[Mapping[str, Any]]) -> Built:
    verbs = {one["name"]: one["verb"] for one in told}
    files = {
        one["name"]: {name: (project / name).read_bytes() for name in one["files"]}
        for one in told
        if one["verb"] != "remove"
    }
    return Built(verbs, files)


def copy_built(base: Path, folder: Path) -> Path:
    """Copy a project, dates of files with it."""
    return Path(shutil.copytree(base, folder))
