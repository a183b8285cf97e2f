package vn.lienthong.routes.drill.fault;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.drill.load.Cast;

/** The configuration files of a drill's own members, none of whom exists. */
final class DrillFiles {
  private static final List<String> OFFICES = List.of("one-stop", "one-stop-2");

  private DrillFiles() {}

  static String hub() {
    return """
    code: %s
    kind: hub
    name: Trục diễn tập
    englishName: Hub of a drill
    key: P-256
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    state: active
    """
        .formatted(Cast.HUB, Cast.HUB);
  }

  static String member(Cast.Role role, int port) {
    return """
    code: %s
    kind: %s
    name: Thành viên diễn tập
    englishName: Member of a drill
    key: %s
    certificates: ["${lienthong.data}/pki/members/%s.crt"]
    endpoint: {transport: %s, url: "https://localhost:%d/thong-diep"}
    provides: [%s]
    statusQuery: %s
    state: active
    """
        .formatted(
            role.code(),
            role.kind(),
            role.key().configText(),
            role.code(),
            role.soap() ? "soap" : "http",
            port,
            String.join(", ", role.provides()),
            role.tells());
  }

  /** Who may send what; no limit that senders of a drill could reach. */
  static List<String> agreements() {
    List<String> all = new ArrayList<>();
    for (String office : OFFICES) {
      for (String receiver : List.of("one-stop", "one-stop-2", "one-stop-3")) {
        if (!office.equals(receiver)) {
          all.add(agreement(all, office, code(receiver), "CapNhatTienDoHoSoMC", NO_PURPOSE));
        }
      }
      all.add(agreement(all, office, Cast.HUB, "LienThongKhaiSinh", NO_PURPOSE));
      all.add(agreement(all, office, code("population"), "TraCuuThongTinCongDan", LOOK_UP));
    }
    for (String agency : List.of("civil-status", "residence", "social-insurance")) {
      all.add(agreement(all, agency, Cast.HUB, "KetQuaHoSo", NO_PURPOSE));
    }
    for (String service : Cast.ABOUT_NUMBERS) {
      all.add(agreement(all, "civil-status", code("population"), service, NO_PURPOSE));
    }
    all.add(text(all.size(), "*", Cast.HUB, "KiemTraKetNoi", NO_PURPOSE));
    return all;
  }

  private static final String NO_PURPOSE = "purposeRequired: false";
  private static final String LOOK_UP =
      """
      purposeRequired: true
      purposes:
        - code: DIEN-TAP
          name: Diễn tập
          englishName: Drill
          legalBasis: Diễn tập
          fields: [SoDinhDanh, HoVaTen, NgayThangNamSinh, GioiTinh]
      rate: {perSecond: 10000, burst: 10000}
      quota: {perDay: 100000000}""";

  private static MemberCode code(String label) {
    return Cast.partners().stream()
        .filter(role -> role.label().equals(label))
        .map(Cast.Role::code)
        .findFirst()
        .orElseThrow();
  }

  private static String agreement(
      List<String> before, String consumer, MemberCode provider, String service, String rest) {
    return text(before.size(), code(consumer).value(), provider, service, rest);
  }

  private static String text(
      int number, String consumer, MemberCode provider, String service, String rest) {
    return """
    code: DT-%02d
    version: "1.0"
    consumer: "%s"
    provider: %s
    service: %s
    serviceVersion: "1.0"
    legalBasis: Diễn tập
    validFrom: 2020-01-01
    minimumProfile: HUB-XMLDSIG-1
    state: active
    %s
    """
        .formatted(number + 1, consumer, provider, service, rest);
  }
}
