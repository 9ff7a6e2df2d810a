"""Labels of web and e-mail addresses with what they are said as."""

from mediakit.language.tables import pairs, phrases

LABELS = pairs("""
vn = vi en
www = vê kép vê kép vê kép
ly = ly
me = mi
io = ai ô
tv = ti vi
id = ai đi
it = ai ti
dvc = dịch vụ công
dvctt = dịch vụ công trực tuyến
tphcm = thành phố hồ chí minh
hcm = hồ chí minh
hcmc = hồ chí minh xi ti
hochiminhcity = hồ chí minh xi ti
hcmcity = hồ chí minh xi ti
vneid = vi en i ai đi
vnexpress = vi en ếch sờ pét
vietnamnet = việt nam nét
vietnamplus = việt nam pờ lớt
ubnd = u bê en nờ dê
fb = phây búc
yt = diu túp
html = hát tê em mờ e lờ
pdf = pê đê ép
aspx = a ét sì pê ích xì
home = hôm
php = pê hát pê
utm = u tê em mờ
qr = quy a
pakn = pê a ca en nờ
brvt = bê e rờ vê tê
sotttt = sở thông tin và truyền thông
bovhttdl = bộ văn hóa thể thao và du lịch
moj = em o gi
baochinhphu = báo chính phủ
xaydungchinhsach = xây dựng chính sách
thuvienphapluat = thư viện pháp luật
luatvietnam = luật việt nam
dancuquocgia = dân cư quốc gia
""")
"""What no table of compounds gives."""

COMPOUND_LABELS = phrases("""
    thông tin, tuyên truyền, cải cách hành chính, một cửa, phản hồi, góp ý, hỗ trợ, phản ánh, kiến
    nghị, công báo, công dân, văn bản, thư viện, pháp luật, báo chí, tin tức, tuyển sinh, tuyển
    dụng, việc làm, học tập, đào tạo, quản trị, thư điện tử, liên hệ, văn thư, nội vụ, tư pháp, tài
    chính, xây dựng, công thương, y tế, giáo dục, văn hóa, thể thao, du lịch, thanh tra, công an,
    nông nghiệp, tài nguyên, môi trường, khoa học, lao động, thương binh, xã hội, kế hoạch, đầu tư,
    thuế, hải quan, bảo hiểm, ngân hàng, chính phủ, quốc hội, đảng cộng sản, nhân dân, tuổi trẻ,
    thanh niên, phụ nữ, người lao động, sài gòn giải phóng, điện lực, cấp nước, bệnh viện, trường
    học, mầm non, tiểu học, trung tâm, truyền hình, phát thanh, phát triển, đô thị, du khách, chung
    tay, chuyển đổi số, đăng ký kinh doanh, đấu thầu, mua sắm công, hộ tịch, cư trú, căn cước, dân
    cư, tra cứu, hồ sơ, thủ tục hành chính, dịch vụ công, dịch vụ, hành chính công, phục vụ, tổng
    đài, hỏi đáp, hướng dẫn, biểu mẫu, thanh toán, trực tuyến, tin bài, khảo sát, đánh giá, bình
    chọn, cuộc thi, tìm hiểu, trắc nghiệm, hội thi, chính quyền, điện tử, đăng nhập, tài khoản,
    trang chủ, giới thiệu, thông báo, lịch công tác, truyền thông, truyền thanh, mặt trận, công
    đoàn, đoàn thanh niên, nông dân, cựu chiến binh, kiểm soát, tham nhũng, an toàn, giao thông,
    phòng cháy, sức khỏe, cộng đồng, quốc gia, việt nam, đất đai, quy hoạch, bản đồ, dữ liệu, mở,
    báo, tuyên giáo, dân vận, tin tức, sự kiện, tin hoạt động, văn bản pháp quy, chỉ đạo điều hành,
    thủ tục, hành chính, lịch tiếp công dân, tiếp công dân, công khai, minh bạch, ngân sách, xét
    duyệt, quan trắc, biển đảo, học sinh, sinh viên, quân sự, dân quân, cảnh sát giao thông, phạt
    nguội, nộp phạt, lệ phí, đất, nhà ở, hồ sơ cá nhân, góp ý dự thảo, bầu cử, ứng cử, an sinh,
    người nghèo, từ thiện, hiến máu, mã hồ sơ, học viện, bảo hiểm xã hội, tuổi trẻ, dân trí, người
    dân, doanh nghiệp, đảng bộ, trang tin, xe buýt, vũng tàu, bà rịa vũng tàu, bà rịa, côn đảo, long
    sơn, hà nội, đà nẵng, hồ chí minh, đồng nai, bình dương, ủy ban, ủy ban nhân dân, hội đồng nhân
    dân, thị xã, thành phố, phường, văn phòng, ban chỉ đạo, khuyến nông
""")
"""Words of addresses written without signs: `thongtin`, `motcua`."""

OPENING_LABELS = pairs("""
ubnd = u bê en nờ dê
hdnd = hát đê en nờ dê
so = sở
bo = bộ
phong = phòng
phuong = phường
xa = xã
tinh = tỉnh
huyen = huyện
quan = quận
tp = thành phố
bao = báo
truong = trường
""")
"""Words that may open a label before a compound: `phuongthangtam`, `sonoivu`."""
