"""What a build did, in words and as JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediakit.build.collect import Room
from mediakit.build.plan import Decision
from mediakit.build.runner import Outcome
from mediakit.cli.opening import Outlook
from mediakit.cli.plan import decision_facts
from mediakit.cli.telling import fault_facts
from mediakit.errors import MediakitError, every_fault
from mediakit.i18n import tell, words
from mediakit.model.profile import MB

if TYPE_CHECKING:
    from mediakit.pipeline import Made

_NAMED = 10
"""How many results that were not come to are named."""


@dataclass(frozen=True, slots=True)
class Report:
    """A build that has ended."""

    outlook: Outlook
    """What was decided."""
    outcomes: "Mapping[str, Outcome[Made]]"
    """How each job ended, by name."""
    warnings: Sequence[MediakitError]
    """Of the catalogue."""
    room: Room | None
    """What was made in the store; None: nobody looked."""
    pruned: bool
    """Whether unwanted results were removed."""
    interrupted: bool
    """Whether it was stopped before its end."""

    @property
    def failed(self) -> bool:
        """Whether anything that was asked for is missing."""
        return bool(self.outlook.failed) or any(outcome.fault for outcome in self.outcomes.values())

    @property
    def _unbuilt(self) -> list[str]:
        """Results that it did not come to before it was stopped."""
        found = self.outlook.decisions
        return [one.name for one in found if one.verb == "build" and one.name not in self.outcomes]

    def facts(self) -> dict[str, Any]:
        """Give all of it as JSON: verb, reasons, path, seconds and figures of every result."""
        results, unbuilt = [], set(self._unbuilt)
        for decision in self.outlook.decisions:
            outcome = self.outcomes.get(decision.name)
            facts = decision_facts(decision)
            facts["seconds"] = round(outcome.seconds, 3) if outcome else 0
            if decision.name in unbuilt:
                facts["verb"] = "unbuilt"
            elif outcome and outcome.fault:
                facts["verb"] = "fail"
                facts["faults"] = [fault_facts(fault) for fault in every_fault(outcome.fault)]
            elif outcome and outcome.made:
                facts["figures"] = outcome.made.figures
                facts["needs_listening"] = bool(outcome.made.stand_in)
                facts["warnings"] = [fault_facts(warning) for warning in outcome.made.warnings]
            results.append(facts)
        catalogue_faults = [fault for faults in self.outlook.failed.values() for fault in faults]
        return {
            "results": results,
            "faults": [fault_facts(fault) for fault in catalogue_faults],
            "warnings": [fault_facts(warning) for warning in self.warnings],
            "pruned": self.pruned,
            "store": self.room
            and {
                "removed": self.room.count,
                "freed_mb": _mb(self.room.freed_bytes),
                "left_mb": _mb(self.room.left_bytes),
            },
            "interrupted": self.interrupted,
        }

    def text(self, output: Path) -> str:
        """Say it for a person: what to look at, what went wrong, what to open."""
        return "\n".join(self._lines(output))

    def _lines(self, output: Path) -> Iterator[str]:
        for name, faults in self.outlook.failed.items():
            yield f"{words('verb.failed'):<9} {name}"
            yield from (f"          {tell(fault)}" for fault in faults)
        for decision in self.outlook.decisions:
            outcome = self.outcomes.get(decision.name)
            for warning in outcome.made.warnings if outcome and outcome.made else ():
                yield words("cli.warning", said=f"{decision.name}: {tell(warning)}")
        if self.warnings:
            yield words("cli.build.warnings", count=len(self.warnings))
        counts = Counter(decision.verb for decision in self.outlook.decisions)
        built = sum(1 for outcome in self.outcomes.values() if outcome.made)
        failed = len(self.outcomes) - built + len(self.outlook.failed)
        yield words("cli.build.total", built=built, kept=counts["keep"], failed=failed)
        if unbuilt := self._unbuilt:
            more = "…" if len(unbuilt) > _NAMED else ""
            yield words("cli.build.unbuilt", count=len(unbuilt), names=", ".join(unbuilt[:_NAMED]) + more)
        yield from self._removals(counts["remove"])
        if self.room and self.room.count:
            freed, left = _mb(self.room.freed_bytes), _mb(self.room.left_bytes)
            yield words("cli.build.room", count=self.room.count, freed_mb=freed, left_mb=left)
        ready = [decision for decision in self.outlook.decisions if self._is_ready(decision)]
        if ready:
            yield words("cli.build.open", path=output / ready[0].files[0], folder=output)

    def _removals(self, unwanted: int) -> Iterator[str]:
        """Tell what became of results without a message; of the others Progress told as they ended."""
        faults = [
            (decision.name, outcome.fault)
            for decision in self.outlook.decisions
            if decision.verb == "remove" and (outcome := self.outcomes.get(decision.name)) and outcome.fault
        ]
        for name, fault in faults:
            yield f"{words('verb.failed'):<9} {name}"
            yield f"          {tell(fault)}"
        if left := unwanted - len(faults):
            yield words("cli.build.pruned" if self.pruned else "cli.build.unwanted", count=left)

    def _is_ready(self, decision: Decision) -> bool:
        outcome = self.outcomes.get(decision.name)
        return decision.verb == "keep" or bool(outcome and outcome.made)


def _mb(count: int) -> float:
    return round(count / MB, 1)
