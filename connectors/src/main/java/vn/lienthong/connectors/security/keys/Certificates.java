package vn.lienthong.connectors.security.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import vn.lienthong.qcvn109.digest.Sha256;

/** X.509 certificates as files. */
public final class Certificates {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Certificates() {}

  /**
   * Reads the first certificate of a PEM file.
   *
   * @throws IOException when the file cannot be read or holds no certificate
   */
  public static X509Certificate readPem(Path file) throws IOException {
    return readAllPem(file).get(0);
  }

  /**
   * Reads every certificate of a PEM file, in the order in which they stand: a member that changes
   * its key has two for a while, the newest first.
   *
   * @return at least one certificate
   * @throws IOException when the file cannot be read, holds no certificate or anything but them
   */
  public static List<X509Certificate> readAllPem(Path file) throws IOException {
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (found.isEmpty()) {
        throw new IOException("No certificate in " + file.getFileName());
      }
      return found;
    } catch (CertificateException e) {
      throw new IOException("No certificate in " + file.getFileName(), e);
    }
  }

  /** The DER encoding, which every certificate that was read has. */
  public static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException("A certificate has no encoding", e);
    }
  }

  /**
   * SHA-256 of the encoding, in hex: how a certificate is named where its subject must not be,
   * since a subject may name a person.
   */
  public static String fingerprint(X509Certificate certificate) {
    return Sha256.hex(encoded(certificate));
  }

  static byte[] pem(X509Certificate certificate) throws CertificateException {
    return pem(List.of(certificate));
  }

  static byte[] pem(Collection<X509Certificate> certificates) throws CertificateException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(LINES.encodeToString(certificate.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
