"""Paths and ids that would leave the project, or that some system refuses, are told in time."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.catalogue import load
from mediakit.catalogue.paths import PATH_PATTERN, inner_path
from mediakit.catalogue.values import Refused
from tests.catalogue.projects import CAMPAIGN, MESSAGE, write_project

MOT = "assets/catalogue/messages/mot.yaml"
GOOD = [
    "a.png",
    "Ảnh Một cửa (1).jpg",
    "thu-muc/nho/a.png",
    "console.png",
    "a.con",
    ".a",
    "com.png",
    "x~1.png",
]
BAD = {
    "../a.png": "PATH_LEAVES_PROJECT",
    "a/../../b.png": "PATH_LEAVES_PROJECT",
    "./a.png": "PATH_LEAVES_PROJECT",
    "~/a.png": "PATH_LEAVES_PROJECT",
    "/etc/a.png": "PATH_LEAVES_PROJECT",
    "//may/chung/a.png": "PATH_LEAVES_PROJECT",
    "a//b.png": "PATH_LEAVES_PROJECT",
    "a/": "PATH_LEAVES_PROJECT",
    "C:/a.png": "PATH_LEAVES_PROJECT",
    "c:a.png": "PATH_LEAVES_PROJECT",
    "C:\\a.png": "PATH_LEAVES_PROJECT",
    "anh\\a.png": "PATH_LEAVES_PROJECT",
    "\\\\may\\a.png": "PATH_LEAVES_PROJECT",
    "CON": "PATH_DEVICE",
    "nul.png": "PATH_DEVICE",
    "aux/a.png": "PATH_DEVICE",
    "a/COM1.tar.gz": "PATH_DEVICE",
    "lpt9 .png": "PATH_DEVICE",
    "CONIN$": "PATH_DEVICE",
    "COM².png": "PATH_DEVICE",
    "a.": "PATH_ENDING",
    "a /b.png": "PATH_ENDING",
    "a.png...": "PATH_ENDING",
    "a?.png": "PATH_SIGN",
    "a*.png": "PATH_SIGN",
    "a|b/c.png": "PATH_SIGN",
    'a"b.png': "PATH_SIGN",
    "<a>.png": "PATH_SIGN",
    "anh/a:b.png": "PATH_SIGN",
    "ngày 1:2.png": "PATH_SIGN",
    "a" * 201: "PATH_LONG",
    "ệ" * 86: "PATH_LONG",
    "/".join(["a" * 30] * 7): "PATH_LONG",
}


@pytest.mark.parametrize("path", GOOD)
def test_good_paths(path: str) -> None:
    """Names that every system takes are taken as they are, by the schema's pattern too."""
    assert inner_path(path) == path
    assert re.search(PATH_PATTERN, path)


@pytest.mark.parametrize("path", BAD)
def test_bad_paths(path: str) -> None:
    """A path that leaves its folder or that Windows refuses is told by its rule."""
    told = inner_path(path)
    assert isinstance(told, Refused)
    assert told.code == BAD[path]


SPELT = "aAcCoOnN.1 ~/\\:?ệ"


@given(st.text(SPELT, max_size=9).map(str.strip))
def test_pattern_and_reader_agree(path: str) -> None:
    """The schema's pattern takes exactly what the reader takes."""
    assert (re.search(PATH_PATTERN, path) is None) == isinstance(inner_path(path), Refused)


@pytest.mark.parametrize("path", BAD)
def test_every_path_of_the_catalogue_is_held_to_it(tmp_path: Path, path: str) -> None:
    """Images, chimes and beds: each bad path is told once, at its line and column."""
    quoted = "'" + path + "'"
    image = MESSAGE.replace("slide: title", f"slide: {{image: {quoted}}}")
    shared = f"{CAMPAIGN}chime: {quoted}\nbed: {quoted}\n"
    faults = load(write_project(tmp_path, {MOT: image, "assets/catalogue/campaign.yaml": shared})).faults
    assert [(fault.code, fault.where.line, fault.where.column) for fault in faults] == [
        (BAD[path], 6, 8),
        (BAD[path], 7, 6),
        (BAD[path], 5, 20),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Mot-Cua", "BAD_ID"),
        ("một-cửa", "BAD_ID"),
        ("mot cua", "BAD_ID"),
        ("mot.cua", "BAD_ID"),
        ("a" * 61, "BAD_ID"),
        ("a" * 250, "BAD_ID"),
        ("nul", "RESERVED_ID"),
        ("lpt1", "RESERVED_ID"),
    ],
)
def test_bad_ids(tmp_path: Path, name: str, code: str) -> None:
    """A message's file name that some system or some folder would refuse is told by its rule."""
    file = f"assets/catalogue/messages/{name}.yaml"
    found = load(write_project(tmp_path, {file: MESSAGE})).faults
    assert [(fault.code, fault.where.file) for fault in found] == [(code, file)]


@pytest.mark.parametrize("name", ["../xanh", "/xanh", "C:/xanh", "con", "a" * 300])
def test_theme_is_a_name(tmp_path: Path, name: str) -> None:
    """A theme is one of those there are: no path leads out of their folder."""
    shared = CAMPAIGN.replace("theme: xanh", f"theme: '{name}'")
    (fault,) = load(write_project(tmp_path, {"assets/catalogue/campaign.yaml": shared})).faults
    assert (fault.code, fault.where.line) == ("UNKNOWN_THEME", 5)
