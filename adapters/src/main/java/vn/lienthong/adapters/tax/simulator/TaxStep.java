package vn.lienthong.adapters.tax.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.identifier.IdentifierRule;
import vn.lienthong.qcvn109.identifier.TaxCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaDangKyThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * {@code DangKyThue}: the tax code of a person, and of a household business by its representative,
 * is the personal number since 2025-07-01 (TT 86/2024/TT-BTC, read in a public client, confidence
 * high; since 2026-07-01 TT 90/2026/TT-BTC, medium to high). So nobody is registered here without
 * one, and nobody twice.
 *
 * @param clock in the agency's time zone
 * @param taxpayers who is told of every registration
 */
record TaxStep(Clock clock, TaxpayerDesk taxpayers) implements Step<DangKyThueStructure> {
  @Override
  public String subject(DangKyThueStructure request) {
    HoKinhDoanhStructure business = request.getHoKinhDoanh();
    return business == null
        ? "person " + StepChecks.personalNumber(request.getCaNhan(), "dv:CaNhan").value()
        : "business " + number(request.getGiayDangKy(), business);
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyThueStructure request) {
    LocalDate today = LocalDate.now(clock);
    HoKinhDoanhStructure business = request.getHoKinhDoanh();
    if (business != null) {
      checkRegistered(request.getGiayDangKy(), today);
    }
    String code =
        business == null
            ? StepChecks.personalNumber(request.getCaNhan(), "dv:CaNhan").value()
            : representative(business);
    TaxCode.check(code, today).ifPresent(TaxStep::refuse);
    String name = name(request);
    return number -> {
      taxpayers.register(code, name, today);
      return registered(code, today);
    };
  }

  // By its certificate: whose business ended may found and register another.
  private static String number(
      @Nullable KetQuaHoKinhDoanhStructure certificate, HoKinhDoanhStructure business) {
    return certificate == null ? representative(business) : certificate.getSoDangKy();
  }

  private static void checkRegistered(
      @Nullable KetQuaHoKinhDoanhStructure certificate, LocalDate today) {
    if (certificate == null) {
      throw StepChecks.refusal(
          "dv:GiayDangKy",
          "the registration of the business is missing",
          "thiếu giấy chứng nhận đăng ký hộ kinh doanh");
    }
    StepChecks.notAfter(today, certificate.getNgayDangKy(), "dv:GiayDangKy/dv:NgayDangKy");
  }

  private static void refuse(IdentifierRule rule) {
    throw StepChecks.refusal(
        null, "no tax code: " + rule, "không cấp được mã số thuế theo số định danh này");
  }

  private static String representative(HoKinhDoanhStructure business) {
    return StepChecks.personalNumber(
            business.getChuHoKinhDoanh(), "dv:HoKinhDoanh/dv:ChuHoKinhDoanh")
        .value();
  }

  private static String name(DangKyThueStructure request) {
    HoKinhDoanhStructure business = request.getHoKinhDoanh();
    return business == null
        ? WholeName.of(request.getCaNhan().getHoVaTen())
        : WholeName.of(business.getChuHoKinhDoanh().getHoVaTen());
  }

  private static KetQuaHoSoStructure registered(String code, LocalDate today) {
    KetQuaDangKyThueStructure registration = new KetQuaDangKyThueStructure();
    registration.setMaSoThue(code);
    registration.setNgayCap(today);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDangKyThue(registration);
    return result;
  }
}
