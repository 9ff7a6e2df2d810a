"""The weekly log of a station as pages to print on A4, sign and keep: «sổ nhật ký chương trình phát thanh».

A page needs nothing outside it. What was struck stays on it, crossed out, with who struck it and why. Each
row ends with its seal: a line that was changed after printing no longer has the seal on the signed page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path

from mediakit.cli.log_words import days_in, total_in
from mediakit.delivery.log_line import Entry, Play, Strike
from mediakit.delivery.log_periods import Period, period_of
from mediakit.delivery.log_totals import totals_of
from mediakit.i18n import words

_STYLE = Path(__file__).with_name("log_book.css")


@dataclass(frozen=True, slots=True)
class Book:
    """What pages are made of."""

    pairs: Sequence[tuple[Entry, Play]]
    """Plays, struck ones included, by day, station and time."""
    strikes: Mapping[str, Strike]
    """By the seal of the line that no longer counts."""
    issuer: str
    """Who keeps the log; empty when the campaign cannot be read."""
    titles: Mapping[str, str]
    """Of messages, by id."""
    stations: Mapping[str, str]
    """Names of stations, by id."""


def html_of(book: Book) -> str:
    """Give all pages, by station and week, in the chosen language; the same log gives the same pages."""
    nothing = f"<p>{_text(words('cli.log.book.nothing'))}</p>"
    return f"""\
<!doctype html>
<html lang="{words("page.language")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(words("cli.log.book.title"))}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
</head>
<body>
{_lines(_pages(book)) or nothing}
</body>
</html>
"""


def _pages(book: Book) -> Iterator[str]:
    by_station = sorted(book.pairs, key=lambda pair: pair[1].station)
    for station, of_station in groupby(by_station, lambda pair: pair[1].station):
        for week, of_week in groupby(of_station, lambda pair: period_of(pair[1].day, "week")):
            yield _page(station, week, list(of_week), book)


def _page(station: str, week: Period, pairs: Sequence[tuple[Entry, Play]], book: Book) -> str:
    standing = [play for entry, play in pairs if entry.seal not in book.strikes]
    heads = (
        words("cli.log.book.times"),
        words("cli.log.column.length"),
        words("cli.log.book.content"),
        words("cli.log.book.operator"),
        words("cli.log.book.notes"),
        words("cli.log.book.seal"),
    )
    number = {"week": int(week.name[-2:]), "year": week.name[:4]}
    return f"""\
<section>
<header>
<p class="issuer">{_text(book.issuer)}</p>
<p class="station">{_text(book.stations.get(station) or words("cli.log.book.station", id=station))}</p>
</header>
<h1>{_text(words("cli.log.book.title"))}</h1>
<p class="week">{_text(words("cli.log.book.week", days=days_in(week), **number))}</p>
<table>
<thead><tr>{"".join(f'<th scope="col">{_text(head)}</th>' for head in heads)}</tr></thead>
{_lines(_day(day, list(rows), book) for day, rows in groupby(pairs, lambda pair: pair[1].day))}
</table>
<p class="total">{_text(total_in(totals_of(standing, "week").all))}</p>
<div class="signed">
<p>{_text(words("cli.log.book.kept_by"))}<br><small>{_text(words("cli.log.book.sign"))}</small></p>
<p>{_text(words("cli.log.book.approved_by"))}<br><small>{_text(words("cli.log.book.sign"))}</small></p>
</div>
</section>"""


def _day(day: date, pairs: Sequence[tuple[Entry, Play]], book: Book) -> str:
    weekday = words("cli.log.book.weekdays").split(", ")[day.weekday()]
    rows = (_row(entry, play, book) for entry, play in pairs)
    return f"""\
<tbody>
<tr class="day"><th colspan="6" scope="rowgroup">{_text(weekday)}, {day:%d/%m/%Y}</th></tr>
{_lines(rows)}
</tbody>"""


def _row(entry: Entry, play: Play, book: Book) -> str:
    strike = book.strikes.get(entry.seal)
    times = f"{play.start}–{play.end}" if play.aired else words("cli.log.failed")
    length = f"{play.length_s // 60}:{play.length_s % 60:02}" if play.aired else "—"
    title = book.titles.get(play.message, "")
    struck = ""
    if strike:
        told = words("cli.log.book.struck", operator=strike.operator, reason=strike.reason)
        struck = f'<p class="why">{_text(told)}</p>'
    cells = (
        _text(times),
        _text(length),
        f"{_text(title)} <code>{_text(play.spot)}</code>",
        _text(play.operator),
        f"<span>{_text(play.incident)}</span>{struck}",
        f"<code>{_text(entry.seal)}</code>",
    )
    kind = ' class="struck"' if strike else ""
    return f"<tr{kind}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _text(text: str) -> str:
    return escape(text)


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)
