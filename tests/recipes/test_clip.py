"""The campaign clip."""

from dataclasses import replace

from mediakit.model.campaign import Contact, Line
from mediakit.model.slide import Slide
from mediakit.recipes.clip import clip
from tests.recipes.kits import CAMPAIGN, ToneKit, message


def test_what_is_seen() -> None:
    """Title, the lines' slides, where to turn to, the slogan; a line without a slide keeps the one before."""
    own = Slide("bullets", heading="Các bước", items=("Một",))
    told = clip.tell(message(Line("Xin chào.", slide=own), "Nộp hồ sơ."), ToneKit())
    layouts = [scene.slide.layout for scene in told.scenes]
    assert layouts == ["title", "bullets", "contact", "end_card"]
    start, end = told.scenes[1].start, told.scenes[1].end
    assert [start <= placed.start < end for placed in told.speech] == [True, True, False, False]


def test_a_first_line_without_a_slide_states_itself() -> None:
    """The title does not stay on while the message is told."""
    told = clip.tell(message("Xin chào bà con."), ToneKit())
    slide = told.scenes[1].slide
    assert (slide.layout, _plain(slide.text)) == ("statement", "Xin chào bà con.")


def test_the_title_is_read_in_silence() -> None:
    """The title stands for its time before the first word, and the end card after the last."""
    told = clip.tell(message("Xin chào."), ToneKit())
    last = told.speech[-1]
    assert told.speech[0].start >= 2
    assert told.length - (last.start + last.take.length) >= 1


def test_what_is_heard() -> None:
    """Lines, contact, slogan, in this order, over a bed; captions say the same."""
    told = clip.tell(message("Xin chào.", "Nộp hồ sơ."), ToneKit())
    assert told.transcript == ("Xin chào.", "Nộp hồ sơ.", "Gặp cán bộ.", "Chung tay")
    assert [cue.text for cue in told.cues] == list(told.transcript)
    assert [sound.kind for sound in told.sounds] == ["bed"]


def test_the_contact_slide() -> None:
    """Its label is the heading; without one the title is, so that the slide is never without a heading."""
    plain = message("Xin chào.")
    labelled = replace(plain, contact=Contact("Gọi đi.", label="dichvucong.gov.vn", qr="https://a.vn"))
    slides = [clip.tell(told, ToneKit()).scenes[-2].slide for told in (plain, labelled)]
    assert [(slide.layout, _plain(slide.heading), slide.qr) for slide in slides] == [
        ("contact", "Nộp hồ sơ", ""),
        ("contact", "dichvucong.gov.vn", "https://a.vn"),
    ]


def test_slides_mark_what_stays_together() -> None:
    """Names that must not be parted carry unbreakable spaces on slides, and plain ones in captions."""
    lexicon = replace(CAMPAIGN.lexicon, keep_together=("bà con mình",))
    kit = ToneKit(campaign=replace(CAMPAIGN, lexicon=lexicon))
    told = clip.tell(message("Xin chào bà con mình."), kit)
    assert "bà\u00a0con\u00a0mình" in told.scenes[1].slide.text
    assert told.cues[0].text == "Xin chào bà con mình."


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
