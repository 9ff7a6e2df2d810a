"""`mediakit log totals`."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

import click

from mediakit.build.files import write_whole, writing
from mediakit.cli.desk import Desk, common, option
from mediakit.cli.log_desk import asked_for, asking, open_log, titles_of
from mediakit.cli.log_words import days_in, length_in, total_in
from mediakit.cli.telling import fault_facts, print_json
from mediakit.delivery.log_known import station_names
from mediakit.delivery.log_periods import Period, Step
from mediakit.delivery.log_sheet import csv_bytes
from mediakit.delivery.log_totals import Total, Totals, totals_of
from mediakit.errors import MediakitError
from mediakit.i18n import words


@common
@asking
@option("--each", "step", type=click.Choice(get_args(Step)), default="month")
@option("--csv", "table", type=click.Path(path_type=Path), default=None)
def command(desk: Desk, *, step: Step, table: Path | None, cut_day: int | None, **asked: Any) -> int:
    """Sum up plays and time on air; status 1 when lines of the log do not fit their seals."""
    if table and not table.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(table.parent))
    wanted = asked_for(cut_day=cut_day, **asked)
    opened = open_log(desk, wanted)
    totals = totals_of((play for _, play in opened.standing), step, cut_day)
    names = {**titles_of(opened.project), **station_names(opened.project)}
    if table:
        with writing(table.parent):
            write_whole(table, csv_bytes(_rows(totals, names)))
    if desk.as_json:
        print_json(
            _document(totals, wanted.period, names) | {"faults": [fault_facts(one) for one in opened.faults]}
        )
    elif table:
        click.echo(words("cli.log.table", file=table))
    else:
        click.echo("\n".join(_lines(totals, wanted.period, names)))
    return 1 if opened.faults else 0


def _document(totals: Totals, period: Period | None, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "period": period and _days(period),
        "total": _facts(totals.all),
        "messages": [
            {"id": one, "title": names.get(one, ""), **_facts(sum_)} for one, sum_ in totals.messages.items()
        ],
        "stations": [
            {"id": one, "name": names.get(one, ""), **_facts(sum_)} for one, sum_ in totals.stations.items()
        ],
        "cells": [
            {"message": message, "station": station, "period": one.name, **_facts(total)}
            for (message, station, one), total in totals.cells.items()
        ],
        "periods": [{**_days(one), **_facts(sum_)} for one, sum_ in totals.periods.items()],
    }


def _days(period: Period) -> dict[str, Any]:
    return {"name": period.name, "from": period.first, "to": period.last}


def _facts(total: Total) -> dict[str, Any]:
    return {**asdict(total), "minutes": round(total.seconds / 60, 2)}


def _sums(totals: Totals, names: Mapping[str, str]) -> Iterator[tuple[str, list[tuple[str, str, Total]]]]:
    """Give each kind of sums by its heading: id, name and sum."""
    yield (
        words("cli.log.by_message"),
        [(one, names.get(one, ""), sum_) for one, sum_ in totals.messages.items()],
    )
    yield (
        words("cli.log.by_station"),
        [(one, names.get(one, ""), sum_) for one, sum_ in totals.stations.items()],
    )
    yield words("cli.log.by_period"), [(one.name, days_in(one), sum_) for one, sum_ in totals.periods.items()]


def _lines(totals: Totals, period: Period | None, names: Mapping[str, str]) -> Iterator[str]:
    yield days_in(period) if period else words("cli.log.all_days")
    for heading, sums in _sums(totals, names):
        yield heading
        for name, title, total in sums:
            yield f"  {total.plays:>6}  {length_in(total.seconds):>18}  {name}  {title}".rstrip()
    yield total_in(totals.all)


def _rows(totals: Totals, names: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the table for a spreadsheet; hours, minutes and seconds are written alike in every country."""
    yield [
        words("cli.log.column.by"),
        words("cli.log.column.id"),
        words("cli.log.column.name"),
        words("cli.log.column.plays"),
        words("cli.log.column.length"),
        words("cli.log.column.seconds"),
        words("cli.log.column.incidents"),
        words("cli.log.column.failed"),
    ]
    whole = (words("cli.log.everything"), [("", "", totals.all)])
    for heading, sums in (*_sums(totals, names), whole):
        for name, title, total in sums:
            clock = f"{total.seconds // 3600}:{total.seconds // 60 % 60:02}:{total.seconds % 60:02}"
            counts = (total.seconds, total.incidents, total.failed)
            yield [heading, name, title, str(total.plays), clock, *map(str, counts)]
