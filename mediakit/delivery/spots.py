"""Which finished spots may be aired, and why each other one may not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from mediakit.build.plan import Decision, Record
from mediakit.errors import MediakitError
from mediakit.model.campaign import Message
from mediakit.model.priority import EMERGENCY, ORDINARY, Priority
from mediakit.units import Seconds, seconds


@dataclass(frozen=True, slots=True)
class Spot:
    """A finished spot."""

    name: str
    """Of the result, such as `mot-cua.loudspeaker_spot`."""
    message: Message
    """What it tells."""
    sound: Path
    """Its file."""
    transcript: Path
    """All that is heard in it, as text."""
    digest: str
    """SHA-256 of the sound file."""
    size: int
    """Bytes of the sound file."""
    length_s: Seconds
    """As it was measured."""
    lufs: float
    """Integrated loudness."""
    synthetic: bool
    """Whether a computer speaks in it."""

    @property
    def valid_from(self) -> date | None:
        """First day on which all it rests on holds; None: always did."""
        return max((fact.valid_from for fact in self.message.facts if fact.valid_from), default=None)

    @property
    def valid_until(self) -> date | None:
        """Last day on which all it rests on holds; None: open."""
        return min((fact.valid_until for fact in self.message.facts if fact.valid_until), default=None)

    @property
    def text(self) -> str:
        """What it tells once, as shown, contact apart."""
        return " ".join(line.show for line in self.message.heard)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A message that a station might air."""

    message_id: str
    """Its id; what else is known of it stands in its spot."""
    name: str
    """Of its result; the message's id when it has none."""
    title: str
    """Of the message; its id while it is at fault."""
    priority: Priority
    """Of the message."""
    spot: Spot | None
    """What may be aired; None when something stands against it."""
    reasons: tuple[MediakitError, ...] = ()
    """All that stands against it."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What is known of everything that was built for one output."""

    output: Path
    """The output folder."""
    results: Mapping[str, Sequence[str]]
    """Names of results for the output, by the message's id."""
    decisions: Mapping[str, Decision]
    """By the result's name."""
    records: Mapping[str, Record]
    """By the result's name."""


def candidates(
    messages: Sequence[Message], finished: Finished, doubts: Callable[[Message], Sequence[MediakitError]]
) -> Iterator[Candidate]:
    """Give every spot of sound messages, with all that stands against each.

    Args:
        messages: in order.
        finished: what is built.
        doubts: tells FACT_EXPIRED, FACT_NOT_YET, FACT_UNVERIFIED of a message.
    Returns:
        Candidates; reasons are these, SPOT_NONE, SPOT_EMERGENCY, SPOT_UNBUILT, SPOT_STALE, SPOT_STAND_IN.
    """
    for message in messages:
        against = list(doubts(message))
        if message.priority == EMERGENCY:
            against.insert(0, MediakitError("SPOT_EMERGENCY"))
        names = finished.results.get(message.id, ())
        for name in names:
            reasons = (*against, *_state(finished.decisions[name]))
            spot = None if reasons else _spot(name, message, finished)
            yield Candidate(message.id, name, message.title, message.priority, spot, reasons)
        if not names:
            reasons = (*against, MediakitError("SPOT_NONE"))
            yield Candidate(message.id, message.id, message.title, message.priority, None, reasons)


def at_fault(message_id: str, faults: Sequence[MediakitError]) -> Candidate:
    """Give a message that cannot be read: its faults are told by `check`."""
    reason = MediakitError("SPOT_AT_FAULT", faults[0].where, count=len(faults))
    return Candidate(message_id, message_id, message_id, ORDINARY, None, (reason,))


def _state(decision: Decision) -> Iterator[MediakitError]:
    """Tell why a result is not finished and current; of several reasons the first says enough."""
    for reason in decision.reasons[:1]:
        if reason.code == "never_built":
            yield MediakitError("SPOT_UNBUILT")
        elif reason.code == "stand_in":
            yield MediakitError("SPOT_STAND_IN", voice=reason.what)
        else:
            yield MediakitError("SPOT_STALE")


def _spot(name: str, message: Message, finished: Finished) -> Spot:
    record = finished.records[name]
    sound, transcript = finished.decisions[name].files
    mark = record.files[sound]
    return Spot(
        name=name,
        message=message,
        sound=finished.output / sound,
        transcript=finished.output / transcript,
        digest=mark.digest,
        size=mark.size,
        length_s=seconds(record.figures.get("length_s", Fraction(0))),
        lufs=float(record.figures.get("integrated_lufs", 0)),
        synthetic=any(not credit["source"].startswith("recording:") for credit in record.credits),
    )
