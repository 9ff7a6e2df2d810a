"""What is played when."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.schedule import DayPlan, plan_day
from mediakit.delivery.spots import Candidate, Spot
from mediakit.errors import MediakitError
from mediakit.model.station import Session
from tests.delivery.made import MONDAY, candidate, message, station


def pretended(name: str, length_s: str = "30", **fields: Any) -> Spot:
    """A spot without files."""
    path = Path("none")
    told = message(name, **fields)
    return Spot(
        f"{name}.loudspeaker_spot", told, path, path, "0" * 64, 1, Fraction(length_s), -18.0, synthetic=True
    )


def day(spots: list[Spot], *sessions: Session) -> DayPlan:
    """A day of a station with these sessions."""
    return plan_day(station(sessions=sessions), MONDAY, [candidate(one) for one in spots])


def order(plan: DayPlan, number: int = 1) -> list[str]:
    """Messages in the order a session plays them."""
    return [play.spot.message.id for play in plan.programmes[number - 1].plays]


SPOTS = [
    pretended("a"),
    pretended("b", priority="ưu tiên"),
    pretended("nop-thue"),
    pretended("nop-don"),
    pretended("z", priority="ưu tiên"),
]


@pytest.mark.parametrize(
    ("select", "wanted"),
    [
        (("*",), ["a", "b", "nop-thue", "nop-don", "z"]),
        (("z", "a"), ["z", "a"]),
        (("nop-*", "a"), ["nop-thue", "nop-don", "a"]),
        (("priority:ưu tiên", "*"), ["b", "z", "a", "nop-thue", "nop-don"]),
        (("priority: thường",), ["a", "nop-thue", "nop-don"]),
    ],
)
def test_select(select: tuple[str, ...], wanted: list[str]) -> None:
    """Entries are taken in their order, messages within one in order of ids, each message once."""
    assert order(day(SPOTS, Session("17:00", 600, select=select))) == wanted


def test_the_whole_list_is_repeated() -> None:
    """Not each spot twice in a row, but the list from its beginning, with its gaps."""
    plan = day(SPOTS[:2], Session("17:00", 600, repeat=2, gap_s=Fraction(3)))
    assert order(plan) == ["a", "b", "a", "b"]
    programme = plan.programmes[0]
    assert [programme.clock(play.start_s) for play in programme.plays] == [
        "17:00:00",
        "17:00:33",
        "17:01:06",
        "17:01:39",
    ]
    assert [float(one) for one in (programme.filled_s, programme.short_s)] == [129, 471]


def test_a_full_session_ends_in_its_order() -> None:
    """What no longer fits is left out with all after it, and told with how often it is played."""
    plan = day(SPOTS[:3], Session("17:00", 130, repeat=2))
    assert order(plan) == ["a", "b", "nop-thue", "a"]
    told = [
        (one.name.partition(".")[0], [(r.code, r.facts["played"]) for r in one.reasons])
        for one in plan.left_out
    ]
    assert told == [("b", [("SPOT_NO_ROOM", 1)]), ("nop-thue", [("SPOT_NO_ROOM", 1)])]


def test_a_spot_longer_than_the_session_does_not_stop_the_others() -> None:
    """It is left out alone."""
    plan = day([pretended("a", "200"), pretended("b")], Session("17:00", 100))
    assert order(plan) == ["b"]
    assert [(one.name, one.reasons[0].code) for one in plan.left_out] == [
        ("a.loudspeaker_spot", "SPOT_TOO_LONG")
    ]


def test_what_no_session_selects_is_no_loss() -> None:
    """It is named, but nothing was asked for."""
    plan = day(SPOTS[:2], Session("17:00", 600, select=("a",)))
    assert (plan.left_out, plan.unselected) == ((), ("b.loudspeaker_spot",))


def test_reasons_of_what_may_not_be_aired() -> None:
    """A selected spot that may not be aired is left out with all that stands against it."""
    against = (MediakitError("SPOT_EMERGENCY"), MediakitError("SPOT_UNBUILT"))
    bad = Candidate("khan", "khan.loudspeaker_spot", "Khẩn", "khẩn cấp", None, against)
    plan = plan_day(station(), MONDAY, [bad, candidate(SPOTS[0])])
    assert order(plan) == ["a"]
    assert [one.reasons for one in plan.left_out] == [against]


def test_days() -> None:
    """Only sessions of the weekday are aired, by their start; a day without any names the next with one."""
    sessions = [
        Session("17:00", 60, ("T2",)),
        Session("06:00", 60, ("T2", "CN")),
        Session("07:00", 60, ("T3",)),
    ]
    plan = day(SPOTS[:1], *sessions)
    assert [one.session.start for one in plan.programmes] == ["06:00", "17:00"]
    with pytest.raises(MediakitError) as told:
        plan_day(station(sessions=sessions), MONDAY + timedelta(days=2), [])
    assert (told.value.code, told.value.facts["next"]) == ("PACK_NO_SESSION", "2026-12-06")


@given(
    st.lists(st.fractions(1, 90, max_denominator=1000), min_size=1, max_size=12),
    st.integers(10, 400),
    st.integers(1, 4),
    st.fractions(0, 9, max_denominator=100),
)
def test_plays_lie_within_the_session(
    lengths: list[Fraction], length_s: int, repeat: int, gap_s: Fraction
) -> None:
    """Whatever is selected: none overlaps, each gap is whole, the session's length is kept, none is lost."""
    spots = [replace(pretended(f"m{index:02}"), length_s=one) for index, one in enumerate(lengths)]
    plan = day(spots, Session("10:00", length_s, repeat=repeat, gap_s=gap_s))
    plays = plan.programmes[0].plays
    assert all(two.start_s == one.end_s + gap_s for one, two in pairwise(plays))
    assert plan.programmes[0].filled_s <= length_s
    names = [play.spot.name for play in plays]
    short = {one.name for one in plan.left_out}
    assert short == {one.name for one in spots if names.count(one.name) < repeat}
