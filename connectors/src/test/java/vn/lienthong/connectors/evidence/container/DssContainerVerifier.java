package vn.lienthong.connectors.evidence.container;

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
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * EU DSS as a program of its own: full validation of every {@code *.asice} of a folder, offline,
 * with {@code root*.crt} as the only trusted certificates. One line for each.
 */
final class DssContainerVerifier {
  private DssContainerVerifier() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    File[] files = new File(arguments[0]).listFiles();
    Arrays.sort(files);
    Stream.of(files)
        .filter(file -> file.getName().endsWith(".crt"))
        .forEach(file -> roots.addCertificate(DSSUtils.loadCertificate(file)));
    byte[] policy = policy().getBytes(StandardCharsets.UTF_8);
    for (File file : files) {
      if (file.getName().endsWith(".asice")) {
        out.println(file.getName() + " " + judged(file, roots, policy));
      }
    }
  }

  private static String judged(File file, CommonTrustedCertificateSource roots, byte[] policy) {
    // "true": no source of revocation data and no address is ever asked.
    CommonCertificateVerifier trust = new CommonCertificateVerifier(true);
    trust.setTrustedCertSources(roots);
    SimpleReport report;
    try {
      SignedDocumentValidator validator =
          SignedDocumentValidator.fromDocument(new FileDocument(file));
      validator.setCertificateVerifier(trust);
      report = validator.validateDocument(new ByteArrayInputStream(policy)).getSimpleReport();
    } catch (RuntimeException e) {
      return "NOT_READABLE " + e;
    }
    String id = report.getFirstSignatureId();
    if (id == null) {
      return "NO_SIGNATURE";
    }
    return report.getIndication(id)
        + " "
        + report.getSubIndication(id)
        + " "
        + report.getSignatureFormat(id)
        + " "
        + report.getContainerType()
        + " "
        + report.getSignatureTimestamps(id).stream()
            .map(stamp -> stamp.getIndication().name())
            .toList()
        + " "
        + report.getAdESValidationErrors(id).stream().map(m -> m.getKey()).toList();
  }

  /**
   * DSS's own policy without the question of revocation, which other tests ask; and strict on what
   * a container holds beside its signed files.
   */
  private static String policy() throws IOException {
    try (InputStream in =
        DssContainerVerifier.class.getResourceAsStream("/policy/constraint.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll(
              "<(RevocationDataAvailable|AcceptableRevocationDataFound) Level=\"FAIL\"",
              "<$1 Level=\"WARN\"")
          .replaceAll("<AllFilesSigned Level=\"WARN\"", "<AllFilesSigned Level=\"FAIL\"");
    }
  }
}
