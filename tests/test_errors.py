"""Errors carry a code, a place and facts, also across process borders."""

import pickle

import pytest

from mediakit.errors import ManyFaults, MediakitError, Place, every_fault

HERE = Place("messages/mot-cua.yaml", 14, 5, "lines[2].pause_s")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (HERE, "messages/mot-cua.yaml:14:5 lines[2].pause_s"),
        (Place("campaign.yaml", 14, 5), "campaign.yaml:14:5"),
        (Place("campaign.yaml", 14), "campaign.yaml:14"),
        (Place("campaign.yaml"), "campaign.yaml"),
        (Place("campaign.yaml", field="voice"), "campaign.yaml voice"),
        (Place(field="qr"), "qr"),
        (Place(), ""),
    ],
)
def test_place(place: Place, told: str) -> None:
    """A place says as much as is known, the way editors write it."""
    assert str(place) == told


@pytest.mark.parametrize("where", [HERE, None])
def test_one_fault_pickles(where: Place | None) -> None:
    """Code, place and facts come out of a pickle as they went in."""
    error = MediakitError("NOT_A_LENGTH", where, said="-1", most_s=60, key="pause_s")
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(back) is MediakitError
    assert (back.code, back.where, back.facts) == (error.code, error.where, error.facts)
    assert back.where == (where or Place())
    assert str(back) == str(error)


def test_many_faults_pickle() -> None:
    """Every fault comes out of a pickle, in order."""
    error = ManyFaults([MediakitError("NO_AUDIO", HERE), MediakitError("FILE_MISSING", said="x")])
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(back) is ManyFaults
    assert (back.code, back.facts) == ("MANY_FAULTS", {"count": 2})
    assert [(fault.code, fault.where, fault.facts) for fault in back.faults] == [
        ("NO_AUDIO", HERE, {}),
        ("FILE_MISSING", Place(), {"said": "x"}),
    ]


def test_every_fault() -> None:
    """One fault or many are gone through alike."""
    one, other = MediakitError("NO_AUDIO"), MediakitError("FILE_MISSING")
    assert every_fault(one) == (one,)
    assert every_fault(ManyFaults([one, other])) == (one, other)
