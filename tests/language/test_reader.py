"""Reading whole texts: origins, pauses, the lexicon, every fault at once."""

import calendar
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.errors import ManyFaults, MediakitError, Place
from mediakit.language import count_syllables, read
from mediakit.language.syllable import settle
from mediakit.model.reading import Lexicon, LexiconEntry, Reading, Span

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
    """A date counts as the syllables it is said with."""
    assert count_syllables("29/12/2023", _NONE) == 15


def test_lexicon_goes_first() -> None:
    """Campaign readings beat every rule, the longest wins, whole words only, capitals respected."""
    lexicon = Lexicon(
        (
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


def test_lexicon_must_be_sayable() -> None:
    """An entry that no Vietnamese voice can say is a fault where it is used."""
    with pytest.raises(MediakitError) as caught:
        read("dùng App", Lexicon((LexiconEntry("App", "app"),)))
    assert caught.value.code == "LEXICON_NOT_SYLLABLES"
    assert caught.value.facts == {"token": "App", "said": "app", "at": 6}


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
    assert reading.shown == unicodedata.normalize("NFC", text)
    assert all(settle(syllable) == syllable for word in reading.words for syllable in word.syllables)
    assert all(word.said.split() == list(word.syllables) or word.sounds for word in reading.words)
    bounds = [at for word in reading.words for at in (word.span.start, word.span.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= word.span.start < word.span.end <= len(reading.shown) for word in reading.words)
    assert read(reading.said, _NONE).said == reading.said
    assert not reading.words or reading.words[-1].pause == "."


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
