package vn.lienthong.connectors.security.signature;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * EU DSS as a program of its own: full validation of every {@code *.xml} of a folder, offline, with
 * {@code root*.crt} as trusted roots and {@code issuing*.crt} beside them. One line for each.
 */
final class DssVerifier {
  private DssVerifier() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    CommonCertificateSource issuers = new CommonCertificateSource();
    File[] files = new File(arguments[0]).listFiles();
    for (File file : files) {
      if (file.getName().endsWith(".crt")) {
        CertificateToken certificate = DSSUtils.loadCertificate(file);
        (file.getName().startsWith("root") ? roots : issuers).addCertificate(certificate);
      }
    }
    for (File file : files) {
      if (file.getName().endsWith(".xml")) {
        // "true": no source of revocation data and no address is ever asked.
        CommonCertificateVerifier trust = new CommonCertificateVerifier(true);
        trust.setTrustedCertSources(roots);
        trust.setAdjunctCertSources(issuers);
        String policy = policy(file.getName().endsWith("-plain.xml"));
        SignedDocumentValidator validator =
            SignedDocumentValidator.fromDocument(new FileDocument(file));
        validator.setCertificateVerifier(trust);
        SimpleReport report =
            validator
                .validateDocument(new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)))
                .getSimpleReport();
        String id = report.getFirstSignatureId();
        out.println(
            file.getName()
                + " "
                + report.getIndication(id)
                + " "
                + report.getSubIndication(id)
                + " "
                + report.getSignatureFormat(id)
                + " "
                + report.getSignatureTimestamps(id).stream()
                    .map(stamp -> stamp.getIndication().name())
                    .toList());
      }
    }
  }

  /**
   * DSS's own policy without the question of revocation, which other tests ask; and for a plain
   * XMLDSig signature without the properties that only XAdES has.
   */
  private static String policy(boolean plain) throws IOException {
    String ignored =
        "RevocationDataAvailable|AcceptableRevocationDataFound"
            + (plain
                ? "|SigningTime|SigningTimeInCertRange|MessageDigestOrSignedPropertiesPresent"
                    + "|CertDigestPresent"
                : "");
    try (InputStream in = DssVerifier.class.getResourceAsStream("/policy/constraint.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("<(" + ignored + ") Level=\"FAIL\"", "<$1 Level=\"WARN\"");
    }
  }
}
