"""Draws the README's picture from the campaign itself: slides and captions, as clips show them."""

import argparse
from pathlib import Path

from PIL import Image

from mediakit.catalogue import find_project, load
from mediakit.model.campaign import Campaign, Message
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.recipes.story import glued
from mediakit.slides import compose, draw_caption

_GAP_PX = 24
_HEIGHT_PX = 420


def main() -> None:
    """Write the picture to the path given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=Path("docs/pictures/slides.png"))
    file = parser.parse_args().file
    project = find_project(Path(__file__).resolve().parent)
    campaign = load(project).campaign
    if campaign is None:
        raise SystemExit("the campaign has faults: run mediakit check")
    message = next(found for found in campaign.messages if found.id == "nop-ho-so-truc-tuyen")
    pictures = [
        _drawn(campaign, project, "16x9", _title(message), ""),
        _drawn(
            campaign,
            project,
            "1x1",
            message.lines[3].slide,
            "Sau đó chọn thủ tục, điền\nthông tin và gửi hồ sơ.",
        ),
        _drawn(campaign, project, "9x16", _contact(message), "địa chỉ\ndichvucong.gov.vn."),
    ]
    _side_by_side(pictures).quantize(128).save(file, optimize=True)


def _title(message: Message) -> Slide:
    return Slide("title", heading=message.title, text=message.topic)


def _contact(message: Message) -> Slide:
    return Slide("contact", heading=message.contact.label, text=message.title, qr=message.contact.qr)


def _drawn(campaign: Campaign, project: Path, output: str, slide: Slide | None, caption: str) -> Image.Image:
    picture = PROFILES[output].picture
    if picture is None or slide is None:
        raise SystemExit("this message has no such slide")
    frame = compose(glued(slide, campaign.lexicon), campaign.theme, picture, project / "assets/images")
    shown = draw_caption(frame, caption, campaign.theme, picture)
    return shown.resize(
        (round(shown.width * _HEIGHT_PX / shown.height), _HEIGHT_PX), Image.Resampling.LANCZOS
    )


def _side_by_side(pictures: list[Image.Image]) -> Image.Image:
    width = sum(picture.width for picture in pictures) + _GAP_PX * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, _HEIGHT_PX), "white")
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + _GAP_PX
    return sheet


if __name__ == "__main__":
    main()
