"""Zones of a picture."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediakit.model.profile import PROFILES, CaptionRules, PictureProfile
from mediakit.slides.frame import frame_of

_SIDES = st.integers(60, 2200).map(lambda half: 2 * half)


@given(_SIDES, _SIDES, st.floats(0.0, 0.1))
def test_zones_lie_in_the_safe_area_and_apart(width: int, height: int, safe_area: float) -> None:
    """Content above captions above the footer, whatever the shape, up to 2.4:1 either way."""
    if not 1 / 2.4 <= width / height <= 2.4:
        height = width
    frame = frame_of(PictureProfile(width, height, CaptionRules(42, 2)), safe_area)
    for zone in (frame.content, frame.captions, frame.footer):
        assert frame.safe.holds(zone)
        assert min(zone.width, zone.height) > 0
    assert frame.content.bottom <= frame.captions.top
    assert frame.captions.bottom <= frame.footer.top
    assert frame.safe.left >= int(width * safe_area)


def test_tall_shapes_keep_the_platforms_zones_free() -> None:
    """12 % at the top and 18 % at the bottom are the app's."""
    picture = PROFILES["9x16"].picture
    assert picture is not None
    frame = frame_of(picture, 0.05)
    assert frame.shape == "tall"
    assert (frame.safe.top, frame.height_px - frame.safe.bottom) == (230, 346)


def test_tall_clips_keep_the_apps_buttons_free() -> None:
    """A ninth of the width at the right bears neither content, captions nor footer; a board has no app."""
    picture = PROFILES["9x16"].picture
    assert picture is not None
    frame = frame_of(picture, 0.05)
    assert max(zone.right for zone in (frame.content, frame.captions, frame.footer)) <= 960
    board = frame_of(replace(picture, captions=None), 0.05)
    assert board.safe.top < frame.safe.top
    assert board.safe.bottom > frame.safe.bottom


def test_only_boards_set_a_least_size() -> None:
    """On a board each pixel is a lamp; small boards are coarse, and bear no small print."""
    with_captions, screen = PROFILES["16x9"].picture, PROFILES["led"].picture
    assert with_captions is not None
    assert screen is not None
    assert frame_of(with_captions, 0.05).least_px == 1
    assert (frame_of(screen, 0.05).least_px, frame_of(screen, 0.05).coarse) == (13, False)
    assert frame_of(replace(screen, width_px=384, height_px=192), 0.05).coarse
    assert not frame_of(replace(with_captions, width_px=384, height_px=216), 0.05).coarse


def test_a_picture_without_captions_gives_their_room_to_the_content() -> None:
    """On a LED board the sea lies lower."""
    with_captions, without = PROFILES["16x9"].picture, PROFILES["led"].picture
    assert with_captions is not None
    assert without is not None
    high, low = frame_of(with_captions, 0.05), frame_of(without, 0.05)
    assert low.content.height > 1.15 * high.content.height
    assert low.footer == high.footer
