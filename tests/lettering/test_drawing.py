"""Drawing."""

import pytest
from PIL import Image

from mediakit.lettering.box import Box
from mediakit.lettering.drawing import Align, draw_block
from mediakit.lettering.fitting import Room, fit, set_block

_BOX = Box(60, 40, 760, 360)


def _drawn(text: str, font: str, align: Align) -> tuple[int, int, int, int]:
    image = Image.new("RGB", (820, 400))
    block = fit(text, font, Room(_BOX.width, _BOX.height, 10, 90))
    draw_block(image, block, _BOX, "#ffffff", align)
    return image.getbbox() or (0, 0, 0, 0)


@pytest.mark.parametrize("align", ["left", "centre", "right"])
@pytest.mark.parametrize("text", ["ẪẶ ỵỘ gậy", "Tiếp nhận\u00a0và trả\u00a0lời", "H"])
def test_text_stays_in_its_box(font: str, text: str, align: Align) -> None:
    """A fitted block is drawn inside, but for the hanging edge and antialiasing."""
    drawn = Box(*_drawn(text, font, align))
    assert Box(_BOX.left - 5, _BOX.top - 1, _BOX.right + 2, _BOX.bottom + 1).holds(drawn)


def test_edges_align(font: str) -> None:
    """Colour begins at the left edge, ends at the right one, or is centred between."""
    assert abs(_drawn("HIH", font, "left")[0] - _BOX.left) <= 1
    assert abs(_drawn("HIH", font, "right")[2] - _BOX.right) <= 1
    left, _, right, _ = _drawn("HIH", font, "centre")
    assert abs((left + right) - (_BOX.left + _BOX.right)) <= 2


def test_a_no_break_space_is_drawn_as_a_space(font: str) -> None:
    """Glue is invisible: the pixels are the same."""
    images = []
    for text in ("Vũng Tàu", "Vũng\u00a0Tàu"):
        image = Image.new("RGB", (820, 400))
        draw_block(image, set_block([text], font, 60, 1.2), _BOX, "#ffffff")
        images.append(image.tobytes())
    assert images[0] == images[1]


@pytest.mark.parametrize("cut", ["ExtraBold", "Bold", "Medium"])
def test_no_accent_is_cut_at_any_size(cut: str) -> None:
    """Ẫ, Ặ and ỵ, at every size from the smallest to the biggest, lie whole within the height asked for."""
    for size_px in range(5, 261):
        block = set_block(["ẪẶỵ"], f"font_manrope/Manrope-{cut}.ttf", size_px, 1.28)
        air = 2 + size_px // 2
        image = Image.new("L", (3 * size_px + 2 * air, block.height_px + 2 * air))
        box = Box(air, air, air + block.width_px, air + block.height_px)
        draw_block(image, block, box, "#ffffff")
        drawn = image.getbbox()
        assert drawn is not None
        assert box.inset(-2 - size_px // 25, -1).holds(Box(*drawn)), size_px
        assert drawn[3] - drawn[1] >= 1.3 * size_px - 2, size_px


def _columns(lines: list[str], font: str, align: Align, hang_px: int) -> list[tuple[int, int]]:
    """Where the colour of each line begins and ends."""
    found = []
    block = set_block(lines, font, 60, 2.0)
    image = Image.new("RGB", (820, 400))
    draw_block(image, block, _BOX, "#ffffff", align, hang_px)
    for index in range(len(lines)):
        middle = _BOX.middle[1] + round((index - (len(lines) - 1) / 2) * 120)
        left, _, right, _ = image.crop((0, middle - 55, 820, middle + 55)).getbbox() or (0, 0, 0, 0)
        found.append((left, right))
    return found


@pytest.mark.parametrize("opening", ["“", "– ", "«", "“‘"])
def test_opening_signs_hang_out_of_the_left_edge(font: str, opening: str) -> None:
    """The words after them stand on the edge of the lines below; without leave to hang, the signs do."""
    first, second = _columns([f"{opening}Hẹn", "Hẹn"], font, "left", 60)
    bare, _ = _columns(["Hẹn", "Hẹn"], font, "left", 60)
    assert first[0] < second[0] - 5
    assert abs(first[1] - bare[1]) <= 2
    unhung, _ = _columns([f"{opening}Hẹn", "Hẹn"], font, "left", 0)
    assert abs(unhung[0] - _BOX.left) <= 1


def test_signs_hang_no_farther_than_they_may(font: str) -> None:
    """What is beside the box is not run into."""
    first, _ = _columns(["– “Hẹn", "Hẹn"], font, "left", 12)
    assert first[0] >= _BOX.left - 13


def test_centred_lines_are_centred_without_signs_at_their_ends(font: str) -> None:
    """A full stop or a quotation mark does not push its line aside."""
    plain, stopped, quoted = _columns(["Hẹn", "Hẹn…", "“Hẹn"], font, "centre", 60)
    assert abs(stopped[0] - plain[0]) <= 2
    assert abs(quoted[1] - plain[1]) <= 2


def test_a_number_keeps_its_sign_and_signs_alone_keep_their_place(font: str) -> None:
    """Where there are no letters to align, nothing hangs."""
    (line,) = _columns(["…"], font, "left", 60)
    assert abs(line[0] - _BOX.left) <= 1
