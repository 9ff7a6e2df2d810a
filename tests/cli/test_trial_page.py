"""The page of a trial."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from mediakit import i18n
from mediakit.cli.trial import Absent, Audition, Heard, Melody, Sentence, Trial
from mediakit.cli.trial_curves import STROKES, draw, scale_of
from mediakit.cli.trial_page import _STYLE, html_of
from mediakit.errors import MediakitError
from mediakit.model.voice import VoiceFacts
from mediakit.slides.colour import AA_CONTRAST, contrast
from mediakit.speech.tone_gate import Figure
from mediakit.speech.tones import TONES
from tests.cli.pages import Page

SENTENCE = Sentence("date", "Ngày 1/7?", "ngày một tháng bảy.", ("ngày một tháng bảy.",))
CURVES = {tone: (0.0, float(index)) for index, tone in enumerate(TONES)}
GOOD = Figure("span", 9.25, 7, "least")
BAD = Figure("closest_pair", 0.5, 1, "least", between=("hỏi", "nặng"))
MELODY = Melody(CURVES, "bac", (GOOD,), None)
FACTS = VoiceFacts("a", "female", "bac", 48_000, "CC0-1.0", "")
AUDITION = Audition("x:a", FACTS, online=False, heard=(Heard(b"mp3", 1.5, None),), melody=MELODY, pace=204)
TRIAL = Trial((SENTENCE,), (AUDITION, replace(AUDITION, voice="x:b")), ())


@pytest.fixture(autouse=True)
def default_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test begins and leaves in Vietnamese."""
    monkeypatch.delenv("MEDIAKIT_LANG", raising=False)
    i18n.choose(None)
    yield
    i18n.choose("vi")


def with_voice(**changed: object) -> Trial:
    """Give the trial of one voice that is changed."""
    return replace(TRIAL, auditions=(replace(AUDITION, **changed),))  # type: ignore[arg-type]  # as asked


def test_stands_alone() -> None:
    """A complete page that asks for nothing outside itself, and whose links all lead somewhere."""
    page = Page(html_of(TRIAL))
    assert page.values("html", "lang") == ["vi"]
    assert page.values("meta", "name") == ["viewport"]
    assert not [name for tag, name, _ in page.attributes if tag in ("link", "img", "iframe")]
    assert all(source.startswith("data:audio/mpeg;base64,") for source in page.values("audio", "src"))
    assert not re.search(r"url\(|@import|https?:", _STYLE.read_text(encoding="utf-8"))
    marks = [value for _, name, value in page.attributes if name == "id"]
    assert len(set(marks)) == len(marks)
    links = page.values("a", "href")
    assert "#v2-1" in links  # from a text to the same text in the next voice, and from the last to the first
    assert "#v1-1" in links
    assert {link.removeprefix("#") for link in links} <= set(marks)


def test_the_other_language() -> None:
    """In English the page says that it is English, and that what voices say is Vietnamese."""
    i18n.choose("en")
    page = Page(html_of(TRIAL))
    assert page.values("html", "lang") == ["en"]
    assert set(page.values("p", "lang") + page.values("span", "lang")) == {"vi"}
    assert "9.2" in page.text


def test_players_are_named() -> None:
    """Who hears the page read to them knows which text and which voice a player plays."""
    assert Page(html_of(TRIAL)).values("audio", "aria-label") == ["Ngày tháng, x:a", "Ngày tháng, x:b"]


def test_escapes() -> None:
    """Whatever engines, faults and texts hold is shown as it is, never taken for HTML."""
    evil = '<script>alert("&")</script>'
    fault = MediakitError("VOICE_FAILED", voice=evil, said=evil, why=evil)
    facts = VoiceFacts(evil, "", "", 8000, evil, evil, evil)
    sentence = Sentence("date", evil, evil, ())
    tried = replace(AUDITION, voice=evil, facts=facts, heard=(Heard(b"", 0, fault),))
    told = replace(AUDITION, voice=evil, facts=facts, melody=replace(MELODY, fault=fault))
    html = html_of(Trial((sentence,), (tried, told), (Absent(evil, fault),)))
    assert html.count("<script>") == 1  # the page's own
    assert Page(html).text.count(evil) > 10


def test_same_trial_same_page() -> None:
    """The page is made of the trial alone."""
    assert html_of(TRIAL) == html_of(TRIAL)


def test_verdicts() -> None:
    """The verdict is in words: what was missed is named, with the two tones that lie too near."""
    assert "Đạt:" in Page(html_of(with_voice())).text
    failed = Page(html_of(with_voice(melody=replace(MELODY, figures=(GOOD, BAD))))).text
    assert "KHÔNG ĐẠT" in failed
    assert "hai thanh gần nhau nhất (hỏi, nặng)." in failed
    assert "9,2" in failed


def test_no_curves() -> None:
    """A fault stands in place of the curves; so does a voice without pitch; a tone without pitch is named."""
    fault = MediakitError("VOICE_SILENT", voice="x:a", said="cô")
    for melody, said in (
        (Melody({}, None, (), fault), "x:a không trả về âm thanh"),
        (Melody({}, "bac", (replace(GOOD, value=None),), None), "không thấy cao độ"),
    ):
        page = Page(html_of(with_voice(melody=melody)))
        assert said in page.text
        assert page.values("svg", "role") == []
    partly = {tone: curve for tone, curve in CURVES.items() if tone != "ngã"}
    page = Page(html_of(with_voice(melody=replace(MELODY, curves=partly))))
    assert "Không đo được: ngã." in page.text
    assert len(page.values("polyline", "points")) == len(TONES) - 1


def test_no_gate_for_an_accent() -> None:
    """A voice of the centre has curves, and the reason why they are held against nothing."""
    page = Page(html_of(with_voice(melody=Melody(CURVES, None, (), MediakitError("NO_TONE_GATE")))))
    assert "giọng miền Trung" in page.text
    assert len(page.values("polyline", "points")) == len(TONES)


def test_nobody_here() -> None:
    """Without a single voice the page says so, and whom one could have."""
    page = Page(
        html_of(Trial((SENTENCE,), (), (Absent("x:c", MediakitError("VOICE_OFFERED", voice="x:c")),)))
    )
    assert "Không có giọng nào" in page.text
    assert "voices install x:c" in page.text
    assert "#v1-1" not in Page(html_of(with_voice())).values("a", "href")  # alone, there is no next voice


def test_one_scale() -> None:
    """All voices are drawn on one scale, which holds every curve; what is higher is drawn higher."""
    assert scale_of([{"ngang": (0.0, 0.1)}, {"sắc": (-1.2, 5.3)}]) == (-2, 6)
    assert scale_of([]) == (0, 2)
    heights = [
        float(point.partition(",")[2])
        for points in Page(draw(CURVES, (0, 6), ("", "", "", ""))).values("polyline", "points")
        for point in points.split()[-1:]
    ]
    assert heights == sorted(heights, reverse=True)
    assert 0 < heights[-1] < heights[0] < 254


def test_names_of_tones_do_not_touch() -> None:
    """Where curves end in one place their names are moved apart, inside the drawing."""
    for end in (-4.0, 0.0, 6.0):
        page = Page(draw(dict.fromkeys(TONES, (0.0, end)), (-4, 6), ("", "", "", "")))
        heights = sorted(float(y) for y in page.values("text", "y")[-len(TONES) :])
        assert all(below - above >= 14 for above, below in pairwise(heights))
        assert heights[0] > 8
        assert heights[-1] < 254


def test_colours_can_be_read() -> None:
    """Names of tones stand out from the page, and no two tones are drawn alike."""
    assert STROKES.keys() == TONES.keys()
    assert all(contrast(stroke.colour, "#ffffff") >= AA_CONTRAST for stroke in STROKES.values())
    assert len(set(STROKES.values())) == len(TONES)
