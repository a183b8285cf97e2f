package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.lienthong.adapters.spi.ChildNumber;
import vn.lienthong.adapters.spi.Compared;
import vn.lienthong.adapters.spi.Step;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber;
import vn.lienthong.qcvn109.identifier.SocialInsuranceNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTheBHYTStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * {@code CapTheBHYT}: gives a child's social insurance number and its card of kind {@code TE1}. A
 * child gets one card, whichever message asks.
 */
final class CardStep implements Step<CapTheBHYTStructure> {
  private final InsuredPeople people;

  CardStep(InsuredPeople people) {
    this.people = people;
  }

  @Override
  public String subject(CapTheBHYTStructure request) {
    return ChildNumber.of(request.getTre()).value();
  }

  @Override
  public LongFunction<KetQuaHoSoStructure> prepare(
      MessageHeader header, CapTheBHYTStructure request) {
    String province = province(home(request).getMaDonViHanhChinh());
    NgayThangNamSinhStructure birth = request.getTre().getNgayThangNamSinh();
    if (birth == null || birth.getNgayThangNam() == null) {
      throw StepDesk.refusal("dv:Tre/dc:NgayThangNamSinh", "a full birth date is needed");
    }
    return number -> {
      KetQuaHoSoStructure result = new KetQuaHoSoStructure();
      KetQuaTheBHYTStructure card = card(number, province, birth.getNgayThangNam());
      people.issued(request.getTre(), card);
      result.setTheBHYT(card);
      return result;
    };
  }

  // The ten digits' own rule was not found: province and a running number, unique and readable.
  @Override
  public Optional<Compared> compared(CapTheBHYTStructure request, KetQuaHoSoStructure made) {
    var birth = request.getGiayKhaiSinh();
    String number = ChildNumber.of(request.getTre()).value();
    return Optional.ofNullable(birth)
        .map(
            entry -> new Compared("THE_BHYT", entry.getNgayDangKy(), entry.getNoiDangKy(), number));
  }

  private static KetQuaTheBHYTStructure card(long number, String province, LocalDate birth) {
    var insured = new SocialInsuranceNumber(province + String.format(Locale.ROOT, "%08d", number));
    KetQuaTheBHYTStructure card = new KetQuaTheBHYTStructure();
    card.setMaSoBHXH(insured.value());
    card.setMaTheBHYT(HealthInsuranceCardNumber.forChild(province, insured).value());
    card.setTuNgay(birth);
    card.setDenNgay(lastDay(birth));
    return card;
  }

  /**
   * The day before the child is 72 months old; where that is before the school year, 30 September
   * of that year (Luật BHYT art. 16; from general knowledge, not checked).
   */
  static LocalDate lastDay(LocalDate birth) {
    LocalDate sixYears = birth.plusMonths(72).minusDays(1);
    LocalDate schoolBegins = LocalDate.of(sixYears.getYear(), 9, 30);
    return sixYears.isBefore(schoolBegins) ? schoolBegins : sixYears;
  }

  private static DiaChiStructure home(CapTheBHYTStructure request) {
    return request.getNoiThuongTru() == null ? request.getNoiOHienTai() : request.getNoiThuongTru();
  }

  private static String province(String unit) {
    return AdministrativeUnits.from2025()
        .find(unit)
        .map(AdministrativeUnit::provinceCode)
        .orElseThrow(
            () ->
                StepDesk.refusal(
                    "dv:NoiThuongTru/dc:MaDonViHanhChinh", "is no unit in force since 2025-07-01"));
  }
}
