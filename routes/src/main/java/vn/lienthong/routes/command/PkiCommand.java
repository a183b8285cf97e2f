package vn.lienthong.routes.command;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.IssuedCertificate;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Makes, renews and revokes certificates of the development PKI; of no other. */
@Command(
    name = "pki",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    description = {
      "PKI phát triển: cấp, gia hạn, thu hồi chứng thư thử nghiệm. Không dùng cho vận hành thật.",
      "Development PKI: makes, renews, revokes certificates for trial. Never for real operation."
    },
    footer = {
      "",
      "Ví dụ / examples:",
      "  ./lienthong pki list",
      "  ./lienthong pki renew G01.CSDLDC --kind P-256",
      "  ./lienthong pki revoke G01.CSDLDC --reason key-compromise",
      "  ./lienthong pki show data/pki/issuing.crl"
    })
final class PkiCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  PkiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Thiếu lệnh / a command is missing: list, make, renew, revoke, crl, show");
  }

  @Command(description = "Mọi chứng thư, còn bao nhiêu ngày / all certificates, days left.")
  int list(
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    DevelopmentPki pki = existing();
    view().note(directory());
    view().list(pki.certificates());
    return 0;
  }

  @Command(description = "Cấp khóa và chứng thư mới / a key and certificate for a new member.")
  int make(
      @Parameters(paramLabel = "<mã/MEMBER>") MemberCode member,
      @Option(names = "--kind", paramLabel = "<loại/KIND>", description = "RSA-2048, P-256")
          @Nullable KeyKind kind,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    if (DevelopmentPki.isIn(directory()) && !of(existing(), member).isEmpty()) {
      throw new CommandRefused(
          member + " đã có chứng thư. Cấp thêm: ./lienthong pki renew " + member,
          "This member has a certificate already; renew gives it another beside that one.");
    }
    KeyKind chosen = kind == null ? KeyKind.P_256 : kind;
    DevelopmentPki pki = DevelopmentPki.ensure(directory(), Map.of(member, chosen));
    view().note(directory());
    view().made(of(pki, member), directory());
    return 0;
  }

  @Command(description = "Khóa mới, chứng thư cũ vẫn dùng được / a new key beside the old one.")
  int renew(
      @Parameters(paramLabel = "<mã/MEMBER>") MemberCode member,
      @Option(names = "--kind", paramLabel = "<loại/KIND>", description = "RSA-2048, P-256")
          @Nullable KeyKind kind,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    DevelopmentPki pki = existing();
    IssuedCertificate newest = known(pki, member).get(0);
    pki.renew(member, kind == null ? newest.kind() : kind);
    view().note(directory());
    view().made(of(pki, member), directory());
    return 0;
  }

  @Command(description = "Thu hồi chứng thư / revokes a member's certificates.")
  int revoke(
      @Parameters(paramLabel = "<mã/MEMBER>") MemberCode member,
      @Option(
              names = "--serial",
              paramLabel = "<số/SERIAL>",
              description = "Chỉ chứng thư này / this one only; see list")
          @Nullable String serial,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "<lý do/REASON>",
              description =
                  "key-compromise, superseded, cessation-of-operation, affiliation-changed, unspecified")
          RevocationReason reason,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    DevelopmentPki pki = existing();
    for (IssuedCertificate certificate : chosen(known(pki, member), serial)) {
      pki.revoke(certificate.certificate(), reason);
    }
    view().note(directory());
    view().list(of(pki, member));
    view().revocations(pki.revocationList(), directory());
    return 0;
  }

  @Command(description = "Phát hành lại danh sách thu hồi / issues the revocation list anew.")
  int crl(
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    X509CRL list = existing().newRevocationList();
    view().note(directory());
    view().revocations(list, directory());
    return 0;
  }

  @Command(description = "Xem tệp chứng thư hoặc danh sách thu hồi / what stands in a file.")
  int show(
      @Parameters(paramLabel = "<tệp/FILE>") Path file,
      @Option(
              names = {"-h", "--help"},
              usageHelp = true)
          boolean help) {
    return new PkiFileView(terminal).show(file);
  }

  private static List<IssuedCertificate> chosen(
      List<IssuedCertificate> all, @Nullable String serial) {
    List<IssuedCertificate> found =
        all.stream()
            .filter(issued -> serial == null || issued.serial().equalsIgnoreCase(serial))
            .toList();
    if (found.isEmpty()) {
      throw new CommandRefused(
          "Không có chứng thư số " + serial + ". Xem: ./lienthong pki list",
          "This member has no certificate with that serial number.");
    }
    return found;
  }

  private static List<IssuedCertificate> known(DevelopmentPki pki, MemberCode member) {
    List<IssuedCertificate> found = of(pki, member);
    if (found.isEmpty()) {
      throw new CommandRefused(
          member + " chưa có chứng thư. Cấp: ./lienthong pki make " + member,
          "This member has no certificate yet.");
    }
    return found;
  }

  private static List<IssuedCertificate> of(DevelopmentPki pki, MemberCode member) {
    return pki.certificates().stream().filter(issued -> issued.member().equals(member)).toList();
  }

  private DevelopmentPki existing() {
    if (!DevelopmentPki.isIn(directory())) {
      throw new CommandRefused(
          "Chưa có PKI phát triển trong "
              + directory()
              + ". Chạy ./lienthong start hoặc ./lienthong pki make <mã>.",
          "There is no development PKI yet: start the hub once, or make a member.");
    }
    return DevelopmentPki.ensure(directory(), Map.of());
  }

  private Path directory() {
    return program.data().resolve("pki");
  }

  private PkiView view() {
    return new PkiView(terminal);
  }
}
