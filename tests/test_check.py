"""The whole catalogue against every rule: each fault and warning once, at its place."""

import math
import re
import wave
from array import array
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediakit.catalogue import load
from mediakit.check import Findings, Known, check
from mediakit.model.profile import PROFILES
from mediakit.recipes.book import BUILT_IN
from tests.catalogue.projects import CAMPAIGN, MESSAGE, THEME, write_project

MOT = "assets/catalogue/messages/mot.yaml"
CAMPAIGN_FILE = "assets/catalogue/campaign.yaml"
DAY = date(2024, 6, 1)


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let clips be as short as these messages."""
    for name, profile in PROFILES.items():
        if profile.length_min_s != profile.length_max_s:
            monkeypatch.setitem(PROFILES, name, replace(profile, length_min_s=1))


def found(project: Path, today: date = DAY) -> Findings:
    """Check a project in which the built-in recipes and one voice are known."""
    return check(load(project), project, today, Known(BUILT_IN, (), {"espeak:nu-bac"}))


def png(width_px: int, height_px: int) -> bytes:
    """Give a plain picture."""
    file = BytesIO()
    Image.new("RGB", (width_px, height_px), "#0b4f80").save(file, "png")
    return file.getvalue()


def wav() -> bytes:
    """Give half a second of a tone."""
    samples = array("h", [round(8000 * math.sin(index / 20)) for index in range(24_000)])
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(48_000)
        out.writeframes(samples.tobytes())
    return file.getvalue()


def test_nothing_to_say(tmp_path: Path) -> None:
    """A good project has no faults and no warnings."""
    assert found(write_project(tmp_path)) == Findings((), ())


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (CAMPAIGN_FILE, CAMPAIGN.replace("nu-bac", "robot"), ("UNKNOWN_VOICE", 4, 8)),
        (CAMPAIGN_FILE, CAMPAIGN + "chime: a.mp3\n", ("AUDIO_MISSING", 6, 8)),
        (CAMPAIGN_FILE, CAMPAIGN + "bed: a.mp3\n", ("AUDIO_MISSING", 6, 6)),
        (CAMPAIGN_FILE, CAMPAIGN.replace("Trung tâm", "Trung tâm XYZQ"), ("UNKNOWN_ABBREVIATION", 3, 9)),
        (CAMPAIGN_FILE, CAMPAIGN + "beds: a.mp3\n", ("UNKNOWN_KEY", 6, 1)),
        ("assets/themes/xanh.yaml", THEME + "logo: a.png\n", ("IMAGE_MISSING", 13, 7)),
        (MOT, MESSAGE.replace("slide: title", "slide: {image: a.png}"), ("IMAGE_MISSING", 5, 20)),
        (MOT, MESSAGE.replace("[clip]", "[clip, phim]"), ("UNKNOWN_RECIPE", 11, 17)),
        (MOT, MESSAGE.replace("Xin chào bà con.", "Xin chào XYZQ."), ("UNKNOWN_ABBREVIATION", 4, 11)),
        (MOT, MESSAGE.replace("lại bà con", "lại XYZQ"), ("UNKNOWN_ABBREVIATION", 7, 10)),
        (MOT, MESSAGE.replace("Xem trên", "Xem XYZQ"), ("UNKNOWN_ABBREVIATION", 10, 9)),
    ],
)
def test_fault(tmp_path: Path, file: str, text: str, told: tuple[str, int, int]) -> None:
    """One fault is told once, at the value it concerns."""
    findings = found(write_project(tmp_path, {file: text}))
    assert [(fault.code, fault.where.line, fault.where.column) for fault in findings.faults] == [told]
    assert findings.faults[0].where.file == file
    assert findings.warnings == ()


def test_files_that_are_there(tmp_path: Path) -> None:
    """An image and a chime in their folders are no fault."""
    with_image = MESSAGE.replace("slide: title", "slide: {image: anh/a.png}")
    project = write_project(
        tmp_path,
        {
            MOT: with_image,
            CAMPAIGN_FILE: CAMPAIGN + "chime: a.wav\n",
            "assets/images/anh/a.png": png(1280, 720),
            "assets/audio/a.wav": wav(),
        },
    )
    assert found(project) == Findings((), ())


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        (date(2023, 12, 31), ["FACT_NOT_YET"]),
        (date(2024, 1, 1), []),
        (date(2024, 12, 31), []),
        (date(2025, 1, 1), ["FACT_EXPIRED"]),
    ],
)
def test_facts_have_their_days(tmp_path: Path, today: date, codes: list[str]) -> None:
    """A fact holds from its first day to its last, both included."""
    findings = found(write_project(tmp_path), today)
    assert [warning.code for warning in findings.warnings] == codes
    assert findings.faults == ()


def test_unverified_fact(tmp_path: Path) -> None:
    """A fact that nobody saw in the official text is a warning, also where nothing is said about it."""
    told = [
        [
            (warning.code, warning.where.line)
            for warning in found(write_project(tmp_path, {MOT: text})).warnings
        ]
        for text in (MESSAGE.replace("true", "false"), MESSAGE.replace("    verified: true\n", ""))
    ]
    assert told == [[("FACT_UNVERIFIED", 16)], [("FACT_UNVERIFIED", 13)]]


def test_long_sentence(tmp_path: Path) -> None:
    """Twenty-five syllables are said in one breath, twenty-six are a warning; each sentence counts alone."""
    fits = " ".join(["ba"] * 25)
    text = MESSAGE.replace("Xin chào bà con.", f"{fits}. {fits} ba. {fits}.")
    (warning,) = found(write_project(tmp_path, {MOT: text})).warnings
    assert (warning.code, warning.where.line, warning.facts["count"]) == ("SENTENCE_LONG", 4, 26)


RECORDED = MESSAGE.replace("    slide: title\n", "    slide: title\n    recording: mot/1.wav\n")


@pytest.mark.parametrize(
    ("consent", "files", "told"),
    [
        ("", (), [("VOICE_CONSENT", 4, {"voice": "espeak:nu-bac", "person": "nghệ sĩ A"})]),
        ("consent: y.pdf\n", (), [("CONSENT_MISSING", 6, {"path": "assets/recordings/y.pdf"})]),
        ("consent: y.pdf\n", ("y.pdf",), []),
    ],
    ids=["not named", "not there", "there"],
)
def test_a_voice_that_imitates(
    tmp_path: Path, consent: str, files: tuple[str, ...], told: list[tuple[str, int, dict[str, str]]]
) -> None:
    """A voice that copies a person's speaks only with that person's consent in hand."""
    agreed = {f"assets/recordings/{name}": b"%PDF" for name in files}
    project = write_project(tmp_path, {MOT: MESSAGE, **agreed})
    with (project / CAMPAIGN_FILE).open("a", encoding="utf-8") as campaign:
        campaign.write(consent)
    known = Known(BUILT_IN, (), {"espeak:nu-bac"}, {"espeak:nu-bac": "nghệ sĩ A"})
    faults = check(load(project), project, DAY, known).faults
    assert [(fault.code, fault.where.line, dict(fault.facts)) for fault in faults] == told


@pytest.mark.parametrize(
    ("text", "files", "told"),
    [
        (RECORDED + "consent: y.pdf\n", ("mot/1.wav", "y.pdf"), []),
        (RECORDED, ("mot/1.wav",), [("RECORDING_CONSENT", 6)]),
        (RECORDED + "consent: y.pdf\n", ("mot/1.wav",), [("CONSENT_MISSING", 18)]),
        (RECORDED + "consent: y.pdf\n", ("y.pdf",), [("RECORDING_MISSING", 6)]),
        (
            RECORDED.replace("1.wav", "y.pdf") + "consent: mot/y.pdf\n",
            ("mot/y.pdf",),
            [("AUDIO_UNREADABLE", 6)],
        ),
        (
            RECORDED.replace("Xin chào bà con.", "Xin chào bà con " * 3 + ".") + "consent: y.pdf\n",
            ("mot/1.wav", "y.pdf"),
            [("RECORDING_LENGTH", 6)],
        ),
    ],
)
def test_recordings(tmp_path: Path, text: str, files: tuple[str, ...], told: list[tuple[str, int]]) -> None:
    """A recording is there, can be heard, can be the words, and somebody has agreed to it."""
    contents = {name: wav() if name.endswith("wav") else b"%PDF" for name in files}
    recordings = {f"assets/recordings/{name}": content for name, content in contents.items()}
    findings = found(write_project(tmp_path, {MOT: text, **recordings}))
    assert [(fault.code, fault.where.line) for fault in findings.faults] == told


def test_a_sentence_without_an_end(tmp_path: Path) -> None:
    """What no voice will be asked to say is a fault at its line, long before any voice runs."""
    text = MESSAGE.replace("Xin chào bà con.", f"{'ba ' * 700}.")
    told = [(fault.code, fault.where.line) for fault in found(write_project(tmp_path, {MOT: text})).faults]
    assert ("SENTENCE_OVERLONG", 4) in told


def test_both_pictures_are_looked_at(tmp_path: Path) -> None:
    """Each is told at its own key, missing or small; one that is there twice is told twice."""
    slide = "slide: {layout: before_after, items: [a, b], image: nho.png, image_after: khong-co.png}"
    project = write_project(
        tmp_path, {MOT: MESSAGE.replace("slide: title", slide), "assets/images/nho.png": png(40, 30)}
    )
    findings = found(project)
    told = [(fault.code, fault.where.field) for fault in findings.faults]
    assert told == [("IMAGE_MISSING", "lines[0].slide.image_after")]
    told = [(warning.code, warning.where.field) for warning in findings.warnings]
    assert told == [("IMAGE_SMALL", "lines[0].slide.image")]


@pytest.mark.parametrize(
    ("voice", "recipe", "told"),
    [
        ("gtts:vi", "radio_spot_30", [("VOICE_UNPACED", "voice")]),
        ("gtts:vi", "loudspeaker_spot", []),
        ("espeak:nu-bac", "radio_spot_30", []),
    ],
)
def test_a_voice_that_cannot_be_paced(
    tmp_path: Path, voice: str, recipe: str, told: list[tuple[str, str]]
) -> None:
    """It is a warning only where results must be exactly as long as their slot."""
    project = write_project(
        tmp_path,
        {
            MOT: MESSAGE.replace("[clip]", f"[{recipe}]"),
            CAMPAIGN_FILE: CAMPAIGN.replace("espeak:nu-bac", voice),
        },
    )
    found = check(load(project), project, DAY, Known(BUILT_IN, (), {voice}))
    assert [(warning.code, warning.where.field) for warning in found.warnings] == told


@pytest.mark.parametrize(("times", "codes"), [(1, []), (2, []), (3, ["LENGTH_BEYOND"])])
def test_a_spot_that_is_told_too_often(tmp_path: Path, times: int, codes: list[str]) -> None:
    """How long loudspeakers speak is known before a voice does; the syllables to cut are those written."""
    places = ("nhà", "mình", "ta", "đây", "này", "kia", "ấy", "bên", "trên", "dưới")
    lines = "".join(f"  - show: Bà con ta nộp hồ sơ ở bộ phận một cửa phường {place}.\n" for place in places)
    text = MESSAGE.replace("[clip]", f"[loudspeaker_spot]\nrepeat: {times}\nspot_lines:\n{lines}")
    findings = found(write_project(tmp_path, {MOT: text}))
    assert [fault.code for fault in findings.faults] == codes
    for fault in findings.faults:
        length_s, syllables = (int(str(fault.facts[key])) for key in ("length_s", "syllables"))
        cut_s = syllables * times * 0.32
        assert 0.8 < cut_s / (length_s * 1.035 - 120) < 1.2


@pytest.mark.parametrize(
    ("ink", "ground"), [("text", "surface"), ("muted", "background"), ("on_primary", "primary")]
)
def test_colours_that_are_hard_to_tell_apart(tmp_path: Path, ink: str, ground: str) -> None:
    """A theme of one's own whose texts fade into their ground is a warning at the text's colour."""
    colours = dict(re.findall(r'^  (\w+): "(.+)"$', THEME, re.MULTILINE))
    faded = THEME.replace(f'  {ink}: "{colours[ink]}"', f'  {ink}: "{colours[ground]}"')
    findings = found(write_project(tmp_path, {"assets/themes/xanh.yaml": faded}))
    assert findings.faults == ()
    assert {warning.code for warning in findings.warnings} == {"CONTRAST_LOW"}
    assert {warning.where.field for warning in findings.warnings} == {f"colours.{ink}"}
    assert ground in {warning.facts["ground"] for warning in findings.warnings}
