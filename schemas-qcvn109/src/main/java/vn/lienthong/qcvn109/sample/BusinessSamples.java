package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NganhNgheStructure;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * Dossiers of household businesses that nobody runs, valid against the schema. Their owners are
 * citizens of the same seed. For one thread.
 */
public final class BusinessSamples {
  private static final int MILLION = 1_000_000;

  // Codes of the list of economic activities as generally known, not checked here.
  private static final List<String> LINES =
      List.of(
          "4711 Bán lẻ tổng hợp",
          "4771 Bán lẻ hàng may mặc, giày dép",
          "5610 Nhà hàng và dịch vụ ăn uống",
          "9631 Cắt tóc, làm đầu, gội đầu");

  private final Dice dice;
  private final LocalDate today;
  private final Adults adults;

  private BusinessSamples(long seed, LocalDate today) {
    this.dice = new Dice(seed);
    this.today = today;
    this.adults = new Adults(seed, today);
  }

  /**
   * The same businesses for the same seed and day.
   *
   * @throws IllegalArgumentException for a day outside {@link SampleRange}
   */
  public static BusinessSamples seeded(long seed, LocalDate today) {
    return new BusinessSamples(seed, SampleRange.checked(today));
  }

  /** The next one. */
  public LienThongHoKinhDoanhStructure next() {
    CongDanStructure owner = adults.atLeast(1).get(0);
    HoKinhDoanhStructure business = new HoKinhDoanhStructure();
    business.setTen("Hộ kinh doanh " + WholeName.of(owner.getHoVaTen()));
    business.setChuHoKinhDoanh(PersonStructures.person(owner));
    business.setTruSo(owner.getThuongTru());
    business.getNganhNghe().add(line());
    business.setVonKinhDoanh((long) dice.between(20, 500) * MILLION);
    business.setNgayBatDau(today.plusDays(dice.between(5, 30)));
    LienThongHoKinhDoanhStructure dossier = new LienThongHoKinhDoanhStructure();
    dossier.setHoKinhDoanh(business);
    dossier.setNoiDangKy(owner.getThuongTru().getMaDonViHanhChinh());
    dossier.setNguoiYeuCau(PersonStructures.applicant(owner, "Chủ hộ kinh doanh"));
    return dossier;
  }

  private NganhNgheStructure line() {
    String[] words = dice.pick(LINES).split(" ", 2);
    NganhNgheStructure line = new NganhNgheStructure();
    line.setMa(words[0]);
    line.setTen(words[1]);
    return line;
  }
}
