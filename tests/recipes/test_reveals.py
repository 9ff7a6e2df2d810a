"""Items appear as they are spoken."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.slide import Slide
from mediakit.recipes.reveals import SaidWord, Stay, reveals, said_words
from mediakit.units import Seconds, seconds
from tests.recipes.kits import ToneKit

LEAD = seconds("0.12")


def _said(text: str, start: Seconds = Seconds(0)) -> list[SaidWord]:
    speech = ToneKit().speak(text)
    starts, now = [], start
    for sentence in speech.sentences:
        starts.append(now)
        now += sentence.take.length + 1
    return list(said_words(speech, starts))


def _list(*items: str) -> Slide:
    return Slide("bullets", items=items)


def _shown(start: str = "0", settled: str = "0.4", end: str = "60") -> Stay:
    return Stay(seconds(start), seconds(settled), seconds(end))


def test_each_comes_with_its_first_word() -> None:
    """The first word of what is said of an item calls it, whatever signs and capitals either has."""
    said = _said("Khi nộp, nhớ hỏi rõ giấy tờ cần có và ngày nhận kết quả.")
    items = _list("Khi nộp", "Giấy\u00a0tờ cần có", "Ngày nhận kết\u00a0quả")
    assert reveals(items, said, _shown()) == (Seconds(0), Seconds(5, 3) - LEAD, Seconds(10, 3) - LEAD)


def test_a_list_is_never_empty() -> None:
    """The first item stands from the start, however late it is spoken of."""
    said = _said("Khi nộp, nhớ hỏi rõ giấy tờ cần có và ngày nhận kết quả.")
    found = reveals(_list("Ngày nhận kết quả", "Giấy tờ"), said, _shown())
    assert found == ()


def test_the_last_is_seen_for_a_while() -> None:
    """An item spoken of when the slide is about to go comes a second and a half before that."""
    said = _said("Khi nộp, nhớ hỏi rõ giấy tờ cần có và ngày nhận kết quả.")
    found = reveals(_list("Khi nộp", "Ngày nhận kết quả"), said, _shown(end="4"))
    assert found == (Seconds(0), seconds("2.5"))


def test_other_words_may_stand_between() -> None:
    """An item that sums up what is said appears where most of its words are heard."""
    said = _said("Mời bà con. Phường này hay xã khác cũng đều tiếp nhận hồ sơ.")
    _, found = reveals(_list("Mời bà con", "Phường, xã cũng tiếp nhận"), said, _shown())
    assert found == 2 - LEAD


def test_who_is_not_spoken_of_comes_with_the_one_before() -> None:
    """Nothing stays hidden: an item of other words does not wait."""
    said = _said("Bà con cần có giấy tờ. Sau đó nhận kết quả.")
    first, second, third = reveals(_list("Xe đạp", "Giấy tờ", "Máy bay"), said, _shown())
    assert (first, second, third) == (Seconds(0), Seconds(4, 3) - LEAD, Seconds(4, 3) - LEAD)


def test_all_at_once_is_no_reveal() -> None:
    """Where nothing waits, nothing is told; other layouts and silence never wait."""
    said = _said("Giấy tờ cần có.")
    assert reveals(_list("Giấy tờ", "Xe đạp"), said, _shown()) == ()
    assert reveals(_list("Giấy tờ", "Cần có"), [], _shown()) == ()
    assert reveals(Slide("quote", text="Giấy tờ"), said, _shown()) == ()


_WORDS = st.lists(st.sampled_from("một hai ba bốn năm".split()), min_size=1, max_size=4).map(" ".join)  # noqa: SIM905


@given(st.lists(_WORDS, min_size=1, max_size=5), st.lists(_WORDS, max_size=4))
def test_order_is_kept(items: list[str], sentences: list[str]) -> None:
    """Whatever is said, items never appear before those above them, nor before their slide has come."""
    said = _said(". ".join(sentences), Seconds(1)) if sentences else []
    found = reveals(_list(*items), said, _shown("1", "2", "9"))
    assert len(found) in (0, len(items))
    assert all(one <= other for one, other in pairwise(found))
    assert all(instant == 1 or instant > 2 for instant in found)
