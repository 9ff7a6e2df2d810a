"""What messages rest on, held against a day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mediakit.catalogue import Catalogue
from mediakit.errors import MediakitError, Place
from mediakit.model.campaign import Fact, Message


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact, and where its keys stand."""

    fact: Fact
    """As written."""
    places: Mapping[str, Place]
    """Of `valid_from`, `valid_until` and `verified`."""


def stated_facts(catalogue: Catalogue, message: Message) -> tuple[StatedFact, ...]:
    """Give the facts of a message with their places."""
    return tuple(
        StatedFact(
            fact,
            {
                key: catalogue.place(message.id, f"facts[{index}].{key}")
                for key in ("valid_from", "valid_until", "verified")
            },
        )
        for index, fact in enumerate(message.facts)
    )


def doubts(stated: Sequence[StatedFact], today: date) -> Iterator[MediakitError]:
    """Tell facts that do not hold on a day, or that no one has verified.

    FACT_EXPIRED, FACT_NOT_YET, FACT_UNVERIFIED.
    """
    for one in stated:
        fact, claim = one.fact, one.fact.claim
        if fact.valid_until and fact.valid_until < today:
            day = f"{fact.valid_until:%d/%m/%Y}"
            yield MediakitError("FACT_EXPIRED", one.places["valid_until"], claim=claim, day=day)
        if fact.valid_from and fact.valid_from > today:
            day = f"{fact.valid_from:%d/%m/%Y}"
            yield MediakitError("FACT_NOT_YET", one.places["valid_from"], claim=claim, day=day)
        if not fact.verified:
            yield MediakitError("FACT_UNVERIFIED", one.places["verified"], claim=claim)
