"""Fitting."""

import pytest

from mediakit.errors import MediakitError, Place, every_fault
from mediakit.lettering.fitting import Room, fit, fit_alike, fit_list

_TEXT = "Phản\u00a0ánh, kiến\u00a0nghị về thủ\u00a0tục hành\u00a0chính"


def test_the_biggest_size_that_fits(font: str) -> None:
    """It fits, and one pixel more would not."""
    room = Room(900, 400, 10, 300, max_lines=4)
    block = fit(_TEXT, font, room)
    assert block.width_px <= room.width_px
    assert block.height_px <= room.height_px
    assert len(block.lines) <= room.max_lines
    with pytest.raises(MediakitError):
        fit(_TEXT, font, Room(900, 400, block.size_px + 1, 300, max_lines=4))


def test_sizes_stay_within_bounds(font: str) -> None:
    """A short text in a large room is not blown up."""
    assert fit("Một\u00a0cửa", font, Room(5000, 5000, 10, 60)).size_px == 60


@pytest.mark.parametrize("room", [Room(300, 900, 40, 90), Room(900, 60, 40, 90), Room(900, 900, 40, 90, 1)])
def test_too_much_text_is_a_fault(font: str, room: Room) -> None:
    """Too long a word, too many lines for the height, more lines than allowed: each names text and place."""
    text = "Nghiêng\u00a0nghiêng\u00a0nghiêng " * 3
    with pytest.raises(MediakitError) as caught:
        fit(text, font, room, Place(field="heading"))
    assert caught.value.code == "TEXT_TOO_LONG"
    assert caught.value.where.field == "heading"
    assert caught.value.facts["text"] == text
    assert caught.value.facts["max_lines"] == room.max_lines


def test_texts_beside_one_another_share_a_size(font: str) -> None:
    """The longest decides."""
    room = Room(400, 200, 10, 80)
    short, long = fit_alike(["Đúng hẹn", _TEXT], font, room, [Place(), Place()])
    assert short.size_px == long.size_px == fit(_TEXT, font, room).size_px


def test_a_list_shares_one_room_and_one_size(font: str) -> None:
    """As big as the room allows together with air, each text in as many lines as it needs."""
    room, air = Room(420, 420, 10, 80), 0.5
    blocks = fit_list(["Đúng hẹn", _TEXT, "Đúng luật"], font, room, [Place()] * 3, air)
    (size_px,) = {block.size_px for block in blocks}
    assert [len(block.lines) > 1 for block in blocks] == [False, True, False]
    assert sum(block.height_px + air * size_px for block in blocks) <= room.height_px


def test_a_list_prefers_fewer_lines_to_a_little_more_size(font: str) -> None:
    """A size at which an item just no longer fits its line is given up for one at which it does."""
    alone = fit("Gọi số điện thoại", font, Room(420, 900, 10, 900, 1)).size_px
    (block,) = fit_list(["Gọi số điện thoại"], font, Room(420, 900, 10, alone + 3), [Place()])
    assert (block.lines, block.size_px) == (("Gọi số điện thoại",), alone)


def test_a_list_that_does_not_fit_names_what_is_too_long(font: str) -> None:
    """Each text that would not fit alone; else the highest."""
    endless = "Nghiêng " * 90
    for texts, fields in (
        (["Một", endless, "Hai", endless], ["b", "d"]),
        (["Một hai ba bốn", "Một", "Hai", "Ba"], ["a"]),
    ):
        with pytest.raises(MediakitError) as caught:
            fit_list(texts, font, Room(200, 150, 30, 40), [Place(field=key) for key in "abcd"])
        assert [fault.where.field for fault in every_fault(caught.value)] == fields


@pytest.mark.parametrize("width_px", range(200, 900, 20))
@pytest.mark.parametrize(
    "text", ["“Chung tay cải\u00a0cách, ngay.”", "Đúng hẹn và đúng luật", "Một cửa cho mọi nhà ở"]
)
def test_no_syllable_ends_a_text_alone(font: str, text: str, width_px: int) -> None:
    """Unless even three quarters of the size would leave it there."""
    room = Room(width_px, 400, 10, 120)
    block = fit(text, font, room)
    assert block.width_px <= room.width_px
    if len(block.lines) > 1 and not {" ", "\u00a0"} & set(block.lines[-1]):
        for smaller in range(-(-block.size_px * 3 // 4), block.size_px):
            lines = fit(text, font, Room(width_px, 400, smaller, smaller)).lines
            assert len(lines) > 1
            assert not {" ", "\u00a0"} & set(lines[-1])


def test_a_text_of_lone_syllables_is_left_as_it_is(font: str) -> None:
    """In a room that holds one word a line there is nothing to mend."""
    assert fit("Nghiêng nghiêng", font, Room(150, 400, 36, 40)).lines == ("Nghiêng", "nghiêng")
