"""Reading whole texts: origins, pauses, the lexicon, every fault at once."""

import calendar
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.errors import ManyFaults, MediakitError, Place
from mediakit.language import read, read_on
from mediakit.language.syllable import settle
from mediakit.language.text import visible
from mediakit.model.reading import Lexicon, LexiconEntry, Reading, Respelling, Span

_NONE = Lexicon()
_PIECES = st.sampled_from(
    [
        *(
            "hồ sơ",
            "Ủy ban",
            "UBND",
            "29/12/2023",
            "ngày",
            "05",
            "1.000",
            "3,14",
            "50%",
            "7h30",
            "quý II",
            "2021-2025",
        ),
        *(
            "1800 1096",
            "gọi 1022",
            "3894/QĐ-UBND",
            "dichvucong.gov.vn",
            "VNeID",
            "–",
            "-",
            "(",
            ")",
            ",",
            ".",
            "\n",
        ),
        *(
            "và/hoặc",
            "TP. Vũng Tàu",
            "CHUNG TAY",
            "hoà",
            "tháng 4",
            "-5",
            "5 km",
            "\u00a0",
            "“tốt”",
            "XYZT",
            "🙂",
        ),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=12).map(" ".join)


def _try(text: str, lexicon: Lexicon = _NONE) -> Reading | None:
    try:
        return read(text, lexicon)
    except MediakitError:
        return None


def test_every_word_knows_its_origin() -> None:
    """Spans cut the shown text, rules are named, pauses follow the signs."""
    reading = read("Hạn 05 ngày, gọi 1022.", _NONE)
    seen = [
        (reading.shown[word.span.start : word.span.end], word.said, word.kind, word.pause)
        for word in reading.words
    ]
    assert seen == [
        ("Hạn", "hạn", "plain", ""),
        ("05", "năm", "number", ""),
        ("ngày", "ngày", "plain", ","),
        ("gọi", "gọi", "plain", ""),
        ("1022", "một không hai hai", "phone", "."),
    ]


def test_nothing_is_said_for_nothing() -> None:
    """Empty text and mere signs have no words."""
    assert read("", _NONE).words == ()
    assert read(" – … ", _NONE).words == ()


def test_counts_what_is_said() -> None:
    """A date counts as the syllables it is said with, a loan word as those the voice gets."""
    assert read("29/12/2023", _NONE).syllable_count == 15
    assert (read("video", _NONE).said, read("video", _NONE).syllable_count) == ("video.", 3)


def test_lexicon_goes_first() -> None:
    """Campaign readings beat every rule, the longest wins, whole words only, capitals respected."""
    lexicon = Lexicon(
        entries=(
            LexiconEntry("UBND", "ủy ban"),
            LexiconEntry("UBND thành phố", "ủy ban thành phố vũng tàu"),
            LexiconEntry("Twitter", "tuýt tơ"),
            LexiconEntry("1022", "mười hai hai"),
        )
    )
    assert read("UBND thành phố, UBND phường: Twitter 1022", lexicon).said == (
        "ủy ban thành phố vũng tàu, ủy ban phường, tuýt tơ mười hai hai."
    )
    assert read("10225", lexicon).words[0].kind == "number"
    assert _try("twitter", lexicon) is None


def test_patterns_of_the_lexicon() -> None:
    """`<số>` stands for digits, said as a number or one by one; the longest match wins."""
    entries = (
        LexiconEntry("xe <số>", "xe số <số>"),
        LexiconEntry("mã V<số>-<số>", "mã vê <từng số> gạch ngang <số>"),
        LexiconEntry("xe 12 chỗ", "xe mười hai ghế"),
    )
    lexicon = Lexicon(entries=entries)
    said = "xe số một trăm linh năm, mã vê không một hai gạch ngang mười lăm."
    assert read("xe 105, mã V012-15", lexicon).said == said
    assert read("xe 12 chỗ, xe 12", lexicon).said == "xe mười hai ghế, xe số mười hai."
    assert read_on("xe 105a", lexicon)[0].words[0].kind == "plain"


def test_an_engine_may_have_its_own_spelling() -> None:
    """Respellings replace what is said for that engine alone."""
    entry = LexiconEntry("K9", "ca chín", (Respelling("espeak", "cây chín"),))
    lexicon = Lexicon(entries=(entry, LexiconEntry("UBND", "ủy ban")))
    assert read("K9 UBND", lexicon.for_voice("espeak:nu-bac")).said == "cây chín ủy ban."
    assert read("K9 UBND", lexicon.for_voice("gtts:vi")).said == "ca chín ủy ban."


def test_the_south_has_its_own_number_words() -> None:
    """Numbers take ngàn and lẻ; written words and names stay."""
    said = read("1.005 đồng, 50 nghìn, bà Linh, năm 2005", Lexicon(region="nam")).said
    assert said == (
        "một ngàn không trăm lẻ năm đồng, năm mươi nghìn, bà linh, năm hai ngàn không trăm lẻ năm."
    )


def test_reads_on_past_what_it_refuses() -> None:
    """Refused tokens are spelled, each with its fault; what is well is read."""
    reading, faults = read_on("Hỏi XYZT 31/02/2024 nhé", _NONE)
    assert [fault.code for fault in faults] == ["UNKNOWN_ABBREVIATION", "NOT_IN_CALENDAR"]
    assert [(word.kind, word.rule) for word in reading.words if word.kind == "refused"] == [
        ("refused", "UNKNOWN_ABBREVIATION"),
        ("refused", "NOT_IN_CALENDAR"),
    ]
    assert reading.said.startswith("hỏi ích xì i dài dét tê ba mươi mốt")
    assert read(reading.said, _NONE).said == reading.said


def test_pictures_are_dropped_and_told() -> None:
    """Emoji are not said; their places are told."""
    reading = read("Chào ☎\ufe0f bà con 👨\u200d👩\u200d👧!", _NONE)
    assert reading.said == "chào bà con."
    assert [reading.shown[span.start : span.end] for span in reading.dropped] == ["☎", "👨👩👧"]


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("h\u200bồ s\u00adơ", "hồ sơ"),
        ("5\u00a0ngày\u2009làm\u3000việc", "5 ngày làm việc"),
        ("2021\u20112025", "2021-2025"),
        ("５０％ ＵＢＮＤ", "50% UBND"),
        ("hoà uỷ thuý", "hòa ủy thúy"),
        ("Ðà Nẵng", "Đà Nẵng"),
        ("\u202bhồ\u202c sơ", "hồ sơ"),
        ("hồ\x00sơ\x7f", "hồ sơ"),
        ("\ufeffhồ sơ", "hồ sơ"),
        ("1\u204412", "1/12"),
    ],
)
def test_look_alikes_read_the_same(odd: str, plain: str) -> None:
    """What looks the same is said the same."""
    assert read_on(odd, _NONE)[0].said == read_on(plain, _NONE)[0].said


def test_a_megabyte_in_one_line() -> None:
    """A very long line is read like a short one."""
    line = "Hạn 05 ngày, gọi 1022, theo 3894/QĐ-UBND ngày 29/12/2023 – "
    times = 2**20 // len(line)
    assert read(line * times, _NONE).syllable_count == times * read(line, _NONE).syllable_count


def test_what_is_in_no_alphabet_of_ours_is_refused() -> None:
    """Right-to-left and other letters are refused and never said."""
    reading, faults = read_on("xin مرحبا chào Привет", _NONE)
    assert ([fault.code for fault in faults], reading.said) == (["UNREADABLE"] * 2, "xin chào.")


def test_all_faults_at_once() -> None:
    """Every refused token is told with its position, counted in NFC from 1, and the place given."""
    place = Place("messages/mot-cua.yaml", 3, 5, "lines[0].show")
    with pytest.raises(ManyFaults) as caught:
        read(unicodedata.normalize("NFD", "Hỏi XYZT ở Twitter"), _NONE, place)
    told = [(fault.code, fault.where, fault.facts) for fault in caught.value.faults]
    assert told == [
        ("UNKNOWN_ABBREVIATION", place, {"at": 5, "token": "XYZT"}),
        ("UNREADABLE", place, {"at": 12, "token": "Twitter"}),
    ]


def test_single_fault_comes_alone() -> None:
    """One fault is not wrapped."""
    with pytest.raises(MediakitError) as caught:
        read("XYZT", _NONE)
    assert not isinstance(caught.value, ManyFaults)


@given(_TEXTS | st.text(max_size=40))
def test_promises(text: str) -> None:
    """Any text is read or refused; what is read is settled syllables, spans rise, it reads as itself."""
    reading = _try(text)
    if reading is None:
        return
    assert reading.shown == visible(text)
    assert all(settle(syllable) == syllable for word in reading.words for syllable in word.syllables)
    assert all(word.said.split() == list(word.syllables) or word.sounds for word in reading.words)
    bounds = [at for word in reading.words for at in (word.span.start, word.span.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= word.span.start < word.span.end <= len(reading.shown) for word in reading.words)
    assert read(reading.said, _NONE).said == reading.said
    assert not reading.words or reading.words[-1].pause == "."
    origins = [word.span for word in reading.words]
    passed_over = [
        sign
        for at, sign in enumerate(reading.shown)
        if not any(span.start <= at < span.end for span in (*origins, *reading.dropped))
    ]
    assert not any(sign.isalnum() for sign in passed_over)


@given(_TEXTS | st.text(max_size=40))
def test_reads_on_whatever_comes(text: str) -> None:
    """Any text is said in settled syllables, no digit left, and its reading reads as itself."""
    said = read_on(text, _NONE)[0].said
    assert not any(letter.isdigit() for letter in said)
    assert read(said, _NONE).said == said


@given(_TEXTS)
def test_unicode_form_does_not_matter(text: str) -> None:
    """NFD and NFC give equal readings."""
    assert _try(unicodedata.normalize("NFD", text)) == _try(unicodedata.normalize("NFC", text))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from("/-."))
def test_every_valid_date_reads(day: date, sign: str) -> None:
    """Any day of the calendar is one word of rule `date` that says ngày, tháng and năm once."""
    word, *rest = read(f"{day.day:02}{sign}{day.month:02}{sign}{day.year}", _NONE).words
    assert (word.kind, rest) == ("date", [])
    assert word.span == Span(0, 10)
    assert (word.syllables[0], word.syllables.count("ngày"), word.syllables.count("tháng")) == ("ngày", 1, 1)


@given(st.integers(1, 12), st.integers(1900, 2199))
def test_no_day_after_the_last_reads(month: int, year: int) -> None:
    """The day after a month's last is refused as a date."""
    last = calendar.monthrange(year, month)[1]
    with pytest.raises(MediakitError) as caught:
        read(f"{last + 1}/{month}/{year}", _NONE)
    assert caught.value.code == "NOT_IN_CALENDAR"
