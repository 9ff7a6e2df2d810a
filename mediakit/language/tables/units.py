"""Units and money with what they are said as, and the words a slash of "per" stands between."""

from mediakit.language.tables import pairs, phrases

MONEY = pairs("""
đ = đồng
Đ = đồng
₫ = đồng
VNĐ = đồng
VND = đồng
vnđ = đồng
vnd = đồng
Vnđ = đồng
trđ = triệu đồng
trđồng = triệu đồng
tr.đ = triệu đồng
tr.đồng = triệu đồng
tỷđ = tỷ đồng
USD = đô la mỹ
US$ = đô la mỹ
usd = đô la mỹ
$ = đô la
€ = ơ rô
EUR = ơ rô
Euro = ơ rô
euro = ơ rô
EURO = ơ rô
£ = bảng anh
GBP = bảng anh
¥ = yên nhật
JPY = yên nhật
CNY = nhân dân tệ
NDT = nhân dân tệ
AUD = đô la úc
CAD = đô la ca na đa
SGD = đô la xinh ga po
KRW = uôn
THB = bạt thái
""")

_WRITTEN = pairs("""
km = ki lô mét
hm = héc tô mét
dm = đề xi mét
cm = xăng ti mét
mm = mi li mét
µm = mi cờ rô mét
μm = mi cờ rô mét
nm = na nô mét
km2 = ki lô mét vuông
km² = ki lô mét vuông
dm2 = đề xi mét vuông
dm² = đề xi mét vuông
cm2 = xăng ti mét vuông
cm² = xăng ti mét vuông
mm2 = mi li mét vuông
mm² = mi li mét vuông
m2 = mét vuông
m² = mét vuông
m3 = mét khối
m³ = mét khối
km3 = ki lô mét khối
km³ = ki lô mét khối
dm3 = đề xi mét khối
dm³ = đề xi mét khối
cm3 = xăng ti mét khối
cm³ = xăng ti mét khối
mm3 = mi li mét khối
mm³ = mi li mét khối
ha = héc ta
kg = ki lô gam
mg = mi li gam
µg = mi cờ rô gam
μg = mi cờ rô gam
ml = mi li lít
cl = xăng ti lít
dl = đề xi lít
kW = ki lô oát
MW = mê ga oát
GW = gi ga oát
kWh = ki lô oát giờ
MWh = mê ga oát giờ
GWh = gi ga oát giờ
kWp = ki lô oát pích
MWp = mê ga oát pích
kVA = ki lô vôn am pe
MVA = mê ga vôn am pe
kV = ki lô vôn
mV = mi li vôn
mA = mi li am pe
mAh = mi li am pe giờ
Hz = héc
kHz = ki lô héc
MHz = mê ga héc
GHz = gi ga héc
KB = ki lô bai
kB = ki lô bai
MB = mê ga bai
GB = gi ga bai
TB = tê ra bai
kbps = ki lô bít trên giây
Mbps = mê ga bít trên giây
Gbps = gi ga bít trên giây
MP = mê ga pích xeo
dB = đề xi ben
dBA = đề xi ben a
HP = mã lực
inch = inch
inches = inch
hPa = héc tô pát can
Pa = pát can
kPa = ki lô pát can
MPa = mê ga pát can
kcal = ki lô ca lo
kJ = ki lô giun
mmHg = mi li mét thủy ngân
ppm = phần triệu
mol = mon
lux = lúc
cc = xê xê
bar = ba
IU = đơn vị quốc tế
UI = đơn vị quốc tế
""")

_ONLY_SO = pairs("""
% = phần trăm
‰ = phần nghìn
°C = độ xê
ºC = độ xê
˚C = độ xê
°c = độ xê
ºc = độ xê
oC = độ xê
℃ = độ xê
°F = độ ép
ºF = độ ép
°f = độ ép
℉ = độ ép
°K = độ ca
ºK = độ ca
° = độ
º = độ
tr = triệu
Tr = triệu
k = nghìn
K = nghìn
m = mét
g = gam
l = lít
L = lít
h = giờ
s = giây
p = phút
ph = phút
phút = phút
TW = tê ra oát
tw = tê ra oát
W = oát
Wh = oát giờ
Wp = oát pích
V = vôn
v = vôn
A = am pe
CV = mã lực
Ah = am pe giờ
kA = ki lô am pe
B = bai
t = tấn
T = tấn
""")
"""Units of one letter or sign, and those whose other cases are other words."""


def _in_any_case(written: dict[str, str]) -> dict[str, str]:
    """Add small, capital and capitalised writings that can mean one unit only."""
    meant: dict[str, set[str]] = {}
    for unit, said in written.items():
        for way in (unit.lower(), unit.upper(), unit.capitalize()):
            meant.setdefault(way, set()).add(said)
    return {way: said.pop() for way, said in meant.items() if len(said) == 1} | written


UNITS: dict[str, str] = _in_any_case(_WRITTEN) | _ONLY_SO | MONEY
"""Every unit that is read right after a number."""

PLAIN_ANYWHERE: dict[str, str] = {
    unit: said
    for unit, said in _in_any_case(_WRITTEN).items()
    if said.startswith(
        ("ki lô mét", "mét ", "xăng ti mét", "ki lô gam", "mi li mét", "ki lô oát", "mi li gam")
    )
    and unit not in ("CM", "MM", "MG", "KW", "Mm", "Cm", "Mg")
}
"""Units that mean nothing else and are read without a number too."""

PREFIXES = pairs("""
US$ = đô la mỹ
$ = đô la
€ = ơ rô
£ = bảng anh
¥ = yên nhật
₫ = đồng
""")
"""Signs of money that stand before their number."""

TIMES = phrases("""
    ngày đêm, giờ, phút, giây, ngày, đêm, tuần, tháng, quý, năm, vụ, ca, buổi, lần, lượt, năm học, học kỳ
""")
"""Words that a number of anything may be said per."""

SHARED = phrases("""
    người, hộ, hộ gia đình, lớp, trường, thôn, hồ sơ, bộ, trang, suất, đại biểu, học sinh, trẻ, vạn dân,
    nghìn dân, dân, nhân khẩu, mét, lít, tấn, tạ, sào, công, phòng, máy, giường, thùng, hộp, chai, viên,
    liều, mũi, tiết, chuyến, vé, xe, cây, hộ nghèo, đơn vị, điểm, thửa, giấy, bản, tờ, bài, tin, xã,
    phường, vòng, đề
""")
"""Nouns that something counted or paid may be said per, where the left side is one of `COUNTED`."""

COUNTED = phrases("""
    đồng, triệu đồng, nghìn đồng, ngàn đồng, tỷ đồng, triệu, nghìn, ngàn, tỷ, trẻ, học sinh, cháu, bữa, suất,
    giường, bác sĩ, giáo viên, tấn, tạ, lít, mét, trạm, liều, mũi, tiết, phút, giây, giờ, câu, người, hộ,
    lượt,
    lần, phiếu, buổi, điểm
""")
"""What is counted per something of `SHARED`."""

MEASURED = phrases("đồng, triệu đồng, nghìn đồng, tỷ đồng, triệu, tỷ, tấn, tạ, lít, mét")
"""Those of `COUNTED` that measure also where no number stands before them."""
