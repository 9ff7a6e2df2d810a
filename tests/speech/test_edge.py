"""The voices of edge-tts against a service on this machine, through the real client; nothing leaves it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import edge_tts.communicate
import edge_tts.constants
import edge_tts.drm
import numpy as np
import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.profile import HORN
from mediakit.model.voice import Utterance
from mediakit.sound.encode import encode_mp3
from mediakit.speech import edge
from mediakit.speech.edge import Edge, rate_of, starts_of
from mediakit.speech.espeak import Espeak
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from tests.conftest import Run, Typed
from tests.speech.clocks import Clock
from tests.speech.readaloud import ReadAloud, serving
from tests.voices import only

SAID = "bà con nộp hồ sơ, tại bộ phận một cửa."
VOICE = "vi-VN-HoaiMyNeural"
QUIET = SAMPLE_RATE_HZ // 8
Told = list[tuple[str, float, float]]


@pytest.fixture(scope="module")
def spoken() -> Utterance:
    """Give what the service says: more slowly than the voice it is held against."""
    return voice_named("espeak:nu-bac").speak(SAID, 160)


@pytest.fixture(scope="module")
def sound(spoken: Utterance) -> "np.ndarray":
    """Its samples, in quiet."""
    return np.pad(np.frombuffer(spoken.samples, "<f4"), QUIET)


@pytest.fixture(scope="module")
def mp3(sound: "np.ndarray") -> bytes:
    """Its MP3."""
    return encode_mp3(sound, replace(HORN, bit_rate=64_000))


def moments(spoken: Utterance, *groups: int) -> Told:
    """Give the words of the sentence with their moments, so many syllables a word; the rest one by one."""
    syllables = SAID.replace(",", "").replace(".", "").split()
    ends = [*spoken.marks[1:], len(spoken.samples) // 4]
    told, at = [], 0
    for count in (*groups, *[1] * (len(syllables) - sum(groups))):
        start, end = spoken.marks[at] + QUIET, ends[at + count - 1] + QUIET
        words = " ".join(syllables[at : at + count])
        told.append((words, start / SAMPLE_RATE_HZ, end / SAMPLE_RATE_HZ))
        at += count
    return told


@pytest.fixture
def service(mp3: bytes, spoken: Utterance, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadAloud]:
    """Give the service that edge-tts reaches."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    found = ReadAloud(mp3, moments(spoken))
    with serving(found):
        monkeypatch.setattr(edge_tts.communicate, "WSS_URL", found.url)
        yield found


def engine(clock: Clock | None = None) -> Edge:
    """Give the engine, with a clock of its own."""
    return Edge(Espeak(), caller=(clock or Clock()).caller())


def missed_ms(heard: Utterance, spoken: Utterance) -> "np.ndarray":
    """How far each mark is off."""
    return np.abs(np.asarray(heard.marks) - spoken.marks) / 48


def test_it_speaks(service: ReadAloud, spoken: Utterance) -> None:
    """Every syllable stands where the service says; voice and rate are asked for."""
    heard = engine().synthesise(VOICE, SAID, 200)
    assert (heard.found_by, len(heard.marks)) == ("engine", len(SAID.split()))
    assert missed_ms(heard, spoken).max() < 30
    (ssml,) = service.asked
    assert "(vi-VN, HoaiMyNeural)" in ssml
    assert f"rate='{rate_of(200)}'" in ssml
    assert SAID in ssml


@pytest.mark.parametrize("groups", [(2, 1, 2), (1, 4, 2)])
def test_words_of_several_syllables(groups: tuple[int, ...], service: ReadAloud, spoken: Utterance) -> None:
    """Inside a word syllables are aligned; its first one stands where the service says."""
    service.words = moments(spoken, *groups)
    heard = engine().synthesise(VOICE, SAID, 200)
    assert heard.found_by == "aligned"
    off_ms = missed_ms(heard, spoken)
    firsts = np.cumsum([0, *groups])
    assert off_ms[firsts].max() < 30
    assert off_ms.mean() < 30
    assert list(heard.marks) == sorted(set(heard.marks))


def test_words_left_out(service: ReadAloud, spoken: Utterance) -> None:
    """Where the service tells of no word, or of one nobody wrote, marks are aligned; all are there."""
    told = moments(spoken)
    for words in ([], [*told[:2], ("xyz", 0.5, 0.6), *told[5:]], told[:-2]):
        service.words = words
        heard = engine().synthesise(VOICE, SAID, 200)
        assert (heard.found_by, len(heard.marks)) == ("aligned", len(SAID.split()))
        assert missed_ms(heard, spoken).mean() < 30


def test_starts() -> None:
    """Words are found in the order they are said, however they are written; each syllable once."""
    word = edge._Word
    told = [word("Một", 1, 2), word("một", 3, 4), word("hai ba", 5, 6), word("?", 7, 7), word("một.", 8, 9)]
    assert starts_of("một, một hai ba một.", told) == [1, 3, 5, None, 8]
    assert starts_of("a b.", [word("b", 1, 2), word("a", 3, 4)]) == [None, 1]


@pytest.mark.parametrize(("pace", "rate"), [(230, "+0%"), (200, "-13%"), (253, "+10%"), (1, "-50%")])
def test_pace(pace: int, rate: str) -> None:
    """A pace in syllables a minute becomes a share of the voice's own."""
    assert rate_of(pace) == rate


@pytest.mark.parametrize(
    ("manner", "told"),
    [
        ("403", ("VOICE_OFFLINE", 2, 0)),
        ("429", ("VOICE_OFFLINE", 4, 21)),
        ("503", ("VOICE_OFFLINE", 4, 7)),
        ("page", ("VOICE_OFFLINE", 1, 0)),
        ("hang", ("VOICE_OFFLINE", 4, 7)),
        ("drip", ("VOICE_OFFLINE", 4, 7)),
        ("mute", ("VOICE_OFFLINE", 4, 7)),
        ("odd", ("VOICE_OFFLINE", 4, 7)),
        ("broken", ("VOICE_OFFLINE", 4, 7)),
        ("cut", ("VOICE_OFFLINE", 4, 7)),
        ("early", ("VOICE_OFFLINE", 4, 7)),
        ("silence", ("VOICE_SILENT", 1, 0)),
        ("half", ("VOICE_LENGTH", 1, 0)),
        ("long", ("VOICE_LENGTH", 1, 0)),
    ],
)
def test_no_good_answer(
    manner: str,
    told: tuple[str, int, float],
    service: ReadAloud,
    sound: "np.ndarray",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever goes wrong is told after so many tries and seconds slept; nothing is stored; it recovers.

    The client itself asks once more after a 403, with its clock set by the service's.
    """
    if manner in ("hang", "drip"):
        monkeypatch.setattr(edge, "READ_S", 0.3)
        monkeypatch.setattr(edge, "WHOLE_S", 0.6)
    monkeypatch.setattr(edge_tts.drm.DRM, "clock_skew_seconds", 0.0)
    good = replace(service)
    horn = replace(HORN, bit_rate=64_000)
    service.manner = manner
    if manner == "cut":
        service.mp3 = good.mp3[:-50]
    elif manner == "early":
        service.mp3 = encode_mp3(sound[: len(sound) * 2 // 3], horn)
    elif manner in ("silence", "half", "long"):
        other = {"silence": sound * 0, "half": sound[: len(sound) // 4], "long": np.tile(sound, 3)}[manner]
        service.mp3, service.words = encode_mp3(other, horn), []
    clock, store = Clock(), Store(tmp_path / ".store")
    with pytest.raises(MediakitError) as raised:
        Takes(store, only(engine(clock))).take(SAID, 200)
    assert (raised.value.code, len(service.asked), sum(clock.slept_s)) == told
    assert not [found for found in tmp_path.rglob("objects/**/*") if found.is_file()]
    service.manner, service.mp3, service.words = "speech", good.mp3, good.words
    monkeypatch.setattr(edge, "READ_S", 20)
    monkeypatch.setattr(edge, "WHOLE_S", 20)
    assert len(Takes(store, only(engine())).take(SAID, 200).marks) == len(SAID.split())


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network every sentence is told as missing, after six requests in all."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", "ws://127.0.0.1:9/?x=1")
    clock = Clock()
    alone = engine(clock)
    for number in range(1, 20):
        with pytest.raises(MediakitError) as raised:
            alone.synthesise(VOICE, f"{'mời ' * number}{SAID}", 200)
        assert raised.value.code == "VOICE_OFFLINE"
        assert raised.value.facts["said"] == "ClientConnectorError"
    assert sum(clock.slept_s) <= 10


def test_certificates_are_checked() -> None:
    """The client connects to the service by TLS with certificates and names checked."""
    context = edge_tts.communicate._SSL_CTX
    assert (context.check_hostname, context.verify_mode.name) == (True, "CERT_REQUIRED")
    assert edge_tts.constants.WSS_URL.startswith("wss://")


def test_not_installed(run: Run, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its package the voice is still listed, says so, and `voices` tells how to install it."""
    monkeypatch.setattr(edge, "_PACKAGE", "no_such_package")
    listed = {found["id"]: found for found in run("voices")[1]["voices"]}
    for name in (VOICE, "vi-VN-NamMinhNeural"):
        assert listed[f"edge:{name}"]["missing"] == "VOICE_NOT_INSTALLED"
    assert "pip install" in typed("voices")[1]
    for asked in (lambda: engine().synthesise(VOICE, SAID, 200), lambda: engine().fingerprint(VOICE)):
        with pytest.raises(MediakitError) as raised:
            asked()
        assert raised.value.code == "VOICE_NOT_INSTALLED"
