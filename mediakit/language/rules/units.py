"""Units and money right after a number."""

import re

from mediakit.language.rules.rule import Rule
from mediakit.language.tables import pairs

_UNITS = pairs("""
% = phần trăm
‰ = phần nghìn
đ = đồng
VNĐ = đồng việt nam
VND = đồng việt nam
USD = đô la mỹ
tr = triệu
km/h = ki lô mét trên giờ
km2 = ki lô mét vuông
km² = ki lô mét vuông
km = ki lô mét
m/s = mét trên giây
m2 = mét vuông
m² = mét vuông
m3 = mét khối
m³ = mét khối
m = mét
cm = xăng ti mét
mm = mi li mét
kg = ki lô gam
g = gam
mg = mi li gam
ha = héc ta
l = lít
ml = mi li lít
°C = độ xê
ºC = độ xê
° = độ
kW = ki lô oát
kWh = ki lô oát giờ
dB = đề xi ben
MB = mê ga bai
GB = ghi ga bai
KB = ki lô bai
kB = ki lô bai
h = giờ
s = giây
""")


def _say(match: re.Match[str]) -> str:
    return _UNITS[match.group()]


UNITS = Rule(
    "unit",
    "after a number",
    re.compile(
        r"(?:(?<=[0-9])|(?<=[0-9] ))(?:"
        + "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
        + r")(?:(?<=[%‰°])|(?![^\W_]))"
    ),
    _say,
)
