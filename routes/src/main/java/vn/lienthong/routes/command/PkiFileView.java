package vn.lienthong.routes.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.DevelopmentPki;

/** Shows a file with certificates (PEM or DER) or with a revocation list. */
final class PkiFileView {
  private final Terminal terminal;

  PkiFileView(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows it; what is neither is refused. */
  int show(Path file) {
    byte[] content = SmallFile.read(file);
    try {
      Certificates.readAllPem(file).forEach(this::certificate);
    } catch (IOException notCertificates) {
      list(file, content);
    }
    return 0;
  }

  private void certificate(X509Certificate certificate) {
    terminal.line("Chứng thư / certificate " + certificate.getSerialNumber().toString(16));
    terminal.line("  chủ/subject      " + certificate.getSubjectX500Principal());
    terminal.line("  cấp bởi/issuer   " + certificate.getIssuerX500Principal());
    terminal.line(
        "  hiệu lực/valid   "
            + PkiView.minute(certificate.getNotBefore().toInstant())
            + " → "
            + PkiView.minute(certificate.getNotAfter().toInstant()));
    terminal.line("  khóa/key         " + certificate.getPublicKey().getAlgorithm());
    terminal.line("  SHA-256          " + Certificates.fingerprint(certificate));
    if (DevelopmentPki.issued(certificate)) {
      terminal.say("  của PKI phát triển, chỉ để thử nghiệm", "of a development PKI");
    }
  }

  private void list(Path file, byte[] content) {
    X509CRL list;
    try {
      list =
          (X509CRL)
              CertificateFactory.getInstance("X.509")
                  .generateCRL(new ByteArrayInputStream(content));
    } catch (GeneralSecurityException neither) {
      throw new CommandRefused(
          "Tệp " + file + " không phải chứng thư, cũng không phải danh sách thu hồi.",
          "The file holds neither certificates nor a revocation list.");
    }
    terminal.line("Danh sách thu hồi / revocation list");
    terminal.line("  cấp bởi/issuer   " + list.getIssuerX500Principal());
    terminal.line(
        "  từ/from          "
            + PkiView.minute(list.getThisUpdate().toInstant())
            + (list.getNextUpdate() == null
                ? ""
                : "  trước/next " + PkiView.minute(list.getNextUpdate().toInstant())));
    entries(list).forEach(this::entry);
  }

  private static Collection<? extends X509CRLEntry> entries(X509CRL list) {
    Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
    return entries == null
        ? List.of()
        : entries.stream().sorted(Comparator.comparing(X509CRLEntry::getRevocationDate)).toList();
  }

  private void entry(X509CRLEntry entry) {
    terminal.line(
        "  "
            + entry.getSerialNumber().toString(16)
            + "  "
            + PkiView.minute(entry.getRevocationDate().toInstant())
            + (entry.getRevocationReason() == null ? "" : "  " + entry.getRevocationReason()));
  }
}
