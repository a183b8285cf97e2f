package vn.lienthong.adapters.businessregistry.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepChecks;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HinhThucHoKinhDoanhType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code DangKyHoKinhDoanh}: founds a business for an owner who has none, changes or ends one that
 * runs. A dossier does each of the three once, so a founding can be undone by the end of what it
 * founded.
 *
 * @param book the businesses
 * @param clock in the agency's time zone
 */
record BusinessStep(BusinessBook book, Clock clock) implements Step<DangKyHoKinhDoanhStructure> {
  private static final String NUMBER = "dv:SoDangKy";

  @Override
  public String matter(DangKyHoKinhDoanhStructure request) {
    return request.getHinhThuc().name();
  }

  @Override
  public String subject(DangKyHoKinhDoanhStructure request) {
    String what = request.getHinhThuc().name() + " ";
    if (request.getHinhThuc() == HinhThucHoKinhDoanhType.THANH_LAP) {
      return what + book.series(owner(request));
    }
    if (request.getSoDangKy() == null) {
      throw StepChecks.refusal(
          NUMBER, "the business is not named", "thiếu số đăng ký của hộ kinh doanh");
    }
    // A business changes many times, each time as it then asks to be.
    boolean change = request.getHinhThuc() == HinhThucHoKinhDoanhType.THAY_DOI;
    return what + request.getSoDangKy() + (change ? " " + digest(request) : "");
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, DangKyHoKinhDoanhStructure request) {
    String unit = StepChecks.commune(request.getNoiDangKy(), "dv:NoiDangKy").code();
    String owner = owner(request);
    return switch (request.getHinhThuc()) {
      case THANH_LAP -> founded(request, owner, unit);
      case THAY_DOI -> changed(header, request, owner, unit);
      case CHAM_DUT -> ended(header, request, owner, unit);
    };
  }

  private LongFunction<KetQuaHoSoStructure> founded(
      DangKyHoKinhDoanhStructure request, String owner, String unit) {
    if (request.getSoDangKy() != null) {
      throw StepChecks.refusal(
          NUMBER, "a new business has no number yet", "hộ kinh doanh mới chưa có số đăng ký");
    }
    if (request.getHoKinhDoanh().getVonKinhDoanh() <= 0) {
      throw StepChecks.refusal(
          "dv:HoKinhDoanh/dv:VonKinhDoanh",
          "the capital is missing",
          "vốn kinh doanh phải lớn hơn 0");
    }
    return act -> {
      String number = String.format(Locale.ROOT, "%sHKD%06d", unit, act);
      book.found(number, owner);
      return certificate(number, unit);
    };
  }

  private LongFunction<KetQuaHoSoStructure> changed(
      MessageHeader header, DangKyHoKinhDoanhStructure request, String owner, String unit) {
    String number = running(header, request, owner);
    return act -> certificate(number, unit);
  }

  private LongFunction<KetQuaHoSoStructure> ended(
      MessageHeader header, DangKyHoKinhDoanhStructure request, String owner, String unit) {
    String number = running(header, request, owner);
    return act -> {
      book.end(number, String.valueOf(header.dossierCode()));
      return certificate(number, unit);
    };
  }

  private String running(MessageHeader header, DangKyHoKinhDoanhStructure request, String owner) {
    String number = request.getSoDangKy();
    String registered =
        book.owner(number)
            .orElseThrow(() -> refusal("no such business", "không có hộ kinh doanh với số này"));
    if (!registered.equals(owner)) {
      throw refusal(
          "the business belongs to somebody else",
          "hộ kinh doanh này không phải của người yêu cầu");
    }
    if (book.endedBefore(number, String.valueOf(header.dossierCode()))) {
      throw refusal("the business has ended", "hộ kinh doanh đã chấm dứt");
    }
    return number;
  }

  private KetQuaHoSoStructure certificate(String number, String unit) {
    KetQuaHoKinhDoanhStructure certificate = new KetQuaHoKinhDoanhStructure();
    certificate.setSoDangKy(number);
    certificate.setNgayDangKy(LocalDate.now(clock));
    certificate.setNoiDangKy(unit);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setHoKinhDoanh(certificate);
    return result;
  }

  private static String owner(DangKyHoKinhDoanhStructure request) {
    return StepChecks.personalNumber(
            request.getHoKinhDoanh().getChuHoKinhDoanh(), "dv:HoKinhDoanh/dv:ChuHoKinhDoanh")
        .value();
  }

  private static String digest(DangKyHoKinhDoanhStructure request) {
    return Sha256.hex(SecureXml.serialize(Payloads.write(request)));
  }

  private static HubException refusal(String english, String vietnamese) {
    return StepChecks.refusal(NUMBER, english, vietnamese);
  }
}
