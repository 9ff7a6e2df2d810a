"""Numbers in words, read back by a parser of its own."""

from hypothesis import given
from hypothesis import strategies as st

from mediakit.language.numerals import cardinal, one_by_one
from mediakit.language.tables import words

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


@given(st.integers(0, 10**12))
def test_reads_back(number: int) -> None:
    """Every whole number up to a million million means itself again."""
    assert _parse(cardinal(str(number))) == number


@given(st.integers(0, 10**30))
def test_no_two_numbers_sound_alike_with_leading_zeros(number: int) -> None:
    """Leading zeros change nothing, at any size."""
    assert cardinal(f"000{number}") == cardinal(str(number))


def test_digits() -> None:
    """Digits one by one pass over signs."""
    assert one_by_one("1800-10") == "một tám không không một không"
