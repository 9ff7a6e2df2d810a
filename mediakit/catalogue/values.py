"""What a text of the catalogue means where a length, a day, a colour or syllables are wanted.

Each reader takes a value as written and gives its meaning, or a `Refused` that says which rule it breaks.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from mediakit.language.own import DIGITS, NUMBER
from mediakit.language.syllable import is_syllable
from mediakit.model.profile import PROFILES
from mediakit.units import Seconds, seconds

MAX_PAUSE_S = 60
"""Longest pause a line may ask for; more is a slip of the finger."""
MAX_MOMENT_S = 36_000
"""Latest moment of a file that may be named; ten hours are more than a camera takes in one go."""
_NUMBER = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
_WHOLE = re.compile(r"[0-9]{1,6}")
RATES = ("25", "30")
"""Frames a second: those of television here, and of telephones."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_MAX_MARGIN = Fraction(1, 4)
_SLOWEST, _FASTEST = Fraction(1, 4), Fraction(4)
TYPE_SCALE, SPACING, RADIUS = (
    (Fraction(3, 4), Fraction(5, 4)),
    (Fraction(1, 2), Fraction(3, 2)),
    (Fraction(0), Fraction(2)),
)
"""Least and most of the multipliers of a theme."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that breaks a rule: it stands in for the value until its place is known."""

    code: str
    """Stable name of the rule."""
    facts: Mapping[str, object]
    """What the sentence about it needs."""


TOLD = Refused("", {})
"""A value whose own file is at fault, and says so itself."""

Reader = Callable[[Any], Any]


def length(written: Any) -> Seconds | Refused | None:
    """Read seconds such as `1.5`, 0 to `MAX_PAUSE_S`."""
    return _seconds(written, MAX_PAUSE_S)


def moment(written: Any) -> Seconds | Refused | None:
    """Read when in a file something is, in seconds such as `75.5`, 0 to `MAX_MOMENT_S`."""
    return _seconds(written, MAX_MOMENT_S)


def _seconds(written: Any, most_s: int) -> Seconds | Refused | None:
    if written is None:
        return None
    if not _matches(_NUMBER, written) or seconds(written) > most_s:
        return Refused("NOT_A_LENGTH", {"said": short(written), "most_s": most_s})
    return seconds(written)


def speed(written: Any) -> Seconds | Refused | None:
    """Read how many times as fast footage runs, a quarter to four times."""
    if written is None:
        return None
    if not _matches(_NUMBER, written) or not _SLOWEST <= seconds(written) <= _FASTEST:
        return Refused("NOT_A_SPEED", {"said": short(written)})
    return seconds(written)


def day(written: Any) -> date | Refused | None:
    """Read a day written as `2025-07-01`."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written if _matches(_DAY, written) else "")
    except ValueError:
        return Refused("NOT_A_DATE", {"said": short(written)})


def clock(written: Any) -> str | Refused | None:
    """Read a time of day such as `5:30`, given as `05:30`; `24:00` ends a day."""
    if written is None:
        return None
    if not _matches(_CLOCK, written):
        return Refused("NOT_A_CLOCK", {"said": short(written)})
    return str(written).zfill(5)


def truth(written: Any) -> bool | Refused | None:
    """Read `true` or `false`, in whatever case."""
    known = {"true": True, "false": False}
    if written is None:
        return None
    if isinstance(written, str) and written.casefold() in known:
        return known[written.casefold()]
    return Refused("NOT_ONE_OF", {"said": short(written), "known": "true, false"})


@dataclass(frozen=True, slots=True)
class Whole:
    """Reads a whole number within limits."""

    least: int
    """Smallest that is taken."""
    most: int
    """Biggest that is taken."""
    even: bool = False
    """Whether only every second one is: a video's colours stand once for two pixels, across and down."""

    def __call__(self, written: Any) -> int | Refused | None:
        """Read the number."""
        if written is None:
            return None
        if not _matches(_WHOLE, written) or not self.least <= int(written) <= self.most:
            return Refused("NOT_WHOLE", {"said": short(written), "least": self.least, "most": self.most})
        if self.even and int(written) % 2:
            return Refused(
                "NOT_EVEN", {"said": written, "below": int(written) - 1, "above": int(written) + 1}
            )
        return int(written)

    def shape(self) -> "Shape":
        """Give the number as a schema has it."""
        number: Shape = {"type": "integer", "minimum": self.least, "maximum": self.most}
        evenly = {"multipleOf": 2} if self.even else {}
        return {"anyOf": [{**number, **evenly}, {"type": "string", "pattern": f"^{_WHOLE.pattern}$"}]}


def frame_rate(written: Any) -> int | Refused | None:
    """Read 25 or 30 frames a second."""
    if written is None:
        return None
    if written not in RATES:
        return Refused("NOT_ONE_OF", {"said": short(written), "known": ", ".join(RATES)})
    return int(written)


def known_output(written: Any) -> Any:
    """Read the name of a built-in output."""
    if not isinstance(written, str) or written in PROFILES:
        return written
    return Refused("UNKNOWN_OUTPUT", {"said": short(written), "known": ", ".join(PROFILES)})


def margin(written: Any) -> float | Refused | None:
    """Read a share of a side, such as `0.05`, 0 to a quarter."""
    if written is None:
        return None
    if not _matches(_NUMBER, written) or Fraction(written) > _MAX_MARGIN:
        return Refused("NOT_A_MARGIN", {"said": short(written), "most": float(_MAX_MARGIN)})
    return float(written)


def type_scale(written: Any) -> float | Refused | None:
    """Read how big texts may become, such as `1.1`, 0.75 to 1.25."""
    return _scale(written, *TYPE_SCALE)


def spacing(written: Any) -> float | Refused | None:
    """Read how much air is between parts, 0.5 to 1.5."""
    return _scale(written, *SPACING)


def radius(written: Any) -> float | Refused | None:
    """Read how round corners are, 0 to 2."""
    return _scale(written, *RADIUS)


def _scale(written: Any, least: Fraction, most: Fraction) -> float | Refused | None:
    if written is None:
        return None
    if not _matches(_NUMBER, written) or not least <= Fraction(written) <= most:
        return Refused("NOT_A_SCALE", {"said": short(written), "least": float(least), "most": float(most)})
    return float(written)


def colour(written: Any) -> str | Refused | None:
    """Read `#rrggbb`, in either case; given in small letters."""
    if written is None:
        return None
    if not _matches(_COLOUR, written):
        return Refused("NOT_A_COLOUR", {"said": short(written)})
    return str(written).lower()


def wording(written: Any) -> Any:
    """Read a text that must say something."""
    return Refused("EMPTY_TEXT", {}) if written == "" else written


def filled(written: Any) -> Any:
    """Read a list that must hold something, and no blanks; a blank is refused at its own place."""
    if not isinstance(written, list):
        return written
    return [wording(item) for item in written] or Refused("EMPTY_LIST", {})


def distinct(written: Any) -> Any:
    """Read a list that must hold something, and nothing twice; what comes again is refused there."""
    if not isinstance(written, list):
        return written
    again = [index for index, item in enumerate(written) if item and item in written[:index]]
    return filled(
        [
            Refused("REPEATED", {"said": short(item)}) if index in again else item
            for index, item in enumerate(written)
        ]
    )


def slide(written: Any) -> Any:
    """Read a slide; a layout's name alone stands for a slide of that layout."""
    return {"layout": written} if isinstance(written, str) else written


def syllables(written: Any) -> Any:
    """Read syllables to say, given in small letters; only what a Vietnamese voice can say is taken.

    `<số>` and `<từng số>` stand for the digits of a pattern.
    """
    if not isinstance(written, str) or not written:
        return wording(written)
    said = " ".join(written.lower().split())
    if not all(map(is_syllable, said.replace(DIGITS, "").replace(NUMBER, "").split())):
        return Refused("NOT_SYLLABLES", {"said": short(written)})
    return said


Shape = dict[str, Any]
"""A fragment of a JSON Schema."""
TEXT: Shape = {"type": ["string", "number", "boolean"]}
"""A text as an editor sees it: `0254` is a number to it, and the text that was written to us."""
WORDING: Shape = {**TEXT, "pattern": r"\S"}


def _number(lowest: float, highest: float, in_quotes: str) -> Shape:
    """Shape a number that may also stand between quotes."""
    return {
        "anyOf": [
            {"type": "number", "minimum": lowest, "maximum": highest},
            {"type": "string", "pattern": in_quotes},
        ]
    }


def _filled(plain: Shape) -> Shape:
    items = WORDING if plain["items"] == TEXT else plain["items"]
    return {**plain, "minItems": 1, "items": items}


SHAPES: Mapping[Reader, Callable[[Shape], Shape]] = {
    length: lambda _: _number(0, MAX_PAUSE_S, r"^0*(60(\.0+)?|[0-5]?[0-9](\.[0-9]{1,6})?)$"),
    moment: lambda _: _number(
        0, MAX_MOMENT_S, r"^0*(36000(\.0+)?|(3[0-5][0-9]{3}|[12]?[0-9]{1,4})(\.[0-9]{1,6})?)$"
    ),
    speed: lambda _: _number(0.25, 4, r"^0*(4(\.0+)?|[1-3](\.[0-9]{1,6})?|0?\.(2[5-9]|[3-9])[0-9]{0,4})$"),
    day: lambda _: {"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"},
    clock: lambda _: {"type": "string", "pattern": f"^({_CLOCK.pattern})$"},
    truth: lambda _: {"anyOf": [{"type": "boolean"}, {"enum": ["true", "false"]}]},
    margin: lambda _: _number(0, float(_MAX_MARGIN), r"^0+(\.(250*|2([0-4][0-9]*)?|[01][0-9]*))?$"),
    type_scale: lambda _: _number(
        0.75, 1.25, r"^0*(1(\.(250*|2([0-4][0-9]*)?|[01][0-9]*))?|0?\.(7[5-9]|[89])[0-9]*)$"
    ),
    spacing: lambda _: _number(0.5, 1.5, r"^0*(1(\.(50*|[0-4][0-9]*))?|0?\.[5-9][0-9]*)$"),
    radius: lambda _: _number(0, 2, r"^0*(2(\.0+)?|[01]?(\.[0-9]+)?)$"),
    frame_rate: lambda _: {"enum": [*map(int, RATES), *RATES]},
    known_output: lambda _: {"enum": [*PROFILES]},
    colour: lambda _: {"type": "string", "format": "color-hex", "pattern": f"^{_COLOUR.pattern}$"},
    wording: lambda _: WORDING,
    filled: _filled,
    distinct: lambda plain: {**_filled(plain), "uniqueItems": True},
    syllables: lambda _: {"type": "string", "pattern": r"^[^0-9.,;:!?/]*[^0-9.,;:!?/\s][^0-9.,;:!?/]*$"},
}
"""What each reader makes of the plain shape of a field: as near as a schema comes to what it takes."""


def _matches(pattern: re.Pattern[str], written: Any) -> bool:
    return isinstance(written, str) and pattern.fullmatch(written) is not None


def short(written: Any) -> str:
    """Give what was written, short enough for a sentence."""
    limit = 60
    said = written if isinstance(written, str) else ("[…]" if isinstance(written, list) else "{…}")
    return said if len(said) <= limit else f"{said[:limit]}…"
