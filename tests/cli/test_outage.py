"""A build by an online voice while its service fails: what is missing is told, and later made alone."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from mediakit.build.fingerprint import digest
from mediakit.model.voice import Utterance
from mediakit.speech.online import Caller, Refusal
from mediakit.speech.voices import ENGINES
from tests.cli.reports import made, told
from tests.conftest import CAMPAIGN, MESSAGE, SECOND_MESSAGE, Run, Typed, results, write
from tests.speech.clocks import Clock
from tests.test_wanted import GOP_Y, MOT_CUA, SPOT
from tests.voices import ToneEngine

CAMPAIGN_FILE = "assets/catalogue/campaign.yaml"
OTHER = {"gop-y.loudspeaker_spot"}
ALL = SPOT | OTHER
ONLINE = CAMPAIGN.replace("tones:test", "line:test")


@dataclass
class Service:
    """What is behind the voice: it may know some words, all or none."""

    deaf_to: str = ""
    """It refuses sentences that hold this; a space: all."""
    asked: list[str] = field(default_factory=list)
    """Every request."""
    answered: list[str] = field(default_factory=list)
    """Those it answered."""
    clock: Clock = field(default_factory=Clock)
    """Of whoever asks."""


class Line(ToneEngine):
    """The voice of tones, a little slower, over a service."""

    name = "line"
    online = True

    def __init__(self, service: Service, caller: Caller) -> None:
        super().__init__()
        self._service = service
        self._caller = caller

    def fingerprint(self, voice: str) -> str:
        """It sounds unlike the voice of tones."""
        return digest(f"line:{voice}")

    def synthesise(self, voice: str, said: str, pace: int) -> Utterance:
        """Ask the service."""

        def request() -> Utterance:
            self._service.asked.append(said)
            if self._service.deaf_to and self._service.deaf_to in said:
                raise Refusal("ConnectionError")
            self._service.answered.append(said)
            return super(Line, self).synthesise(voice, said, pace * 19 // 20)

        return self._caller.ask(request, f"line:{voice}", said)


@pytest.fixture
def service(project: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """Give the service of a campaign of two messages; each run reaches it anew."""
    found = Service()
    monkeypatch.setitem(ENGINES, "line", lambda: Line(found, found.clock.caller()))
    write(project, CAMPAIGN_FILE, ONLINE)
    for name, text in ((MOT_CUA, MESSAGE), (GOP_Y, SECOND_MESSAGE)):
        write(project, name, text.replace("[clip, loudspeaker_spot]", "[loudspeaker_spot]"))
    return found


def takes(project: Path) -> int:
    """Count the takes in the store."""
    objects = [path for path in (project / "output/.store/objects").rglob("*") if path.is_file()]
    return sum(1 for path in objects if b'"found_by"' in path.read_bytes()[:400])


def test_what_is_missing(project: Path, run: Run, service: Service) -> None:
    """One sentence that does not come fails its results alone; a second run makes only these."""
    service.deaf_to = "góp"
    status, document, _ = run("build", "--jobs", "1")
    failed = {name for name, found in told(document).items() if found["verb"] == "fail"}
    assert (status, failed) == (1, OTHER)
    faults = [fault for name in OTHER for fault in told(document)[name]["faults"]]
    assert {fault["code"] for fault in faults} == {"VOICE_OFFLINE"}
    assert all(fault["facts"]["sentence"] == "mời bà con góp ý." for fault in faults)
    assert not [name for name in results(project) if name.partition("/")[2].startswith("gop-y")]
    assert all(results(project).values())
    heard = len(service.answered)
    service.deaf_to = ""
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, OTHER)
    assert set(service.answered[heard:]) == {"mời bà con góp ý.", "gặp cán bộ một cửa."}
    assert run("plan")[1]["results"][0]["verb"] == "keep"
    assert sum(service.clock.slept_s) < 60


def test_no_network(project: Path, run: Run, typed: Typed, service: Service) -> None:
    """Without one the build ends after a few requests; every result is told as missing; nothing is kept."""
    service.deaf_to = " "
    status, document, _ = run("build", "--jobs", "1")
    assert status == 1
    assert {name for name, found in told(document).items() if found["verb"] == "fail"} == ALL
    assert len(service.asked) <= 6
    assert sum(service.clock.slept_s) <= 10
    assert (results(project), takes(project)) == ({}, 0)
    status, _, err = typed("build", "--jobs", "1")
    assert status == 1
    assert all(name in err for name in ALL)


def test_a_stand_in_tells_all_of_it(project: Path, run: Run, typed: Typed, service: Service) -> None:
    """Where the catalogue allows it, another voice tells all of a result, which is marked and made again."""
    write(project, CAMPAIGN_FILE, CAMPAIGN)
    assert run("build", "--jobs", "1")[0] == 0
    by_stand_in = results(project)
    write(project, CAMPAIGN_FILE, f"{ONLINE}fallback: tones:test\n")
    service.deaf_to = "gặp"  # the contact, after a sentence that is answered
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, ALL)
    assert {name for name, found in told(document).items() if found["needs_listening"]} == OTHER
    warnings = [warning for name in OTHER for warning in told(document)[name]["warnings"]]
    assert "NEEDS_LISTENING" in {warning["code"] for warning in warnings}
    mixed = results(project)
    changed = {name for name in mixed if mixed[name] != by_stand_in[name]}
    assert changed
    assert not [name for name in changed if name.partition("/")[2].startswith("gop-y")]
    record = json.loads((project / "output/.store/records/gop-y.loudspeaker_spot.json").read_bytes())
    assert record["stand_in"] == "tones:test"
    reasons = {name: found["reasons"] for name, found in told(run("plan")[1]).items() if found["reasons"]}
    assert reasons == {name: [{"code": "stand_in", "what": "tones:test"}] for name in OTHER}
    assert "cần nghe lại" in typed("build", "--jobs", "1")[1]
    service.deaf_to = ""
    status, document, _ = run("build", "--jobs", "1")
    assert (status, made(document)) == (0, OTHER)
    assert {name for name in results(project) if results(project)[name] != by_stand_in[name]} > changed
    assert {found["verb"] for found in run("plan")[1]["results"]} == {"keep"}


def test_a_stand_in_is_for_outages_alone(project: Path, run: Run, service: Service) -> None:
    """Any other fault of the voice fails the result, as without a stand-in."""
    write(project, CAMPAIGN_FILE, f"{CAMPAIGN}fallback: line:test\n")
    engine = ToneEngine(mute_on="góp")
    ENGINES["tones"] = lambda: engine
    status, document, _ = run("build", "gop-y", "--jobs", "1")
    assert status == 1
    codes = {fault["code"] for found in told(document).values() for fault in found["faults"]}
    assert codes == {"VOICE_SILENT"}
    assert service.asked == []
