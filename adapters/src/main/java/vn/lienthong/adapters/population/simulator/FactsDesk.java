package vn.lienthong.adapters.population.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AnswerSource;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CungCapThongTinHoGiaDinhTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguonTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThanhVienHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TinhTrangChetMatTichType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinChuHoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinNguoiGiamHoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhThongTinNoiOHienTaiTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhTinhTrangChetMatTichTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacMinhTinhTrangHonNhanTraLoiStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Answers with one fact of one citizen, with its source and moment. Of these services no live form
 * is known. An old card that several people share is nobody's: nothing is said of any of them.
 */
final class FactsDesk {
  private static final String GUARDIAN = "XacMinhThongTinNguoiGiamHo";
  private static final String HEAD = "XacMinhThongTinChuHo";
  private static final String MARRIAGE = "XacMinhTinhTrangHonNhan";
  private static final String DEATH = "XacMinhTinhTrangChetMatTich";
  private static final String DWELLING = "XacMinhThongTinNoiOHienTai";
  private static final String HOUSEHOLD = "CungCapThongTinHoGiaDinh";
  private static final Set<String> SERVICES =
      Set.of(GUARDIAN, HEAD, MARRIAGE, DEATH, DWELLING, HOUSEHOLD);

  private final CitizenBook book;
  private final DeathRecords deaths;
  private final Clock clock;

  FactsDesk(CitizenBook book, DeathRecords deaths, Clock clock) {
    this.book = book;
    this.deaths = deaths;
    this.clock = clock;
  }

  static boolean takes(String service) {
    return SERVICES.contains(service);
  }

  Element answer(VerifiedMessage message) {
    Optional<CongDanStructure> found = meant(message);
    CongDanStructure citizen = found.orElse(null);
    NguonTraLoiStructure source = AnswerSource.of(message.header().receiver(), clock);
    return Payloads.write(
        switch (message.header().service()) {
          case GUARDIAN -> guardian(citizen, source);
          case HEAD -> head(citizen, source);
          case MARRIAGE -> marriage(citizen, source);
          case DEATH -> death(citizen, source);
          case DWELLING -> dwelling(citizen, source);
          case HOUSEHOLD -> household(citizen, source);
          default -> throw Requests.unknown(message);
        });
  }

  /** All these questions identify the citizen in the items of the look-up. */
  private Optional<CongDanStructure> meant(VerifiedMessage message) {
    Requests.check(message.payload());
    List<CongDanStructure> found = Wanted.of(message.payload()).in(book);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Object guardian(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new XacMinhThongTinNguoiGiamHoTraLoiStructure();
    answer.setTonTai(citizen != null);
    if (citizen != null && citizen.getNguoiDaiDien() != null) {
      answer.getNguoiGiamHo().add(citizen.getNguoiDaiDien());
    }
    answer.setNguonTraLoi(source);
    return answer;
  }

  private static Object head(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new XacMinhThongTinChuHoTraLoiStructure();
    answer.setTonTai(citizen != null);
    answer.setChuHo(citizen == null ? null : citizen.getChuHo());
    answer.setNguonTraLoi(source);
    return answer;
  }

  private static Object marriage(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new XacMinhTinhTrangHonNhanTraLoiStructure();
    answer.setTonTai(citizen != null);
    if (citizen != null) {
      answer.setTinhTrangHonNhan(citizen.getTinhTrangHonNhan());
      answer.setVoChong(citizen.getVoChong());
    }
    answer.setNguonTraLoi(source);
    return answer;
  }

  private Object death(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new XacMinhTinhTrangChetMatTichTraLoiStructure();
    answer.setTonTai(citizen != null);
    if (citizen != null) {
      var recorded = deaths.of(citizen.getSoDinhDanh());
      answer.setTinhTrang(
          recorded.map(DeathRecords.Death::kind).orElse(TinhTrangChetMatTichType.KHONG_GHI_NHAN));
      recorded.ifPresent(
          known -> {
            answer.setNgay(known.day());
            answer.setCanCu(known.basis());
          });
    }
    answer.setNguonTraLoi(source);
    return answer;
  }

  private static Object dwelling(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new XacMinhThongTinNoiOHienTaiTraLoiStructure();
    answer.setTonTai(citizen != null);
    if (citizen != null) {
      answer.setThuongTru(citizen.getThuongTru());
      answer.setNoiOHienTai(citizen.getNoiOHienTai());
    }
    answer.setNguonTraLoi(source);
    return answer;
  }

  private Object household(@Nullable CongDanStructure citizen, NguonTraLoiStructure source) {
    var answer = new CungCapThongTinHoGiaDinhTraLoiStructure();
    answer.setTonTai(citizen != null);
    if (citizen != null) {
      answer.setDiaChi(citizen.getThuongTru());
      book.household(citizen).stream()
          .filter(member -> member.getChuHo() != null)
          .map(FactsDesk::member)
          .forEach(answer.getThanhVien()::add);
    }
    answer.setNguonTraLoi(source);
    return answer;
  }

  private static ThanhVienHoStructure member(CongDanStructure citizen) {
    ChuHoStructure head = citizen.getChuHo();
    ThanhVienHoStructure member = new ThanhVienHoStructure();
    member.setQuanHe(head.getQuanHe());
    member.setSoDinhDanh(citizen.getSoDinhDanh());
    member.setHoVaTen(citizen.getHoVaTen());
    member.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    return member;
  }
}
