package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.sample.PersonalNumbers.Series;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Birth dossiers of newborns and parents who do not exist, valid against the schema: some without a
 * father, sometimes twins, about one in five of a minority. No adult's number comes twice, nor
 * among the citizens of the same seed. For one thread.
 */
public final class BirthSamples {
  private static final int PERCENT_TWINS = 3;
  private final Queue<LienThongKhaiSinhStructure> waiting = new ArrayDeque<>();
  private final Dice dice;
  private final LocalDate today;
  private final People people;
  private final String series;
  private int certificates;

  private BirthSamples(long seed, LocalDate today) {
    this.dice = new Dice(seed);
    this.today = today;
    this.people = new People(dice, new PersonalNumbers(Series.BIRTHS, dice), 0);
    // The whole seed, so that two seeds never give the same number.
    this.series = Long.toUnsignedString(seed, 36).toUpperCase(Locale.ROOT);
  }

  /** The same births for the same seed on the same day in Việt Nam. */
  public static BirthSamples seeded(long seed) {
    return seeded(seed, VietnamTime.today());
  }

  /**
   * The same births for the same seed and day; all in the 60 days before it.
   *
   * @throws IllegalArgumentException for a day outside {@link SampleRange}
   */
  public static BirthSamples seeded(long seed, LocalDate today) {
    return new BirthSamples(seed, SampleRange.checked(today));
  }

  /** The next birth; a twin follows its sibling. */
  public LienThongKhaiSinhStructure next() {
    if (waiting.isEmpty()) {
      Family family = Family.of(people, dice, today);
      Person first = newborn(family, null);
      waiting.add(dossier(family, first));
      if (dice.percent(PERCENT_TWINS)) {
        waiting.add(dossier(family, newborn(family, first)));
      }
    }
    return waiting.remove();
  }

  /**
   * The same birth in the form of two procedures, without residence: the child lives where it would
   * have been registered.
   */
  public static LienThongKhaiSinhStructure withoutResidence(LienThongKhaiSinhStructure dossier) {
    if (dossier.getNoiThuongTru() != null) {
      dossier.setNoiOHienTai(dossier.getNoiThuongTru());
      dossier.setNoiThuongTru(null);
      dossier.setChuHo(null);
    }
    return dossier;
  }

  private LienThongKhaiSinhStructure dossier(Family family, Person newborn) {
    LienThongKhaiSinhStructure dossier = new LienThongKhaiSinhStructure();
    boolean married = family.father() != null;
    dossier.setGiayChungSinh(certificate(family));
    dossier.setTre(child(family, newborn));
    dossier.setMe(parent(family.mother(), family.home(), married));
    if (family.father() != null) {
      dossier.setCha(parent(family.father(), family.home(), true));
    }
    dossier.setNguoiYeuCau(applicant(family));
    dossier.setNoiDangKyKhaiSinh(family.home().commune().code());
    dossier.setNoiThuongTru(family.home().address());
    dossier.setChuHo(family.head().headOf(Relation.CHILD));
    dossier.setNoiKhamChuaBenhBanDau("Trạm Y tế " + family.home().commune().name());
    return dossier;
  }

  // Twins of one name could not be told apart: who registers them would refuse the second.
  private Person newborn(Family family, @Nullable Person twin) {
    Gender gender = dice.percent(52) ? Gender.MALE : Gender.FEMALE;
    PersonName name;
    do {
      name = people.name(family.community(), gender, family.birthDate(), family.childFamilyName());
    } while (family.hasParentCalled(name) || (twin != null && name.calledAs(twin.name())));
    return new Person(null, name, gender, family.birthDate(), "VN", family.community());
  }

  private static CongDanStructure child(Family family, Person newborn) {
    CongDanStructure child = newborn.citizen();
    child.setQueQuan(family.home().place());
    return child;
  }

  private static CongDanStructure parent(Person person, Home home, boolean married) {
    CongDanStructure parent = person.citizen();
    parent.setTinhTrangHonNhan((married ? MaritalStatus.MARRIED : MaritalStatus.NEVER).code());
    parent.setThuongTru(home.address());
    return parent;
  }

  // The form of the certificate's number is a guess after the health sector's: province, GCS,
  // series and number, year.
  private GiayChungSinhStructure certificate(Family family) {
    LocalDate issued = family.birthDate().plusDays(dice.between(0, 2));
    GiayChungSinhStructure certificate = new GiayChungSinhStructure();
    certificates++;
    certificate.setSo(
        String.format(
            Locale.ROOT,
            "%s001.GCS.%s-%05d.%02d",
            family.home().province().code(),
            series,
            certificates,
            family.birthDate().getYear() % 100));
    certificate.setNgayCap(issued.isAfter(today) ? today : issued);
    certificate.setCoSoCap(
        "Bệnh viện Phụ sản " + family.home().province().name().replace("Tỉnh", "tỉnh"));
    return certificate;
  }

  private static NguoiYeuCauStructure applicant(Family family) {
    NguoiYeuCauStructure applicant = new NguoiYeuCauStructure();
    applicant.setSoDinhDanh(family.head().digits());
    applicant.setHoVaTen(family.head().name().structure());
    applicant.setQuanHe(family.head().gender() == Gender.MALE ? "Cha" : "Mẹ");
    return applicant;
  }
}
