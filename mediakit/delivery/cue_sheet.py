"""The cue sheet: what is aired when, as a page of HTML that prints on A4.

It is for the person at the amplifier, so it speaks Vietnamese whatever language the program speaks.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from mediakit.delivery.schedule import DayPlan, Play, Programme
from mediakit.delivery.spots import Spot
from mediakit.model.station import DAY_DBA, NIGHT_DBA, Cluster, seconds_of
from mediakit.units import Seconds

_STYLE = Path(__file__).with_name("cue_sheet.css")
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_SYSTEMS = {"usb": "phát từ USB", "ip": "loa truyền thanh qua mạng", "fm": "máy phát FM"}
_HEAD = """<thead><tr><th class="order">STT</th><th class="start">Giờ</th><th>Tin</th>
<th class="length">Dài</th><th class="done">Đã phát</th></tr></thead>"""
_FOOT = """<footer>
<div class="lines"><p class="wide">Sự cố, ghi chú:</p>
<p>Người duyệt (ký, ghi rõ họ tên):</p>
<p>Người phát (ký, ghi rõ họ tên):</p></div>
<p class="small">Phát xong, điền tệp nhat-ky.csv để vào sổ nhật ký chương trình phát thanh.</p>
</footer>"""


def cue_sheet(plan: DayPlan, files: Mapping[tuple[int, int], str]) -> bytes:
    """Give the page; the same plan gives the same bytes.

    Args:
        plan: the day.
        files: the file of each play, by the session's number and the play's order.
    """
    station = plan.station
    day = f"{_WEEKDAYS[plan.day.weekday()]}, ngày {plan.day:%d/%m/%Y}"
    first: dict[str, tuple[int, int]] = {}
    sections = [_section(programme, files, first) for programme in plan.programmes]
    page = f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"Bảng phát {plan.day:%d/%m/%Y} – {station.name}")}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
</head>
<body>
<header>
<h1>Bảng phát thanh</h1>
<p class="day">{escape(day)}</p>
<p>{escape(f"{station.name} · {station.ward} · {_SYSTEMS[station.system]}")}</p>
</header>
{_notes(plan)}{_joined(sections)}
{_FOOT}
</body>
</html>
"""
    return page.encode()


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _notes(plan: DayPlan) -> str:
    notes = [*_validity(plan.spots), *_early(plan), *(_cluster(one) for one in plan.station.clusters)]
    if any(spot.synthetic for spot in plan.spots):
        notes.append("Lời do máy đọc. Nghe hết một lần trước khi phát; chỉ phát tin đã được duyệt.")
    inner = _joined(f"<p>{escape(note)}</p>" for note in notes if note)
    return f'<div class="notes">\n{inner}\n</div>\n' if inner else ""


def _validity(spots: Iterable[Spot]) -> Iterator[str]:
    ends = [spot.valid_until for spot in spots if spot.valid_until]
    if ends:
        yield f"Gói này chỉ phát đến hết ngày {min(ends):%d/%m/%Y}."


def _early(plan: DayPlan) -> Iterator[str]:
    station = plan.station
    for programme in plan.programmes:
        start = programme.session.start
        if seconds_of(start) < seconds_of(station.loud_from):
            limit = f"không quá {NIGHT_DBA[False]} dBA ở nơi có người ở"
            yield f"Buổi {start}: trước {station.loud_from} phải vặn nhỏ, {limit}."
        for cluster in station.clusters:
            if cluster.silenced(programme.session):
                yield f"Buổi {start}: tắt {cluster.name} ({_quiet(cluster)})."


def _quiet(cluster: Cluster) -> str:
    return f"gần {cluster.near}, im lặng từ {cluster.quiet_from} đến {cluster.quiet_until}"


def _cluster(cluster: Cluster) -> str:
    if not cluster.spared:
        return ""
    limits = f"không quá {DAY_DBA[True]} dBA từ 6 đến 21 giờ, {NIGHT_DBA[True]} dBA ngoài giờ ấy"
    return f"{cluster.name[:1].upper()}{cluster.name[1:]}, gần {cluster.near}: {limits}."


def _section(
    programme: Programme, files: Mapping[tuple[int, int], str], first: dict[str, tuple[int, int]]
) -> str:
    session = programme.session
    ends = programme.clock(Seconds(session.length_s))[:5]
    count, short = len(programme.plays), _length(programme.short_s)
    summed = f"{count} lượt phát, xong lúc {programme.clock(programme.filled_s)}; buổi còn trống {short}."
    if not programme.plays:
        summed = "Không có tin nào phát được trong buổi này."
    rows = [_row(programme, play, files, first) for play in programme.plays]
    table = f"<table>\n{_HEAD}\n<tbody>\n{_joined(rows)}\n</tbody>\n</table>\n" if rows else ""
    return f"""<section>
<h2>Buổi {programme.number}: {session.start} – {ends}</h2>
<p class="sum">{summed}</p>
{table}</section>"""


def _row(
    programme: Programme,
    play: Play,
    files: Mapping[tuple[int, int], str],
    first: dict[str, tuple[int, int]],
) -> str:
    spot = play.spot
    file = files[programme.number, play.order]
    # a session that is one file names it once
    named = file != files.get((programme.number, play.order - 1))
    place = f'<p class="file">{escape(file.partition("/")[2])}</p>' if named else ""
    seen = first.setdefault(spot.name, (programme.number, play.order))
    if seen == (programme.number, play.order):
        contact = escape(spot.message.contact.show)
        told = f'<p class="text">{escape(spot.text)}</p><p class="text"><b>Liên hệ:</b> {contact}</p>'
    else:
        where = f"số {seen[1]}" if seen[0] == programme.number else f"số {seen[1]}, buổi {seen[0]}"
        told = f'<p class="text same">Như {where}.</p>'
    return f"""<tr><td class="order">{play.order}</td><td class="start">{programme.clock(play.start_s)}</td>
<td><span class="title">{escape(spot.message.title)}</span>{told}{place}</td>
<td class="length">{_length(spot.length_s)}</td><td class="done"><span></span></td></tr>"""


def _length(length_s: Seconds) -> str:
    """Give `1:05` for 65 s; what is begun counts."""
    whole = -int(-length_s // 1)
    return f"{whole // 60}:{whole % 60:02}"
