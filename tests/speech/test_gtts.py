"""The online voice behind its guard; nothing here leaves this machine."""

import base64
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import requests

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.profile import HORN
from mediakit.model.voice import Utterance
from mediakit.signal.samples import Samples
from mediakit.sound.encode import encode_mp3
from mediakit.speech import gtts
from mediakit.speech.espeak import Espeak
from mediakit.speech.gtts import Gtts, Send, send_checked
from mediakit.speech.online import Refusal
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from tests.speech.clocks import Clock
from tests.voices import only

SAID = "bà con nộp hồ sơ, tại bộ phận một cửa."
REFERENCE = voice_named("espeak:nu-bac")


def answer(sound: bytes) -> str:
    """Word an answer as the service does: a guard line, a length, then JSON in JSON, on one line."""
    row = ["wrb.fr", "jQ1olc", json.dumps([base64.b64encode(sound).decode()]), None, None, None, "generic"]
    line = json.dumps([row, ["di", 44], ["af.httprm", 44, "1", 9]], separators=(",", ":"))
    return f")]}}'\n\n{len(line)}\n{line}\n25\n" + '[["e",4,null,null,9]]\n'


def mp3(samples: Samples) -> bytes:
    """Encode a sound as the service sends it."""
    return encode_mp3(samples, replace(HORN, bit_rate=64_000))


@pytest.fixture(scope="module")
def spoken() -> Utterance:
    """Give what the service says: the sentence, more slowly than the voice it is aligned with."""
    return REFERENCE.speak(SAID, 160)


def sound_of(take: Utterance) -> Samples:
    """Samples of what was spoken."""
    return np.frombuffer(take.samples, "<f4")


def engine(send: Send, clock: Clock | None = None) -> Gtts:
    """Give the engine over a transport, with a clock of its own."""
    return Gtts(Espeak(), send, (clock or Clock()).caller())


def test_it_speaks(spoken: Utterance) -> None:
    """Its MP3 becomes a trimmed take with a mark per syllable, within 30 ms of the truth on average."""
    asked: list[Any] = []
    quiet = np.zeros(SAMPLE_RATE_HZ // 4, np.float32)
    sound = np.frombuffer(spoken.samples, "<f4")

    def send(request: Any) -> str:
        asked.append(request)
        return answer(mp3(np.concatenate([quiet, sound, quiet])))

    heard = engine(send).synthesise("vi", SAID, 200)
    assert heard.found_by == "aligned"
    assert len(heard.marks) == len(SAID.split())
    assert abs(len(heard.samples) - len(spoken.samples)) // 4 < SAMPLE_RATE_HZ // 20
    missed_ms = np.abs(np.asarray(heard.marks) - spoken.marks).mean() / 48
    assert missed_ms < 30, f"{missed_ms:.1f} ms"
    (request,) = asked
    assert request.url.startswith("https://translate.google.")


def test_long_sentences_come_in_parts(spoken: Utterance) -> None:
    """A sentence over the service's hundred characters is asked for in parts, and all of them are heard."""
    part = mp3(np.frombuffer(spoken.samples, "<f4"))
    asked: list[Any] = []

    def send(request: Any) -> str:
        asked.append(request)
        return answer(part)

    said = " ".join([SAID.rstrip("."), *["một cửa"] * 14]) + "."
    heard = engine(send).synthesise("vi", said, 200)
    assert len(asked) > 1
    assert len(heard.samples) > (len(asked) - 0.5) * len(spoken.samples)
    assert len(heard.marks) == len(said.split())


@pytest.mark.parametrize(
    "text",
    [
        answer(b""),
        answer(b"khong phai la am thanh " * 20),
        '[["wrb.fr","jQ1olc","[\\"abcde\\"]",null]]',
        '[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]',
        answer(mp3(np.zeros(SAMPLE_RATE_HZ, np.float32))),
    ],
    ids=["empty sound", "no sound", "no base64", "refused", "silence"],
)
def test_answers_without_sound(text: str) -> None:
    """Whatever comes with status 200 and holds no speech is refused; no empty take is made."""
    with pytest.raises(MediakitError) as raised:
        engine(lambda _: text).synthesise("vi", SAID, 200)
    assert raised.value.code == "VOICE_SILENT"
    assert raised.value.facts["said"] == SAID


def test_a_missing_part_is_refused(spoken: Utterance) -> None:
    """When one part of a long sentence comes back empty, words would be missing: refused."""
    answers = iter([answer(mp3(np.frombuffer(spoken.samples, "<f4"))), answer(b""), answer(b"")])
    said = " ".join([SAID.rstrip("."), *["một cửa"] * 14]) + "."
    with pytest.raises(MediakitError) as raised:
        engine(lambda _: next(answers)).synthesise("vi", said, 200)
    assert raised.value.code == "VOICE_SILENT"


class _Service(BaseHTTPRequestHandler):
    """Answers as its path says; it is quiet about it."""

    answers: dict[str, str]
    """Bodies of answers with status 200, by path."""
    asked: list[str]
    """Paths, in order."""
    let_go = threading.Event()
    """Set: nothing hangs any longer."""

    def do_POST(self) -> None:
        self.asked.append(self.path)
        if self.path == "/hang":
            self.let_go.wait(10)
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            while not self.let_go.wait(0.05):
                self.wfile.write(b"j")
        else:
            self._answer()

    def _answer(self) -> None:
        body = self.answers.get(self.path, "<html>no</html>").encode()
        status = self.path[1:]
        self.send_response(int(status) if status.isdecimal() else 200)
        if self.path == "/429":
            self.send_header("Retry-After", "7")
        if self.path == "/302":
            self.send_header("Location", "/speech")
        # a line that breaks: more is promised than comes
        self.send_header("Content-Length", str(len(body) * (2 if self.path == "/broken" else 1)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def answers(spoken: Utterance) -> dict[str, str]:
    """Give what the service answers with status 200, by path."""
    sound = mp3(sound_of(spoken))
    return {
        "/speech": answer(sound),
        "/broken": answer(sound),
        "/cut": answer(sound[: len(sound) // 2]),
        "/half": answer(mp3(sound_of(spoken)[: len(spoken.samples) // 4 // 5])),
        "/long": answer(mp3(np.tile(sound_of(spoken), 3))),
        "/silence": answer(mp3(np.zeros(SAMPLE_RATE_HZ, np.float32))),
        "/page": "<!doctype html><html><title>Wi-Fi công cộng: mời đăng nhập</title></html>",
        "/nothing": "",
    }


@pytest.fixture
def server(answers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give the address of a service on this machine that answers as its paths say."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    _Service.asked, _Service.answers = [], answers
    _Service.let_go.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Service) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        _Service.let_go.set()
        listening.shutdown()
        thread.join()


def _to(url: str) -> Send:
    """Send to another address what was meant for the service."""

    def send(request: Any) -> str:
        request.url = url
        return send_checked(request)

    return send


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/403", ("VOICE_OFFLINE", 1, 0)),
        ("/429", ("VOICE_OFFLINE", 4, 21)),
        ("/500", ("VOICE_OFFLINE", 4, 7)),
        ("/302", ("VOICE_OFFLINE", 1, 0)),
        ("/hang", ("VOICE_OFFLINE", 4, 7)),
        ("/drip", ("VOICE_OFFLINE", 4, 7)),
        ("/broken", ("VOICE_OFFLINE", 4, 7)),
        ("/page", ("VOICE_OFFLINE", 4, 7)),
        ("/nothing", ("VOICE_OFFLINE", 4, 7)),
        ("/cut", ("VOICE_OFFLINE", 4, 7)),
        ("/silence", ("VOICE_SILENT", 1, 0)),
        ("/half", ("VOICE_LENGTH", 1, 0)),
        ("/long", ("VOICE_LENGTH", 1, 0)),
    ],
)
def test_no_good_answer(
    path: str, told: tuple[str, int, float], server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong is told after so many tries and seconds slept; nothing is stored; it recovers."""
    if path in ("/hang", "/drip"):
        monkeypatch.setattr(gtts, "READ_S", 0.2)
        monkeypatch.setattr(gtts, "WHOLE_S", 0.3)
    clock, store = Clock(), Store(tmp_path / ".store")
    begun = time.monotonic()
    with pytest.raises(MediakitError) as raised:
        Takes(store, only(engine(_to(server + path), clock))).take(SAID, 200)
    assert time.monotonic() - begun < 5
    assert (raised.value.code, len(_Service.asked), sum(clock.slept_s)) == told
    assert not [found for found in tmp_path.rglob("objects/**/*") if found.is_file()]
    take = Takes(store, only(engine(_to(f"{server}/speech"), clock))).take(SAID, 200)
    assert len(take.marks) == len(SAID.split())


def test_it_recovers(server: str) -> None:
    """A service that fails twice and then answers is heard."""
    transports = iter([_to(server + path) for path in ("/500", "/page", "/speech")])
    clock = Clock()

    def send(request: Any) -> str:
        return next(transports)(request)

    heard = engine(send, clock).synthesise("vi", SAID, 200)
    assert len(heard.marks) == len(SAID.split())
    assert clock.slept_s == [1, 2]


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a network is told so by every sentence, after six requests."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    asked: list[Any] = []

    def send(request: Any) -> str:
        asked.append(request)
        return _to("http://127.0.0.1:9/")(request)

    clock = Clock()
    alone = engine(send, clock)
    for number in range(1, 20):
        with pytest.raises(MediakitError) as raised:
            alone.synthesise("vi", f"{'mời ' * number}{SAID}", 200)
        assert raised.value.code == "VOICE_OFFLINE"
        assert str(raised.value.facts["sentence"]).endswith(SAID)
    assert len(asked) == 6
    assert sum(clock.slept_s) <= 10


def test_certificates_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request of the voice goes out with certificates checked and a time limit."""
    sent: list[dict[str, Any]] = []

    def refuse(_session: requests.Session, _request: requests.PreparedRequest, **how: Any) -> None:
        sent.append(how)
        raise requests.exceptions.SSLError

    monkeypatch.setattr(requests.Session, "send", refuse)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(MediakitError) as raised:
        engine(send_checked).synthesise("vi", SAID, 200)
    assert raised.value.code == "VOICE_OFFLINE"
    assert {how["verify"] for how in sent} == {True}
    assert all(0 < limit_s <= 60 for how in sent for limit_s in how["timeout"])


def test_a_refusal_has_a_reason(server: str) -> None:
    """What a person is told of the failure is its kind."""
    request = requests.Request("POST", f"{server}/503", data="x").prepare()
    with pytest.raises(Refusal) as raised:
        send_checked(request)
    assert raised.value.said == "HTTP 503"
