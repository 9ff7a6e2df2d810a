"""The offline voices give the same bytes whoever asks, from wherever, and keep to the pace asked for."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mediakit.build.store import Store
from mediakit.language.reader import read
from mediakit.model.profile import PROFILES
from mediakit.model.reading import Lexicon, said_of
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ

SHIPPED = ("espeak:nu-bac", "espeak:nam-bac", "espeak:nu-nam")
WRITTEN = (
    "Bà con nộp hồ sơ tại Bộ phận Một cửa của bất kỳ phường, xã nào trong thành phố.",
    "Cán bộ tiếp nhận, hướng dẫn tận tình, trả kết quả đúng hẹn và không thu thêm khoản nào.",
    "Gặp phiền hà, chậm trễ, xin bà con mạnh dạn phản ánh qua tổng đài 1022.",
    "Từ ngày 01/7/2025, nộp hồ sơ không phụ thuộc nơi cư trú.",
    "Chung tay cải cách thủ tục hành chính.",
    "Đăng nhập bằng tài khoản định danh điện tử, chọn thủ tục, điền tờ khai rồi gửi đi.",
)
SAID = [said_of(read(written, Lexicon()).words) for written in WRITTEN]


def contents(store: Path) -> dict[str, bytes]:
    """Everything a store holds."""
    return {path.name: path.read_bytes() for path in store.glob("objects/*/*")}


def spoken(store: Path, voice: str, workers: int, order: Sequence[str]) -> dict[str, bytes]:
    """Give what a store holds after these sentences."""
    takes = Takes(Store(store), voice_named(voice))
    with ThreadPoolExecutor(workers) as threads:
        list(threads.map(lambda said: takes.take(said, 200), order))
    return contents(store)


@pytest.mark.parametrize("voice", SHIPPED)
def test_the_same_bytes(voice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One worker or two, another order, another folder to work in: not a bit differs."""
    alone = spoken(tmp_path / "a", voice, 1, SAID)
    elsewhere = tmp_path / "Trung tâm Văn hoá"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert len(alone) == len(SAID)
    assert spoken(tmp_path / "b", voice, 2, SAID[::-1]) == alone


@pytest.mark.parametrize("output", ["16x9", "loudspeaker"])
@pytest.mark.parametrize("voice", SHIPPED)
def test_pace(voice: str, output: str) -> None:
    """A voice keeps near the pace it is asked for; with the output's pauses it is within its limits."""
    profile = PROFILES[output]
    takes = [voice_named(voice).speak(said, profile.speaking_pace) for said in SAID]
    syllables = sum(len(take.marks) for take in takes)
    speech_s = sum(len(take.samples) // 4 for take in takes) / SAMPLE_RATE_HZ
    assert syllables * 60 / speech_s == pytest.approx(profile.speaking_pace, rel=0.06)
    # a recipe pauses longer where the voice is quick; these are the shortest and the longest pauses it makes
    quickest, slowest = (
        syllables * 60 / (speech_s + (len(takes) - 1) * gap_s)
        for gap_s in (float(profile.sentence_gap_s), 1.2)
    )
    assert slowest < profile.pace_max
    assert quickest > profile.pace_min
