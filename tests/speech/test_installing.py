"""Voices are installed whole or not at all, from a server on this machine that fails in every way."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from mediakit.errors import MediakitError
from mediakit.speech.fetching import Patience
from mediakit.speech.installed import Record, records, voice_folder
from mediakit.speech.installing import install
from mediakit.speech.offers import OFFERS, Offer, offer_named
from mediakit.speech.voices import all_voices
from tests.conftest import Run, Typed
from tests.speech.fake_server import FileServer, serving

MODEL = bytes(range(256)) * 800
SETTINGS = json.dumps(
    {"audio": {"sample_rate": 22_050}, "phoneme_id_map": {"a": [1]}, "num_symbols": 2}
).encode()
CARD = b"# Model card\n\n* Language: vi_VN\n\n## Dataset\n\n* License: CC0-1.0 (public domain)\n"
SHA256 = hashlib.sha256(MODEL).hexdigest()
QUICK = Patience(idle_s=0.3, total_s=5, tries=2, pause_s=0.01)


@pytest.fixture
def server() -> Iterator[FileServer]:
    """Serve one voice with its card."""
    with serving() as running:
        running.files = {"/v/toy.onnx": MODEL, "/v/toy.onnx.json": SETTINGS, "/v/MODEL_CARD": CARD}
        yield running


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIAKIT_VOICES", str(tmp_path / "giọng"))


def _offer(server: FileServer) -> Offer:
    return offer_named("piper:toy", f"{server.address}/v/toy.onnx", SHA256, None)


def _install(offer: Offer) -> Record:
    return install(offer, lambda _licence, _attribution: None, QUICK)


def _left() -> dict[str, int]:
    """Every file in the folder of voices, and its size."""
    return {path.name: path.stat().st_size for path in voice_folder("piper").glob("*")}


def _fails(offer: Offer, code: str) -> MediakitError:
    with pytest.raises(MediakitError) as raised:
        _install(offer)
    assert raised.value.code == code
    assert records("piper") == ()
    return raised.value


def test_a_voice_from_the_net(server: FileServer) -> None:
    """Model, settings and record lie side by side; the record tells source, digest and licence."""
    told = []
    record = install(_offer(server), lambda *terms: told.append((*terms, _left())), QUICK)
    assert told == [("CC0-1.0 (public domain)", "", {})], "the licence is told before the model is fetched"
    assert records("piper") == (record,)
    assert (record.sha256, record.rate_hz) == (SHA256, 22_050)
    assert record.source == f"{server.address}/v/toy.onnx"
    assert record.settings_sha256 == hashlib.sha256(SETTINGS).hexdigest()
    assert record.facts.licence == "CC0-1.0 (public domain)"
    assert _left().keys() == {"toy.onnx", "toy.onnx.json", "toy.record.json"}


def test_what_is_here_is_not_fetched_again(server: FileServer) -> None:
    """A second run asks for no model."""
    first = _install(_offer(server))
    server.asked.clear()
    assert _install(_offer(server)) == first
    assert "/v/toy.onnx" not in [path for path, _ in server.asked]


def test_a_damaged_model_is_fetched_again(server: FileServer) -> None:
    """What is here counts by its bytes, not by its record."""
    _install(_offer(server))
    (voice_folder("piper") / "toy.onnx").write_bytes(b"damaged")
    _install(_offer(server))
    assert _left()["toy.onnx"] == len(MODEL)


def test_cut_in_the_middle_and_gone_on_with(server: FileServer) -> None:
    """Each attempt goes on where the one before was cut; together they are the file."""
    server.cut_after = 60_000
    assert _install(_offer(server)).sha256 == SHA256
    asked = [ranged for path, ranged in server.asked if path == "/v/toy.onnx"]
    assert asked == ["", "bytes=60000-", "bytes=120000-", "bytes=180000-"]


def test_a_server_without_ranges(server: FileServer) -> None:
    """One that sends the whole file every time is taken from the start; no byte comes twice."""
    server.cut_after, server.ranges = 60_000, False
    _fails(_offer(server), "DOWNLOAD_FAILED")
    server.cut_after = None
    assert _install(_offer(server)).sha256 == SHA256


def test_the_next_run_goes_on(server: FileServer) -> None:
    """What came before the server went away is a part file; the next run asks for the rest alone."""
    server.cut_after = 60_000
    part = voice_folder("piper") / f"toy.{SHA256[:12]}.onnx.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(MODEL[:150_000])
    server.cut_after = None
    _install(_offer(server))
    assert ("/v/toy.onnx", "bytes=150000-") in server.asked
    assert not part.exists()


def test_a_whole_part_is_taken(server: FileServer) -> None:
    """A run killed between the last byte and the name needs nothing more from the server."""
    part = voice_folder("piper") / f"toy.{SHA256[:12]}.onnx.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(MODEL)
    assert _install(_offer(server)).sha256 == SHA256


def test_a_wrong_digest_leaves_nothing(server: FileServer) -> None:
    """Another file than the one asked for is removed, and the voice is not here."""
    server.files["/v/toy.onnx"] = MODEL[::-1]
    fault = _fails(_offer(server), "DOWNLOAD_WRONG")
    assert fault.facts["wanted"] == SHA256
    assert not [name for name in _left() if "onnx.part" in name]


def test_a_wrong_digest_keeps_the_voice_that_was_there(server: FileServer) -> None:
    """A failed renewal leaves the old voice as it was."""
    first = _install(_offer(server))
    other = replace(_offer(server), sha256="0" * 64)
    with pytest.raises(MediakitError):
        _install(other)
    assert records("piper") == (first,)


def test_a_file_too_large_is_stopped(server: FileServer) -> None:
    """A server that sends more than the voice has is cut off."""
    _fails(replace(_offer(server), size=1_000), "DOWNLOAD_TOO_BIG")


def test_no_room(server: FileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told before it is full."""
    full = shutil._ntuple_diskusage(10**9, 10**9 - 1_000, 1_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    fault = _fails(replace(_offer(server), licence="CC0-1.0"), "DOWNLOAD_NO_ROOM")
    assert fault.facts == {"free_mb": 0, "needed_mb": 1}


@pytest.mark.parametrize("way", ["hangs", "trickles"])
def test_a_server_that_hangs(server: FileServer, way: str) -> None:
    """Silence ends after its tries, a trickle at the end of the time given; both are told."""
    setattr(server, way, True)
    offer = replace(_offer(server), licence="CC0-1.0")
    started = time.monotonic()
    with pytest.raises(MediakitError) as raised:
        install(offer, lambda *_: None, Patience(idle_s=0.3, total_s=1, tries=2, pause_s=0.01))
    assert raised.value.code == "DOWNLOAD_FAILED"
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(("status", "asked"), [(404, 1), (403, 1), (503, 2)])
def test_a_server_that_refuses(server: FileServer, status: int, asked: int) -> None:
    """A refusal is told at once; only what may pass is tried again."""
    server.status = status
    fault = _fails(replace(_offer(server), licence="CC0-1.0"), "DOWNLOAD_FAILED")
    assert fault.facts["said"] == f"HTTP {status}"
    assert len(server.asked) == asked


def test_settings_that_are_none(server: FileServer) -> None:
    """A page in place of settings is no voice."""
    server.files["/v/toy.onnx.json"] = b"<html>Sign in</html>"
    _fails(_offer(server), "SETTINGS_BAD")


def test_a_licence_that_nobody_tells(server: FileServer) -> None:
    """Without a card the licence must be given; a server that fails is not taken for no card."""
    del server.files["/v/MODEL_CARD"]
    _fails(_offer(server), "LICENCE_UNKNOWN")
    assert _install(replace(_offer(server), licence="CC-BY-4.0")).licence == "CC-BY-4.0"


def test_killed_in_the_middle(server: FileServer) -> None:
    """A killed installation leaves a part file alone; the next one goes on with it."""
    server.trickles = True
    program = (
        "import sys; from mediakit.speech.installing import install;"
        "from mediakit.speech.offers import offer_named;"
        "install(offer_named('piper:toy', sys.argv[1], sys.argv[2], 'CC0-1.0'), lambda *_: None)"
    )
    server.files["/v/toy.onnx.json"] = SETTINGS
    command = [sys.executable, "-c", program, f"{server.address}/v/toy.onnx", SHA256]
    part = voice_folder("piper") / f"toy.{SHA256[:12]}.onnx.part"
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ) as killed:
        for _ in range(400):
            if part.is_file() and part.stat().st_size:
                break
            time.sleep(0.05)
        killed.kill()
    assert records("piper") == ()
    had = part.stat().st_size
    assert 0 < had < len(MODEL)
    server.trickles = False
    _install(replace(_offer(server), licence="CC0-1.0"))
    assert ("/v/toy.onnx", f"bytes={had}-") in server.asked


def test_one_at_a_time(server: FileServer) -> None:
    """While another run installs, a second one is told so, and spoils nothing."""
    folder = voice_folder("piper")
    folder.mkdir(parents=True)
    with FileLock(folder.parent / "lock"):
        _fails(_offer(server), "INSTALL_RUNNING")
    _install(_offer(server))


def test_files_on_this_computer(tmp_path: Path) -> None:
    """Two files from a stick need no digest; their record names the file, not the folder."""
    stick = tmp_path / "USB của tôi"
    stick.mkdir()
    for name, content in (("toy.onnx", MODEL), ("toy.onnx.json", SETTINGS), ("MODEL_CARD", CARD)):
        (stick / name).write_bytes(content)
    record = _install(offer_named("piper:toy", str(stick / "toy.onnx"), None, None))
    assert (record.source, record.sha256, record.licence) == ("toy.onnx", SHA256, "CC0-1.0 (public domain)")
    assert (stick / "toy.onnx").is_file()
    (stick / "toy.onnx").unlink()
    with pytest.raises(MediakitError) as raised:
        _install(offer_named("piper:toy", str(stick / "toy.onnx"), None, None))
    assert raised.value.code == "FILE_MISSING"


@pytest.mark.parametrize(
    ("voice", "source", "sha256", "code"),
    [
        ("piper:../../etc", None, None, "VOICE_NAME_BAD"),
        ("gtts:vi", None, None, "VOICE_NAME_BAD"),
        ("piper:toy", None, None, "VOICE_NOT_OFFERED"),
        ("piper:toy", "https://example.org/toy.onnx", None, "DIGEST_WANTED"),
        ("piper:toy", "https://example.org/toy.onnx", "abc", "DIGEST_BAD"),
    ],
)
def test_wrong_orders(voice: str, source: str | None, sha256: str | None, code: str) -> None:
    """What cannot be installed is told before anything is asked of the net."""
    with pytest.raises(MediakitError) as raised:
        offer_named(voice, source, sha256, None)
    assert raised.value.code == code


def test_known_voices_are_pinned() -> None:
    """Every known voice has size, both digests, a licence and an address that names a revision."""
    for name, offer in OFFERS.items():
        assert offer_named(f"piper:{name}", None, None, None) is offer
        assert len(offer.sha256) == len(offer.settings_sha256) == 64
        assert offer.size > 1_000_000
        assert offer.licence
        assert offer.attribution
        assert offer.settings == f"{offer.source}.json"
        assert "/main/" not in offer.source


def test_the_command(server: FileServer, run: Run, typed: Typed) -> None:
    """`voices install` shows the licence and installs; `voices` alone then lists the voice with it."""
    order = ("voices", "install", "piper:toy", "--from", f"{server.address}/v/toy.onnx", "--sha256", SHA256)
    status, out, err = typed(*order)
    assert status == 0
    assert "CC0-1.0" in err
    assert "piper:toy" in out
    status, listed, _ = run("voices")
    assert [one["licence"] for one in listed["voices"] if one["id"] == "piper:toy"] == [
        "CC0-1.0 (public domain)"
    ]
    status, record, _ = run(*order, "--imitates", "nghệ sĩ A")
    assert (status, record["sha256"]) == (0, SHA256)
    assert {voice.id: voice.facts.imitates for voice in all_voices()}["piper:toy"] == "nghệ sĩ A"
    status, told, _ = run("voices", "install", "piper:khong-co")
    assert (status, told["faults"][0]["code"]) == (2, "VOICE_NOT_OFFERED")
