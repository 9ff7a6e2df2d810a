"""Sowing of faults: the project without fault, and how one is put into it."""

import io
import wave
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from tests.conftest import CAMPAIGN, write
from tests.picture.films import even, write_film

CATALOGUE = "assets/catalogue"
CAMPAIGN_FILE = f"{CATALOGUE}/campaign.yaml"
LEXICON_FILE = f"{CATALOGUE}/lexicon.yaml"
THEME_FILE = "assets/themes/thu.yaml"

GOOD = """\
title: Nộp hồ sơ
topic: Một cửa
lines:
  - show: Bà con nộp hồ sơ tại Bộ phận Một cửa.
    slide: {layout: statement, heading: Một cửa, text: Nộp hồ sơ}
  - show: Đăng nhập bằng VNeID rồi chọn thủ tục cần làm.
    slide: {layout: bullets, heading: Các bước, items: [Đăng nhập, Chọn thủ tục]}
  - show: Kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần.
    pause_s: 0.8
contact:
  show: Truy cập dichvucong.gov.vn để biết thêm.
  qr: https://dichvucong.gov.vn
recipes: [clip]
facts:
  - claim: Đúng vậy.
    valid_from: 2024-01-01
    verified: true
"""
"""A message without fault, in which the others are sown."""

LOOP = """\
title: Vòng lặp
messages: [mot-cua]
recipes: [bang_led]
"""
"""A loop without fault."""

BROKEN_RECIPE = """\
from mediakit.recipes import Kit, Message, Slide, Story, Timeline, recipe


@recipe("16x9")
def hong(message: Message, kit: Kit) -> Timeline:
    story = Story(kit)
    story.show(Slide(text=message.titel))
    return story.finish()
"""


def sound_file(level: float) -> bytes:
    """Give a WAV of one second: a tone of this level, from 0 to 1."""
    samples = np.sin(np.arange(48_000) / 20) * level * 32_767
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(48_000)
        out.writeframes(samples.astype("<i2").tobytes())
    return file.getvalue()


def picture_file() -> bytes:
    """Give a PNG that is no single colour, so that its bytes can be cut short."""
    file = io.BytesIO()
    Image.frombytes("RGB", (64, 64), bytes(range(256)) * 48).save(file, "PNG")
    return file.getvalue()


def film_file() -> bytes:
    """Give an MP4 of two seconds, without sound."""
    with TemporaryDirectory() as folder:
        return write_film(Path(folder) / "phim.mp4", even(50)).read_bytes()


@dataclass(frozen=True, slots=True)
class Seed:
    """One fault."""

    code: str
    """The rule it breaks."""
    file: str
    """Where it is told, and sown."""
    spot: tuple[int, int] = (0, 0)
    """Line and column; 0 where a whole file or line is meant."""
    old: str = ""
    """What stands once in the file without fault; empty: the whole file."""
    new: str | bytes = ""
    """What stands there instead."""
    others: Mapping[str, str | bytes | int] = field(default_factory=dict)
    """Other files it takes; a number is a file of so many bytes."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What the fault must name, besides its place."""
    alone: bool = False
    """It hides others, for without it nothing could be looked at further."""


def sow(seed: Seed, project: Path) -> None:
    """Put a fault into a project."""
    for file, content in seed.others.items():
        _put(project / file, content)
    if seed.old:
        path = project / seed.file
        before = path.read_text(encoding="utf-8") if path.exists() else _template(seed.file)
        assert before.count(seed.old) == 1, f"{seed.old!r} stands {before.count(seed.old)} times"
        assert isinstance(seed.new, str)
        _put(path, before.replace(seed.old, seed.new))
    elif seed.new:
        _put(project / seed.file, seed.new)


def sow_nothing(project: Path) -> None:
    """Lay out a project without fault, in which everything that faults need stands."""
    write(project, CAMPAIGN_FILE, CAMPAIGN + "chime: keng.wav\nbed: nen.wav\n")
    write(project, f"{CATALOGUE}/messages/mot-cua.yaml", GOOD)
    recipe = Path(__file__).parents[2] / "scripts/recipes/bang_led.py"
    write(project, "scripts/recipes/bang_led.py", recipe.read_text(encoding="utf-8"))
    _put(project / "assets/audio/keng.wav", sound_file(0.5))
    _put(project / "assets/audio/nen.wav", sound_file(0.5))
    _put(project / "assets/images/anh.png", picture_file())


def _template(file: str) -> str:
    return LOOP if "/loops/" in file else GOOD


def _put(path: Path, content: str | bytes | int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, int):
        with path.open("wb") as file:
            file.truncate(content)
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
