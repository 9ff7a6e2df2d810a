"""What became of a pack, in words and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediakit.cli.telling import fault_facts
from mediakit.delivery.schedule import DayPlan, LeftOut, Programme
from mediakit.errors import MediakitError
from mediakit.i18n import tell, words
from mediakit.model.station import System

if TYPE_CHECKING:
    from mediakit.delivery.pack import Pack
    from mediakit.delivery.stick import Copied

_MOST_SPREAD_LU = 1.0
_NAMED = 10


@dataclass(frozen=True, slots=True)
class PackReport:
    """A day's pack, written or not."""

    plan: DayPlan
    """What is aired, and what is not."""
    standing: Sequence[MediakitError]
    """Warnings of the station."""
    output: Path
    """The output folder."""
    pack: "Pack | None" = None
    """Where it is; None: there is nothing to air."""
    copied: "Copied | None" = None
    """What became of the stick; None: none was asked for."""

    @property
    def status(self) -> int:
        """2: nothing was written; 1: something that was selected is missing; 0: all is in."""
        if not self.pack:
            return 2
        return 1 if self.plan.left_out else 0

    @property
    def warnings(self) -> tuple[MediakitError, ...]:
        """All that a person should know before it is aired."""
        empty = [one.session.start for one in self.plan.programmes if self.pack and not one.plays]
        found = [*self.standing, *(MediakitError("PACK_SESSION_EMPTY", start=start) for start in empty)]
        if self.plan.spread_lu > _MOST_SPREAD_LU:
            spread_lu = self.plan.spread_lu
            found.append(MediakitError("PACK_SPREAD", spread_lu=spread_lu, most_lu=_MOST_SPREAD_LU))
        return tuple(found)

    @property
    def faults(self) -> tuple[MediakitError, ...]:
        """Why nothing was written."""
        return () if self.pack else (MediakitError("PACK_EMPTY", station=self.plan.station.id),)

    def facts(self) -> dict[str, Any]:
        """Give all of it as JSON."""
        # the pack's own module imports media libraries, which are there already where there is a pack
        written: dict[str, Any] = {"sessions": [], "folder": None}
        if self.pack:
            from mediakit.delivery.pack import pack_facts  # noqa: PLC0415

            written = {**pack_facts(self.plan, self.pack.files), "folder": self._folder(self.pack.folder)}
        return {
            **written,
            "station": self.plan.station.id,
            "date": self.plan.day.isoformat(),
            "left_out": [_left_out_facts(one) for one in self.plan.left_out],
            "unselected": list(self.plan.unselected),
            "warnings": [fault_facts(warning) for warning in self.warnings],
            "faults": [fault_facts(fault) for fault in self.faults],
            "stick": self.copied
            and {
                "written": list(self.copied.files),
                "removed": list(self.copied.removed),
                "kept": list(self.copied.kept),
            },
        }

    def lines(self) -> Iterator[str]:
        """Give all of it in words."""
        plan = self.plan
        day = f"{plan.day:%d/%m/%Y}"
        if self.pack:
            folder = self._folder(self.pack.folder)
            yield words("cli.pack.head", station=plan.station.name, day=day, folder=folder)
            yield from map(_session, plan.programmes)
        yield from self._missing()
        yield from (words("cli.warning", said=tell(warning)) for warning in self.warnings)
        if self.pack:
            yield _next_step(plan.station.system)
            yield from self._stick()

    def _folder(self, folder: Path) -> str:
        return f"{self.output.name}/{folder.relative_to(self.output).as_posix()}"

    def _missing(self) -> Iterator[str]:
        left_out = self.plan.left_out
        if left_out:
            yield words("cli.pack.left_out", count=len(left_out))
        for one in left_out:
            yield f"  {one.name}  {one.title}"
            unverified = [reason for reason in one.reasons if _unverified(reason)]
            if unverified:
                yield "    " + words("cli.pack.doubted", count=len(unverified))
            yield from (f"    {tell(reason)}" for reason in one.reasons if reason not in unverified)
        yield from self._claims()
        if any(reason.code in ("SPOT_UNBUILT", "SPOT_STALE") for one in left_out for reason in one.reasons):
            yield words("cli.pack.unbuilt")
        unselected = self.plan.unselected
        if unselected:
            yield words("cli.pack.unselected", count=len(unselected), names=", ".join(unselected[:_NAMED]))

    def _claims(self) -> Iterator[str]:
        """Name each fact that waits for a person once, those that hold up most spots first."""
        places: dict[str, list[str]] = {}
        for one in self.plan.left_out:
            for reason in one.reasons:
                if _unverified(reason):
                    where = f"{reason.where.file}:{reason.where.line}"
                    places.setdefault(str(reason.facts["claim"]), []).append(where)
        if places:
            yield words("cli.pack.claims", count=len(places))
        for claim, found in sorted(places.items(), key=lambda item: -len(item[1])):
            yield "  " + words("cli.pack.claim", claim=claim, count=len(found))
            yield from (f"    {where}" for where in found)
        waiting = sum(all(map(_unverified, one.reasons)) for one in self.plan.left_out)
        if waiting:
            yield words("cli.pack.unverified", count=waiting)

    def _stick(self) -> Iterator[str]:
        if not self.copied:
            return
        yield words("cli.pack.stick", count=len(self.copied.files), removed=len(self.copied.removed))
        if self.copied.kept:
            yield words("cli.pack.stick_kept", count=len(self.copied.kept))
        yield words("cli.pack.stick_out")
        ends = [spot.valid_until for spot in self.plan.spots if spot.valid_until]
        if ends:
            yield words("cli.pack.stick_until", day=f"{min(ends):%d/%m/%Y}")


def _next_step(system: System) -> str:
    """Say what a person does next."""
    if system == "usb":
        return words("cli.pack.next_usb")
    return words("cli.pack.next_ip" if system == "ip" else "cli.pack.next_fm")


def _unverified(reason: MediakitError) -> bool:
    return reason.code == "FACT_UNVERIFIED"


def _session(programme: Programme) -> str:
    return words(
        "cli.pack.session",
        start=programme.session.start,
        count=len(programme.plays),
        end=programme.clock(programme.filled_s),
        short_s=f"{float(programme.short_s):.0f}",
    )


def _left_out_facts(one: LeftOut) -> dict[str, Any]:
    return {"spot": one.name, "title": one.title, "reasons": [fault_facts(reason) for reason in one.reasons]}
