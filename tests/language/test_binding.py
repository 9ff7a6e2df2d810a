"""What a line or a caption never breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.language import glue, read
from mediakit.language.text import visible
from mediakit.model.reading import Lexicon, LexiconEntry

_LEXICON = Lexicon((LexiconEntry("đội K9", "đội ca chín"),), ("Bộ phận Một cửa", "tổ hỗ trợ"))


@pytest.mark.parametrize(
    "bound",
    [
        *(
            "trong~05~ngày làm",
            "họp ngày~29~tháng~12 tới",
            "theo Điều~3 thì",
            "gọi 1800~1096 ngay",
            "phí 50.000~đồng",
        ),
        *(
            "Quyết~định số~3894/QĐ-UBND nói",
            "ở Vũng~Tàu nhé",
            "bà Nguyễn~Thị~Thu~Hương ký",
            "Tại~Vũng~Tàu có",
            "giấy~tờ và~ngày hẹn",
            "giấy, và, ngày",
            "gửi qua~mạng nhé",
        ),
        *(
            "nộp~hồ~sơ ngay",
            "THỦ~TỤC~HÀNH~CHÍNH",
            "vào Bộ~phận~Một~cửa nhé",
            "BỘ~PHẬN~MỘT~CỬA",
            "một đội~K9 tới",
        ),
        *(
            "đội k9 tới",
            "năm~2024 người~dân",
            "tháng~12 năm~2024",
            "5~–~10~ngày",
            "từ~7h~-~11h30",
            "một tổ~hỗ~trợ",
        ),
        *(
            "xong. Hồ~sơ",
            "hồ, sơ",
            "50~%",
            "tỉnh Bà~Rịa~–~Vũng~Tàu xưa",
            "quý~II năm~2024",
            "dùng XYZT thử",
            "ở TP.~Vũng~Tàu nhé",
        ),
        "Chung Sức Tại~Nơi Xa Lắm Ấy",
    ],
)
def test_binds(bound: str) -> None:
    """Exactly the spaces marked with ~ become no-break spaces."""
    assert glue(bound.replace("~", " "), _LEXICON).replace("\u00a0", "~") == bound


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["hồ", "sơ", "5", "ngày", "Vũng", "Tàu", "\n"])).map(" ".join)
)
def test_only_spaces_change(text: str) -> None:
    """Length and everything but plain spaces stay; gluing twice changes nothing more."""
    shown = visible(text)
    glued = glue(text, _LEXICON)
    assert len(glued) == len(shown)
    assert all(new == old or (old, new) == (" ", "\u00a0") for old, new in zip(shown, glued, strict=True))
    assert glue(glued, _LEXICON) == glued


def test_glued_text_reads_the_same() -> None:
    """No-break spaces are spaces to the reader."""
    text = "Hạn 05 ngày, gọi 1800 1096 hoặc đội K9 ở Vũng Tàu"
    assert read(glue(text, _LEXICON), _LEXICON).words == read(text, _LEXICON).words
