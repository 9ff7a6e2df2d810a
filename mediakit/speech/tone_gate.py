"""The tone gate: whether a voice keeps the tones of Vietnamese apart, in figures, without listening.

What the tones of the north are like: Nguyễn Văn Lợi and Edmondson, Tones and voice quality in modern
northern Vietnamese, Mon-Khmer Studies 28 (1998); Kirby, Vietnamese (Hanoi Vietnamese), JIPA 41 (2011). Ngang
is level, huyền falls, sắc rises, hỏi falls and may come back, ngã breaks and ends on top, nặng drops. Of the
south: Brunelle, Tone perception in Northern and Southern Vietnamese, Journal of Phonetics 37 (2009): five
tones, for hỏi and ngã are one that falls and rises. The limits are mediakit's own.

Every figure is taken syllable by syllable on `tones.Contours`, and its median over the syllables counts.
`first`, `middle` and `last` are the thirds of a contour.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mediakit.errors import MediakitError
from mediakit.model.voice import Accent
from mediakit.speech.tones import TONES, Contours

Rime = NDArray[np.float64]
"""Semitones at the places of rimes, shape (syllables, places)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, and what it should be."""

    name: str
    """Stable: the text `tone.NAME` says what it is."""
    value: float | None
    """None when it cannot be told: half the syllables or more have no pitch."""
    limit: float
    """What it is held against."""
    bound: Literal["least", "most"]
    """Whether the limit is the least or the most."""
    unit: Literal["st", "ms"] = "st"
    """Semitones, or milliseconds."""
    between: tuple[str, ...] = ()
    """The two tones that `closest_pair` found."""

    @property
    def passed(self) -> bool:
        """Whether it was measured and keeps its limit."""
        if self.value is None:
            return False
        return self.value >= self.limit if self.bound == "least" else self.value <= self.limit


def sac_rise(tones: Mapping[str, Rime]) -> Rime:
    """How far the highest place of sắc's last third lies above the lowest place before it."""
    first, middle, last = _thirds(tones["sắc"])
    return _highest(last) - _lowest(first, middle)


def huyen_fall(tones: Mapping[str, Rime]) -> Rime:
    """How far the lowest place of huyền's last third lies under the highest of its first."""
    first, _, last = _thirds(tones["huyền"])
    return _highest(first) - _lowest(last)


def hoi_dip(tones: Mapping[str, Rime]) -> Rime:
    """How far the lowest place of hỏi's middle and last third lies under the highest of its first.

    Whether it comes back is left open for the north, where many leave that out within a sentence.
    """
    first, middle, last = _thirds(tones["hỏi"])
    return _highest(first) - _lowest(middle, last)


def hoi_return(tones: Mapping[str, Rime]) -> Rime:
    """How far the highest place of hỏi's last third lies above the lowest place of the whole."""
    *_, last = _thirds(tones["hỏi"])
    return _highest(last) - _lowest(tones["hỏi"])


def nga_above_ngang(tones: Mapping[str, Rime]) -> Rime:
    """How far ngã's last third, after the break, lies above that of ngang; both by their median."""
    *_, high = _thirds(tones["ngã"])
    *_, level = _thirds(tones["ngang"])
    return np.asarray(np.median(high, 1) - np.median(level, 1))


def nang_drop(tones: Mapping[str, Rime]) -> Rime:
    """How far the lowest place of nặng's middle and last third lies under the highest of its first."""
    first, middle, last = _thirds(tones["nặng"])
    return _highest(first) - _lowest(middle, last)


def ngang_movement(tones: Mapping[str, Rime]) -> Rime:
    """From ngang's lowest to its highest place."""
    return _highest(tones["ngang"]) - _lowest(tones["ngang"])


def hoi_nga_apart(tones: Mapping[str, Rime]) -> Rime:
    """How far hỏi and ngã lie apart, as a root of the mean of squares over the places."""
    return _apart(tones["hỏi"], tones["ngã"])


def span(tones: Mapping[str, Rime]) -> Rime:
    """From the lowest place of all tones to the highest."""
    return _highest(*tones.values()) - _lowest(*tones.values())


Gate = Literal["bac", "nam"]
Measure = Callable[[Mapping[str, Rime]], Rime]
_SHARED: tuple[tuple[Measure, float], ...] = ((sac_rise, 3), (huyen_fall, 2), (hoi_dip, 2), (nang_drop, 2))
_LEAST: dict[Gate, tuple[tuple[Measure, float], ...]] = {
    "bac": (*_SHARED, (nga_above_ngang, 2), (span, 7)),
    "nam": (*_SHARED, (hoi_return, 2), (span, 7)),
}
_MOST: dict[Gate, tuple[tuple[Measure, float], ...]] = {
    # flat: less than the least movement asked of any other tone
    "bac": ((ngang_movement, 2),),
    # one tone: closer than any two tones may be
    "nam": ((ngang_movement, 2), (hoi_nga_apart, 1)),
}
_CLOSEST_ST = 1.0
_MARKS_OFF_MS = 60.0
"""A third of the shortest rime at this pace; a cut that is further off takes in the next syllable's tone."""


def gate_of(accent: Accent) -> Gate:
    """Give the gate of an accent; one that is not told is held against the north's.

    Raises:
        MediakitError: NO_TONE_GATE for the centre, whose tones differ from town to town.
    """
    if accent == "trung":
        raise MediakitError("NO_TONE_GATE")
    return accent or "bac"


def figures(contours: Contours, gate: Gate) -> tuple[Figure, ...]:
    """Measure a voice's tones, each figure with its limit."""
    tones = dict(zip(TONES, contours.semitones, strict=True))
    distinct = [tone for tone in TONES if gate == "bac" or tone != "ngã"]
    return (
        *(_figure(measure, tones, limit, "least") for measure, limit in _LEAST[gate]),
        *(_figure(measure, tones, limit, "most") for measure, limit in _MOST[gate]),
        _closest_pair(tones, distinct),
        Figure("marks_off", _typical(contours.mark_errors_ms.ravel()), _MARKS_OFF_MS, "most", "ms"),
    )


def passes(measured: tuple[Figure, ...]) -> bool:
    """Tell whether every figure keeps its limit."""
    return all(figure.passed for figure in measured)


def _figure(
    measure: Measure, tones: Mapping[str, Rime], limit: float, bound: Literal["least", "most"]
) -> Figure:
    return Figure(measure.__name__, _typical(measure(tones)), limit, bound)


def _closest_pair(tones: Mapping[str, Rime], distinct: list[str]) -> Figure:
    """Find the two tones that lie nearest: root of the mean of squares over places, median over syllables."""
    apart = {pair: _typical(_apart(tones[pair[0]], tones[pair[1]])) for pair in combinations(distinct, 2)}
    known = {pair: value for pair, value in apart.items() if value is not None}
    if len(known) < len(apart):
        return Figure("closest_pair", None, _CLOSEST_ST, "least")
    pair = min(known, key=lambda each: known[each])
    return Figure("closest_pair", known[pair], _CLOSEST_ST, "least", between=pair)


def _apart(one: Rime, other: Rime) -> Rime:
    return np.asarray(np.sqrt(np.mean((one - other) ** 2, axis=1)))


def _typical(values: Rime) -> float | None:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if 2 * len(known) > len(values) else None


def _highest(*parts: Rime) -> Rime:
    return np.asarray(np.hstack(parts).max(1))


def _lowest(*parts: Rime) -> Rime:
    return np.asarray(np.hstack(parts).min(1))


def _thirds(rime: Rime) -> list[Rime]:
    return np.split(rime, 3, axis=1)
