"""Draws the pictures of README and guide from the campaign itself: slides and captions, as in clips."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from mediakit.catalogue import find_project, forms, load
from mediakit.catalogue.document import read_document
from mediakit.catalogue.project import THEMES, theme_names
from mediakit.model.campaign import Campaign, Message
from mediakit.model.profile import PROFILES
from mediakit.model.slide import Slide
from mediakit.model.theme import Theme
from mediakit.recipes.story import glued
from mediakit.slides import compose, draw_caption

_GAP_PX = 24
_HEIGHT_PX, _SMALL_PX = 420, 270


def main() -> None:
    """Write the pictures into the folder given: slides.png, and themes.png with all themes there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("docs/pictures"))
    folder = parser.parse_args().folder
    project = find_project(Path(__file__).resolve().parent)
    campaign = load(project).campaign
    if campaign is None:
        raise SystemExit("the campaign has faults: run mediakit check")
    messages = {found.id: found for found in campaign.messages}
    message = messages["nop-ho-so-truc-tuyen"]
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
    _save(_side_by_side(pictures), folder / "slides.png")
    shown = [
        ("16x9", _title(message)),
        ("16x9", messages["chung-thuc-dien-tu"].lines[3].slide),
        ("1x1", message.lines[6].slide),
        ("9x16", message.lines[2].slide),
    ]
    rows = [
        _side_by_side(
            [
                _smaller(_drawn(replace(campaign, theme=theme), project, output, slide, ""))
                for output, slide in shown
            ]
        )
        for theme in _themes(project)
    ]
    _save(_one_below_another(rows), folder / "themes.png")


def _themes(project: Path) -> Iterator[Theme]:
    for name in theme_names(project):
        document = read_document(project, f"{THEMES}/{name}.yaml")
        theme, faults = forms.fill(Theme, document, forms.THEME_READERS, {"name": name})
        if theme is None:
            raise SystemExit(f"the theme {name} has {len(faults)} faults: run mediakit check")
        yield theme


def _title(message: Message) -> Slide:
    return Slide("title", heading=message.title, text=message.topic)


def _contact(message: Message) -> Slide:
    return Slide("contact", heading=message.contact.label, text=message.title, qr=message.contact.qr)


def _drawn(campaign: Campaign, project: Path, output: str, slide: Slide | None, caption: str) -> Image.Image:
    picture = PROFILES[output].picture
    if picture is None or slide is None:
        raise SystemExit("this message has no such slide")
    frame = compose(glued(slide, campaign.lexicon), campaign.theme, picture, project / "assets/images")
    return _high(draw_caption(frame, caption, campaign.theme, picture), _HEIGHT_PX)


def _smaller(picture: Image.Image) -> Image.Image:
    return _high(picture, _SMALL_PX)


def _high(picture: Image.Image, height_px: int) -> Image.Image:
    size = (round(picture.width * height_px / picture.height), height_px)
    return picture.resize(size, Image.Resampling.LANCZOS)


def _side_by_side(pictures: list[Image.Image]) -> Image.Image:
    width = sum(picture.width for picture in pictures) + _GAP_PX * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, pictures[0].height), "white")
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + _GAP_PX
    return sheet


def _one_below_another(rows: list[Image.Image]) -> Image.Image:
    height = rows[0].height + _GAP_PX
    sheet = Image.new("RGB", (rows[0].width, height * len(rows) - _GAP_PX), "white")
    for index, row in enumerate(rows):
        sheet.paste(row, (0, index * height))
    return sheet


def _save(picture: Image.Image, file: Path) -> None:
    picture.quantize(256).save(file, optimize=True)


if __name__ == "__main__":
    main()
