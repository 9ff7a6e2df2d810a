"""Footage on the sheet that shows a message before it is made."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mediakit.errors import MediakitError
from mediakit.model.slide import Footage, Slide
from mediakit.preview import first_picture
from mediakit.units import seconds
from tests.conftest import Run, change
from tests.picture.films import even, number_of, write_film

MESSAGE = "assets/catalogue/messages/mot-cua.yaml"
STATEMENT = "{layout: statement, heading: Một cửa, text: Nộp hồ sơ}"


def test_the_first_picture_that_is_shown(tmp_path: Path) -> None:
    """It is that of `start_s`, as large as the window."""
    write_film(tmp_path / "assets/footage/quay.mp4", even(50))
    slide = Slide("footage", footage=Footage("quay.mp4", start_s=seconds(1)))
    picture = first_picture(tmp_path, slide, (80, 30))
    assert picture.size == (80, 30)
    assert number_of(np.asarray(picture)) == 25
    with pytest.raises(MediakitError, match="FOOTAGE_UNREADABLE"):
        first_picture(tmp_path, Slide("footage", footage=Footage("khac.mp4")), (80, 30))


def test_the_sheet_shows_it(project: Path, run: Run) -> None:
    """A slide with footage is seen with its film; where that is missing it has a red frame."""
    change(project, MESSAGE, STATEMENT, "{layout: footage, footage: {file: quay.mp4}}")
    sheets = []
    for shade in (0, 255, None):
        film = project / "assets/footage/quay.mp4"
        film.unlink(missing_ok=True)
        if shade is not None:
            write_film(film, even(2), pictures=[np.full((48, 64, 3), shade, np.uint8)] * 2)
        status, told, _ = run("preview", "mot-cua")
        assert status == (1 if shade is None else 0)
        with Image.open(project / "output/preview/mot-cua.png") as sheet:
            sheets.append(np.asarray(sheet.convert("RGB")).astype(int))
    dark, light, missing = sheets
    pixels = sum(strip["width_px"] * strip["height_px"] for strip in told["strips"])
    assert (np.abs(light - dark).max(axis=2) > 100).sum() > 0.3 * pixels
    red = (missing[..., 0] > 180) & (missing[..., 1] < 80) & (missing[..., 2] < 80)
    assert red.any()
