"""Cues cut from a spoken line."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.language import glue
from mediakit.model.cue import Cue
from mediakit.model.profile import CaptionRules
from mediakit.model.reading import Lexicon, Span, SpokenWord
from mediakit.model.voice import Sentence, Speech, Take
from mediakit.subtitles import broken_rules, cut
from mediakit.units import SAMPLE_RATE_HZ, Seconds, seconds
from tests.subtitles.spoken import (
    LEXICON,
    UPRIGHT,
    WIDE,
    cues_of,
    decomposed,
    first_syllables,
    flat,
    speech,
    starts_of,
)

REAL = (
    "Bà con nộp hồ sơ tại Bộ phận Một cửa của phường, mang theo căn cước. Kết quả được trả đúng hẹn.",
    "Theo Quyết định 3894/QĐ-UBND ngày 29/12/2023, hạn là 05 ngày làm việc, kể từ ngày nhận hồ sơ.",
    "Truy cập dichvucong.gov.vn để nộp hồ sơ, hoặc gọi 1022 khi cần hướng dẫn. “Đúng hẹn” là quyền của ta!",
    "Phản ánh, kiến nghị được tiếp nhận trên Cổng Dịch vụ công quốc gia; mọi ý kiến đều được trả lời.",
)
BOTH = pytest.mark.parametrize("rules", [WIDE, UPRIGHT], ids=["42 x 2", "25 x 3"])


@BOTH
@pytest.mark.parametrize("text", REAL)
def test_what_is_shown_is_what_was_written(text: str, rules: CaptionRules) -> None:
    """Cues joined are the shown text, to the letter."""
    assert flat(cues_of(speech(text), rules)) == text


@BOTH
@pytest.mark.parametrize("text", REAL)
def test_real_lines_keep_every_rule(text: str, rules: CaptionRules) -> None:
    """At 200 syllables a minute no cue of these is too big, too short, too long or too fast."""
    assert broken_rules(cues_of(speech(text), rules), rules) == ()


@BOTH
@pytest.mark.parametrize("text", REAL)
def test_each_starts_with_its_first_syllable(text: str, rules: CaptionRules) -> None:
    """A cue's start is the mark of its first word, to the sample, also where syllables are uneven."""
    said = speech(text, [seconds("0.21"), seconds("0.4003"), seconds("0.27")])
    starts = starts_of(said, seconds("3.1"))
    assert _starts_are_marks(said, starts, cues_of(said, rules, seconds("3.1")))


def _starts_are_marks(said: Speech, starts: list[Seconds], cues: tuple[Cue, ...]) -> bool:
    words = first_syllables(said, starts)
    at = 0
    for cue in cues:
        assert cue.start == next(instant for start, instant in words if start >= at)
        at += len(cue.text) + 1
    return True


def test_after_punctuation_before_anything_else() -> None:
    """A comma parts cues although a conjunction lies nearer to the middle and a space nearer still."""
    said = speech(
        "Khi đến nộp hồ sơ tại phường, bà con mang theo căn cước và bản chính giấy tờ liên quan để đối chiếu."
    )
    first, *rest = cues_of(said, WIDE)
    assert first.text == "Khi đến nộp hồ sơ tại phường,"
    assert len(rest) == 1


def test_before_a_conjunction_before_mid_clause() -> None:
    """Where no sign stands, a new cue starts with a conjunction."""
    said = speech(
        "Cán bộ tiếp nhận hướng dẫn bà con điền đầy đủ tờ khai theo mẫu mới "
        "và trả kết quả giải quyết ngay trong buổi sáng hôm đó tại quầy"
    )
    assert len(cues_of(said, WIDE)) == 2
    assert flat(cues_of(said, WIDE)[1:]).split()[0] in {"theo", "và"}


def test_a_sentence_is_never_shared() -> None:
    """However short two sentences are, each has its own cues; an opening quote goes with what it opens."""
    said = speech("Đúng hẹn nhé. “Vâng, tôi sẽ đến.” Cảm ơn bà con.")
    assert [cue.text for cue in cues_of(said, WIDE)] == [
        "Đúng hẹn nhé.",
        "“Vâng, tôi sẽ đến.”",
        "Cảm ơn bà con.",
    ]


def test_captions_linger_but_not_for_ever() -> None:
    """After its last syllable a cue stays half a second, but never into the next sentence or past `until`."""
    said = speech("Bà con nộp hồ sơ. Kết quả được trả đúng hẹn.")
    first, second = (sentence.take.length for sentence in said.sentences)
    starts = [Seconds(1), 1 + first + seconds("0.2")]
    cues = cut(said, starts, starts[1] + second + 9, WIDE, LEXICON)
    assert [cue.end for cue in cues] == [starts[1], starts[1] + second + seconds("0.5")]
    until = starts[1] + second + seconds("0.1")
    assert cut(said, starts, until, WIDE, LEXICON)[-1].end == until


def test_names_numbers_and_compounds_stay_whole() -> None:
    """A number keeps its unit, a name its words, a document its number, through cues and lines."""
    cues = cues_of(speech(REAL[1]), UPRIGHT)
    lines = [line for cue in cues for line in cue.text.split("\n")]
    for whole in ("Quyết định", "3894/QĐ-UBND", "ngày 29/12/2023", "05 ngày", "hồ sơ."):
        assert any(whole in line for line in lines), lines


def test_a_name_longer_than_a_line_breaks_between_its_compounds() -> None:
    """«Cổng Dịch vụ công quốc gia» has 26 characters: in a line of 25 it breaks, no compound does."""
    cues = cues_of(speech(REAL[3]), UPRIGHT)
    lines = [line for cue in cues for line in cue.text.split("\n")]
    assert not any("Cổng Dịch vụ công quốc gia" in line for line in lines)
    assert all(any(whole in line for line in lines) for whole in ("Dịch vụ", "quốc gia", "Phản ánh"))
    assert flat(cues_of(speech(REAL[3]), WIDE)) == REAL[3]
    assert any("Cổng Dịch vụ công quốc gia" in cue.text for cue in cues_of(speech(REAL[3]), WIDE))


@BOTH
@pytest.mark.parametrize("text", REAL)
def test_unicode_form_does_not_matter(text: str, rules: CaptionRules) -> None:
    """Text typed on a Mac (NFD) gives the same cues as any other (NFC)."""
    assert decomposed(text) != text
    assert cues_of(speech(decomposed(text)), rules) == cues_of(speech(text), rules)


@pytest.mark.parametrize("rules", [WIDE, UPRIGHT])
def test_an_address_longer_than_a_line(rules: CaptionRules) -> None:
    """One word that fits no line is refused with the text it stands in; one character less is cut."""
    for extra in (0, 1):
        address = "dichvucong.gov.vn/".ljust(rules.line_chars + extra, "x")
        shown = f"Truy cập {address} nhé."
        words = (
            SpokenWord("truy", Span(0, 4), "plain", ""),
            SpokenWord("cập", Span(5, 8), "plain", ""),
            SpokenWord("dịch vụ công", Span(9, 9 + len(address)), "address", ""),
            SpokenWord("nhé", Span(10 + len(address), 13 + len(address)), "plain", "", "."),
        )
        each = SAMPLE_RATE_HZ // 2
        take = Take("0", "truy cập dịch vụ công nhé.", 6 * each, tuple(each * n for n in range(6)))
        said = Speech(shown, (Sentence(words, take),))
        if not extra:
            assert flat(cut(said, [Seconds(0)], Seconds(4), rules, Lexicon())) == shown
            continue
        with pytest.raises(MediakitError) as raised:
            cut(said, [Seconds(0)], Seconds(4), rules, Lexicon())
        assert raised.value.code == "CAPTION_UNBREAKABLE"
        assert address in str(raised.value.facts["text"])


WORDS = (
    *(
        "bà con",
        "hồ sơ",
        "thủ tục hành chính",
        "người dân",
        "nghiêng",
        "và",
        "để",
        "khi",
        "nộp",
        "được",
        "trả",
    ),
    *("Bộ phận Một cửa", "Cổng Dịch vụ công quốc gia", "Nguyễn Thị Minh Khai", "TP. Vũng Tàu", "UBND phường"),
    *("3894/QĐ-UBND", "ngày 29/12/2023", "05 ngày", "1022", "1800 1096", "dichvucong.gov.vn", "50%", "“tốt”"),
    *("(nếu có)", "kết quả,", "đúng hẹn;", "xong.", "chưa?", "trực tuyến:", "– nghĩa là"),
)
_TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(lambda some: " ".join((*some, "nhé.")))
_PACES = st.lists(st.integers(1, 60).map(lambda n: Fraction(n, 100)), min_size=1, max_size=7)


@given(_TEXTS, _PACES, st.sampled_from([WIDE, UPRIGHT]))
@settings(max_examples=60, deadline=None)
def test_any_line(text: str, each_s: list[Seconds], rules: CaptionRules) -> None:
    """Whatever is said, however fast: every word is shown once, on time, in size, never two at once."""
    said = speech(text, each_s)
    starts = starts_of(said, gap_s=seconds("0.1"))
    until = starts[-1] + said.sentences[-1].take.length + 1
    cues = cut(said, starts, until, rules, LEXICON)
    assert flat(cues) == said.shown
    assert _starts_are_marks(said, starts, cues)
    assert all(cue.start < cue.end <= until for cue in cues)
    assert {"CAPTION_OVERLAP", "CAPTION_TOO_BIG"}.isdisjoint(
        fault.code for fault in broken_rules(cues, rules)
    )
    _breaks_are_free(said.shown, cues, rules)


def _breaks_are_free(shown: str, cues: tuple[Cue, ...], rules: CaptionRules) -> None:
    """Cues and lines end only where `glue` leaves a plain space, longer chunks than a line aside."""
    glued = glue(shown, LEXICON)
    long = [chunk for chunk in glued.split(" ") if len(chunk) > rules.line_chars]
    free = glued
    for chunk in long:
        free = free.replace(chunk, chunk.replace("\u00a0", " "))
    at = 0
    for line in (line for cue in cues for line in cue.text.split("\n")):
        at += len(line) + 1
        assert at > len(shown) or free[at - 1] == " ", (line, glued)


def test_syllables_that_nearly_coincide() -> None:
    """Marks one sample apart, as alignment may give, are cut like any other."""
    cues = cues_of(speech(REAL[0], [Fraction(1, SAMPLE_RATE_HZ)]), WIDE)
    assert flat(cues) == REAL[0]
