"""Totals are what a person gets who adds up the lines by hand."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from mediakit.delivery.log_line import Play
from mediakit.delivery.log_periods import Step, period_of
from mediakit.delivery.log_totals import Total, totals_of
from tests.delivery.plays import plays


def by_hand(lines: list[Play]) -> Total:
    """Add up, one line after the other."""
    count = seconds = incidents = failed = 0
    for line in lines:
        if line.start is None or line.end is None:
            failed += 1
        else:
            count += 1
            seconds += (line.end.hour - line.start.hour) * 3600
            seconds += (line.end.minute - line.start.minute) * 60
            seconds += line.end.second - line.start.second
        if line.incident != "":
            incidents += 1
    return Total(count, seconds, incidents, failed)


@given(st.lists(plays(), max_size=30), st.sampled_from(get_args(Step)), st.none() | st.integers(1, 27))
def test_a_hand_sum(lines: list[Play], step: Step, cut_day: int | None) -> None:
    """By message, station and period, and all told; no sum is missing, none is empty."""
    totals = totals_of(lines, step, cut_day)
    assert totals.all == by_hand(lines)
    assert totals.messages == {
        name: by_hand([line for line in lines if line.spot.startswith(f"{name}.")])
        for name in sorted({line.spot.split(".")[0] for line in lines})
    }
    assert totals.stations == {
        name: by_hand([line for line in lines if line.station == name])
        for name in {line.station for line in lines}
    }
    assert totals.periods == {
        one: by_hand([line for line in lines if one.first <= line.day <= one.last])
        for one in {period_of(line.day, step, cut_day) for line in lines}
    }
    assert totals.cells == {
        (message, station, one): by_hand(found)
        for message in totals.messages
        for station in totals.stations
        for one in totals.periods
        if (
            found := [
                line
                for line in lines
                if line.station == station
                and line.spot.startswith(f"{message}.")
                and one.first <= line.day <= one.last
            ]
        )
    }
    assert list(totals.periods) == sorted(totals.periods, key=lambda one: one.first)
    for sums in (totals.messages, totals.stations, totals.periods):
        assert sum(sums.values(), Total()) == totals.all
