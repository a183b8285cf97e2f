package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;

/** What every agency asks of a request before it acts on it; texts never hold a personal value. */
public final class StepChecks {
  private StepChecks() {}

  /** The refusal of a request, for a reason of the agency's own. */
  public static HubException refusal(@Nullable String place, String english, String vietnamese) {
    HubFault fault = HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, place, english);
    return new HubException(fault.inVietnamese(vietnamese));
  }

  /**
   * The number that a person is found by: the personal number, or the old card's.
   *
   * @throws HubException a refusal where there is neither
   */
  public static String number(@Nullable NguoiStructure person, String place) {
    DinhDanhStructure identity = person == null ? null : person.getDinhDanh();
    String card = identity == null ? null : identity.getSoCMND();
    return card == null ? personalNumber(person, place).value() : card;
  }

  /**
   * A person's personal number.
   *
   * @throws HubException a refusal if it is missing or has not the form of one
   */
  public static PersonalNumber personalNumber(@Nullable NguoiStructure person, String place) {
    DinhDanhStructure identity = person == null ? null : person.getDinhDanh();
    String number = identity == null ? null : identity.getSoDinhDanh();
    if (number == null) {
      throw refusal(
          place + "/dv:DinhDanh",
          "nobody is known here without a number: the person is not found",
          "không tìm thấy người này: không có số định danh để đối chiếu");
    }
    try {
      return new PersonalNumber(number);
    } catch (IllegalArgumentException wrong) {
      throw refusal(
          place + "/dv:DinhDanh/dv:SoDinhDanh",
          "the person is not found: " + wrong.getMessage(),
          "không tìm thấy người này: số định danh không đúng quy tắc cấp số");
    }
  }

  /**
   * The death registration that an act rests on.
   *
   * @throws HubException a refusal if it is missing or is of a later day
   */
  public static DangKyHoTichStructure death(
      @Nullable DangKyHoTichStructure registration, LocalDate today) {
    if (registration == null) {
      throw refusal(
          "dv:KhaiTu",
          "the death registration is missing",
          "thiếu thông tin đăng ký khai tử (trích lục khai tử)");
    }
    notAfter(today, registration.getNgayDangKy(), "dv:KhaiTu/dv:NgayDangKy");
    return registration;
  }

  /** Refuses a day that is still to come. */
  public static void notAfter(LocalDate today, LocalDate day, String place) {
    if (day.isAfter(today)) {
      throw refusal(place, "the day is still to come", "ngày ở tương lai");
    }
  }

  /**
   * A commune of today.
   *
   * @throws HubException a refusal if the code is no commune in force since 2025-07-01
   */
  public static AdministrativeUnit commune(@Nullable String code, String place) {
    return AdministrativeUnits.from2025()
        .find(String.valueOf(code))
        .filter(unit -> unit.parent() != null)
        .orElseThrow(
            () ->
                refusal(
                    place,
                    "is no commune in force since 2025-07-01",
                    "không phải mã xã, phường, đặc khu đang có hiệu lực từ 01/07/2025"));
  }
}
