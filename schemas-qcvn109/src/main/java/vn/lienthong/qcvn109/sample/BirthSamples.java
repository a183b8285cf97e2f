package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;

/**
 * Birth dossiers of newborns and parents who do not exist, valid against the schema: some without a
 * father, sometimes twins, about one in five of a minority. Adults' numbers differ from one another
 * for the first million people. For one thread.
 */
public final class BirthSamples {
  private static final int PERCENT_TWINS = 3;
  private static final int SIX_DIGITS = 1_000_000;
  // Has no factor in common with a million, so that a million steps meet every number once.
  private static final int STRIDE = 611_953;

  private final NameLists names = new NameLists();
  private final Queue<LienThongKhaiSinhStructure> waiting = new ArrayDeque<>();
  private final Dice dice;
  private final LocalDate today;
  private long lastSixDigits;
  private int certificates;

  private BirthSamples(long seed, LocalDate today) {
    this.dice = new Dice(seed);
    this.today = today;
    this.lastSixDigits = dice.between(0, SIX_DIGITS - 1);
    this.certificates = dice.between(0, 20_000);
  }

  /** The same births for the same seed on the same day in Việt Nam. */
  public static BirthSamples seeded(long seed) {
    return seeded(seed, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
  }

  /** The same births for the same seed and day; all in the 60 days before it. */
  public static BirthSamples seeded(long seed, LocalDate today) {
    return new BirthSamples(seed, today);
  }

  /** The next birth; a twin follows its sibling. */
  public LienThongKhaiSinhStructure next() {
    if (waiting.isEmpty()) {
      Family family = Family.of(names, dice, today, this::nextSixDigits);
      waiting.add(dossier(family));
      if (dice.percent(PERCENT_TWINS)) {
        waiting.add(dossier(family));
      }
    }
    return waiting.remove();
  }

  private LienThongKhaiSinhStructure dossier(Family family) {
    LienThongKhaiSinhStructure dossier = new LienThongKhaiSinhStructure();
    boolean married = family.father() != null;
    dossier.setGiayChungSinh(certificate(family));
    dossier.setTre(child(family));
    dossier.setMe(family.mother().citizen(family.community(), family.home(), married));
    if (family.father() != null) {
      dossier.setCha(family.father().citizen(family.community(), family.home(), true));
    }
    dossier.setNguoiYeuCau(applicant(family));
    dossier.setNoiDangKyKhaiSinh(family.home().commune().code());
    dossier.setNoiThuongTru(family.home().address());
    dossier.setChuHo(head(family));
    dossier.setNoiKhamChuaBenhBanDau("Trạm Y tế " + family.home().commune().name());
    return dossier;
  }

  private CongDanStructure child(Family family) {
    Gender gender = dice.percent(52) ? Gender.MALE : Gender.FEMALE;
    PersonName name;
    do {
      name = names.newborn(family.community(), gender, family.childFamilyName(), dice);
    } while (family.hasParentCalled(name));
    CongDanStructure child = Citizens.citizen(name, gender, family.community(), family.birthDate());
    child.setQueQuan(family.home().place());
    return child;
  }

  // The form of the certificate's number is a guess after the health sector's: province, GCS,
  // number, year.
  private GiayChungSinhStructure certificate(Family family) {
    LocalDate issued = family.birthDate().plusDays(dice.between(0, 2));
    GiayChungSinhStructure certificate = new GiayChungSinhStructure();
    certificates++;
    certificate.setSo(
        String.format(
            Locale.ROOT,
            "%s001.GCS.%05d.%02d",
            family.home().province().code(),
            certificates,
            family.birthDate().getYear() % 100));
    certificate.setNgayCap(issued.isAfter(today) ? today : issued);
    certificate.setCoSoCap(
        "Bệnh viện Phụ sản " + family.home().province().name().replace("Tỉnh", "tỉnh"));
    return certificate;
  }

  private static NguoiYeuCauStructure applicant(Family family) {
    NguoiYeuCauStructure applicant = new NguoiYeuCauStructure();
    applicant.setSoDinhDanh(family.head().number().value());
    applicant.setHoVaTen(family.head().name().structure());
    applicant.setQuanHe(family.head().gender() == Gender.MALE ? "Cha" : "Mẹ");
    return applicant;
  }

  // Of the relation codes only CH01, the head himself, was found; CON is ours.
  private static ChuHoStructure head(Family family) {
    ChuHoStructure head = new ChuHoStructure();
    head.setQuanHe("CON");
    head.setSoDinhDanh(family.head().number().value());
    head.setHoVaTen(family.head().name().structure());
    return head;
  }

  private int nextSixDigits() {
    lastSixDigits = (lastSixDigits + STRIDE) % SIX_DIGITS;
    return (int) lastSixDigits;
  }
}
