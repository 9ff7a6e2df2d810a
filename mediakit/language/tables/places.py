"""Names of places: what `P.`, `Q.`, `H.`, `X.` stand for before them, and odd spellings."""

from mediakit.language.tables import pairs, phrases

WARDS = phrases("""
    vũng tàu, tam thắng, rạch dừa, phước thắng, thắng tam, thắng nhất, thắng nhì, nguyễn an ninh, bà
    rịa, long hương, tam long, phước hưng, phước hiệp, phước nguyên, phước trung, long toàn, long tâm,
    kim dinh, phú mỹ, tân hải, tân phước, tân thành, mỹ xuân, hắc dịch, phước hòa, bến nghé, bến thành,
    đa kao, tân định, sài gòn, cầu kho, nguyễn thái bình, cầu ông lãnh, cô giang, phạm ngũ lão, nguyễn
    cư trinh, an phú, thảo điền, an khánh, thủ thiêm, an lợi đông, bình trưng đông, bình trưng tây, cát
    lái, thạnh mỹ lợi, hiệp phú, linh trung, linh xuân, linh chiểu, linh đông, linh tây, bình thọ,
    trường thọ, tam bình, tam phú, tân phong, tân quy, tân kiểng, tân hưng, tân thuận đông, tân thuận
    tây, phú thuận, phú mỹ, bình thuận, hiệp bình chánh, hiệp bình phước, xuân hòa, võ thị sáu, vườn
    lài, chợ quán, an đông, chợ lớn, hòa hưng, diên hồng, bình thạnh, gia định, thạnh mỹ tây, bình quới,
    gò vấp, hạnh thông, an nhơn, đức nhuận, phú nhuận, cầu kiệu, tân sơn hòa, tân sơn nhất, bảy hiền,
    tân bình, tân sơn, tây thạnh, tân sơn nhì, phú thọ hòa, phú thạnh, an lạc, bình tân, thủ đức, long
    bình, long trường, tăng nhơn phú, phước long, long phước, dĩ an, thủ dầu một, thuận an
""")
COMMUNES = phrases("""
    long sơn, hòa long, long phước, tân hưng, tóc tiên, châu pha, sông xoài, tân hòa, phước hội, long
    tân, láng dài, lộc an, phước long thọ, long mỹ, phước tỉnh, an ngãi, an nhứt, tam phước, phước hưng,
    bình châu, bưng riềng, bông trang, bàu lâm, hòa bình, hòa hiệp, hòa hội, hòa hưng, phước tân, phước
    thuận, tân lâm, xuyên mộc, bàu chinh, bình ba, bình giã, bình trung, cù bị, đá bạc, kim long, láng
    lớn, nghĩa thành, quảng thành, sơn bình, suối nghệ, suối rao, xà bang, xuân sơn, châu đức, ngãi
    giao, nghĩa thành, hồ tràm, long điền, đất đỏ, phước hải, long hải
""")
TOWNS = phrases("""
    ngãi giao, phước bửu, đất đỏ, phước hải, long hải, long điền, kim long, củ chi, hóc môn, cần thạnh,
    nhà bè, tân túc, trảng bom, dầu giây, vĩnh an, định quán, tân phú, long thành, hiệp phước, gia ray
""")
QUARTERS = phrases("""
    bình thạnh, gò vấp, phú nhuận, tân bình, tân phú, bình tân, thủ đức, ba đình, hoàn kiếm, đống đa,
    cầu giấy, hai bà trưng, thanh xuân, hoàng mai, long biên, tây hồ, hà đông, bắc từ liêm, nam từ liêm,
    hải châu, thanh khê, sơn trà, liên chiểu, ngũ hành sơn, cẩm lệ, ninh kiều, bình thủy, cái răng, ô
    môn, thốt nốt, hồng bàng, lê chân, ngô quyền, kiến an, hải an, đồ sơn, dương kinh
""")
DISTRICTS = phrases("""
    châu đức, xuyên mộc, đất đỏ, long điền, côn đảo, tân thành, long đất, bình chánh, hóc môn, củ chi,
    nhà bè, cần giờ, long thành, nhơn trạch, trảng bom, vĩnh cửu, định quán, thống nhất, cẩm mỹ, xuân
    lộc, tân phú
""")
BOROUGHS = phrases("phú mỹ, la gi, long khánh, tân uyên, bến cát, thuận an, dĩ an, bà rịa")
PROVINCES = phrases("""
    an giang, bà rịa, bà rịa – vũng tàu, bà rịa - vũng tàu, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến
    tre, bình dương, bình định, bình phước, bình thuận, cà mau, cao bằng, cần thơ, đà nẵng, đắk lắk, đắk
    nông, điện biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương, hải
    phòng, hậu giang, hòa bình, hồ chí minh, hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lạng
    sơn, lào cai, lâm đồng, long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên, quảng
    bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh, thái bình, thái
    nguyên, thanh hóa, thừa thiên huế, tiền giang, trà vinh, tuyên quang, vĩnh long, vĩnh phúc, yên bái, br-vt
""")
OFFICES = phrases("""
    nội vụ, tư pháp, tài chính, kinh tế, y tế, giáo dục, văn hóa, lao động, tài nguyên, quản lý, hành
    chính, tổ chức, kế hoạch, kỹ thuật, thanh tra, nghiệp vụ, cảnh sát, công tác, tổng hợp, truyền
    thông, tiếp dân, thông tin, khám, kế toán, đào tạo, kiểm soát, vhtt, vh&tt, tc-kh, qlđt, tn&mt, nv,
    gd&đt, gd, lđ, bảo trợ, dân tộc, nông nghiệp, tuyên truyền, biên tập
""")
"""What a `P.` before it is a department of."""

POSTS = phrases("""
    giám đốc, chủ tịch, trưởng phòng, trưởng ban, vụ trưởng, cục trưởng, viện trưởng, hiệu trưởng,
    bộ trưởng, chánh văn phòng, chánh thanh tra, tổng giám đốc, chi cục trưởng, bí thư, tổng biên
    tập, phó chủ tịch, trưởng công an, ct, gđ
""")
"""What a `Q.` before it is acting for, and a `P.` deputy of."""

SPELLINGS = pairs("""
đắk = đắc
đăk = đắc
đak = đắc
dak = đắc
lắk = lắc
lăk = lắc
kon = con
krông = cờ rông
pắk = pắc
păk = pắc
pleiku = pờ lây cu
hleo = hờ leo
kar = ca
kạn = cạn
grai = gờ rai
păh = pá
prông = pờ rông
ea = ê a
mdrắk = mờ đờ rắc
kuin = quin
kbang = cờ bang
kông = công
chro = chờ rô
pưh = pư
ngọk = ngọc
plông = pờ lông
tẻh = tẻ
huoai = hoai
mil = min
rlấp = rờ lấp
glong = giê long
kao = cao
mgar = mờ ga
hdrai = hờ rai
ayun = a dun
drắk = đờ rắc
buk = búc
bruk = bờ rúc
kpă = cơ pa
klơng = cờ long
bana = ba na
mnông = mờ nông
êđê = ê đê
xtiêng = xờ tiêng
stiêng = xờ tiêng
raglai = ra lai
niê = ni ê
yang = dang
ana = a na
búk = búc
glei = gờ lây
đakrông = đắc rông
jút = giút
mđrắk = mờ đờ rắc
glai = gờ lai
hmông = hờ mông
hrê = hờ rê
brâu = bờ râu
bru = bờ ru
khmer = khơ me
jrai = gia rai
bahnar = ba na
fansipan = phan xi păng
""")
"""Syllables of names that Vietnamese spelling does not know."""
