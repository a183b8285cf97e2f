package vn.lienthong.adapters.health.simulator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhChinhGiayStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucDinhChinhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiGiayYTeType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongBaoTuVongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangGiayType;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;
import vn.lienthong.qcvn109.sample.DeathSamples;

/**
 * Issues the notices of the births and deaths which the counter of the same day and seed gets, and
 * corrects or withdraws them; each goes to the hub.
 */
final class NoticeDesk {
  private static final int MOST = 10_000;

  private final Workplace place;
  private final MemberCode member;
  private final NoticeBook book;

  NoticeDesk(Workplace place, MemberCode member, NoticeBook book) {
    this.place = place;
    this.member = member;
    this.book = book;
  }

  /** {@code so-luong} notices of {@code loai} by {@code hat-giong}; their numbers, one a line. */
  HttpReply issue(Map<String, String> query) {
    try {
      int count = Integer.parseInt(query.getOrDefault("so-luong", "1"));
      long seed = Long.parseLong(query.getOrDefault("hat-giong", "7"));
      var kind = LoaiGiayYTeType.valueOf(query.getOrDefault("loai", "CHUNG_SINH"));
      return count < 1 || count > MOST
          ? Resource.text(400, "so-luong: 1.." + MOST + "\n")
          : Resource.text(200, issue(kind, count, seed));
    } catch (IllegalArgumentException wrong) {
      return Resource.text(400, "loai: CHUNG_SINH | BAO_TU; so-luong, hat-giong: số / numbers\n");
    }
  }

  /** Corrects ({@code hinh-thuc} DINH_CHINH, then {@code gioi-tinh}) or withdraws the notice. */
  HttpReply correct(Map<String, String> query) {
    String number = query.getOrDefault("so", "");
    for (LoaiGiayYTeType kind : LoaiGiayYTeType.values()) {
      var notice = book.find(kind, number);
      if (notice.isPresent()) {
        boolean withdrawn = "THU_HOI".equals(query.get("hinh-thuc"));
        send(
            "DinhChinhGiay",
            number + "/" + notice.get().state() + "/" + query.get("hinh-thuc"),
            Payloads.write(correction(notice.get(), number, withdrawn)));
        return Resource.text(200, number + "\n");
      }
    }
    return Resource.text(404, "không có giấy này / no such notice\n");
  }

  private String issue(LoaiGiayYTeType kind, int count, long seed) {
    LocalDate today = LocalDate.now(place.clock());
    BirthSamples births = BirthSamples.seeded(seed, today);
    DeathSamples deaths = DeathSamples.seeded(seed, today);
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String number;
      if (kind == LoaiGiayYTeType.CHUNG_SINH) {
        var notice = notice(births.next());
        number = notice.getGiay().getSo();
        issue(kind, "GiayChungSinh", number, Payloads.write(notice));
      } else {
        var death = deaths.next(2, QuyChiTraType.BHXH);
        ThongBaoTuVongStructure notice = new ThongBaoTuVongStructure();
        notice.setGiay(death.getGiayBaoTu());
        notice.setNguoiChet(death.getNguoiChet());
        notice.setThongTinChet(death.getThongTinChet());
        number = notice.getGiay().getSo();
        issue(kind, "GiayBaoTu", number, Payloads.write(notice));
      }
      numbers.append(number).append('\n');
    }
    return numbers.toString();
  }

  private void issue(LoaiGiayYTeType kind, String service, String number, Element notice) {
    book.issue(kind, number, notice);
    send(service, number, notice);
  }

  private void send(String service, String what, Element payload) {
    var id = DerivedId.of(member.value(), service, what);
    place.outbox().enqueue(place.link().header(id, service, place.link().hub()), payload);
  }

  private DinhChinhGiayStructure correction(
      NoticeBook.Notice notice, String number, boolean withdrawn) {
    DinhChinhGiayStructure correction = new DinhChinhGiayStructure();
    correction.setLoaiGiay(notice.kind());
    correction.setSo(number);
    correction.setHinhThuc(
        withdrawn ? HinhThucDinhChinhType.THU_HOI : HinhThucDinhChinhType.DINH_CHINH);
    correction.setLyDo(withdrawn ? "Cấp nhầm" : "Ghi sai giới tính hoặc nơi chết");
    correction.setNgayQuyetDinh(LocalDate.now(place.clock()));
    Element content = notice.content();
    if (!withdrawn && notice.kind() == LoaiGiayYTeType.CHUNG_SINH) {
      var mended = Payloads.read(content, ThongBaoChungSinhStructure.class);
      boolean boy = Gender.MALE.code().equals(mended.getGioiTinh());
      mended.setGioiTinh((boy ? Gender.FEMALE : Gender.MALE).code());
      correction.setGiayChungSinhMoi(mended);
      content = Payloads.write(mended);
    } else if (!withdrawn) {
      var mended = Payloads.read(content, ThongBaoTuVongStructure.class);
      mended.getThongTinChet().setNoiChet("Tại nhà riêng");
      correction.setGiayBaoTuMoi(mended);
      content = Payloads.write(mended);
    }
    var state = withdrawn ? TinhTrangGiayType.DA_THU_HOI : TinhTrangGiayType.DA_DINH_CHINH;
    book.change(notice.kind(), number, state, content);
    return correction;
  }

  private static ThongBaoChungSinhStructure notice(LienThongKhaiSinhStructure birth) {
    ThongBaoChungSinhStructure notice = new ThongBaoChungSinhStructure();
    notice.setGiay(birth.getGiayChungSinh());
    HoVaTenStructure name = birth.getTre().getHoVaTen();
    notice.setHoVaTenTre(name);
    notice.setGioiTinh(birth.getTre().getGioiTinh());
    LocalDate born = birth.getTre().getNgayThangNamSinh().getNgayThangNam();
    notice.setThoiDiemSinh(born.atTime(1, 30).atOffset(ZoneOffset.ofHours(7)));
    notice.setMe(mother(birth.getMe()));
    return notice;
  }

  private static NguoiStructure mother(CongDanStructure mother) {
    DinhDanhStructure number = new DinhDanhStructure();
    number.setSoDinhDanh(mother.getSoDinhDanh());
    NguoiStructure person = new NguoiStructure();
    person.setDinhDanh(number);
    person.setHoVaTen(mother.getHoVaTen());
    person.setNgayThangNamSinh(mother.getNgayThangNamSinh());
    person.setNoiCuTru(mother.getThuongTru());
    return person;
  }
}
