"""Breaking lines."""

from itertools import combinations, pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from mediakit.lettering.breaking import balance, break_lines
from mediakit.lettering.measuring import width_em

_FONT = "font_manrope/Manrope-Medium.ttf"
_WORDS = st.lists(
    st.text("aảẫịxỵđQW,\u00a0", min_size=1, max_size=12).filter(lambda word: word.strip("\u00a0") == word),
    min_size=1,
    max_size=24,
)
_WIDTHS = st.lists(st.integers(1, 20), min_size=1, max_size=9)


@given(_WORDS, st.floats(1.0, 30.0))
def test_lines_fit_and_keep_every_word(words: list[str], limit_em: float) -> None:
    """Lines joined by spaces are the text again, glue included, and none is too long."""
    text = " ".join(words)
    lines = break_lines(text, _FONT, limit_em)
    assume(lines is not None)
    assert lines is not None
    assert " ".join(lines) == text
    assert all(width_em(line, _FONT) <= limit_em + 1e-6 for line in lines)


@given(_WORDS, st.floats(1.0, 30.0))
def test_glued_words_stay_on_one_line(words: list[str], limit_em: float) -> None:
    """A no-break space never stands at an edge: what it glues is in one line, or nothing is broken at all."""
    lines = break_lines(" ".join(words), _FONT, limit_em)
    if lines is None:
        assert max(width_em(word, _FONT) for word in words) > limit_em
    else:
        assert [word for line in lines for word in line.split(" ")] == words


@given(_WIDTHS, st.integers(1, 40))
def test_no_other_break_is_more_even(widths: list[int], limit: int) -> None:
    """Against every way to break: no fewer lines fit, and none of as many is less ragged."""
    found = balance(widths, 1, limit, lonely=False)
    fitting = [starts for starts in _all_breaks(len(widths)) if _fits(starts, widths, limit)]
    assert (found is None) == (not fitting)
    if found is not None:
        fewest = min(map(len, fitting))
        assert len(found) == fewest
        assert _slack(found, widths, limit) == min(
            _slack(starts, widths, limit) for starts in fitting if len(starts) == fewest
        )


@given(_WIDTHS, st.integers(1, 40))
def test_a_last_syllable_stands_alone_only_when_it_must(widths: list[int], limit: int) -> None:
    """It stands alone only if every fitting break of as many lines leaves it alone."""
    found = balance(widths, 1, limit)
    assume(found is not None and len(found) > 1)
    assert found is not None
    if found[-1] == len(widths) - 1:
        same = [s for s in _all_breaks(len(widths)) if len(s) == len(found) and _fits(s, widths, limit)]
        assert all(starts[-1] == len(widths) - 1 for starts in same)


def test_line_feeds_are_kept() -> None:
    """An explicit line ends where it was ended."""
    assert break_lines("Đúng hẹn.\nĐúng luật.", _FONT, 100) == ("Đúng hẹn.", "Đúng luật.")


def test_a_word_longer_than_the_line_is_not_broken() -> None:
    """An address is never split: there is no answer at this width."""
    assert break_lines("Vào dichvucong.gov.vn", _FONT, 5) is None


def _all_breaks(count: int) -> list[tuple[int, ...]]:
    return [(0, *rest) for size in range(count) for rest in combinations(range(1, count), size)]


def _lengths(starts: tuple[int, ...], widths: list[int]) -> list[int]:
    return [sum(widths[a:b]) + b - a - 1 for a, b in pairwise((*starts, len(widths)))]


def _fits(starts: tuple[int, ...], widths: list[int], limit: int) -> bool:
    return max(_lengths(starts, widths)) <= limit


def _slack(starts: tuple[int, ...], widths: list[int], limit: int) -> int:
    return sum((limit - length) ** 2 for length in _lengths(starts, widths))
