"""Where captions may break."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.language import clause_ends, glue
from mediakit.model.reading import Lexicon, LexiconEntry

_LEXICON = Lexicon((LexiconEntry("nhóm để làm", "nhóm để làm"),), ("hỗ trợ và hướng dẫn",))


@pytest.mark.parametrize(
    "marked",
    [
        "Nộp hồ sơ, |nhận kết quả: |nhanh!",
        "Hồ sơ chậm |thì phải xin lỗi |và hẹn lại.",
        "Gọi ngay |trước khi đến.",
        "Nhưng nếu khó, |hãy gọi.",
        "Anh gọi |nhưng nếu khó |thì thôi.",
        "“Chung tay!” |Cùng làm",
        "Dễ – |nhanh – |gọn",
        "tỉnh Bà Rịa – Vũng Tàu",
        "tự do hiện tại",
        "TP. Vũng Tàu |và 3.000 đồng",
        "Hạn 5 – 10 ngày",
        "dòng một.\n|dòng hai",
        "tổ hỗ trợ và hướng dẫn |và người dân",
        "dùng nhóm để làm |để xong",
        "",
    ],
)
def test_breaks(marked: str) -> None:
    """Clauses end after signs and before conjunctions, and nowhere in what is bound."""
    ends = accumulate(len(piece) for piece in marked.split("|")[:-1])
    assert clause_ends(marked.replace("|", ""), _LEXICON) == tuple(ends)


@given(
    st.lists(st.sampled_from(["hồ sơ", "và", "nếu", ",", "5 – 10 ngày", "Vũng Tàu", "–", ".", "do"])).map(
        " ".join
    )
)
def test_never_inside_what_is_bound(text: str) -> None:
    """Every break follows a breakable space and rises."""
    glued = glue(text, Lexicon())
    ends = clause_ends(text, Lexicon())
    assert list(ends) == sorted(set(ends))
    assert all(0 < end < len(glued) and glued[end - 1] in " \n" for end in ends)
