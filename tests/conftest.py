"""What many tests need: small projects, a voice of tones, small pictures, the command line as typed."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.fingerprint import digest_source
from mediakit.cli import main
from mediakit.model.profile import PROFILES
from mediakit.speech.voices import ENGINES
from tests.voices import ToneEngine

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

SECOND_MESSAGE = """\
title: Góp ý
topic: Phản ánh
lines:
  - show: Mời bà con góp ý.
contact:
  show: Gặp cán bộ một cửa.
recipes: [clip, loudspeaker_spot]
"""


@pytest.fixture(autouse=True)
def _no_voices_of_ones_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the voices a developer has installed out of the tests."""
    monkeypatch.setenv("MEDIAKIT_VOICES", str(tmp_path_factory.getbasetemp() / "no voices"))


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> ToneEngine:
    """The voice `tones:test`; it remembers what it was asked to say."""
    return tones(monkeypatch)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every picture a sixth of its size, so that encoding takes no time; lengths and pace are free."""
    shrink(monkeypatch)


@pytest.fixture
def project(tmp_path: Path, voice: ToneEngine, small: None) -> Path:
    """A project of one message, in a folder as an office would name it."""
    del voice, small
    return write_project(tmp_path / "Trung tâm Văn hoá" / "máy mới")


def tones(patch: pytest.MonkeyPatch) -> ToneEngine:
    """Add the voice of tones to those there are."""
    engine = ToneEngine()
    patch.setitem(ENGINES, engine.name, lambda: engine)
    return engine


def shrink(patch: pytest.MonkeyPatch) -> None:
    """Make every picture small, and let it be as short as a test; a radio slot stays a slot."""
    for name, profile in PROFILES.items():
        picture = profile.picture and replace(
            profile.picture,
            width_px=profile.picture.width_px // 6 // 2 * 2,
            height_px=profile.picture.height_px // 6 // 2 * 2,
        )
        shortest_s = 1 if picture else profile.length_min_s
        patch.setitem(PROFILES, name, replace(profile, picture=picture, length_min_s=shortest_s))


def write_project(folder: Path) -> Path:
    """Write the project of one message."""
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


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change one place of a text file, as a person does in an editor."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    write(folder, name, text.replace(old, new))


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two messages, built; only `built` and comparisons use it, nobody writes in it."""
    folder = tmp_path_factory.mktemp("once") / "máy cũ"
    with pytest.MonkeyPatch.context() as patch:
        tones(patch)
        shrink(patch)
        write_project(folder)
        write(folder, "assets/catalogue/messages/gop-y.yaml", SECOND_MESSAGE)
        with pytest.raises(SystemExit) as left:
            main(["build", "--jobs", "1", "--json", "--project", str(folder)])
    assert left.value.code == 0
    return folder


@pytest.fixture
def built(built_once: Path, project: Path) -> Path:
    """Give the two messages, built, moved to the folder of `project`."""
    shutil.rmtree(project)
    shutil.copytree(built_once, project)
    return project


def results(project: Path) -> dict[str, bytes]:
    """Give every finished file of a project by its name below `output/`."""
    output = project / "output"
    found = [path for folder in ("clips", "spots") for path in (output / folder).glob("**/*")]
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(found)}


Typed = Callable[..., tuple[int, str, str]]
"""Words of a command line to exit status, standard output and standard error."""
Run = Callable[..., tuple[int, Any, str]]
"""Words of a command line to exit status, the JSON document on standard output, and standard error."""


@pytest.fixture
def typed(project: Path, capfd: pytest.CaptureFixture[str]) -> Typed:
    """Run a command as a person types it, in this process, from a clean memory."""

    def enter(*words: str) -> tuple[int, str, str]:
        digest_source.cache_clear()  # a command reads every source anew
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([*words, "--project", str(project)])
        out, err = capfd.readouterr()
        return int(left.value.code or 0), out, err

    return enter


@pytest.fixture
def run(typed: Typed) -> Run:
    """Run a command with --json; standard output must then be one JSON document, or nothing."""

    def enter(*words: str) -> tuple[int, Any, str]:
        status, out, err = typed(*words, "--json")
        return status, json.loads(out) if out.strip() else None, err

    return enter
