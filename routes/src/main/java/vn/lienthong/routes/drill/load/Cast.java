package vn.lienthong.routes.drill.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.drill.witness.HubReply;

/** The members of a drill: made for it, known to nobody else. */
public final class Cast {
  /** The hub. */
  public static final MemberCode HUB = new MemberCode("Z99.TRUC");

  static final MemberCode POPULATION = new MemberCode("Z99.DANCU");
  static final MemberCode CIVIL_STATUS = new MemberCode("Z99.HOTICH");
  static final MemberCode RESIDENCE = new MemberCode("Z99.CUTRU");
  static final MemberCode INSURANCE = new MemberCode("Z99.BAOHIEM");
  static final MemberCode TOLD_OFFICE = new MemberCode("Z99.MOTCUA3");
  static final MemberCode PORTAL = new MemberCode("Z99.CONG");
  static final MemberCode OFFICE = new MemberCode("Z98.MOTCUA");
  static final MemberCode OTHER_OFFICE = new MemberCode("Z97.MOTCUA");

  /** The look-up what became of a number that was asked for. */
  public static final String NUMBER_ENQUIRY = "TraCuuTrangThaiCapSo";

  /** What civil status asks population about a newborn's number, in doubt and afterwards too. */
  public static final List<String> ABOUT_NUMBERS =
      List.of("CapSoDinhDanh", NUMBER_ENQUIRY, "HuyCapSo");

  private static final List<String> POPULATION_SERVICES =
      Stream.concat(ABOUT_NUMBERS.stream(), Stream.of("TraCuuThongTinCongDan")).toList();

  /** What every look-up of a drill is for. */
  static final String PURPOSE = "DIEN-TAP";

  private Cast() {}

  /**
   * One member.
   *
   * @param label names its file and its disk
   * @param code its code
   * @param kind its agency
   * @param soap whether it speaks SOAP
   * @param key the kind of its key
   * @param tells whether it tells what became of a message: one that does is sent nothing twice
   * @param provides its services
   */
  public record Role(
      String label,
      MemberCode code,
      String kind,
      boolean soap,
      KeyKind key,
      boolean tells,
      List<String> provides) {}

  /** All members but the hub. */
  public static List<Role> partners() {
    return List.of(
        new Role(
            "population", POPULATION, "population", true, KeyKind.P_256, true, POPULATION_SERVICES),
        role("civil-status", CIVIL_STATUS, true, "DangKyKhaiSinh"),
        role("residence", RESIDENCE, false, "DangKyThuongTru"),
        role("social-insurance", INSURANCE, false, "CapTheBHYT"),
        role("national-portal", PORTAL, false, "CapNhatTienDoHoSoMC"),
        office("one-stop", OFFICE, KeyKind.RSA_2048, true),
        office("one-stop-2", OTHER_OFFICE, KeyKind.P_256, false),
        office("one-stop-3", TOLD_OFFICE, KeyKind.P_256, true));
  }

  /** The keys of all, made where they are missing. */
  public static DevelopmentPki keys(Path folder) {
    Map<MemberCode, KeyKind> kinds = new HashMap<>();
    partners().forEach(role -> kinds.put(role.code(), role.key()));
    kinds.put(HUB, KeyKind.P_256);
    return DevelopmentPki.ensure(folder, kinds);
  }

  /** The replies that members of a drill trust. */
  public static HubReply replies(DevelopmentPki pki) {
    return new HubReply(signer(HUB, pki), signer(POPULATION, pki));
  }

  private static Signer signer(MemberCode member, DevelopmentPki pki) {
    return new Signer(member, pki.key(member).certificate());
  }

  static List<MemberKey> offices(DevelopmentPki pki) {
    return List.of(pki.key(OFFICE), pki.key(OTHER_OFFICE));
  }

  private static Role role(String kind, MemberCode code, boolean soap, String... provides) {
    return new Role(kind, code, kind, soap, KeyKind.P_256, true, List.of(provides));
  }

  private static Role office(String label, MemberCode code, KeyKind key, boolean tells) {
    var services = List.of("CapNhatTienDoHoSoMC", "TraKetQuaHoSo");
    return new Role(label, code, "one-stop", false, key, tells, services);
  }
}
