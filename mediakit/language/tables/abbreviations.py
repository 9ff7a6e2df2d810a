"""Abbreviations of administration with one meaning, by the domain they come from.

Written without signs: `TT&TT`, `TT-TT` and `TT.TT` are all found as `TTTT`. Foreign letters that people
say the English way (VNeID, QR, ID) are respelled so; other letter words take Vietnamese letter names.
"""

from collections.abc import Iterator

from mediakit.language.tables import pairs, words

_TABLE = """
[bộ máy nhà nước]
ĐĐBQH: đoàn đại biểu quốc hội; BGĐ: ban giám đốc; TCCQĐP: tổ chức chính quyền địa phương
CQĐP: chính quyền địa phương; HTCT: hệ thống chính trị; QLDA: quản lý dự án; QCT: quyền chủ tịch
HTQLCL: hệ thống quản lý chất lượng; CBQL: cán bộ quản lý; UBND: ủy ban nhân dân; HĐND: hội đồng nhân dân
TTHĐND: thường trực hội đồng nhân dân; QLNN: quản lý nhà nước; VPUBND: văn phòng ủy ban nhân dân
VPUB: văn phòng ủy ban; CQNN: cơ quan nhà nước; CQHC: cơ quan hành chính; HCNN: hành chính nhà nước
VPCP: văn phòng chính phủ; TTCP: thủ tướng chính phủ; TTgCP: thủ tướng chính phủ; TTg: thủ tướng
PTTg: phó thủ tướng; VPQH: văn phòng quốc hội; UBTVQH: ủy ban thường vụ quốc hội; ĐBQH: đại biểu quốc hội
ĐBHĐND: đại biểu hội đồng nhân dân; CTN: chủ tịch nước; PCT: phó chủ tịch; CTUBND: chủ tịch ủy ban nhân dân
PCTUBND: phó chủ tịch ủy ban nhân dân; PGĐ: phó giám đốc; PTP: phó trưởng phòng; PCVP: phó chánh văn phòng
CVP: chánh văn phòng; BQL: ban quản lý; BCĐ: ban chỉ đạo; BQLDA: ban quản lý dự án; TAND: tòa án nhân dân
TANDTC: tòa án nhân dân tối cao; VKSND: viện kiểm sát nhân dân; VKSNDTC: viện kiểm sát nhân dân tối cao
VKS: viện kiểm sát; THADS: thi hành án dân sự; KTNN: kiểm toán nhà nước
HĐTĐKT: hội đồng thi đua khen thưởng; XHCN: xã hội chủ nghĩa; CHXHCN: cộng hòa xã hội chủ nghĩa
CHXHCNVN: cộng hòa xã hội chủ nghĩa việt nam; HĐTV: hội đồng thành viên; HĐQT: hội đồng quản trị
TDP: tổ dân phố; TTXVN: thông tấn xã việt nam

[đảng – đoàn thể]
CSVN: cộng sản việt nam; ĐUV: đảng ủy viên; PBT: phó bí thư; TXCT: tiếp xúc cử tri
LHTN: liên hiệp thanh niên; HSV: hội sinh viên; CT-XH: chính trị xã hội; CHT: chỉ huy trưởng
TVTU: thường vụ tỉnh ủy; BTVĐU: ban thường vụ đảng ủy; CBĐV: cán bộ đảng viên; BCHĐB: ban chấp hành đảng bộ
BTT: ban thường trực; BCTMT: ban công tác mặt trận; CTMT: công tác mặt trận; ĐHĐB: đại hội đại biểu
UBBC: ủy ban bầu cử; HĐBC: hội đồng bầu cử; BĐH: ban điều hành; HND: hội nông dân; HVPN: hội viên phụ nữ
TW: trung ương; TƯ: trung ương; BCH: ban chấp hành; BCHTW: ban chấp hành trung ương; BTV: ban thường vụ
BTVTU: ban thường vụ tỉnh ủy; BBT: ban biên tập; UVBTV: ủy viên ban thường vụ; UVBCH: ủy viên ban chấp hành
UVTV: ủy viên thường vụ; UBKT: ủy ban kiểm tra; UBKTTW: ủy ban kiểm tra trung ương; BTG: ban tuyên giáo
BTGTW: ban tuyên giáo trung ương; BTGDV: ban tuyên giáo và dân vận; BDV: ban dân vận; CNXH: chủ nghĩa xã hội
ĐCSVN: đảng cộng sản việt nam; ĐCS: đảng cộng sản; MTTQ: mặt trận tổ quốc; MTTQVN: mặt trận tổ quốc việt nam
UBMTTQ: ủy ban mặt trận tổ quốc; UBMTTQVN: ủy ban mặt trận tổ quốc việt nam; UBMT: ủy ban mặt trận
LĐLĐ: liên đoàn lao động; LHPN: liên hiệp phụ nữ; HLHPN: hội liên hiệp phụ nữ; HPN: hội phụ nữ
ĐTN: đoàn thanh niên; TNCS: thanh niên cộng sản; TNCSHCM: thanh niên cộng sản hồ chí minh
CCB: cựu chiến binh; HCCB: hội cựu chiến binh; HCTĐ: hội chữ thập đỏ; CTĐ: chữ thập đỏ
CĐCS: công đoàn cơ sở; CLB: câu lạc bộ; ĐVTN: đoàn viên thanh niên; CTXH: công tác xã hội
TNTP: thiếu niên tiền phong; ANQP: an ninh quốc phòng

[cải cách hành chính]
CSKH: chăm sóc khách hàng; TKQ: trả kết quả; TTGQ: thông tin giải quyết; CNSCĐ: công nghệ số cộng đồng
TTPV: trung tâm phục vụ; TTHC: thủ tục hành chính; CCHC: cải cách hành chính
CCTTHC: cải cách thủ tục hành chính; KSTTHC: kiểm soát thủ tục hành chính; DVC: dịch vụ công
DVCTT: dịch vụ công trực tuyến; HCC: hành chính công; DVCQG: dịch vụ công quốc gia; PAKN: phản ánh kiến nghị
TNHS: tiếp nhận hồ sơ; TNTKQ: tiếp nhận và trả kết quả; TNVTKQ: tiếp nhận và trả kết quả
PVHCC: phục vụ hành chính công; BPMC: bộ phận một cửa; MCĐT: một cửa điện tử
TTPVHCC: trung tâm phục vụ hành chính công; TTHCC: trung tâm hành chính công; BCCI: bưu chính công ích
CBCC: cán bộ công chức; CBCCVC: cán bộ công chức viên chức; CCVC: công chức viên chức; VTVL: vị trí việc làm
CBCCVCNLĐ: cán bộ công chức viên chức người lao động; CBVC: cán bộ viên chức; NLĐ: người lao động
CBVCNLĐ: cán bộ viên chức người lao động; CBNV: cán bộ nhân viên; TGBC: tinh giản biên chế
QPPL: quy phạm pháp luật; VBQPPL: văn bản quy phạm pháp luật; VBPL: văn bản pháp luật
CBHC: công báo hành chính; PBGDPL: phổ biến giáo dục pháp luật; TGPL: trợ giúp pháp lý
VPHC: vi phạm hành chính; TDTT: thể dục thể thao; XLVPHC: xử lý vi phạm hành chính
PCTN: phòng chống tham nhũng; PCTNTC: phòng chống tham nhũng tiêu cực; KNTC: khiếu nại tố cáo
QCDC: quy chế dân chủ; TĐKT: thi đua khen thưởng; CĐS: chuyển đổi số

[văn bản]
BLHS: bộ luật hình sự; BLDS: bộ luật dân sự; BLTTHS: bộ luật tố tụng hình sự; BLLĐ: bộ luật lao động
BLTTDS: bộ luật tố tụng dân sự; KQ: kết quả; KHLN: kế hoạch liên ngành; CTPH: chương trình phối hợp
NQLT: nghị quyết liên tịch; QĐ: quyết định; NĐ: nghị định; NQ: nghị quyết; TTLT: thông tư liên tịch
VBHN: văn bản hợp nhất; CTr: chương trình; GM: giấy mời; QCPH: quy chế phối hợp; VB: văn bản; STT: số thứ tự
ĐVT: đơn vị tính; TCVN: tiêu chuẩn việt nam; QCVN: quy chuẩn việt nam; SĐBS: sửa đổi bổ sung
TBKL: thông báo kết luận

[giấy tờ – hộ tịch]
ĐKTT: đăng ký thường trú; TTHN: tình trạng hôn nhân; TNDS: trách nhiệm dân sự
XNTTHN: xác nhận tình trạng hôn nhân; YTNN: yếu tố nước ngoài; ĐTDĐ: điện thoại di động
ĐDĐT: định danh điện tử; STK: số tài khoản; BKS: biển kiểm soát; CCCD: căn cước công dân
CMND: chứng minh nhân dân; CMT: chứng minh thư; GPLX: giấy phép lái xe; GCN: giấy chứng nhận
GCNĐKKD: giấy chứng nhận đăng ký kinh doanh; ĐKKD: đăng ký kinh doanh; HKD: hộ kinh doanh
ĐKDN: đăng ký doanh nghiệp; HKTT: hộ khẩu thường trú; LLTP: lý lịch tư pháp; SĐT: số điện thoại
SĐDĐ: số điện thoại di động; MST: mã số thuế; GKS: giấy khai sinh

[đất đai – xây dựng]
TTPTQĐ: trung tâm phát triển quỹ đất; ATNĐ: áp thấp nhiệt đới; KKL: không khí lạnh; AQI: a quy i
QSHNO: quyền sở hữu nhà ở; TSKGLVĐ: tài sản khác gắn liền với đất; TBĐ: tờ bản đồ
SDĐPNN: sử dụng đất phi nông nghiệp; KTTV: khí tượng thủy văn; HVS: hợp vệ sinh; QSDĐ: quyền sử dụng đất
GCNQSDĐ: giấy chứng nhận quyền sử dụng đất; SDĐ: sử dụng đất; ĐKĐĐ: đăng ký đất đai; VPĐK: văn phòng đăng ký
VPĐKĐĐ: văn phòng đăng ký đất đai; TNMT: tài nguyên và môi trường; XD: xây dựng; KHSDĐ: kế hoạch sử dụng đất
QHSDĐ: quy hoạch sử dụng đất; GPMB: giải phóng mặt bằng; GPXD: giấy phép xây dựng
BTGPMB: bồi thường giải phóng mặt bằng; QHXD: quy hoạch xây dựng; TTXD: trật tự xây dựng
QLĐT: quản lý đô thị; CTCC: công trình công cộng; BVMT: bảo vệ môi trường; VSMT: vệ sinh môi trường
HLATGT: hành lang an toàn giao thông; XDNTM: xây dựng nông thôn mới; NTM: nông thôn mới; CSHT: cơ sở hạ tầng
BĐKH: biến đổi khí hậu; BĐS: bất động sản

[ngành – sở – phòng]
HTĐT: hạ tầng và đô thị; VPHĐND: văn phòng hội đồng nhân dân; NQTW: nghị quyết trung ương; NVH: nhà văn hóa
GĐVH: gia đình văn hóa; ĐSVH: đời sống văn hóa; VHCS: văn hóa cơ sở; VHQC: văn hóa quần chúng
TDĐKXDĐSVH: toàn dân đoàn kết xây dựng đời sống văn hóa; VHTTCS: văn hóa thông tin cơ sở
TTLĐ: thông tin lưu động; TTTT: thông tin truyền thông; VHTT: văn hóa thông tin
TT&TT: thông tin và truyền thông; VHTTTT: văn hóa thông tin và thể thao
VHTTTTDL: văn hóa thông tin thể thao và du lịch; VHTTDL: văn hóa thể thao và du lịch; VHXH: văn hóa xã hội
VHNT: văn hóa nghệ thuật; VHVN: văn hóa văn nghệ; LĐTBXH: lao động thương binh và xã hội
GDĐT: giáo dục và đào tạo; KHĐT: kế hoạch và đầu tư; TCCB: tổ chức cán bộ; KHCN: khoa học và công nghệ
NNPTNT: nông nghiệp và phát triển nông thôn; NNMT: nông nghiệp và môi trường; GTVT: giao thông vận tải
TCKH: tài chính kế hoạch; KHTC: kế hoạch tài chính; TCHC: tổ chức hành chính; HCTH: hành chính tổng hợp
HCTC: hành chính tổ chức; HCQT: hành chính quản trị; DTTG: dân tộc và tôn giáo; KTHT: kinh tế hạ tầng
KTHTĐT: kinh tế hạ tầng và đô thị; TTTH: thông tin tổng hợp; TTCS: thông tin cơ sở
TTĐN: thông tin đối ngoại; TTTTĐT: trang thông tin điện tử; TTTTT: trung tâm thông tin truyền thông
TTVH: trung tâm văn hóa; TTVHTT: trung tâm văn hóa thông tin
TTVHTTTT: trung tâm văn hóa thông tin và thể thao; PTTH: phát thanh truyền hình; TTTM: trung tâm thương mại
XTTM: xúc tiến thương mại; UDCNTT: ứng dụng công nghệ thông tin

[y tế – xã hội]
LMLM: lở mồm long móng; DTLCP: dịch tả lợn châu phi; VDNC: viêm da nổi cục; TCM: tay chân miệng
SKSS: sức khỏe sinh sản; KSBT: kiểm soát bệnh tật; TTKSBT: trung tâm kiểm soát bệnh tật
ĐKKV: đa khoa khu vực; LĐPT: lao động phổ thông; GDVL: giao dịch việc làm; HPV: hát pê vê; BMI: bê em i
PCR: pê xê e rờ; MRI: em e rờ i; WHO: tổ chức y tế thế giới; BVCSTE: bảo vệ chăm sóc trẻ em
HTXH: hỗ trợ xã hội; TTYTDP: trung tâm y tế dự phòng; TNV: tình nguyện viên; CTV: cộng tác viên
DVVL: dịch vụ việc làm; TTDVVL: trung tâm dịch vụ việc làm; TNLĐ: tai nạn lao động; ATLĐ: an toàn lao động
ATVSLĐ: an toàn vệ sinh lao động; BHLĐ: bảo hộ lao động; BHXH: bảo hiểm xã hội; BHYT: bảo hiểm y tế
BHTN: bảo hiểm thất nghiệp; ATTP: an toàn thực phẩm; TYT: trạm y tế; VSATTP: vệ sinh an toàn thực phẩm
ATVSTP: an toàn vệ sinh thực phẩm; CSSK: chăm sóc sức khỏe; SXH: sốt xuất huyết; KCB: khám chữa bệnh
TTYT: trung tâm y tế; BVĐK: bệnh viện đa khoa; KHHGĐ: kế hoạch hóa gia đình; NCC: người có công
DSKHHGĐ: dân số kế hoạch hóa gia đình; CDC: xê đê xê; HIV: hát i vê; BTXH: bảo trợ xã hội
ASXH: an sinh xã hội; NKT: người khuyết tật; NCT: người cao tuổi; XĐGN: xóa đói giảm nghèo
BĐG: bình đẳng giới; TNXH: tệ nạn xã hội

[giáo dục]
TBC: trung bình chung; GDPT: giáo dục phổ thông; SGK: sách giáo khoa; MN: mầm non; VĐV: vận động viên
HLV: huấn luyện viên; KTS: kiến trúc sư; PHHS: phụ huynh học sinh; BGH: ban giám hiệu
CNVC: công nhân viên chức; CNVCLĐ: công nhân viên chức lao động; THCS: trung học cơ sở
THPT: trung học phổ thông; GDTX: giáo dục thường xuyên; GDNN: giáo dục nghề nghiệp
GDNNGDTX: giáo dục nghề nghiệp giáo dục thường xuyên; TTHTCĐ: trung tâm học tập cộng đồng
GDMN: giáo dục mầm non; ĐHQG: đại học quốc gia; GS: giáo sư; PGS: phó giáo sư; ThS: thạc sĩ; Ths: thạc sĩ
NCS: nghiên cứu sinh; CKI: chuyên khoa một; CKII: chuyên khoa hai; BSCKI: bác sĩ chuyên khoa một
BSCKII: bác sĩ chuyên khoa hai; GV: giáo viên; GVCN: giáo viên chủ nhiệm; SV: sinh viên
HSSV: học sinh sinh viên; CSVC: cơ sở vật chất; NSƯT: nghệ sĩ ưu tú; NSND: nghệ sĩ nhân dân

[công an – quân sự]
AHLLVTND: anh hùng lực lượng vũ trang nhân dân; CAX: công an xã; CSB: cảnh sát biển; CSCĐ: cảnh sát cơ động
MBH: mũ bảo hiểm; CSPCCC: cảnh sát phòng cháy chữa cháy; CSQLHC: cảnh sát quản lý hành chính
PTDS: phòng thủ dân sự; HCĐ: huy chương đồng; CAP: công an phường; CATP: công an thành phố
CAT: công an tỉnh; HCV: huy chương vàng; HCB: huy chương bạc; QP: quốc phòng
AHLLVT: anh hùng lực lượng vũ trang; AHLĐ: anh hùng lao động; VNAH: việt nam anh hùng; CHQS: chỉ huy quân sự
CSTT: cảnh sát trật tự; UBATGT: ủy ban an toàn giao thông; BATGT: ban an toàn giao thông
ANTT: an ninh trật tự; ATGT: an toàn giao thông; TTATGT: trật tự an toàn giao thông
CSGT: cảnh sát giao thông; CSKV: cảnh sát khu vực; CSHS: cảnh sát hình sự; CSĐT: cảnh sát điều tra
CAND: công an nhân dân; ANQG: an ninh quốc gia; QLHC: quản lý hành chính; TTXH: trật tự xã hội
QLHCTTXH: quản lý hành chính về trật tự xã hội; PCMT: phòng chống ma túy; PCCC: phòng cháy chữa cháy
CNCH: cứu nạn cứu hộ; PCCCCNCH: phòng cháy chữa cháy và cứu nạn cứu hộ; QPAN: quốc phòng an ninh
BCHQS: ban chỉ huy quân sự; BĐBP: bộ đội biên phòng; NVQS: nghĩa vụ quân sự; LLVT: lực lượng vũ trang
DQTV: dân quân tự vệ; TTATXH: trật tự an toàn xã hội; PCTT: phòng chống thiên tai; TKCN: tìm kiếm cứu nạn
TNGT: tai nạn giao thông; PCTTTKCN: phòng chống thiên tai và tìm kiếm cứu nạn; ANTQ: an ninh tổ quốc
BVANTQ: bảo vệ an ninh tổ quốc; ATXH: an toàn xã hội

[kinh tế – tài chính]
NSTW: ngân sách trung ương; NSĐP: ngân sách địa phương; ĐTPT: đầu tư phát triển; NNT: người nộp thuế
TTĐB: tiêu thụ đặc biệt; DTXD: diện tích xây dựng; DTSD: diện tích sử dụng; RON: ron; HĐĐT: hóa đơn điện tử
TVĐT: tổng vốn đầu tư; BQĐN: bình quân đầu người; XK: xuất khẩu; NK: nhập khẩu; PCCV: phụ cấp chức vụ
CPI: xê pê i; IIP: i i pê; SJC: ét gi xê; CTCP: công ty cổ phần; BQT: ban quản trị
GPKD: giấy phép kinh doanh; KTTT: kinh tế tập thể; EVN: e vê en; HCMC: hồ chí minh xi ti
EVNHCMC: e vê en hồ chí minh xi ti; NHTM: ngân hàng thương mại; KTXH: kinh tế xã hội; DN: doanh nghiệp
HTX: hợp tác xã; THT: tổ hợp tác; TNHH: trách nhiệm hữu hạn; NHNN: ngân hàng nhà nước; MTV: một thành viên
DNNN: doanh nghiệp nhà nước; DNTN: doanh nghiệp tư nhân; SXKD: sản xuất kinh doanh; SX: sản xuất
TMCP: thương mại cổ phần; TMDV: thương mại dịch vụ; TMĐT: thương mại điện tử; GTGT: giá trị gia tăng
DV: dịch vụ; TNCN: thu nhập cá nhân; TNDN: thu nhập doanh nghiệp; NSNN: ngân sách nhà nước
KBNN: kho bạc nhà nước; XNK: xuất nhập khẩu; NHCSXH: ngân hàng chính sách xã hội; KCN: khu công nghiệp
CCN: cụm công nghiệp; KKT: khu kinh tế; HĐLĐ: hợp đồng lao động; MTQG: mục tiêu quốc gia
CTMTQG: chương trình mục tiêu quốc gia; TSCĐ: tài sản cố định; XDCB: xây dựng cơ bản; Cty: công ty
ĐTC: đầu tư công; ĐTXD: đầu tư xây dựng; BVNTD: bảo vệ người tiêu dùng; NTD: người tiêu dùng
QLTT: quản lý thị trường; VND: đồng việt nam; VNĐ: đồng việt nam; USD: đô la mỹ; GDP: giê đê pê
GRDP: giê e rờ đê pê; FDI: ép đê i; ODA: ô đê a; VAT: vê a tê; WTO: vê kép tê ô; BOT: bê ô tê; PCI: pê xê i

[công nghệ – truyền thông]
ĐMST: đổi mới sáng tạo; PTV: phát thanh viên; TTXVN: thông tấn xã việt nam; SGGP: sài gòn giải phóng
DTI: đê tê i; CNTT: công nghệ thông tin; CNTTTT: công nghệ thông tin và truyền thông; CSDL: cơ sở dữ liệu
NTTS: nuôi trồng thủy sản; CQĐT: chính quyền điện tử; CSDLQG: cơ sở dữ liệu quốc gia
CPĐT: chính phủ điện tử; CQS: chính quyền số; CKS: chữ ký số; ATTT: an toàn thông tin; ANM: an ninh mạng
TSLCD: truyền số liệu chuyên dùng; HTTT: hệ thống thông tin; TSL: truyền số liệu; XHH: xã hội hóa
CNS: công nghệ số; TCNSCĐ: tổ công nghệ số cộng đồng; ĐTTM: đô thị thông minh; BCVT: bưu chính viễn thông
CNTTVT: công nghệ thông tin viễn thông; PTTTĐC: phương tiện thông tin đại chúng; VNeID: vi en i ai đi
VNEID: vi en i ai đi; VneID: vi en i ai đi; VssID: vi ét ét ai đi; VSSID: vi ét ét ai đi; ID: ai đi
VNPT: vi en pê tê; QR: quy a; SMS: ét em ét; ATM: a tê em; OTP: ô tê pê; USB: u ét bê; PDF: pê đê ép
IP: i pê; IT: ai ti; VTV: vê tê vê; VOV: vê ô vê; HTV: hát tê vê; BRT: bê e rờ tê; FM: ép em; AM: a em
GPS: giê pê ét; CD: xê đê; DVD: đê vê đê; MC: em xi; KPI: ca pê i; IoT: ai ô ti; ISO: i ét ô; VIP: víp
PR: pi a; HDMI: hát đê em i; URL: u e rờ e lờ; API: a pi ai; LGSP: e lờ giê ét pê; NGSP: en giê ét pê
SSL: ét ét e lờ; XML: ích em e lờ; ADN: a đê en; UPS: u pê ét; CCTV: xê xê tê vê; iOS: ai ô ét; PIN: pin
SIM: sim

[địa danh – tổ chức]
ÂL: âm lịch; HCM: hồ chí minh; TPHCM: thành phố hồ chí minh; TpHCM: thành phố hồ chí minh
TPVT: thành phố vũng tàu; TX: thị xã; Tx: thị xã; TPBR: thành phố bà rịa; TXPM: thị xã phú mỹ
BRVT: bà rịa vũng tàu; VN: việt nam; ĐBSCL: đồng bằng sông cửu long; ĐNB: đông nam bộ
TPTĐ: thành phố thủ đức; TTH: thừa thiên huế; LHQ: liên hợp quốc; EU: e u; KCX: khu chế xuất
KDC: khu dân cư; KDL: khu du lịch; KĐT: khu đô thị; TĐC: tái định cư; ANCT: an ninh chính trị
"""


def _entries() -> Iterator[tuple[str, str, str]]:
    """Give written, said and domain of every abbreviation."""
    domain = ""
    for line in _TABLE.split("\n"):
        if line.startswith("["):
            domain = line.strip("[]")
            continue
        for entry in filter(None, line.split("; ")):
            written, _, said = entry.partition(": ")
            yield written, said, domain


ABBREVIATIONS = {written: said for written, said, _ in _entries()}
"""What each is said as."""

DOMAINS = {written: domain for written, _, domain in _entries()}
"""Where each comes from."""

SLASHED = pairs("""
V/v = về việc
v/v = về việc
V/V = về việc
Đ/c = đồng chí
đ/c = đồng chí
Đ/C = đồng chí
Đ/v = đối với
đ/v = đối với
đ/k = đăng ký
K/g = kính gửi
k/g = kính gửi
K/c = kính chuyển
b/c = báo cáo
B/c = báo cáo
p/h = phối hợp
t/h = thực hiện
T/M = thay mặt
c/đ = công đoàn
cty = công ty
Tel = điện thoại
TEL = điện thoại
""")
"""Those with a slash or small letters, to the letter."""

TAKES_DOT = words("TP Tp TX Tx TTr PTP ThS Ths BS TS GS PGS KS LS Cty TT KP")
"""Often written with a dot and a space before a name; that dot ends no sentence."""
