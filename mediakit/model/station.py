"""Stations that air spots: what they play on, when, for whom, and what their machines take."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

from mediakit.model.priority import Priority
from mediakit.units import Seconds

System = Literal["usb", "ip", "fm"]
"""A stick in a player; loudspeakers over the network; a transmitter that plays whole programmes."""
Weekday = Literal["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
"""As calendars here have them: Monday is `T2`, Sunday `CN`."""
WEEKDAYS: tuple[Weekday, ...] = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
"""In the order of `date.weekday()`."""
Near = Literal["dân cư", "trường học", "bệnh viện", "cơ sở thờ tự"]
"""Who lives beside a cluster: homes, a school, a hospital, a place of worship."""

DAY_DBA: dict[bool, int] = {False: 70, True: 55}
"""Highest noise from 6 to 21 o'clock, by whether the place is one to be spared (QCVN 26:2010)."""
NIGHT_DBA: dict[bool, int] = {False: 55, True: 45}
"""The same from 21 to 6 o'clock."""
BY_PRIORITY = "priority:"
"""Begins an entry of `select` that means all messages of a priority."""
MOST_KBPS = 192
"""Highest bit rate that players of sticks are sure to take."""


@dataclass(frozen=True, slots=True)
class Session:
    """A time of day at which a station is on air."""

    start: str
    """`HH:MM`, local time."""
    length_s: int
    """Longest it may be."""
    days: tuple[Weekday, ...] = WEEKDAYS
    """On which days."""
    select: tuple[str, ...] = ("*",)
    """Which messages, in which order: ids, globs of ids, `priority:WORD`; each message once."""
    repeat: int = 1
    """How often the whole list is played."""
    gap_s: Seconds = Seconds(2)
    """Silence after each spot."""
    fill: bool = False
    """Whether a programme goes on in silence until the session ends; for `fm`."""

    @property
    def end_s(self) -> int:
        """Latest end, in seconds of the day."""
        return seconds_of(self.start) + self.length_s

    def meets(self, other: "Session") -> bool:
        """Whether both are on air at once on some day."""
        apart = self.end_s <= seconds_of(other.start) or other.end_s <= seconds_of(self.start)
        return not apart and not set(self.days).isdisjoint(other.days)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Loudspeakers on one post, and who lives beside them."""

    name: str
    """As its operator calls it."""
    near: Near = "dân cư"
    """Who is beside it."""
    quiet_from: str = ""
    """`HH:MM` from which it must keep silent, as during lessons; empty: never."""
    quiet_until: str = ""
    """`HH:MM` until which it must."""

    @property
    def spared(self) -> bool:
        """Whether lower limits of noise hold here."""
        return self.near != "dân cư"

    def silenced(self, session: Session) -> bool:
        """Whether it must keep silent during part of a session at least."""
        if not self.quiet_from or not self.quiet_until:
            return False
        begins_s, ends_s = seconds_of(self.quiet_from), seconds_of(self.quiet_until)
        return begins_s < session.end_s and seconds_of(session.start) < ends_s


@dataclass(frozen=True, slots=True)
class Station:
    """Who airs spots."""

    id: str
    """As typed after `pack`, `[a-z0-9-]{1,30}`."""
    name: str
    """In full, for the cue sheet."""
    ward: str
    """The area it is heard in."""
    system: System
    """What it plays on."""
    sessions: tuple[Session, ...]
    """When it is on air."""
    output: str = "loudspeaker"
    """The output whose spots it airs, such as `radio-30`."""
    format: Literal["mp3", "wav"] = "mp3"
    """What it takes; sticks take `mp3` alone."""
    most_kbps: int = MOST_KBPS
    """Highest bit rate of MP3 that its machine takes."""
    name_chars: int = 30
    """Longest name of a file."""
    folder_files: int = 99
    """Most files in a folder of a stick."""
    opens: str = "05:00"
    """`HH:MM` before which nothing is aired."""
    loud_from: str = "06:00"
    """`HH:MM` before which sound must be turned down; noise limits of the night hold until then."""
    closes: str = "21:00"
    """`HH:MM` after which nothing is aired."""
    clusters: tuple[Cluster, ...] = ()
    """Its loudspeakers."""
    adapter: str = ""
    """File in `assets/catalogue/adapters/`, without `.yaml`, that names columns as another system does; for
    `ip`. Empty: ours."""


Holds = Literal[
    "title",
    "summary",
    "priority",
    "area",
    "valid_from",
    "valid_until",
    "length_s",
    "sha256",
    "file",
    "script",
    "script_file",
    "spot",
    "message",
    "station",
    "synthetic",
    "date",
    "start",
    "end",
    "order",
    "session",
]
"""What a column of a list may hold; the last five only in the list of what is played when."""
PLAYED: frozenset[Holds] = frozenset(("date", "start", "end", "order", "session"))
"""Facts of one play; a spot has none of them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    column: str
    """Its name, as the other system wants it."""
    holds: Holds
    """Which fact it holds."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """How another system names the columns of its lists."""

    metadata: tuple[Column, ...]
    """Of the list of spots."""
    schedule: tuple[Column, ...]
    """Of the list of what is played when."""


def picks(pattern: str, message_id: str, priority: Priority) -> bool:
    """Whether an entry of `select` means a message."""
    if pattern.startswith(BY_PRIORITY):
        return priority == pattern.removeprefix(BY_PRIORITY).strip()
    return fnmatchcase(message_id, pattern)


def seconds_of(clock: str) -> int:
    """Give the seconds of the day of `HH:MM`."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 3600 + int(minutes) * 60


def clock_of(second: int) -> str:
    """Give a second of the day as `HH:MM:SS`."""
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
