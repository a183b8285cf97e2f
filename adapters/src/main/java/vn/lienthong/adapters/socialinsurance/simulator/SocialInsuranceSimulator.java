package vn.lienthong.adapters.socialinsurance.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import vn.lienthong.adapters.socialinsurance.SocialInsuranceAdapter;
import vn.lienthong.adapters.spi.ChildNumber;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepDesk;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
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
 * Takes {@code CapTheBHYT}, works on it, and sends {@code KetQuaHoSo} with the child's social
 * insurance number and its card of kind {@code TE1}. A child gets one card, whichever message asks.
 */
public final class SocialInsuranceSimulator
    implements Simulator, StepDesk.Step<CapTheBHYTStructure> {
  private final StepDesk<CapTheBHYTStructure> desk;

  /** Works with this disk and this way to the hub. */
  public SocialInsuranceSimulator(Workplace place) {
    this.desk = new StepDesk<>(place, "CapTheBHYT", CapTheBHYTStructure.class, this);
  }

  @Override
  public String kind() {
    return new SocialInsuranceAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    return desk.receive(message);
  }

  @Override
  public List<Resource> resources() {
    return desk.resources();
  }

  @Override
  public void start() {
    desk.start();
  }

  @Override
  public void close() {
    desk.close();
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
    return number -> result(card(number, province, birth.getNgayThangNam()));
  }

  private KetQuaHoSoStructure result(KetQuaTheBHYTStructure card) {
    KetQuaHoSoStructure result = desk.completed();
    result.setTheBHYT(card);
    return result;
  }

  // The ten digits' own rule was not found: province and a running number, unique and readable.
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
