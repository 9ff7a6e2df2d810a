"""What many tests need: a small project, a voice of tones, small pictures."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mediakit.cli import main
from mediakit.model.profile import PROFILES
from mediakit.speech.voices import VOICES
from tests.voices import ToneVoice

CAMPAIGN = """\
name: Chiến dịch thử
slogan: Chung tay cải cách thủ tục hành chính
issuer: Trung tâm Văn hóa thành phố Vũng Tàu
voice: tones:test
theme: thu
"""

LEXICON = """\
entries:
  VNeID: vi en i ai đi
keep_together:
  - Bộ phận Một cửa
"""

MESSAGE = """\
title: Nộp hồ sơ
topic: Một cửa
lines:
  - show: Bà con nộp hồ sơ tại Bộ phận Một cửa.
    slide: {layout: statement, heading: Một cửa, text: Nộp hồ sơ}
  - show: Đăng nhập bằng VNeID rồi chọn thủ tục cần làm.
    slide: {layout: bullets, heading: Các bước, items: [Đăng nhập, Chọn thủ tục]}
  - show: Kết quả được trả đúng hẹn, bà con không phải đi lại nhiều lần.
contact:
  show: Truy cập dichvucong.gov.vn để biết thêm.
  label: dichvucong.gov.vn
  qr: https://dichvucong.gov.vn
recipes: [clip, loudspeaker_spot]
"""


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> ToneVoice:
    """The voice `tones:test`; it remembers what it was asked to say."""
    tones = ToneVoice()
    monkeypatch.setitem(VOICES, tones.id, lambda: tones)
    return tones


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every picture a sixth of its size, so that encoding takes no time; lengths and pace are free."""
    for name, profile in PROFILES.items():
        picture = profile.picture and replace(
            profile.picture,
            width_px=profile.picture.width_px // 6 // 2 * 2,
            height_px=profile.picture.height_px // 6 // 2 * 2,
        )
        monkeypatch.setitem(PROFILES, name, replace(profile, picture=picture, length_min_s=1))


@pytest.fixture
def project(tmp_path: Path, voice: ToneVoice, small: None) -> Path:
    """A project of one message, in a folder as an office would name it."""
    del voice, small
    folder = tmp_path / "Trung tâm Văn hoá" / "máy mới"
    write(folder, "assets/catalogue/campaign.yaml", CAMPAIGN)
    write(folder, "assets/catalogue/lexicon.yaml", LEXICON)
    write(folder, "assets/catalogue/messages/mot-cua.yaml", MESSAGE)
    theme = Path(__file__).parents[1] / "assets/themes/cong-so.yaml"
    write(folder, "assets/themes/thu.yaml", theme.read_text(encoding="utf-8"))
    return folder


def write(folder: Path, name: str, text: str) -> None:
    """Write a text file below a folder, making the folders on the way."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


Run = Callable[..., tuple[int, Any, str]]
"""Words of a command line to exit status, the JSON document on standard output, and standard error."""


@pytest.fixture
def run(project: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command as a person types it, with --json, in this process."""

    def typed(*words: str) -> tuple[int, Any, str]:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([*words, "--project", str(project), "--json"])
        out, err = capfd.readouterr()
        return int(left.value.code or 0), json.loads(out) if out.strip() else None, err

    return typed
