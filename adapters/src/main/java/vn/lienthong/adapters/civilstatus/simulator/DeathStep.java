package vn.lienthong.adapters.civilstatus.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code DangKyKhaiTu}: enters a death in the book, once for a person, who is known by a number or
 * a passport, else by the notice of death. Days that contradict each other are refused.
 */
final class DeathStep implements Step<DangKyKhaiTuStructure> {
  private final Clock clock;
  private final CivilStatusBook book;
  private final PaperDesk papers;

  DeathStep(Clock clock, PaperDesk papers) {
    this.papers = papers;
    this.clock = clock;
    this.book = new CivilStatusBook(clock);
  }

  @Override
  public String subject(DangKyKhaiTuStructure request) {
    DinhDanhStructure identity = request.getNguoiChet().getDinhDanh();
    if (identity.getHoChieu() != null) {
      return identity.getHoChieu().getQuocGia() + " " + identity.getHoChieu().getSo();
    }
    GiayBaoTuStructure notice = request.getGiayBaoTu();
    return identity.getKhongCoSo() != null && notice != null
        ? "notice " + notice.getSo()
        : StepChecks.number(request.getNguoiChet(), "dv:NguoiChet");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyKhaiTuStructure request) {
    String unit = StepChecks.commune(request.getNoiDangKyKhaiTu(), "dv:NoiDangKyKhaiTu").code();
    checkDays(request, LocalDate.now(clock));
    return number -> {
      KetQuaHoSoStructure result = new KetQuaHoSoStructure();
      result.setKhaiTu(book.death(number, unit));
      result.getTepDinhKem().addAll(papers.death(header, request, result.getKhaiTu()));
      return result;
    };
  }

  @Override
  public Optional<Compared> compared(DangKyKhaiTuStructure request, KetQuaHoSoStructure made) {
    var entry = made.getKhaiTu();
    return Compared.of(
        "KHAI_TU", entry.getNgayDangKy(), entry.getNoiDangKy(), request.getNguoiChet());
  }

  @Override
  public void giveAway(MessageHeader header, KetQuaHoSoStructure made) {
    papers.giveAway(header, made);
  }

  private static void checkDays(DangKyKhaiTuStructure request, LocalDate today) {
    LocalDate death = earliest(request.getThongTinChet().getNgayChet());
    StepChecks.notAfter(today, death, "dv:ThongTinChet/dv:NgayChet");
    GiayBaoTuStructure notice = request.getGiayBaoTu();
    if (notice != null) {
      StepChecks.notAfter(today, notice.getNgayCap(), "dv:GiayBaoTu/dv:NgayCap");
      if (notice.getNgayCap().isBefore(death)) {
        throw StepChecks.refusal(
            "dv:GiayBaoTu/dv:NgayCap",
            "the notice is older than the death",
            "giấy báo tử cấp trước ngày chết");
      }
    }
    NgayThangNamSinhStructure birth = request.getNguoiChet().getNgayThangNamSinh();
    if (birth != null
        && latest(request.getThongTinChet().getNgayChet()).isBefore(earliest(birth))) {
      throw StepChecks.refusal(
          "dv:ThongTinChet/dv:NgayChet",
          "the death is before the birth",
          "ngày chết trước ngày sinh");
    }
  }

  private static LocalDate earliest(NgayThangNamSinhStructure day) {
    LocalDate whole = day.getNgayThangNam();
    return whole == null ? LocalDate.of(Integer.parseInt(day.getNam()), 1, 1) : whole;
  }

  private static LocalDate latest(NgayThangNamSinhStructure day) {
    LocalDate whole = day.getNgayThangNam();
    return whole == null ? LocalDate.of(Integer.parseInt(day.getNam()), 12, 31) : whole;
  }
}
