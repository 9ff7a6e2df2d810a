"""Digests: the same for the same value everywhere, different for values that could be mistaken."""

import sys
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.build.fingerprint import digest, digest_bytes, digest_file, digest_source
from mediakit.errors import Place
from mediakit.process import run
from tests.build.jobs import SAMPLE

ROOT = Path(__file__).parents[2]
ONE = (True, 1, 1.0, "1", b"1", Fraction(1), "True", "1.0")
NOTHING: tuple[Any, ...] = (None, False, 0, 0.0, "", b"", Fraction(0), (), {}, "null", "[]", "{}")
DAYS = (date(2024, 4, 22), "2024-04-22", Place("2024-04-22"), ("2024-04-22",), {"date": "2024-04-22"})
LIKE_PLAIN: tuple[Any, ...] = (
    {"Fraction": (1, 1)},
    {"dict": {}},
    {"bytes": digest_bytes(b"")},
    digest_bytes(b""),
)

leaves = st.one_of(
    st.sampled_from([*ONE, *NOTHING, *DAYS, *LIKE_PLAIN]),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=3),
    st.binary(max_size=3),
    st.fractions(),
    st.dates(),
    st.builds(Place, st.sampled_from(["a", "b"]), st.integers(0, 2)),
)
values = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=2), inner, max_size=3),
    ),
    max_leaves=6,
)


def spelled(value: Any) -> str:
    """A value written so that two are alike exactly when kind and content are; a list is as a tuple."""
    match value:
        case list() | tuple():
            return f"[{', '.join(spelled(item) for item in value)}]"
        case dict():
            return f"{{{', '.join(f'{key!r}: {spelled(value[key])}' for key in sorted(value))}}}"
    return repr(value)


def turned(value: Any) -> Any:
    """The same value with every mapping's keys in the opposite order and every list a tuple."""
    match value:
        case list() | tuple():
            return tuple(turned(item) for item in value)
        case dict():
            return {key: turned(value[key]) for key in reversed(value)}
    return value


@settings(deadline=None)
@given(values)
def test_same_value(value: Any) -> None:
    """The order of keys does not matter, nor whether a sequence is a list or a tuple."""
    assert digest(value) == digest(turned(value))


@settings(deadline=None)
@given(values, values)
def test_other_value(one: Any, other: Any) -> None:
    """Two values have one digest exactly when kind and content are the same."""
    assert (digest(one) == digest(other)) == (spelled(one) == spelled(other))


@pytest.mark.parametrize("alike", [ONE, NOTHING, DAYS, LIKE_PLAIN])
def test_kinds_kept_apart(alike: tuple[Any, ...]) -> None:
    """Values that Python or JSON would take for one another differ, alone and inside nouns."""
    assert len({digest(value) for value in alike}) == len(alike)
    assert len({digest({"key": [value]}) for value in alike}) == len(alike)


def test_content() -> None:
    """A change of one byte, one field or one depth is seen."""
    assert digest(b"ab") != digest(b"ac")
    assert digest(Place("a", 1)) != digest(Place("a", 2))
    assert digest(["a", ["b"]]) != digest([["a"], "b"])
    assert digest("hoá") != digest("hóa")


@pytest.mark.parametrize(
    "value",
    [{1, 2}, Path("a"), object(), Place, {1: "a"}, {None: "a"}, MappingProxyType({2: "a"}), [Path("a")]],
    ids=["set", "path", "object", "class", "number as key", "None as key", "other mapping", "inside a list"],
)
def test_no_written_form(value: object) -> None:
    """What has no single written form is refused, never guessed; so is a key that is no text."""
    with pytest.raises(TypeError, match="has no digest"):
        digest(value)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_other_process(seed: str) -> None:
    """Another process with another hash seed gives the same digest."""
    ask = "from mediakit.build.fingerprint import *; from tests.build.jobs import *; print(digest(SAMPLE))"
    said = run([sys.executable, "-c", ask], timeout_s=20, folder=ROOT, extra_env={"PYTHONHASHSEED": seed})
    assert said.decode().strip() == digest(SAMPLE)


def test_file(tmp_path: Path) -> None:
    """A file's digest is that of its bytes, whatever its name."""
    (tmp_path / "ảnh.png").write_bytes(b"picture")
    assert digest_file(tmp_path / "ảnh.png") == digest_bytes(b"picture")


def source(folder: Path) -> str:
    """The digest of a folder of sources as a new process would see it."""
    digest_source.cache_clear()
    return digest_source(folder)


def test_source(tmp_path: Path) -> None:
    """Sources are known by relative name and bytes; compiled files and where the folder lies do not count."""
    room, moved = tmp_path / "room", tmp_path / "elsewhere" / "room"
    for folder in (room, moved):
        (folder / "inner").mkdir(parents=True)
        (folder / "a.py").write_bytes(b"a = 1\n")
        (folder / "inner" / "b.txt").write_bytes(b"b\n")
    first = source(room)
    assert source(moved) == first
    (room / "inner" / "__pycache__").mkdir()
    (room / "inner" / "__pycache__" / "a.cpython-311.pyc").write_bytes(b"\0")
    assert source(room) == first
    (room / "a.py").write_bytes(b"a = 2\n")
    changed = source(room)
    (room / "a.py").rename(room / "c.py")
    renamed = source(room)
    (room / "c.py").rename(room / "inner" / "c.py")
    moved_inside = source(room)
    assert len({first, changed, renamed, moved_inside}) == 4
    assert digest_source(room / "inner" / "c.py") != digest_source(room / "inner" / "b.txt")
