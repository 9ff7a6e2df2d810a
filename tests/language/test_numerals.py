"""Numbers in words, read back by a parser of its own."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mediakit.language import read
from mediakit.language.numerals import cardinal, fraction, one_by_one
from mediakit.language.tables import words
from mediakit.model.reading import Lexicon

_ONES = dict(zip(words("không một hai ba bốn năm sáu bảy tám chín mười"), range(11), strict=True))
_ONES |= {"mốt": 1, "tư": 4, "lăm": 5}
_SCALES = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


def _parse(said: str) -> int:
    """Read a number back: units wait for mươi, trăm or a scale to lift them."""
    total = below_scale = group = unit = 0
    for word in said.split():
        if word in _ONES:
            unit = _ONES[word]
            group += unit
        elif word == "mươi":
            group += unit * 9
        elif word == "trăm":
            group += unit * 99
        elif word == "tỷ":
            total, below_scale, group = (total + below_scale + group) * 10**9, 0, 0
        elif word != "linh":
            below_scale += group * _SCALES[word]
            group = 0
    return total + below_scale + group


def _parse_decimal(said: str) -> Decimal:
    """Read a decimal back; after phẩy stand digits one by one, or two as a number."""
    sign = -1 if said.startswith("âm ") else 1
    whole, _, part = said.removeprefix("âm ").partition(" phẩy ")
    syllables = part.split()
    if {"mươi", "mười"} & set(syllables):
        digits = str(_parse(part))
    else:
        digits = "".join(str(_ONES[syllable]) for syllable in syllables)
    return sign * Decimal(f"{_parse(whole)}.{digits}")


def _said(written: str) -> str:
    return read(written, Lexicon()).said.removesuffix(".")


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


_NUMBERS = st.integers(0, 10**12)


@given(_NUMBERS)
def test_reads_back(number: int) -> None:
    """Every whole number up to a million million means itself again."""
    assert _parse(cardinal(str(number))) == number


@given(_NUMBERS)
def test_reads_back_as_written(number: int) -> None:
    """Plain or with dots, alone or in a sentence, a number is said as itself."""
    said = cardinal(str(number))
    assert _said(_dotted(number)) == said
    assert _said(f"Xã có {_dotted(number)} người, đạt.") == f"xã có {said} người, đạt"
    assert _parse(_said(f"tổng {number} đồng").removeprefix("tổng ").removesuffix(" đồng")) == number


@given(st.integers(1, 10**12))
def test_below_zero_reads_back(number: int) -> None:
    """A minus is âm before the number."""
    assert _said(f"còn -{_dotted(number)} độ") == f"còn âm {cardinal(str(number))} độ"


@given(st.integers(1000, 10**12).map(lambda number: number * 1000))
def test_spaces_of_thousands_read_back(number: int) -> None:
    """Groups set apart by spaces are one number where the last is all zeros."""
    assert _said(f"{number:,} đồng".replace(",", " ")) == f"{cardinal(str(number))} đồng"


@given(st.booleans(), st.integers(0, 10**9), st.from_regex(r"[0-9]{1,6}", fullmatch=True))
def test_decimals_read_back(negative: bool, whole: int, part: str) -> None:  # noqa: FBT001 - drawn by hypothesis
    """Every decimal means itself again, digit by digit."""
    written = f"{'-' if negative else ''}{_dotted(whole)},{part}"
    back = _parse_decimal(_said(written))
    assert back.as_tuple()[1:] == Decimal(written.replace(".", "").replace(",", ".")).as_tuple()[1:]
    assert abs(back) == Decimal(f"{whole}.{part}")


@given(st.integers(1, 99), st.integers(13, 99))
def test_fractions_read_back(over: int, under: int) -> None:
    """Both numbers of a fraction are said, phần or trên between them."""
    said = _said(f"{over}/{under}")
    assert said in (
        fraction(str(over), str(under)),
        f"{cardinal(str(over))} trên {cardinal(str(under))}",
    )


_SIGNS = st.sampled_from(
    ["", "%", " km", "m2", "đ", " USD", "°C", "kg/người", " triệu đồng", "k", "tr", " ha", " giờ"]
)


@given(st.integers(1, 23), st.integers(24, 10**6), _SIGNS, st.sampled_from(["-", "–", " - ", " – ", " đến "]))
def test_no_digit_is_left(first: int, second: int, unit: str, dash: str) -> None:
    """Whatever stands around numbers, no digit is left, and a rising pair is a range."""
    said = _said(f"từ {first}{dash}{_dotted(second)}{unit}")
    assert not any(sign.isdigit() for sign in said)
    assert said.startswith(f"từ {cardinal(str(first))} đến {cardinal(str(second))}")


@given(st.integers(0, 10**30))
def test_no_two_numbers_sound_alike_with_leading_zeros(number: int) -> None:
    """Leading zeros change nothing, at any size."""
    assert cardinal(f"000{number}") == cardinal(str(number))


def test_digits() -> None:
    """Digits one by one pass over signs."""
    assert one_by_one("1800-10") == "một tám không không một không"
