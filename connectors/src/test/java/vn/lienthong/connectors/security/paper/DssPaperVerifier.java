package vn.lienthong.connectors.security.paper;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** EU DSS as a program of its own: validates the PDF given first, offline; the root is second. */
final class DssPaperVerifier {
  private DssPaperVerifier() {}

  public static void main(String[] arguments) throws IOException {
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    roots.addCertificate(DSSUtils.loadCertificate(new File(arguments[1])));
    // "true": no source of revocation data and no address is ever asked.
    CommonCertificateVerifier trust = new CommonCertificateVerifier(true);
    trust.setTrustedCertSources(roots);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(arguments[0]));
    validator.setCertificateVerifier(trust);
    byte[] policy = policy().getBytes(StandardCharsets.UTF_8);
    SimpleReport report =
        validator.validateDocument(new ByteArrayInputStream(policy)).getSimpleReport();
    String id = report.getFirstSignatureId();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(report.getIndication(id) + " " + report.getSignatureFormat(id));
  }

  /** DSS's own policy without the question of revocation, which other tests ask. */
  private static String policy() throws IOException {
    try (InputStream in = DssPaperVerifier.class.getResourceAsStream("/policy/constraint.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll(
              "<(RevocationDataAvailable|AcceptableRevocationDataFound) Level=\"FAIL\"",
              "<$1 Level=\"WARN\"");
    }
  }
}
