package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;

/**
 * Death dossiers of people who never lived, valid against the schema: the oldest of a household,
 * reported by another adult of it. They are citizens of the same seed. For one thread.
 */
public final class DeathSamples {
  private static final int DAYS_BACK = 15;
  private static final List<String> CAUSES = List.of("Tuổi già", "Bệnh tim mạch", "Tai biến");

  private final Dice dice;
  private final LocalDate today;
  private final Adults adults;
  private final String series;
  private int notices;

  private DeathSamples(long seed, LocalDate today) {
    this.dice = new Dice(seed);
    this.today = today;
    this.adults = new Adults(seed, today);
    this.series = Long.toUnsignedString(seed, 36).toUpperCase(Locale.ROOT);
  }

  /**
   * The same deaths for the same seed and day; all in the 15 days before it.
   *
   * @throws IllegalArgumentException for a day outside {@link SampleRange}
   */
  public static DeathSamples seeded(long seed, LocalDate today) {
    return new DeathSamples(seed, SampleRange.checked(today));
  }

  /**
   * The next death. Who it is about does not depend on what is asked for.
   *
   * @param procedures 2: registration and removal of the residence; 3: and a funeral allowance; 4:
   *     and a survivors' pension
   * @param payer of the funeral allowance; the pension is always social insurance's
   */
  public LienThongKhaiTuStructure next(int procedures, QuyChiTraType payer) {
    if (procedures < 2 || procedures > 4) {
      throw new IllegalArgumentException("A death has 2, 3 or 4 procedures, not " + procedures);
    }
    List<CongDanStructure> home = adults.atLeast(2);
    CongDanStructure dead = home.get(0);
    CongDanStructure kin = home.get(1);
    LienThongKhaiTuStructure dossier = new LienThongKhaiTuStructure();
    LocalDate day = today.minusDays(dice.between(0, DAYS_BACK));
    dossier.setGiayBaoTu(notice(dead, day));
    dossier.setNguoiChet(PersonStructures.person(dead));
    dossier.setThongTinChet(death(day));
    dossier.setNguoiYeuCau(PersonStructures.applicant(kin, Kinship.of(kin, dead)));
    dossier.setNoiDangKyKhaiTu(dead.getThuongTru().getMaDonViHanhChinh());
    dossier.setNoiThuongTru(dead.getThuongTru());
    Benefits benefits = new Benefits(kin, Kinship.of(kin, dead), dice);
    if (procedures > 2) {
      dossier.setMaiTang(benefits.funeral(payer));
    }
    if (procedures > 3) {
      dossier.setTuTuat(benefits.pension());
    }
    return dossier;
  }

  // The form of the notice's number is a guess after that of a notice of birth.
  private GiayBaoTuStructure notice(CongDanStructure dead, LocalDate day) {
    String province = province(dead);
    GiayBaoTuStructure notice = new GiayBaoTuStructure();
    notices++;
    notice.setSo(
        String.format(
            Locale.ROOT, "%s001.GBT.%s-%05d.%02d", province, series, notices, day.getYear() % 100));
    notice.setNgayCap(day);
    notice.setCoSoCap(
        "Bệnh viện Đa khoa "
            + AdministrativeUnits.from2025()
                .find(province)
                .map(unit -> unit.name().replace("Tỉnh", "tỉnh"))
                .orElse("tỉnh"));
    return notice;
  }

  private ThongTinChetStructure death(LocalDate day) {
    NgayThangNamSinhStructure date = new NgayThangNamSinhStructure();
    date.setNgayThangNam(day);
    ThongTinChetStructure death = new ThongTinChetStructure();
    death.setNgayChet(date);
    death.setGioPhutChet(
        String.format(Locale.ROOT, "%02d:%02d", dice.between(0, 23), dice.between(0, 59)));
    death.setNoiChet("Bệnh viện Đa khoa");
    death.setNguyenNhanChet(dice.pick(CAUSES));
    return death;
  }

  private String province(CongDanStructure dead) {
    return AdministrativeUnits.at(today)
        .find(dead.getThuongTru().getMaDonViHanhChinh())
        .orElseThrow()
        .provinceCode();
  }
}
