"""The online voice behind its guard; nothing here leaves this machine."""

import base64
import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest
import requests

from mediakit.errors import MediakitError
from mediakit.model.profile import HORN
from mediakit.model.voice import Utterance
from mediakit.signal.samples import Samples
from mediakit.sound.encode import encode_mp3
from mediakit.speech import gtts
from mediakit.speech.espeak import Espeak
from mediakit.speech.gtts import Gtts, Send, send_checked
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ

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


def test_it_speaks(spoken: Utterance) -> None:
    """Its MP3 becomes a trimmed take with a mark per syllable, within 30 ms of the truth on average."""
    asked: list[Any] = []
    quiet = np.zeros(SAMPLE_RATE_HZ // 4, np.float32)
    sound = np.frombuffer(spoken.samples, "<f4")

    def send(request: Any) -> str:
        asked.append(request)
        return answer(mp3(np.concatenate([quiet, sound, quiet])))

    heard = Gtts(Espeak(), send).synthesise("vi", SAID, 200)
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
    heard = Gtts(Espeak(), send).synthesise("vi", said, 200)
    assert len(asked) > 1
    assert len(heard.samples) > (len(asked) - 0.5) * len(spoken.samples)
    assert len(heard.marks) == len(said.split())


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><html><title>Wi-Fi công cộng: mời đăng nhập</title></html>",
        "",
        answer(b""),
        answer(b"khong phai la am thanh " * 20),
        '[["wrb.fr","jQ1olc","[\\"abcde\\"]",null]]',
        '[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]',
        answer(mp3(np.zeros(SAMPLE_RATE_HZ, np.float32))),
    ],
    ids=["a page", "nothing", "empty sound", "no sound", "no base64", "refused", "silence"],
)
def test_answers_without_sound(text: str) -> None:
    """Whatever comes with status 200 and holds no speech is refused; no empty take is made."""
    with pytest.raises(MediakitError) as raised:
        Gtts(Espeak(), lambda _: text).synthesise("vi", SAID, 200)
    assert raised.value.code == "VOICE_SILENT"
    assert raised.value.facts["said"] == SAID


def test_a_missing_part_is_refused(spoken: Utterance) -> None:
    """When one part of a long sentence comes back empty, words would be missing: refused."""
    answers = iter([answer(mp3(np.frombuffer(spoken.samples, "<f4"))), answer(b""), answer(b"")])
    said = " ".join([SAID.rstrip("."), *["một cửa"] * 14]) + "."
    with pytest.raises(MediakitError) as raised:
        Gtts(Espeak(), lambda _: next(answers)).synthesise("vi", said, 200)
    assert raised.value.code == "VOICE_SILENT"


class _Bad(BaseHTTPRequestHandler):
    """Answers with the status its path names; `/hang` is silent till it is let go of."""

    let_go = threading.Event()

    def do_POST(self) -> None:
        if self.path == "/hang":
            self.let_go.wait(10)
            return
        body = b"<html>no</html>"
        self.send_response(int(self.path[1:]))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Give the address of a server on this machine that fails as its paths say."""
    _Bad.let_go.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Bad) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        _Bad.let_go.set()
        listening.shutdown()
        thread.join()


def _posted(url: str) -> requests.PreparedRequest:
    return requests.Request("POST", url, data="x").prepare()


@pytest.mark.parametrize("path", ["/403", "/429", "/500", "/hang"])
def test_no_good_answer(path: str, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused, failed or never answered: VOICE_OFFLINE, and soon."""
    monkeypatch.setattr(gtts, "_TIMEOUT_S", 0.3)
    begun = time.monotonic()
    with pytest.raises(MediakitError) as raised:
        send_checked(_posted(server + path))
    assert raised.value.code == "VOICE_OFFLINE"
    assert time.monotonic() - begun < 3


def test_nobody_there(server: str) -> None:
    """A machine without a network is told so, through the voice itself."""
    del server
    with pytest.raises(MediakitError) as raised:
        Gtts(Espeak(), lambda _: send_checked(_posted("http://127.0.0.1:9/"))).synthesise("vi", SAID, 200)
    assert raised.value.code == "VOICE_OFFLINE"


def test_certificates_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request of the voice goes out with certificates checked and a time limit."""
    sent: list[dict[str, Any]] = []

    def refuse(_session: requests.Session, _request: requests.PreparedRequest, **how: Any) -> None:
        sent.append(how)
        raise requests.exceptions.SSLError

    monkeypatch.setattr(requests.Session, "send", refuse)
    send: Send = send_checked
    with pytest.raises(MediakitError) as raised:
        Gtts(Espeak(), send).synthesise("vi", SAID, 200)
    assert raised.value.code == "VOICE_OFFLINE"
    (how,) = sent
    assert how["verify"] is True
    assert 0 < how["timeout"] <= 60
