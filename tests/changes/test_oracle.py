"""Whatever is edited: just what a full build from nothing would make differently is made again."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.fingerprint import digest, digest_bytes
from mediakit.picture import render
from mediakit.picture.h264 import encode_group, skip_packet
from mediakit.signal.blocks import whole
from mediakit.sound import contract
from tests.changes.mutations import BEYOND, MUTATIONS, Mutation, field_names
from tests.changes.rich import ALL, Built, build, copy_built, make_tiny, write_rich


@pytest.fixture(scope="module", autouse=True)
def tiny() -> Iterator[None]:
    """Small pictures; what an encoder made of the very same samples or pixels is not encoded once more.

    The memory knows nothing of keys and inputs: it goes by what an encoder is given, byte for byte.
    """
    master, groups = {}, {}

    def make(mixed: Any, profile: Any, file: Any) -> Any:
        blocks = [*mixed]
        given = digest([digest_bytes(whole(blocks).tobytes()), profile])
        if given not in master:
            loudness = contract.make(blocks, profile, file)
            master[given] = (loudness, file.getvalue())
        loudness, content = master[given]
        file.seek(0)
        file.write(content)
        return loudness

    def group(pictures: Any, picture: Any, manner: Any = "still") -> Any:
        planes = [*pictures]
        given = digest([[digest_bytes(plane.tobytes()) for plane in planes], picture, manner])
        if given not in groups:
            groups[given] = encode_group(planes, picture, manner)
        return groups[given]

    with pytest.MonkeyPatch.context() as patch:
        make_tiny(patch)
        patch.setattr("mediakit.pipeline.make", make)
        patch.setattr(render, "encode_group", group)
        patch.setattr(render, "skip_packet", cache(skip_packet))
        patch.setattr("os.fsync", lambda _: None)
        yield


@dataclass(frozen=True, slots=True)
class Base:
    """The campaign as it was built before anything was edited."""

    project: Path
    """Nobody writes in it."""
    built: Built
    """What it became."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """Build the campaign once."""
    project = write_rich(tmp_path_factory.mktemp("base") / "dự án")
    built = build(project)
    assert built.did("build") == ALL
    return Base(project, built)


def test_every_field_is_mutated() -> None:
    """A field that is new needs an edit here, or nobody knows what it reaches."""
    assert set().union(*(mutation.fields for mutation in MUTATIONS)) == set(field_names())


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.what)
def test_just_what_differs_is_made_again(
    base: Base, tmp_path: Path, mutation: Mutation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing stale is kept, nothing sound is made again, and what is no longer wanted is told."""
    before = base.built.files
    project = copy_built(base.project, tmp_path / "dự án")
    mutation.mutate(project, monkeypatch)
    edited = build(project)
    shutil.rmtree(project / "output")
    whole = build(project)
    shutil.rmtree(project)  # a hundred of them would fill a disk
    differing = {name for name in whole.files if whole.files[name] != before.get(name)}
    assert edited.files == whole.files
    assert edited.did("remove") == before.keys() - whole.files.keys()
    beyond = set().union(*(names for pattern, names, _ in BEYOND if fnmatchcase(mutation.what, pattern)))
    assert edited.did("build") - differing == beyond - differing
    assert differing <= edited.did("build")
    assert bool(differing) != mutation.inert
