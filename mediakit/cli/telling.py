"""Facts into words and JSON, at the edge."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import click

from mediakit.build.plan import Reason
from mediakit.errors import MediakitError, every_fault
from mediakit.i18n import tell, words


def print_json(document: Any) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(plain(document), ensure_ascii=False, indent=2))


def print_faults(error: MediakitError, *, as_json: bool) -> None:
    """Print every fault on standard error; with JSON also as the one document on standard output."""
    faults = every_fault(error)
    for fault in faults:
        click.echo(tell(fault), err=True)
    if as_json:
        print_json({"faults": [fault_facts(fault) for fault in faults]})


def fault_facts(fault: MediakitError) -> dict[str, Any]:
    """Give a fault as JSON: code, place, facts and its sentence."""
    return {
        "code": fault.code,
        "place": asdict(fault.where),
        "facts": plain(fault.facts),
        "said": tell(fault),
    }


def reason_words(reason: Reason) -> str:
    """Say why a result is built or removed."""
    kind, _, rest = reason.what.partition(":")
    is_input = reason.code in ("changed", "no_longer_used")
    what = _input_words(kind, rest) if is_input else reason.what
    return words(f"reason.{reason.code}", what=what)


def _input_words(kind: str, rest: str) -> str:
    inner, _, deeper = rest.partition(":")
    if kind == "reading":
        return words("input.reading", what=_input_words(inner, deeper))
    return words(f"input.{kind}", what=rest)


def reasons_words(reasons: Sequence[Reason]) -> str:
    """Join all reasons in one line; that a changed line is read differently goes without saying."""
    told = {reason.what for reason in reasons}
    new = [reason for reason in reasons if reason.what.removeprefix("reading:") not in told - {reason.what}]
    return "; ".join(reason_words(reason) for reason in new)


def plain(value: Any) -> Any:
    """Lower nouns to what JSON holds: exact times become decimal seconds."""
    match value:
        case Fraction():
            return round(float(value), 6)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
