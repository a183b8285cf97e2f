package vn.lienthong.routes.command;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import vn.lienthong.connectors.security.keys.IssuedCertificate;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** What people see of the development PKI. */
final class PkiView {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Terminal terminal;

  PkiView(Terminal terminal) {
    this.terminal = terminal;
  }

  void note(Path directory) {
    terminal.say(
        "PKI phát triển, chỉ để thử nghiệm: " + directory, "development PKI, for trial only");
  }

  void list(List<IssuedCertificate> certificates) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "%-22s %-9s %-11s %-34s %s",
            "Mã/member",
            "Khóa/key",
            "Đến/to",
            "Số/serial",
            "Trạng thái/state"));
    certificates.forEach(issued -> terminal.line(row(issued)));
    if (certificates.isEmpty()) {
      terminal.say("Chưa có chứng thư nào.", "No certificate yet.");
    }
  }

  private static String row(IssuedCertificate issued) {
    return String.format(
        Locale.ROOT,
        "%-22s %-9s %-11s %-34s %s",
        issued.member(),
        issued.kind().configText(),
        day(issued.certificate().getNotAfter()),
        issued.serial(),
        state(issued));
  }

  private static String state(IssuedCertificate issued) {
    Instant revoked = issued.revokedAt();
    RevocationReason reason = issued.reason();
    if (revoked != null && reason != null) {
      return "đã thu hồi/revoked " + minute(revoked) + ", " + reason.word();
    }
    Instant end = issued.certificate().getNotAfter().toInstant();
    long days = Duration.between(Instant.now(), end).toDays();
    return end.isBefore(Instant.now()) ? "hết hạn/expired" : "còn " + days + " ngày/days left";
  }

  void made(List<IssuedCertificate> certificates, Path directory) {
    list(certificates);
    String member = certificates.get(0).member().value();
    terminal.line("  " + directory.resolve("members").resolve(member + ".crt"));
    terminal.line("  " + directory.resolve("members").resolve(member + ".p12"));
    terminal.say(
        "Chương trình của thành viên dùng khóa mới từ lần khởi động sau; chứng thư cũ vẫn được nhận.",
        "The member's own program uses the new key from its next start; older certificates stay accepted.");
  }

  void revocations(X509CRL list, Path directory) {
    var entries = list.getRevokedCertificates();
    terminal.say(
        "Danh sách thu hồi: " + (entries == null ? 0 : entries.size()) + " chứng thư",
        "certificates in the revocation list");
    terminal.line("  " + directory.resolve("issuing.crl"));
    terminal.line(
        "  từ/from "
            + minute(list.getThisUpdate().toInstant())
            + "  trước/next "
            + minute(list.getNextUpdate().toInstant()));
  }

  static String day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), VietnamTime.ZONE).toString();
  }

  static String minute(Instant moment) {
    return MINUTE.format(moment.atZone(VietnamTime.ZONE));
  }
}
